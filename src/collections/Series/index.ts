import type { CollectionConfig } from "payload";
import { writtenByEditors } from "../access";
import { documentLinksField } from "../fields/documentLinks";
import { slugField } from "../fields/slug";
import { contentHooks } from "../hooks";
import { publishing, versions } from "../versions";

export const Series: CollectionConfig = {
  slug: "series",
  labels: { singular: "Série", plural: "Séries" },
  access: writtenByEditors,
  admin: {
    group: "Contenus",
    components: publishing,
    useAsTitle: "title",
    defaultColumns: ["title", "publisher", "_status"],
    description:
      "Une publication récurrente : tous ses millésimes sur une page, le dernier d’abord.",
  },
  defaultSort: "title",
  trash: true,
  versions,
  hooks: contentHooks({ table: "series" }),
  fields: [
    { name: "title", type: "text", label: "Titre", required: true, maxLength: 200 },
    slugField("title"),
    documentLinksField,
    { name: "summary", type: "textarea", label: "Résumé", maxLength: 600 },
    {
      name: "publisher",
      type: "relationship",
      relationTo: "organizations",
      label: "Organisme",
    },
    {
      name: "entries",
      type: "join",
      collection: "entries",
      on: "series",
      label: "Millésimes",
      defaultLimit: 20,
      admin: { defaultColumns: ["title", "years", "_status"] },
    },
  ],
};
