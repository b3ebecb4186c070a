import type { GlobalConfig } from "payload";
import { isAdmin } from "@/access/isAdmin";
import { isStaff } from "@/access/isStaff";
import { dropPagesOfGlobal } from "@/collections/hooks/dropPages";
import { recordGlobalChange } from "@/collections/hooks/recordAudit";
import { saveWhole, watchGlobalAddresses } from "@/collections/hooks/watchAddresses";

export const Newsletter: GlobalConfig = {
  slug: "newsletter",
  label: "Lettre d’information",
  access: { read: isStaff, update: isAdmin },
  admin: { group: "Réglages", description: "Expéditeur, rythme et débit de la lettre." },
  versions: { max: 20 },
  hooks: {
    beforeOperation: [saveWhole],
    afterChange: [watchGlobalAddresses, dropPagesOfGlobal, recordGlobalChange],
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "senderName",
          type: "text",
          label: "Nom de l’expéditeur",
          required: true,
          defaultValue: "Open Collectivités",
        },
        {
          name: "senderEmail",
          type: "email",
          label: "Adresse de l’expéditeur",
          required: true,
          defaultValue: "lettre@open-collectivites.localhost",
        },
        { name: "replyTo", type: "email", label: "Adresse de réponse" },
      ],
    },
    {
      name: "postalIdentity",
      type: "textarea",
      label: "Identité postale de l’expéditeur",
      required: true,
      defaultValue:
        "Direction générale des collectivités locales (DGCL)\n2, place des Saussaies, 75008 Paris",
    },
    {
      name: "frequency",
      type: "select",
      label: "Rythme des brouillons",
      options: [
        { value: "weekly", label: "Chaque semaine" },
        { value: "monthly", label: "Chaque mois" },
      ],
      defaultValue: "monthly",
      required: true,
    },
    {
      type: "row",
      fields: [
        {
          name: "ratePerSecond",
          type: "number",
          label: "Messages par seconde, au plus",
          defaultValue: 20,
          min: 1,
          max: 2000,
          required: true,
        },
        {
          name: "ratePerHour",
          type: "number",
          label: "Messages par heure, au plus",
          defaultValue: 20000,
          min: 1,
          required: true,
        },
        {
          name: "resendUncertain",
          type: "checkbox",
          label: "Renvoyer une fois les messages incertains",
          defaultValue: true,
        },
      ],
    },
    {
      name: "consentText",
      type: "textarea",
      label: "Texte du consentement",
      required: true,
      defaultValue:
        "J’accepte de recevoir la lettre d’information d’Open Collectivités à cette adresse. Je peux me désabonner à tout moment, en un clic.",
    },
    {
      name: "consentTextVersion",
      type: "text",
      label: "Version du texte",
      required: true,
      defaultValue: "2026-11",
      admin: { description: "À changer avec le texte : elle est conservée comme preuve." },
    },
  ],
};
