import type { GlobalConfig } from "payload";
import { anyone } from "@/access/anyone";
import { isEditor } from "@/access/isEditor";
import { dropPagesOfGlobal } from "@/collections/hooks/dropPages";
import { recordGlobalChange } from "@/collections/hooks/recordAudit";
import { saveWhole, watchGlobalAddresses } from "@/collections/hooks/watchAddresses";

export const Site: GlobalConfig = {
  slug: "site",
  label: "Site",
  access: { read: anyone, update: isEditor },
  admin: { group: "Réglages", description: "Nom, présentation et contact du portail." },
  versions: { max: 20 },
  hooks: {
    beforeOperation: [saveWhole],
    afterChange: [watchGlobalAddresses, dropPagesOfGlobal, recordGlobalChange],
  },
  fields: [
    {
      name: "name",
      type: "text",
      label: "Nom",
      required: true,
      defaultValue: "Open Collectivités",
    },
    {
      name: "tagline",
      type: "text",
      label: "Signature",
      defaultValue: "Les données et publications sur les collectivités locales, en un seul endroit",
      maxLength: 150,
    },
    {
      name: "introduction",
      type: "textarea",
      label: "Présentation en page d’accueil",
      maxLength: 400,
    },
    { name: "contactEmail", type: "email", label: "Adresse de contact" },
    {
      name: "notice",
      type: "group",
      label: "Bandeau d’information",
      fields: [
        {
          name: "text",
          type: "text",
          label: "Texte",
          maxLength: 250,
          admin: { description: "Affiché en haut de chaque page. Vide : pas de bandeau." },
        },
      ],
    },
  ],
};
