import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  GlobalAfterChangeHook,
  GlobalBeforeOperationHook,
} from "payload";
import { sqlOf } from "@/lib/database";
import { env } from "@/lib/env";
import { extractAddresses, removeUses, storeUses } from "@/links";
import { isPublished } from "./publishedRow";

/** The document without the other documents that Payload may have filled into it. */
function withoutRelated(value: unknown, top = true): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutRelated(item, false));
  if (typeof value !== "object" || value === null) return value;
  // Documents alone carry dates of their own; rows, blocks and rich text do not.
  if (!top && "createdAt" in value && "id" in value) return value.id;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withoutRelated(child, false)]),
  );
}

/** What Payload adds to a file: where it is kept here. */
const storedPlaces = ["url", "thumbnailURL", "sizes"];

function readAddresses(doc: Record<string, unknown>, options: { isFile?: boolean } = {}) {
  const own = Object.entries(doc).filter(
    ([name]) => !(options.isFile && storedPlaces.includes(name)),
  );
  return extractAddresses(withoutRelated(Object.fromEntries(own)), { ownOrigin: env().SITE_URL });
}

/**
 * A caller who asks for some fields only in return gets them all: the hooks after a save are given
 * what he gets, and would take the rest of the document for emptied.
 */
export const saveWhole: CollectionBeforeOperationHook & GlobalBeforeOperationHook = ({
  args,
  operation,
}) => (String(operation).startsWith("read") ? args : { ...args, select: undefined });

/**
 * Keeps the list of watched addresses true: what the published version uses, and what a draft
 * over it uses, are recorded apart, in the transaction that saves the document.
 */
export const watchAddresses =
  (options: { table: string; drafts: boolean }): CollectionAfterChangeHook =>
  async ({ collection, doc, req }) => {
    const sql = await sqlOf(req);
    const use = { collection: collection.slug, documentId: Number(doc.id) };
    const addresses = readAddresses(doc, { isFile: Boolean(collection.upload) });
    const published = options.drafts
      ? await isPublished({ req, table: options.table, id: Number(doc.id) })
      : !doc.deletedAt;
    // At once: whatever locks two saves need, they take them in the same order.
    await storeUses(sql, {
      ...use,
      published: published && doc._status !== "draft",
      keepPublished: published && doc._status === "draft",
      addresses: doc.deletedAt ? [] : addresses,
    });
    return doc;
  };

export const forgetAddresses: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await removeUses(await sqlOf(req), { collection: collection.slug, documentId: Number(id) });
};

/** A global is one document, under the name by which the admin and the audit know it. */
export const watchGlobalAddresses: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  const use = { collection: `globals/${global.slug}`, documentId: 1, published: true };
  // A restored version comes in its wrapping.
  const content = typeof doc.version === "object" && doc.version ? doc.version : doc;
  await storeUses(await sqlOf(req), { ...use, addresses: readAddresses(content) });
  return doc;
};
