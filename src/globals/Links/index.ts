import type { GlobalConfig } from "payload";
import { isAdmin } from "@/access/isAdmin";
import { isStaff } from "@/access/isStaff";
import { recordGlobalChange } from "@/collections/hooks/recordAudit";

export const Links: GlobalConfig = {
  slug: "links",
  label: "Vérification des liens",
  access: { read: isStaff, update: isAdmin },
  admin: { group: "Réglages", description: "Comment le portail vérifie les adresses." },
  versions: { max: 20 },
  hooks: { afterChange: [recordGlobalChange] },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "timeoutSeconds",
          type: "number",
          label: "Délai d’attente, en secondes",
          defaultValue: 20,
          min: 1,
          max: 120,
          required: true,
        },
        {
          name: "maxPerRun",
          type: "number",
          label: "Adresses vérifiées par passage, au plus",
          defaultValue: 2000,
          min: 1,
          required: true,
        },
      ],
    },
  ],
};
