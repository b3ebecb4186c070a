import { deadLinkStates } from "../vocabularies";

/** What a judgement of quality needs of an entry: the fields of the collection, as read at depth 0. */
export type DescribedEntry = {
  summary?: string | null;
  /** Lexical rich text. */
  description?: unknown;
  url: string;
  distributions?:
    | {
        url: string;
        format?: string | null;
        mediaType?: string | null;
        byteSize?: number | null;
      }[]
    | null;
  formats?: readonly string[] | null;
  licence?: string | null;
  keywords?: readonly string[] | null;
  themes?: readonly unknown[] | null;
  publisher?: unknown;
  contact?: { name?: string | null; email?: string | null; url?: string | null } | null;
  levels?: readonly string[] | null;
  territories?: readonly string[] | null;
  years?: readonly number[] | null;
  yearFrom?: number | null;
  yearTo?: number | null;
  frequency?: string | null;
  issued?: string | null;
  modified?: string | null;
  documentationUrl?: string | null;
  methodologyUrl?: string | null;
};

/** What is known of an address: its state, in the words of the links domain. */
export type StateOf = (url: string) => string | null | undefined;

export const isDead = (state: string | null | undefined): boolean =>
  deadLinkStates.has(state ?? "");

/** Formats that belong to one maker's program, or that no program reads back. */
const closedFormats: ReadonlySet<string> = new Set(["PDF", "XLS", "XLSX"]);
/** Formats that a program reads without guessing. */
const machineReadable: ReadonlySet<string> = new Set([
  "CSV",
  "JSON",
  "GEOJSON",
  "XML",
  "PARQUET",
  "XLSX",
  "XLS",
  "ODS",
  "SHP",
  "API",
]);

export const formatsOf = (entry: DescribedEntry): string[] => [
  ...new Set([
    ...(entry.formats ?? []),
    ...(entry.distributions ?? []).flatMap(({ format }) => (format ? [format] : [])),
  ]),
];

export const isOpenFormat = (format: string): boolean => !closedFormats.has(format);
export const isMachineReadable = (format: string): boolean => machineReadable.has(format);

export const hasYears = ({ years, yearFrom, yearTo }: DescribedEntry): boolean =>
  Boolean(years?.length || yearFrom || yearTo);

export const hasPlaces = ({ levels, territories }: DescribedEntry): boolean =>
  Boolean(levels?.length || territories?.length);

export const hasLicence = ({ licence }: DescribedEntry): boolean =>
  Boolean(licence) && licence !== "notspecified";
