import type { CollectionConfig, DateField, TextField } from "payload";
import { hiddenBelow } from "@/access/hiddenBelow";
import { isAdmin } from "@/access/isAdmin";
import { nobody } from "@/access/nobody";
import { optionsOf, subscriberStates } from "@/catalogue/vocabularies";
import { territoryCodesField } from "../fields/territoryCodes";
import { recordChange, recordDeletion } from "../hooks/recordAudit";
import { eraseTraces } from "./hooks/eraseTraces";

const recorded = (name: string, label: string, type: "date" | "text"): DateField | TextField => {
  const field = { name, label, admin: { readOnly: true } };
  return type === "date" ? { ...field, type } : { ...field, type };
};

/**
 * People who receive the newsletter. Addresses are for administrators only; rows are written by
 * the newsletter's own rules (`src/newsletter`), never through the API.
 */
export const Subscribers: CollectionConfig = {
  slug: "subscribers",
  labels: { singular: "Abonné", plural: "Abonnés" },
  access: { read: isAdmin, create: nobody, update: isAdmin, delete: isAdmin },
  admin: {
    group: "Lettre d’information",
    useAsTitle: "email",
    defaultColumns: ["email", "status", "rhythm", "confirmedAt"],
    hidden: hiddenBelow("admin"),
    description: "Données personnelles : réservées aux administrateurs.",
  },
  defaultSort: "-createdAt",
  hooks: {
    afterChange: [recordChange],
    beforeDelete: [eraseTraces],
    afterDelete: [recordDeletion],
  },
  fields: [
    {
      name: "email",
      type: "text",
      label: "Adresse électronique",
      required: true,
      unique: true,
      index: true,
      admin: { readOnly: true },
    },
    {
      type: "row",
      fields: [
        {
          name: "status",
          type: "select",
          label: "État",
          options: optionsOf(subscriberStates),
          defaultValue: "pending",
          required: true,
          index: true,
          admin: { readOnly: true },
        },
        {
          name: "rhythm",
          type: "select",
          label: "Rythme",
          options: [
            { value: "each", label: "Chaque numéro" },
            { value: "monthly", label: "Une fois par mois" },
          ],
          defaultValue: "each",
          required: true,
        },
      ],
    },
    {
      name: "themes",
      type: "relationship",
      relationTo: "themes",
      hasMany: true,
      label: "Thématiques choisies",
      admin: { description: "Vide : toutes." },
    },
    territoryCodesField({
      name: "territories",
      label: "Territoires choisis",
      description: "Aucun : toute la France.",
    }),
    {
      type: "collapsible",
      label: "Preuve du consentement et historique",
      fields: [
        recorded("consentAt", "Consentement donné le", "date"),
        recorded("consentTextVersion", "Version du texte accepté", "text"),
        recorded("consentForm", "Formulaire", "text"),
        recorded("consentNetworkHash", "Empreinte du réseau", "text"),
        recorded("confirmedAt", "Confirmé le", "date"),
        recorded("unsubscribedAt", "Désabonné le", "date"),
        recorded("suppressedReason", "Motif de mise à l’écart", "text"),
        recorded("lastActAt", "Dernière action de la personne", "date"),
      ],
    },
  ],
};
