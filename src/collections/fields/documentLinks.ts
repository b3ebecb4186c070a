import type { UIField } from "payload";

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
