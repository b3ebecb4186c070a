import type { Field } from "payload";
import { addressField } from "../fields/address";

const ofKind = (kind: string) => (_: unknown, sibling: { kind?: string } | undefined) =>
  sibling?.kind === kind;

/** One thing that an issue tells: an entry, a term, a source, or a text of the editor's own. */
export const itemFields: Field[] = [
  {
    type: "row",
    fields: [
      {
        name: "kind",
        type: "select",
        label: "Nature",
        options: [
          { value: "entry", label: "Ressource" },
          { value: "term", label: "Terme du glossaire" },
          { value: "source", label: "Source" },
          { value: "text", label: "Texte libre" },
        ],
        defaultValue: "entry",
        required: true,
      },
      { name: "theme", type: "relationship", relationTo: "themes", label: "Rubrique" },
      {
        name: "forEveryone",
        type: "checkbox",
        label: "Pour tous les abonnés",
        defaultValue: false,
      },
    ],
  },
  {
    name: "entry",
    type: "relationship",
    relationTo: "entries",
    label: "Ressource",
    admin: { condition: ofKind("entry") },
  },
  {
    name: "term",
    type: "relationship",
    relationTo: "terms",
    label: "Terme",
    admin: { condition: ofKind("term") },
  },
  {
    name: "source",
    type: "relationship",
    relationTo: "sources",
    label: "Source",
    admin: { condition: ofKind("source") },
  },
  { name: "title", type: "text", label: "Titre", required: true, maxLength: 250 },
  { name: "summary", type: "textarea", label: "Résumé", maxLength: 600 },
  {
    type: "row",
    fields: [
      { name: "year", type: "text", label: "Année", maxLength: 40 },
      { name: "territory", type: "text", label: "Territoire", maxLength: 120 },
    ],
  },
  addressField({ name: "url", label: "Adresse", condition: ofKind("text") }),
];
