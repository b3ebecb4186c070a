import type { CatalogueRecord } from "@/catalogue/records";
import { linksTag } from "@/lib/pageTags";

/** What a list of entries is made of: a change of any of it may change the list. */
export const contentTags = ["entries", "organizations", "sources", "themes", "terms", "series"];

/** The same with the states of their links, shown or filtered by. */
export const listTags = [...contentTags, linksTag];

/** What the description of these entries shows. */
export function* tagsOfRecords(records: readonly CatalogueRecord[]): Generator<string> {
  for (const record of records) {
    yield `entries:${record.id}`;
    for (const organization of [record.publisher, record.series?.publisher, ...record.contributors])
      if (organization) yield `organizations:${organization.id}`;
    if (record.source) yield `sources:${record.source.id}`;
    if (record.series) yield `series:${record.series.id}`;
    for (const { id } of record.themes) yield `themes:${id}`;
    for (const { id } of record.terms) yield `terms:${id}`;
  }
}
