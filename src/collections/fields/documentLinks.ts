import type { CollectionConfig, UIField } from "payload";

/** In the sidebar of a form: every link of the document, checked on demand. */
export const documentLinksField: UIField = {
  name: "documentLinks",
  type: "ui",
  label: "Liens de ce document",
  admin: {
    position: "sidebar",
    components: { Field: "/admin/links/DocumentLinksPanel#DocumentLinksPanel" },
  },
};

/** Before the buttons of a form: a warning while a link is in trouble. */
export const linkWarning = {
  edit: { beforeDocumentControls: ["/admin/links/LinkWarning#LinkWarning"] },
} satisfies NonNullable<CollectionConfig["admin"]>["components"];
