import type { EntrySeed } from "../types";

type Distribution = NonNullable<EntrySeed["distributions"]>[number];

/** The whole table as CSV: the documented export of every Opendatasoft portal, not read one by one. */
export const csvExport = (host: string, id: string): Distribution => ({
  title: "Export CSV",
  url: `https://${host}/api/explore/v2.1/catalog/datasets/${id}/exports/csv`,
  format: "CSV",
  composed: true,
});

/** An address for programs, as it was read. */
export const api = (url: string): Distribution => ({
  title: "Interface de programmation (API)",
  url,
  format: "API",
});
