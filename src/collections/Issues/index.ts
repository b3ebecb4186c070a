import type { CollectionConfig, DateField } from "payload";
import { isAdmin } from "@/access/isAdmin";
import { isStaff } from "@/access/isStaff";
import { mayWriteOpenIssue } from "@/access/mayWriteOpenIssue";
import { nobody } from "@/access/nobody";
import { sentOrStaff } from "@/access/sentOrStaff";
import { issueEndpoints } from "@/admin/issues/endpoints";
import { issueStates, optionsOf } from "@/catalogue/vocabularies";
import { richTextField } from "../fields/richText";
import { dropPages, dropPagesOfDeleted } from "../hooks/dropPages";
import { recordChange, recordDeletion } from "../hooks/recordAudit";
import { forgetAddresses, saveWhole, watchAddresses } from "../hooks/watchAddresses";
import { keepWorkflow } from "./hooks/keepWorkflow";
import { itemFields } from "./itemFields";

const readOnly = { create: nobody, update: nobody };
const staffOnly = { read: ({ req }: Parameters<typeof isStaff>[0]) => isStaff({ req }) };

const filled = (name: string) => (data: Partial<Record<string, unknown>>) => Boolean(data?.[name]);

/** A moment that the workflow writes and people read. */
const machineDate = (field: { name: string; label: string; public?: boolean }): DateField => ({
  name: field.name,
  type: "date",
  label: field.label,
  access: { ...readOnly, ...(field.public ? {} : staffOnly) },
  admin: {
    position: "sidebar",
    readOnly: true,
    condition: filled(field.name),
    date: { pickerAppearance: "dayAndTime", displayFormat: "dd/MM/yyyy HH:mm" },
  },
});

/**
 * Issues of the newsletter. Their state changes only through the workflow endpoints
 * (`src/newsletter`), which know who may approve what.
 */
export const Issues: CollectionConfig = {
  slug: "issues",
  labels: { singular: "Numéro", plural: "Numéros" },
  access: {
    read: sentOrStaff,
    readVersions: isStaff,
    create: isStaff,
    update: mayWriteOpenIssue,
    delete: isAdmin,
  },
  admin: {
    group: "Lettre d’information",
    useAsTitle: "subject",
    defaultColumns: ["number", "subject", "state", "scheduledAt", "sentAt"],
    description: "Les numéros de la lettre, du brouillon à l’envoi.",
  },
  defaultSort: "-createdAt",
  versions: { maxPerDoc: 50 },
  hooks: {
    beforeOperation: [saveWhole],
    beforeChange: [keepWorkflow],
    afterChange: [watchAddresses({ table: "issues", drafts: false }), dropPages, recordChange],
    afterDelete: [forgetAddresses, dropPagesOfDeleted, recordDeletion],
  },
  endpoints: issueEndpoints,
  fields: [
    {
      name: "workflow",
      type: "ui",
      admin: {
        position: "sidebar",
        components: { Field: "/admin/issues/IssueWorkflow#IssueWorkflow" },
      },
    },
    {
      name: "subject",
      type: "text",
      label: "Objet",
      maxLength: 150,
      admin: { description: "Ce que le lecteur voit d’abord. Nécessaire pour approuver." },
    },
    {
      name: "preheader",
      type: "text",
      label: "Accroche",
      maxLength: 150,
      admin: { description: "La phrase qui suit l’objet dans la boîte de réception." },
    },
    richTextField({ name: "introduction", label: "Introduction" }),
    {
      name: "items",
      type: "array",
      label: "Contenu",
      labels: { singular: "Élément", plural: "Éléments" },
      fields: itemFields,
    },
    {
      name: "preview",
      type: "ui",
      admin: { components: { Field: "/admin/issues/IssuePreview#IssuePreview" } },
    },
    {
      name: "state",
      type: "select",
      label: "État",
      options: optionsOf(issueStates),
      defaultValue: "draft",
      required: true,
      index: true,
      access: readOnly,
      admin: { position: "sidebar", readOnly: true },
    },
    {
      name: "number",
      type: "number",
      label: "Numéro",
      unique: true,
      access: readOnly,
      admin: { position: "sidebar", readOnly: true },
    },
    {
      name: "periodKey",
      type: "text",
      label: "Période",
      unique: true,
      access: { ...readOnly, ...staffOnly },
      admin: { position: "sidebar", readOnly: true, condition: filled("periodKey") },
    },
    machineDate({ name: "cutFrom", label: "Nouveautés depuis le" }),
    machineDate({ name: "cutTo", label: "Nouveautés jusqu’au" }),
    machineDate({ name: "scheduledAt", label: "Envoi programmé le" }),
    machineDate({ name: "approvedAt", label: "Approuvé le" }),
    machineDate({ name: "sentAt", label: "Envoyé le", public: true }),
    {
      name: "contentHash",
      type: "text",
      label: "Empreinte du contenu approuvé",
      access: { ...readOnly, ...staffOnly },
      admin: { position: "sidebar", readOnly: true, condition: filled("contentHash") },
    },
    {
      name: "lastAuthor",
      type: "relationship",
      relationTo: "users",
      label: "Dernier auteur",
      access: { ...readOnly, ...staffOnly },
      admin: { position: "sidebar", readOnly: true },
    },
    {
      name: "approvedBy",
      type: "relationship",
      relationTo: "users",
      label: "Approuvé par",
      access: { ...readOnly, ...staffOnly },
      admin: {
        position: "sidebar",
        readOnly: true,
        condition: (data) => Boolean(data?.approvedBy),
      },
    },
  ],
};
