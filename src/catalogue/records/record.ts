/** What is known of an address, as programs are told it. */
export type RecordedLink = {
  /** One of the states of the contract (`ok`, `broken`, …); `unknown` while it was never checked. */
  state: string;
  /** ISO 8601, or null while it was never checked. */
  checkedAt: string | null;
  /** ISO 8601: when it last worked. */
  okAt: string | null;
};

export type NamedThing = { id: number; slug: string; title: string };
export type RecordedOrganization = {
  id: number;
  slug: string;
  name: string;
  acronym: string | null;
  kind: string;
  siren: string | null;
  url: string | null;
};
export type RecordedSeries = NamedThing & {
  summary: string | null;
  publisher: RecordedOrganization | null;
};
export type RecordedTerm = { id: number; slug: string; label: string; acronym: string | null };
export type RecordedDistribution = {
  title: string;
  url: string;
  format: string | null;
  mediaType: string | null;
  /** Octets. */
  byteSize: number | null;
  link: RecordedLink;
};

/**
 * A published entry as every export describes it: whole, with what it refers to, only what the
 * public may read. Dates are ISO 8601.
 */
export type CatalogueRecord = {
  id: number;
  slug: string;
  title: string;
  type: string;
  summary: string;
  /** Plain text, a blank line between paragraphs; empty without a description. */
  description: string;
  url: string;
  link: RecordedLink;
  publisher: RecordedOrganization | null;
  contributors: RecordedOrganization[];
  source: NamedThing | null;
  series: RecordedSeries | null;
  themes: NamedThing[];
  terms: RecordedTerm[];
  keywords: string[];
  distributions: RecordedDistribution[];
  formats: string[];
  licence: string;
  documentationUrl: string | null;
  methodologyUrl: string | null;
  contact: { name: string | null; email: string | null; url: string | null };
  levels: string[];
  /** Official codes (`departement:35`); empty means the whole of France. */
  territories: string[];
  /** The years that it names one by one. */
  years: number[];
  yearFrom: number | null;
  /** Null with a `yearFrom`: it goes on. */
  yearTo: number | null;
  frequency: string;
  /** Days (`2026-03-01`) on which its producer published and changed it. */
  issued: string | null;
  modified: string | null;
  language: string;
  /** Identifier at the producer's. */
  remoteId: string | null;
  /** When it entered this catalogue, and when this record of it last changed. */
  addedAt: string;
  changedAt: string;
};

/** First and last year that it describes; a null last year with a first one goes on. */
export function coverageOf(record: Pick<CatalogueRecord, "years" | "yearFrom" | "yearTo">): {
  first: number | null;
  last: number | null;
} {
  if (record.yearFrom !== null || record.yearTo !== null)
    return { first: record.yearFrom, last: record.yearTo };
  if (record.years.length === 0) return { first: null, last: null };
  return { first: Math.min(...record.years), last: Math.max(...record.years) };
}
