import type { CollectionConfig } from "payload";
import { hiddenBelow } from "@/access/hiddenBelow";
import { isAdmin } from "@/access/isAdmin";
import { isAdminOrSelf } from "@/access/isAdminOrSelf";
import { isStaff } from "@/access/isStaff";
import { roleLabels, roles } from "@/access/roles";
import { recordChange, recordDeletion } from "../hooks/recordAudit";

export const Users: CollectionConfig = {
  slug: "users",
  labels: { singular: "Utilisateur", plural: "Utilisateurs" },
  auth: {
    tokenExpiration: 8 * 3600,
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: "Lax" },
  },
  access: {
    // Colleagues see each other's names: the author of an issue, the editor of a source.
    read: isStaff,
    create: isAdmin,
    update: isAdminOrSelf,
    delete: isAdmin,
    unlock: isAdmin,
    admin: isStaff,
  },
  admin: {
    group: "Réglages",
    useAsTitle: "name",
    defaultColumns: ["name", "email", "role"],
    hidden: hiddenBelow("admin"),
    description: "Les comptes de l’équipe.",
  },
  defaultSort: "name",
  hooks: { afterChange: [recordChange], afterDelete: [recordDeletion] },
  fields: [
    { name: "name", type: "text", label: "Nom", required: true, maxLength: 120 },
    {
      name: "role",
      type: "select",
      label: "Rôle",
      options: roles.map((value) => ({ value, label: roleLabels[value] })),
      required: true,
      defaultValue: "contributor",
      saveToJWT: true,
      access: { create: isAdmin, update: isAdmin },
      admin: {
        description:
          "Contributeur : rédige. Responsable éditorial : publie et approuve. Administrateur : gère comptes et réglages.",
      },
    },
  ],
};
