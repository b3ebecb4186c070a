import type { EmailFieldValidation, GlobalConfig } from "payload";
import { email as isEmail } from "payload/shared";
import { isAdmin } from "@/access/isAdmin";
import { isStaff } from "@/access/isStaff";
import { dropPagesOfGlobal } from "@/collections/hooks/dropPages";
import { recordGlobalChange } from "@/collections/hooks/recordAudit";
import { saveWhole, watchGlobalAddresses } from "@/collections/hooks/watchAddresses";
import { findMailboxFault, settingsDefaults } from "@/newsletter";

/** It names a file and a DNS record. */
const SELECTOR = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Mails come back to the sender's own address where no other is given. */
const mailbox =
  (comesBack: (settings: { returnAddress?: string | null }) => boolean): EmailFieldValidation =>
  (value, options) => {
    const formed = isEmail(value, options);
    if (formed !== true || !value || !comesBack(options.data ?? {})) return formed;
    return findMailboxFault(value) ?? true;
  };

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
          defaultValue: settingsDefaults.senderName,
        },
        {
          name: "senderEmail",
          type: "email",
          label: "Adresse de l’expéditeur",
          required: true,
          defaultValue: settingsDefaults.senderEmail,
          validate: mailbox(({ returnAddress }) => !returnAddress),
        },
        { name: "replyTo", type: "email", label: "Adresse de réponse" },
      ],
    },
    {
      type: "row",
      fields: [
        {
          name: "returnAddress",
          type: "email",
          label: "Adresse des retours",
          validate: mailbox(() => true),
          admin: {
            description:
              "Boîte où reviennent les messages non remis ; elle doit accepter les adresses à « + ». Vide : l’adresse de l’expéditeur.",
          },
        },
        {
          name: "dkimSelector",
          type: "text",
          label: "Sélecteur DKIM",
          validate: (value: unknown) =>
            !value || SELECTOR.test(String(value))
              ? true
              : "Lettres minuscules, chiffres et traits d’union seulement.",
          admin: {
            description:
              "Vide : le portail ne signe pas. Sinon la clé privée est un fichier du serveur (guide d’exploitation), jamais ici.",
          },
        },
      ],
    },
    {
      name: "postalIdentity",
      type: "textarea",
      label: "Identité postale de l’expéditeur",
      required: true,
      defaultValue: settingsDefaults.postalIdentity,
    },
    {
      name: "frequency",
      type: "select",
      label: "Rythme des brouillons",
      options: [
        { value: "weekly", label: "Chaque semaine" },
        { value: "monthly", label: "Chaque mois" },
      ],
      defaultValue: settingsDefaults.frequency,
      required: true,
    },
    {
      type: "row",
      fields: [
        {
          name: "ratePerSecond",
          type: "number",
          label: "Messages par seconde, au plus",
          defaultValue: settingsDefaults.ratePerSecond,
          min: 1,
          max: 2000,
          admin: { description: "Tous workers ensemble. Vide : sans limite." },
        },
        {
          name: "ratePerHour",
          type: "number",
          label: "Messages par heure, au plus",
          defaultValue: settingsDefaults.ratePerHour,
          min: 1,
          admin: { description: "Tous workers ensemble. Vide : sans limite." },
        },
        {
          name: "resendUncertain",
          type: "checkbox",
          label: "Renvoyer une fois les messages incertains",
          defaultValue: settingsDefaults.resendUncertain,
        },
        {
          name: "connections",
          type: "number",
          label: "Connexions simultanées, par worker",
          defaultValue: settingsDefaults.connections,
          min: 1,
          max: 50,
          required: true,
        },
      ],
    },
    {
      name: "consentText",
      type: "textarea",
      label: "Texte du consentement",
      required: true,
      defaultValue: settingsDefaults.consentText,
    },
    {
      name: "consentTextVersion",
      type: "text",
      label: "Version du texte",
      required: true,
      defaultValue: settingsDefaults.consentTextVersion,
      admin: { description: "À changer avec le texte : elle est conservée comme preuve." },
    },
  ],
};
