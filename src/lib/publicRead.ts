import config from "@payload-config";
import {
  type CollectionSlug,
  type DataFromCollectionSlug,
  type GlobalSlug,
  getPayload,
  type Payload,
  type Where,
} from "payload";
import type { Sql } from "./database";
import { recordTags } from "./pageTags";

/** The one Payload of this web process. */
export const payloadOfWeb = (): Promise<Payload> => getPayload({ config, cron: false });

/** Plain SQL for pages, on Payload's own pool. */
export async function sqlOfWeb(): Promise<Sql> {
  const payload = await payloadOfWeb();
  return (payload.db as unknown as { pool: Sql }).pool;
}

export type PublicQuery<Slug extends CollectionSlug> = {
  collection: Slug;
  where?: Where;
  sort?: string | string[];
  /** At most this many; `0` for all. Default 20. */
  limit?: number;
  page?: number;
  /** How deep relations are filled in. Default 1. */
  depth?: number;
};

/**
 * Reads as the public does (published only), and notes what the page shows so that the cache
 * drops it when any of it changes.
 */
export async function findPublic<Slug extends CollectionSlug>(
  query: PublicQuery<Slug>,
): Promise<{ docs: DataFromCollectionSlug<Slug>[]; total: number; totalPages: number }> {
  const payload = await payloadOfWeb();
  recordTags([query.collection]);
  const result = await payload.find({
    collection: query.collection,
    where: query.where,
    sort: query.sort,
    limit: query.limit ?? 20,
    page: query.page,
    pagination: query.page !== undefined,
    depth: query.depth ?? 1,
    overrideAccess: false,
    draft: false,
  });
  recordTags(tagsOfDocuments(query.collection, result.docs));
  return {
    docs: result.docs as DataFromCollectionSlug<Slug>[],
    total: result.totalDocs,
    totalPages: result.totalPages,
  };
}

/** The published document at this slug, or `undefined`. */
export async function findPublicBySlug<Slug extends CollectionSlug>(
  collection: Slug,
  slug: string,
  depth = 1,
): Promise<DataFromCollectionSlug<Slug> | undefined> {
  const { docs } = await findPublic({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth,
  });
  return docs[0];
}

/** A global as the public reads it. */
export async function readGlobal<Slug extends GlobalSlug>(slug: Slug) {
  const payload = await payloadOfWeb();
  recordTags([`globals:${slug}`]);
  return payload.findGlobal({ slug, depth: 1, overrideAccess: false });
}

/**
 * Tags of the documents and of everything filled in beneath them. Relations are told apart from
 * other objects by the numeric `id` that only Payload documents carry (array rows have text ids).
 */
function* tagsOfDocuments(collection: string, documents: unknown[]): Generator<string> {
  for (const document of documents) {
    if (!isRecord(document)) continue;
    yield `${collection}:${document.id}`;
    yield* tagsOfRelations(document);
  }
}

function* tagsOfRelations(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* tagsOfRelations(item);
    return;
  }
  if (!isRecord(value)) return;
  // A link inside a text: it appears, changes and goes with the document that it leads to.
  const { relationTo, value: linked } = value;
  const linkedId = isRecord(linked) ? linked.id : linked;
  if (typeof relationTo === "string" && typeof linkedId === "number")
    yield `${relationTo}:${linkedId}`;
  for (const [field, child] of Object.entries(value)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (!isRecord(item)) continue;
      const related = relationOf[field];
      if (typeof item.id === "number" && related) yield `${related}:${item.id}`;
      yield* tagsOfRelations(item);
    }
  }
}

/** The collection behind each relation field of the model. */
const relationOf: Record<string, string> = {
  publisher: "organizations",
  contributors: "organizations",
  organization: "organizations",
  parent: "organizations",
  source: "sources",
  themes: "themes",
  theme: "themes",
  series: "series",
  terms: "terms",
  term: "terms",
  broader: "terms",
  related: "terms",
  entry: "entries",
  logo: "media",
  image: "media",
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
