/** Periods of the newsletter, in Paris time. Pure. */
export type Frequency = "weekly" | "monthly";

const parisDate = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is in Paris, `2026-11-23`. */
export const parisDay = (at: Date): string => parisDate.format(at);

/** ISO 8601 week of a day: weeks begin on Monday, week 1 holds the year's first Thursday. */
function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
  return `${year}-S${String(week).padStart(2, "0")}`;
}

/** The key that lets one draft be made a period: `2026-11`, or `2026-S48` for weeks. */
export function periodKey(at: Date, frequency: Frequency): string {
  const day = parisDay(at);
  return frequency === "monthly" ? day.slice(0, 7) : isoWeek(day);
}

/** How far back the very first issue looks, in days. */
export const firstReach = (frequency: Frequency): number => (frequency === "monthly" ? 31 : 7);
