import type { Tab } from "payload";
import { comparedAsWords } from "../fields/manyValues";

/** Where the record came from, and what a machine may not change. */
export const originTab: Tab = {
  label: "Origine",
  fields: [
    {
      name: "origin",
      type: "group",
      label: "Origine de la fiche",
      fields: [
        {
          name: "kind",
          type: "select",
          label: "Mode",
          options: [
            { value: "manual", label: "Saisie à la main" },
            { value: "harvested", label: "Collectée" },
          ],
          defaultValue: "manual",
          required: true,
        },
        {
          name: "from",
          type: "text",
          label: "Collectée depuis",
          admin: { condition: (_, sibling) => sibling?.kind === "harvested", readOnly: true },
        },
        {
          name: "remoteId",
          type: "text",
          label: "Identifiant chez le producteur",
          index: true,
        },
        {
          name: "lastSeenAt",
          type: "date",
          label: "Vue pour la dernière fois",
          admin: { condition: (_, sibling) => sibling?.kind === "harvested", readOnly: true },
        },
      ],
    },
    {
      name: "lockedFields",
      type: "select",
      hasMany: true,
      label: "Champs réservés aux rédacteurs",
      options: [
        { value: "title", label: "Titre" },
        { value: "summary", label: "Résumé" },
        { value: "description", label: "Description" },
        { value: "themes", label: "Thématiques" },
        { value: "levels", label: "Niveaux territoriaux" },
        { value: "keywords", label: "Mots-clés" },
        { value: "licence", label: "Licence" },
        { value: "url", label: "Adresse" },
      ],
      admin: {
        description: "La collecte automatique ne modifie jamais ces champs.",
        components: comparedAsWords,
      },
    },
  ],
};
