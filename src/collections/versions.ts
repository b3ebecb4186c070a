import type { CollectionConfig } from "payload";

/** Drafts, publication at a set time, and the last fifty versions of each document. */
export const versions: CollectionConfig["versions"] = {
  drafts: { schedulePublish: { timeFormat: "HH:mm", timeIntervals: 5 }, validate: false },
  maxPerDoc: 50,
};

/** What goes with them in the admin. */
export const publishing: NonNullable<CollectionConfig["admin"]>["components"] = {
  edit: {
    // A warning while a link of the document is in trouble.
    beforeDocumentControls: ["/admin/links/LinkWarning#LinkWarning"],
    PublishButton: "/admin/publish/PublishButton#PublishButton",
  },
};
