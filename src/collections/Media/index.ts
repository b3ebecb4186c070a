import type { CollectionConfig } from "payload";
import { anyone } from "@/access/anyone";
import { isEditor } from "@/access/isEditor";
import { isStaff } from "@/access/isStaff";
import { dropPages, dropPagesOfDeleted } from "../hooks/dropPages";
import { recordChange, recordDeletion } from "../hooks/recordAudit";
import { forgetAddresses, saveWhole, watchAddresses } from "../hooks/watchAddresses";

export const Media: CollectionConfig = {
  slug: "media",
  labels: { singular: "Média", plural: "Médias" },
  access: { read: anyone, create: isStaff, update: isStaff, delete: isEditor },
  admin: {
    group: "Contenus",
    description: "Images et documents déposés ici.",
    defaultColumns: ["filename", "alt", "updatedAt"],
  },
  upload: {
    staticDir: "media",
    // No SVG: it can carry scripts and is served from our own origin.
    mimeTypes: ["image/png", "image/jpeg", "image/webp", "application/pdf", "text/csv"],
    imageSizes: [
      { name: "small", width: 480, withoutEnlargement: true },
      { name: "large", width: 1280, withoutEnlargement: true },
    ],
  },
  hooks: {
    beforeOperation: [saveWhole],
    afterChange: [watchAddresses({ table: "media", drafts: false }), dropPages, recordChange],
    afterDelete: [forgetAddresses, dropPagesOfDeleted, recordDeletion],
  },
  fields: [
    {
      name: "alt",
      type: "text",
      label: "Texte de remplacement",
      maxLength: 250,
      admin: {
        description:
          "Ce que l’image apprend, pour qui ne la voit pas. Laissez vide si elle est purement décorative.",
      },
    },
    { name: "credit", type: "text", label: "Crédit", maxLength: 200 },
  ],
};
