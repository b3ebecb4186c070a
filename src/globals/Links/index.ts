import type { GlobalConfig } from "payload";
import { isAdmin } from "@/access/isAdmin";
import { isStaff } from "@/access/isStaff";
import { recordGlobalChange } from "@/collections/hooks/recordAudit";
import { linkSettingDefaults, maxCanaries, readCanaries } from "@/links";

/** One address a line, or nothing. */
function validateCanaries(value: unknown): true | string {
  const lines = String(value ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const wrong = lines.find((line) => readCanaries(line).length === 0);
  if (wrong)
    return `«\u00a0${wrong}\u00a0» n’est pas une adresse. Exemple\u00a0: https://www.exemple.fr/`;
  return lines.length <= maxCanaries || `Au plus ${maxCanaries} adresses témoins.`;
}

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
          defaultValue: linkSettingDefaults.timeoutSeconds,
          min: 1,
          max: 120,
          required: true,
        },
        {
          name: "maxPerRun",
          type: "number",
          label: "Adresses vérifiées par passage, au plus",
          defaultValue: linkSettingDefaults.maxPerRun,
          min: 1,
          required: true,
        },
      ],
    },
    {
      name: "canaries",
      type: "textarea",
      label: "Adresses témoins",
      validate: validateCanaries,
      admin: {
        description:
          "Une par ligne\u00a0: des adresses sûres, d’hébergeurs différents, vérifiées au début de chaque passage. Si l’une d’elles ne répond pas comme elle le devrait, la panne est sans doute de notre côté\u00a0: aucun état ne change et les administrateurs sont prévenus. Vide\u00a0: pas de témoin.",
      },
    },
    {
      name: "digestRecipients",
      type: "relationship",
      relationTo: "users",
      hasMany: true,
      label: "Bilan des liens\u00a0: contenus sans responsable",
      admin: {
        description:
          "Le bilan des liens, au plus un par jour, part au responsable de la source. Pour les contenus dont personne ne répond, il part aux personnes choisies ici. Vide\u00a0: à tous les responsables éditoriaux et administrateurs.",
      },
    },
  ],
};
