import {
  type Describe,
  describeOrganization,
  describeSeries,
  describeSource,
  describeTerm,
  describeTheme,
} from "@/catalogue/api";
import { describeRecord } from "@/catalogue/exports";
import { type RecordedLink, readRecords } from "@/catalogue/records";
import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { findPublic, findPublicBySlug, sqlOfWeb } from "@/lib/publicRead";
import { stateOfAddresses } from "@/links";
import { tagsOfRecords } from "./tags";

/** The collections of the API besides entries: what each is read from, and how it is told. */
const readers = {
  sources: reader("sources", "title", describeSource, "source_id"),
  organizations: reader("organizations", "name", describeOrganization, "publisher_id"),
  series: reader("series", "title", describeSeries, "series_id"),
  terms: reader("terms", "label", describeTerm),
  themes: reader("themes", "order", describeTheme, "theme_ids"),
};
export type ApiCollection = keyof typeof readers;
export const isApiCollection = (name: string): name is ApiCollection =>
  Object.hasOwn(readers, name);

type Slug = "sources" | "organizations" | "series" | "terms" | "themes";
type Document = { id: number; slug: string; url?: string | null };
type CountedBy = "source_id" | "publisher_id" | "series_id" | "theme_ids";

type Reader = {
  list: (page: number, size: number) => Promise<{ items: unknown[]; total: number }>;
  one: (slug: string) => Promise<{ id: number; described: Record<string, unknown> } | undefined>;
};

function reader<Doc extends Document>(
  collection: Slug,
  sort: string,
  tell: (document: Doc, how: Describe) => Record<string, unknown>,
  countedBy?: CountedBy,
): Reader {
  const describeAll = async (documents: Doc[]) => {
    const how = await howToDescribe(documents, countedBy);
    return documents.map((document) => tell(document, how));
  };
  return {
    async list(page, size) {
      const { docs, total } = await findPublic({
        collection,
        sort: [sort, "id"],
        page,
        limit: size,
      });
      return { items: await describeAll(docs as unknown as Doc[]), total };
    },
    async one(slug) {
      const document = (await findPublicBySlug(collection, slug)) as unknown as Doc | undefined;
      if (!document) return undefined;
      const [described] = await describeAll([document]);
      return described && { id: document.id, described };
    },
  };
}

const neverChecked: RecordedLink = { state: "unknown", checkedAt: null, okAt: null };

/** What is known of the documents besides themselves: their addresses, and how many entries they have. */
async function howToDescribe(
  documents: readonly Document[],
  countedBy: CountedBy | undefined,
): Promise<Describe> {
  const sql = await sqlOfWeb();
  const [standings, counts] = await Promise.all([
    stateOfAddresses(
      sql,
      documents.flatMap(({ url }) => (url ? [url] : [])),
    ),
    countedBy ? countEntries(countedBy) : new Map<number, number>(),
  ]);
  return {
    siteUrl: env().SITE_URL,
    linkOf: (url) => {
      const known = standings.get(url);
      return known
        ? {
            state: known.state,
            checkedAt: known.checkedAt?.toISOString() ?? null,
            okAt: known.okAt?.toISOString() ?? null,
          }
        : neverChecked;
    },
    countOf: (id) => counts.get(id) ?? 0,
  };
}

async function countEntries(by: CountedBy): Promise<Map<number, number>> {
  recordTags(["entries"]);
  const sql = await sqlOfWeb();
  const value = by === "theme_ids" ? "unnest(theme_ids)" : by;
  const { rows } = await sql.query<{ id: number; entries: number }>(
    `SELECT ${value} AS id, count(*)::integer AS entries FROM entry_search GROUP BY 1`,
  );
  return new Map(rows.map(({ id, entries }) => [id, entries]));
}

export const listCollection = (collection: ApiCollection, page: number, size: number) =>
  readers[collection].list(page, size);

/** One document; a series comes with its vintages, the latest first. */
export async function readDocument(
  collection: ApiCollection,
  slug: string,
): Promise<Record<string, unknown> | undefined> {
  const found = await readers[collection].one(slug);
  if (!found || collection !== "series") return found?.described;
  const sql = await sqlOfWeb();
  recordTags(["entries"]);
  const { rows } = await sql.query<{ entry_id: number }>(
    `SELECT entry_id FROM entry_search WHERE series_id = $1
     ORDER BY years[cardinality(years)] DESC NULLS LAST, updated_at DESC, entry_id DESC`,
    [found.id],
  );
  const records = await readRecords(
    sql,
    rows.map(({ entry_id }) => entry_id),
  );
  recordTags(tagsOfRecords(records));
  return {
    ...found.described,
    vintages: records.map((record) => describeRecord(record, env().SITE_URL)),
  };
}
