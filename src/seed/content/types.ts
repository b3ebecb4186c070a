/** The shapes in which the seed's facts are written; `src/seed/seed.ts` turns them into documents. */

/** Territorial level that a resource describes or is published for. */
export type Level = "commune" | "epci" | "departement" | "region" | "national";

/** The archived portal's nine themes, by slug. */
export type ThemeSlug =
  | "aide-dotations"
  | "culture-education"
  | "developpement-durable"
  | "emploi-fonction-publique"
  | "finances-fiscalite"
  | "geographie-intercommunalites"
  | "parite"
  | "sante-social"
  | "securite";

export type EntryType = "dataset" | "publication" | "tool" | "platform" | "reference";

export type Licence = "lov2" | "fr-lo" | "odc-odbl" | "cecill-2.1" | "notspecified";

/** EU frequency authority codes that the facts use. */
export type Frequency =
  | "ANNUAL"
  | "BIENNIAL"
  | "QUARTERLY"
  | "MONTHLY"
  | "WEEKLY"
  | "DAILY"
  | "CONT"
  | "IRREG"
  | "NEVER"
  | "UNKNOWN";

export type Format =
  | "CSV"
  | "JSON"
  | "XLSX"
  | "XLS"
  | "ODS"
  | "PDF"
  | "HTML"
  | "PARQUET"
  | "ZIP"
  | "GEOJSON"
  | "SHP"
  | "TXT"
  | "XML"
  | "API";

export type OrganizationKind =
  | "ministry"
  | "central-administration"
  | "statistical-service"
  | "public-body"
  | "observatory"
  | "court"
  | "social-security"
  | "advisory-body"
  | "parliament"
  | "independent-authority"
  | "other";

export type OrganizationSeed = {
  /** Stable key: the acronym or a short name; sources and entries refer to it. */
  key: string;
  name: string;
  acronym?: string;
  url: string;
  kind: OrganizationKind;
  /** Key of the parent organization. */
  parent?: string;
  /** One or two plain sentences: what this body is and what it publishes on local authorities. */
  description: string;
};

export type SourceKind = "site" | "open-data" | "tool" | "serial" | "observatory";

export type SourceSeed = {
  /** Stable key, a slug; entries refer to it. */
  key: string;
  title: string;
  organization: string;
  kind: SourceKind;
  url: string;
  /** Address of the machine interface, where one is known. */
  apiUrl?: string;
  themes: ThemeSlug[];
  levels: Level[];
  /** Two or three plain sentences: what a reader finds there, for whom, how fresh. */
  summary: string;
};

export type SeriesSeed = {
  /** Stable key, a slug. */
  key: string;
  title: string;
  summary: string;
};

export type EntrySeed = {
  /** Stable key, a slug, unique; also the public address `/catalogue/{key}`. At most 90 characters. */
  key: string;
  title: string;
  type: EntryType;
  /** Key of a source. */
  source: string;
  /** Key of the publishing organization. */
  publisher: string;
  /** Page for people. */
  url: string;
  /** True when the address was composed from a pattern rather than read: first in line for a check. */
  urlComposed?: boolean;
  /** Identifier at the producer's. */
  identifier?: string;
  /** One sentence, at most 200 characters. */
  summary: string;
  /** Plain paragraphs, a blank line between two; own words. */
  description: string;
  themes: ThemeSlug[];
  levels: Level[];
  keywords: string[];
  /** Years described. A list, or an open or closed span. Empty when the resource has no vintage. */
  years: number[] | { from: number; to: number | null };
  frequency?: Frequency;
  formats: Format[];
  licence: Licence;
  /** ISO date of the producer's last change, when one was read. */
  modified?: string;
  /** Key of a series. */
  series?: string;
  /** Files or interfaces other than the page itself. */
  distributions?: { title: string; url: string; format: Format; composed?: boolean }[];
  /** Labels of glossary terms that help to read it. */
  terms?: string[];
  /** Shown on the home page. */
  featured?: boolean;
};

export type LegalReference = {
  /** As cited: « art. L. 2334-1 du CGCT ». */
  label: string;
  /** Address on legifrance.gouv.fr or another official site, only when certain. */
  url?: string;
};

export type TermSeed = {
  label: string;
  acronym?: string;
  synonyms?: string[];
  /** One or two sentences for a citizen, at most 300 characters, no jargon left unexplained. */
  shortDefinition: string;
  /** Two to four short paragraphs, a blank line between two: how it works, who is concerned, what to watch for when reading figures. */
  body: string;
  /** Only where certain. */
  legalReferences?: LegalReference[];
  themes: ThemeSlug[];
  /** Labels of other terms of the seed. A term never has itself among them; broader must not loop. */
  broader?: string[];
  related?: string[];
};
