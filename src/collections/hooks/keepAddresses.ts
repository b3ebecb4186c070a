import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from "payload";
import { sqlOf } from "@/lib/database";
import { forgetPublicSlugs, keepPublicSlug } from "@/lib/publicSlugs";

/**
 * A public address lasts: each published slug is noted in the transaction that publishes it. From
 * the saved row and not from the document's previous version, which may be a draft that already
 * carries the new slug.
 */
export const keepAddress =
  (options: { table: string }): CollectionAfterChangeHook =>
  async ({ collection, doc, req }) => {
    await keepPublicSlug(await sqlOf(req), {
      collection: collection.slug,
      table: options.table,
      id: Number(doc.id),
    });
    return doc;
  };

export const forgetPublicAddresses: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await forgetPublicSlugs(await sqlOf(req), { collection: collection.slug, id: Number(id) });
};
