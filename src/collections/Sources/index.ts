import type { CollectionConfig } from "payload";
import { harvestMethods, levels, optionsOf, sourceKinds } from "@/catalogue/vocabularies";
import { writtenByEditors } from "../access";
import { indexEntriesOf } from "../Entries/hooks/indexEntries";
import { addressField } from "../fields/address";
import { documentLinksField } from "../fields/documentLinks";
import { comparedAsWords } from "../fields/manyValues";
import { newsFields } from "../fields/news";
import { slugField } from "../fields/slug";
import { contentHooks } from "../hooks";
import { stampNews } from "../hooks/stampNews";
import { livePreviewOf, publishing, versions } from "../versions";

const hooks = contentHooks({ table: "sources" });

export const Sources: CollectionConfig = {
  slug: "sources",
  labels: { singular: "Source", plural: "Sources" },
  access: writtenByEditors,
  admin: {
    group: "Contenus",
    components: publishing,
    livePreview: livePreviewOf("sources"),
    useAsTitle: "title",
    defaultColumns: ["title", "organization", "kind", "_status", "updatedAt"],
    description: "Les sites et plateformes qui publient les ressources.",
  },
  defaultSort: "title",
  trash: true,
  versions,
  hooks: {
    ...hooks,
    beforeChange: [stampNews],
    afterChange: [...hooks.afterChange, indexEntriesOf("source_id")],
  },
  fields: [
    { name: "title", type: "text", label: "Titre", required: true, maxLength: 200 },
    slugField("title"),
    documentLinksField,
    {
      type: "tabs",
      tabs: [
        {
          label: "Présentation",
          fields: [
            { name: "summary", type: "textarea", label: "Résumé", maxLength: 600 },
            addressField({ name: "url", label: "Adresse", required: true, own: true }),
            {
              type: "row",
              fields: [
                {
                  name: "organization",
                  type: "relationship",
                  relationTo: "organizations",
                  label: "Organisme",
                  required: true,
                  index: true,
                },
                {
                  name: "kind",
                  type: "select",
                  label: "Nature",
                  options: optionsOf(sourceKinds),
                  defaultValue: "site",
                  required: true,
                },
              ],
            },
            {
              name: "themes",
              type: "relationship",
              relationTo: "themes",
              hasMany: true,
              label: "Thématiques",
            },
            {
              name: "levels",
              type: "select",
              hasMany: true,
              label: "Niveaux territoriaux",
              options: optionsOf(levels),
              admin: { components: comparedAsWords },
            },
          ],
        },
        {
          label: "Collecte et liens",
          fields: [
            {
              name: "harvestMethod",
              type: "select",
              label: "Mode de collecte",
              options: optionsOf(harvestMethods),
              defaultValue: "none",
              required: true,
              admin: { description: "Comment les ressources de cette source arrivent ici." },
            },
            addressField({
              name: "apiUrl",
              label: "Adresse de l’interface de programmation",
              description: "Point d’accès pour les machines, quand il existe.",
            }),
            {
              name: "linkTreatment",
              type: "select",
              label: "Vérification des liens",
              options: [
                { value: "check", label: "Vérifier normalement" },
                { value: "skip", label: "Ne pas vérifier (site qui refuse les robots)" },
              ],
              defaultValue: "check",
              required: true,
            },
            {
              name: "editor",
              type: "relationship",
              relationTo: "users",
              label: "Responsable",
              access: { read: ({ req }) => Boolean(req.user) },
              admin: { description: "Qui reçoit les alertes de cette source." },
            },
          ],
        },
      ],
    },
    ...newsFields,
  ],
};
