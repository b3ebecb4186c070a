import type { Block } from "payload";
import { entryTypes, optionsOf } from "@/catalogue/vocabularies";

/** A list that keeps itself up to date: the newest entries, terms or issues. */
export const DynamicListBlock: Block = {
  slug: "dynamicList",
  interfaceName: "DynamicListBlock",
  labels: { singular: "Liste automatique", plural: "Listes automatiques" },
  fields: [
    { name: "title", type: "text", label: "Titre", required: true, maxLength: 150 },
    {
      name: "kind",
      type: "select",
      label: "Contenu",
      options: [
        { value: "entries", label: "Dernières ressources" },
        { value: "sources", label: "Sources" },
        { value: "issues", label: "Derniers numéros de la lettre" },
      ],
      defaultValue: "entries",
      required: true,
    },
    {
      name: "theme",
      type: "relationship",
      relationTo: "themes",
      label: "Thématique",
      admin: { condition: (_, sibling) => sibling?.kind === "entries" },
    },
    {
      name: "type",
      type: "select",
      label: "Type",
      options: optionsOf(entryTypes),
      admin: { condition: (_, sibling) => sibling?.kind === "entries" },
    },
    {
      name: "limit",
      type: "number",
      label: "Nombre",
      min: 1,
      max: 24,
      defaultValue: 6,
      required: true,
    },
  ],
};
