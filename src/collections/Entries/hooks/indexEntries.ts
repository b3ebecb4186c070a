import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from "payload";
import { type IndexScope, refreshSearchRows, removeSearchRow } from "@/catalogue";
import { sqlOf } from "@/lib/database";

/** The entry's search row follows in the transaction that publishes or withdraws it. */
export const indexEntry: CollectionAfterChangeHook = async ({ doc, req }) => {
  await refreshSearchRows(await sqlOf(req), { column: "id", id: Number(doc.id) });
  return doc;
};

/** A renamed organization or source is found under its new name at once. */
export const indexEntriesOf =
  (column: IndexScope["column"]): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    await refreshSearchRows(await sqlOf(req), { column, id: Number(doc.id) });
    return doc;
  };

export const forgetEntry: CollectionAfterDeleteHook = async ({ id, req }) => {
  await removeSearchRow(await sqlOf(req), Number(id));
};
