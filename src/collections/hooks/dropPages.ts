import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
} from "payload";
import { sqlOf } from "@/lib/database";
import { invalidatePages } from "@/lib/invalidation";

/** Pages that show the document, and lists that it may stand in, are dropped at commit. */
export const dropPages: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await invalidatePages(await sqlOf(req), [collection.slug, `${collection.slug}:${doc.id}`]);
  return doc;
};

export const dropPagesOfDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await invalidatePages(await sqlOf(req), [collection.slug, `${collection.slug}:${id}`]);
};

export const dropPagesOfGlobal: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  await invalidatePages(await sqlOf(req), [`globals:${global.slug}`]);
  return doc;
};
