import type { CollectionConfig } from "payload";
import { writtenByEditors } from "../access";
import { documentLinksField } from "../fields/documentLinks";
import { slugField } from "../fields/slug";
import { contentHooks } from "../hooks";
import { publishing, versions } from "../versions";

export const Themes: CollectionConfig = {
  slug: "themes",
  labels: { singular: "Thématique", plural: "Thématiques" },
  access: writtenByEditors,
  admin: {
    group: "Contenus",
    components: publishing,
    useAsTitle: "title",
    defaultColumns: ["title", "order", "_status"],
    description: "Les grands sujets du portail.",
  },
  defaultSort: "order",
  trash: true,
  versions,
  hooks: contentHooks({ table: "themes" }),
  fields: [
    { name: "title", type: "text", label: "Titre", required: true, unique: true, maxLength: 100 },
    slugField("title"),
    documentLinksField,
    { name: "description", type: "textarea", label: "Présentation", maxLength: 600 },
    {
      name: "order",
      type: "number",
      label: "Rang",
      defaultValue: 100,
      required: true,
      admin: { position: "sidebar", description: "Les plus petits rangs d’abord." },
    },
  ],
};
