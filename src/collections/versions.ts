import type { CollectionConfig } from "payload";
import { draftPath, type Previewed } from "@/lib/draftPath";

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
  views: { edit: { versions: { Component: "/admin/versions/VersionList#VersionList" } } },
};

/** Beside the form: the public page as the latest saved version would make it. */
export const livePreviewOf = (
  collection: Previewed,
): NonNullable<CollectionConfig["admin"]>["livePreview"] => ({
  url: ({ data }) => (data.id ? draftPath(collection, data.id) : null),
  breakpoints: [
    { name: "phone", label: "Téléphone", width: 360, height: 740 },
    { name: "computer", label: "Ordinateur", width: 1280, height: 800 },
  ],
});
