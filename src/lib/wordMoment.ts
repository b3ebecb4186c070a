import { parisTimeZone } from "./parisTime";

const moments = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: parisTimeZone,
});

/** « 1er novembre 2026 à 08:05 », in Paris; an instant, or its milliseconds. */
export const wordMoment = (at: Date | number): string =>
  moments
    .formatToParts(at)
    .map(({ type, value }) => (type === "day" && value === "1" ? "1er" : value))
    .join("");
