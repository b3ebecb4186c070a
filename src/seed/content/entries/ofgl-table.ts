import type { EntrySeed, Level, ThemeSlug } from "../types";
import { api, csvExport } from "./opendatasoft";

const host = "data.ofgl.fr";
const explore = (id: string) => `https://${host}/explore/dataset/${id}/`;
const catalog = `https://${host}/api/explore/v2.1/catalog/datasets`;

/** A table of data.ofgl.fr: what differs from one to the next. */
export type Table = {
  id: string;
  key: string;
  title: string;
  summary: string;
  description: string;
  levels: Level[];
  keywords: string[];
  terms: string[];
  themes?: ThemeSlug[];
  years?: EntrySeed["years"];
  /** Absent for a fixed table. */
  frequency?: EntrySeed["frequency"];
  licence?: EntrySeed["licence"];
  modified?: string;
  /** The page itself was read. */
  pageRead?: boolean;
  /** What the API address that was read ends with; its export when it is one. */
  record?: "" | "/records" | "/exports/json" | "/exports/csv";
  featured?: boolean;
};

const distributionsOf = ({ id, record }: Table): EntrySeed["distributions"] => {
  const address = `${catalog}/${id}${record ?? ""}`;
  if (record === "/exports/csv") return [{ title: "Export CSV", url: address, format: "CSV" }];
  if (record === "/exports/json")
    return [{ title: "Export JSON", url: address, format: "JSON" }, csvExport(host, id)];
  return [...(record === undefined ? [] : [api(address)]), csvExport(host, id)];
};

export const table = (fact: Table): EntrySeed => ({
  key: fact.key,
  title: fact.title,
  type: "dataset",
  source: "data-ofgl",
  publisher: "ofgl",
  url: explore(fact.id),
  ...(fact.pageRead ? {} : { urlComposed: true }),
  identifier: fact.id,
  summary: fact.summary,
  description: fact.description,
  themes: fact.themes ?? ["finances-fiscalite"],
  levels: fact.levels,
  keywords: fact.keywords,
  years: fact.years ?? [],
  ...(fact.frequency ? { frequency: fact.frequency } : {}),
  formats: ["CSV", "JSON", "XLSX", "PARQUET"],
  licence: fact.licence ?? "notspecified",
  ...(fact.modified ? { modified: fact.modified } : {}),
  distributions: distributionsOf(fact),
  terms: fact.terms,
  ...(fact.featured ? { featured: true } : {}),
});
