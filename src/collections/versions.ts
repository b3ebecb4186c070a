import type { CollectionConfig } from "payload";

/** Drafts, publication at a set time, and the last fifty versions of each document. */
export const versions: CollectionConfig["versions"] = {
  drafts: { schedulePublish: true, validate: false },
  maxPerDoc: 50,
};
