import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
} from "payload";
import { recordAction } from "@/lib/audit";
import { sqlOf } from "@/lib/database";

/** Who did what, when: one row a change, in the transaction of the change. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const status = doc._status && doc._status !== previousDoc?._status ? doc._status : undefined;
  const binned = Boolean(doc.deletedAt) && !previousDoc?.deletedAt;
  await recordAction(await sqlOf(req), {
    userId: req.user?.id,
    action: binned ? "bin" : operation,
    collection: collection.slug,
    documentId: Number(doc.id),
    details: status ? { status } : undefined,
  });
  return doc;
};

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await recordAction(await sqlOf(req), {
    userId: req.user?.id,
    action: "delete",
    collection: collection.slug,
    documentId: Number(id),
  });
};

export const recordGlobalChange: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  await recordAction(await sqlOf(req), {
    userId: req.user?.id,
    action: "update",
    collection: `globals/${global.slug}`,
  });
  return doc;
};
