import type { Tab } from "payload";
import { comparedAsWords } from "../fields/manyValues";
import { richTextField } from "../fields/richText";

/** What the resource is, and what it belongs to. */
export const descriptionTab: Tab = {
  label: "Description",
  fields: [
    {
      name: "summary",
      type: "textarea",
      label: "Résumé",
      required: true,
      maxLength: 300,
      admin: { description: "Une phrase, 300 caractères au plus : ce qu’on y trouve, pour qui." },
    },
    richTextField({ name: "description", label: "Description" }),
    {
      type: "row",
      fields: [
        {
          name: "publisher",
          type: "relationship",
          relationTo: "organizations",
          label: "Producteur",
          required: true,
          index: true,
        },
        {
          name: "source",
          type: "relationship",
          relationTo: "sources",
          label: "Source",
          index: true,
          admin: { description: "Le site ou la plateforme qui publie la ressource." },
        },
      ],
    },
    {
      name: "contributors",
      type: "relationship",
      relationTo: "organizations",
      hasMany: true,
      label: "Autres contributeurs",
    },
    {
      name: "themes",
      type: "relationship",
      relationTo: "themes",
      hasMany: true,
      label: "Thématiques",
      required: true,
    },
    {
      name: "keywords",
      type: "text",
      hasMany: true,
      label: "Mots-clés",
      admin: { components: comparedAsWords },
    },
    {
      name: "terms",
      type: "relationship",
      relationTo: "terms",
      hasMany: true,
      label: "Termes du glossaire",
      admin: { description: "Les mots qui aident à lire cette ressource." },
    },
    {
      name: "series",
      type: "relationship",
      relationTo: "series",
      label: "Série",
      index: true,
      admin: { description: "La publication récurrente dont c’est un millésime." },
    },
  ],
};
