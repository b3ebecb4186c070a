/** French wording of numbers, dates, sizes and years, as readers see them. */

/** Before « : », « ; », « ! », « ? », « % », units, and inside « ». */
const noBreak = "\u00a0";

const numbers = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** 12345.6 → « 12 345,6 », thousands apart by U+202F. */
export const formatNumber = (value: number): string => numbers.format(value);

/**
 * A count with its noun: `formatCount(2, "ressource")` → « 2 ressources ». French plurals
 * begin at two; `plural` is for the words that do not take an « s ».
 */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)}${noBreak}${Math.abs(count) < 2 ? singular : plural}`;
}

const days = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/**
 * A day in Paris: « 3 novembre 2026 », « 1er janvier 2026 ». Takes what Payload and
 * PostgreSQL give; nothing gives an empty string.
 */
export function formatDate(value: string | Date | null | undefined): string {
  if (!value) return "";
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return "";
  return days
    .formatToParts(date)
    .map((part) => (part.type === "day" && part.value === "1" ? "1er" : part.value))
    .join("")
    .replace(/^(\S+) /, `$1${noBreak}`);
}

const units = ["octets", "Ko", "Mo", "Go", "To"];

/** A file's size, in thousands of octets: 1234567 → « 1,2 Mo ». */
export function formatSize(octets: number | null | undefined): string {
  if (octets === null || octets === undefined || octets < 0) return "";
  let value = octets;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const rounded = unit === 0 ? Math.round(value) : Math.round(value * 10) / 10;
  const name = unit === 0 && rounded < 2 ? "octet" : units[unit];
  return `${formatNumber(rounded)}${noBreak}${name}`;
}

/** Years as ranges: [2019, 2015, 2016, 2017] → « 2015 à 2017, 2019 ». */
export function formatYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const year of sorted) {
    const last = ranges.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges
    .map(([from, to]) =>
      from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} à ${to}`,
    )
    .join(", ");
}

/** The period of an entry: its vintages, else its first and last years. */
export function formatPeriod(entry: {
  years?: number[] | null;
  yearFrom?: number | null;
  yearTo?: number | null;
}): string {
  if (entry.years?.length) return formatYears(entry.years);
  if (entry.yearFrom && entry.yearTo)
    return entry.yearFrom === entry.yearTo
      ? `${entry.yearFrom}`
      : `${entry.yearFrom} à ${entry.yearTo}`;
  if (entry.yearFrom) return `depuis ${entry.yearFrom}`;
  if (entry.yearTo) return `jusqu’en ${entry.yearTo}`;
  return "";
}

/** The host of an address, as a reader recognises it: « data.ofgl.fr ». */
export function formatHost(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return address;
  }
}
