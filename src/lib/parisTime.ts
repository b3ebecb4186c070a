/**
 * Wall time in Paris and instants, over the two nights when the clock changes. Pure.
 *
 * A wall time is written as the milliseconds that it would be if it were UTC.
 */

export const parisTimeZone = "Europe/Paris";

const DAY_MS = 86_400_000;

const wallClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: parisTimeZone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The wall time in Paris of an instant (milliseconds since 1970). */
export function wallTimeOf(instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of wallClock.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Milliseconds that Paris is ahead of UTC at an instant. */
export function offsetAt(instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return wallTimeOf(whole) - whole;
}

/**
 * The instants of a wall time: usually one; two when it is repeated; in a gap, the one as far
 * after the jump as the wall time is after its start.
 *
 * @param before the offset in force half a day before, and `after` half a day after
 */
export function instantsOf(wall: number, before: number, after: number): number[] {
  const real = [...new Set([wall - before, wall - after])].filter(
    (instant) => wallTimeOf(instant) === wall,
  );
  return real.length > 0 ? real.sort((a, b) => a - b) : [wall - before];
}

/**
 * The instant of `2026-10-25T02:30` (or with seconds) as a person in Paris means it: the first
 * of the two when it happens twice, an hour later when it does not exist. Null for what is not
 * such a date.
 */
export function parisInstant(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.0+)?)?$/.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(wall).toISOString();
  // A 31 April or an hour 25 would silently become another day.
  if (!read.startsWith(text.trim().slice(0, 16))) return null;
  const around = (distance: number) => offsetAt(wall + distance);
  return new Date(instantsOf(wall, around(-DAY_MS / 2), around(DAY_MS / 2))[0] ?? wall);
}
