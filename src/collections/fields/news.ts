import type { Field } from "payload";
import { isEditor } from "@/access/isEditor";

/** Dates of publication here, and the wish to announce an update (see the `stampNews` hook). */
export const newsFields: Field[] = [
  {
    name: "announceUpdate",
    type: "checkbox",
    label: "Annoncer cette mise à jour dans la prochaine lettre",
    defaultValue: false,
    access: { create: isEditor, update: isEditor },
    admin: {
      position: "sidebar",
      condition: (data) => Boolean(data?.publishedFirstAt),
      description:
        "À cocher pour une mise à jour importante, puis publier. Une simple correction n’est pas annoncée.",
    },
  },
  {
    name: "publishedFirstAt",
    type: "date",
    label: "Première publication",
    index: true,
    access: { create: () => false, update: () => false },
    admin: {
      position: "sidebar",
      readOnly: true,
      date: { pickerAppearance: "dayAndTime", displayFormat: "dd/MM/yyyy HH:mm" },
    },
  },
  {
    name: "newsAt",
    type: "date",
    label: "Devenu une nouveauté le",
    index: true,
    access: { create: () => false, update: () => false },
    admin: {
      position: "sidebar",
      readOnly: true,
      date: { pickerAppearance: "dayAndTime", displayFormat: "dd/MM/yyyy HH:mm" },
    },
  },
];
