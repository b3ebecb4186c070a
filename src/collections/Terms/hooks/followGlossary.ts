import type { CollectionAfterChangeHook } from "payload";
import { refreshAliases } from "@/catalogue";
import { sqlOf } from "@/lib/database";

/** A search knows new acronyms and synonyms as soon as they are published. */
export const followGlossary: CollectionAfterChangeHook = async ({ doc, req }) => {
  // The seed writes hundreds of terms and refreshes once, at the end.
  if (req.context.machine !== true) await refreshAliases(await sqlOf(req));
  return doc;
};
