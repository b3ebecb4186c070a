import type { Tab } from "payload";
import { frequencies, levels, optionsOf } from "@/catalogue/vocabularies";
import { comparedAsWords } from "../fields/manyValues";
import { territoryCodesField } from "../fields/territoryCodes";

const year = (value: unknown): true | string =>
  value === null || value === undefined || (Number(value) >= 1789 && Number(value) <= 2100)
    ? true
    : "Une année entre 1789 et 2100.";

/** Which places and years it describes, and how often it changes. */
export const coverageTab: Tab = {
  label: "Territoires et dates",
  fields: [
    {
      name: "levels",
      type: "select",
      hasMany: true,
      label: "Niveaux territoriaux",
      options: optionsOf(levels),
      admin: { components: comparedAsWords },
    },
    territoryCodesField({
      name: "territories",
      label: "Territoires couverts",
      description:
        "Aucun : toute la France. La lettre en informe les lecteurs qui ont choisi un de ces territoires, ou un autre qui les contient ou y est contenu.",
    }),
    {
      name: "years",
      type: "number",
      hasMany: true,
      label: "Millésimes",
      validate: (value: unknown) =>
        (Array.isArray(value) ? value : []).map(year).find((answer) => answer !== true) ?? true,
      admin: {
        description: "Les années décrites, une par une.",
        components: comparedAsWords,
      },
    },
    {
      type: "row",
      fields: [
        { name: "yearFrom", type: "number", label: "Première année", validate: year },
        {
          name: "yearTo",
          type: "number",
          label: "Dernière année",
          validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
            const answer = year(value);
            if (answer !== true) return answer;
            const from = (siblingData as { yearFrom?: number | null }).yearFrom;
            return !value || !from || Number(value) >= from
              ? true
              : "La dernière année précède la première.";
          },
          admin: { description: "Vide quand la série continue." },
        },
        {
          name: "frequency",
          type: "select",
          label: "Fréquence de mise à jour",
          options: optionsOf(frequencies),
          defaultValue: "UNKNOWN",
          required: true,
        },
      ],
    },
    {
      type: "row",
      fields: [
        {
          name: "issued",
          type: "date",
          label: "Publiée par le producteur le",
          admin: { date: { pickerAppearance: "dayOnly", displayFormat: "dd/MM/yyyy" } },
        },
        {
          name: "modified",
          type: "date",
          label: "Mise à jour par le producteur le",
          index: true,
          admin: { date: { pickerAppearance: "dayOnly", displayFormat: "dd/MM/yyyy" } },
        },
        {
          name: "language",
          type: "select",
          label: "Langue",
          options: [
            { value: "fr", label: "Français" },
            { value: "en", label: "Anglais" },
          ],
          defaultValue: "fr",
          required: true,
        },
      ],
    },
  ],
};
