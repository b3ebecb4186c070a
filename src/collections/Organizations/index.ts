import type { CollectionConfig } from "payload";
import { optionsOf, organizationKinds } from "@/catalogue/vocabularies";
import { writtenByEditors } from "../access";
import { indexEntriesOf } from "../Entries/hooks/indexEntries";
import { addressField } from "../fields/address";
import { documentLinksField } from "../fields/documentLinks";
import { slugField } from "../fields/slug";
import { contentHooks } from "../hooks";
import { publishing, versions } from "../versions";

const hooks = contentHooks({ table: "organizations" });

export const Organizations: CollectionConfig = {
  slug: "organizations",
  labels: { singular: "Organisme", plural: "Organismes" },
  access: writtenByEditors,
  admin: {
    group: "Contenus",
    components: publishing,
    useAsTitle: "name",
    defaultColumns: ["name", "acronym", "kind", "_status"],
    listSearchableFields: ["name", "acronym"],
    description: "Les producteurs de données et de publications : administrations, observatoires…",
  },
  defaultSort: "name",
  trash: true,
  versions,
  hooks: { ...hooks, afterChange: [...hooks.afterChange, indexEntriesOf("publisher_id")] },
  fields: [
    { name: "name", type: "text", label: "Nom", required: true, maxLength: 200 },
    slugField("name"),
    documentLinksField,
    {
      type: "row",
      fields: [
        { name: "acronym", type: "text", label: "Sigle", maxLength: 40 },
        {
          name: "kind",
          type: "select",
          label: "Nature",
          options: optionsOf(organizationKinds),
          defaultValue: "other",
          required: true,
        },
        {
          name: "siren",
          type: "text",
          label: "SIREN",
          validate: (value: unknown) =>
            !value || /^\d{9}$/.test(String(value)) || "Un SIREN compte neuf chiffres.",
        },
      ],
    },
    { name: "description", type: "textarea", label: "Présentation", maxLength: 1000 },
    addressField({ name: "url", label: "Site officiel" }),
    {
      type: "row",
      fields: [
        {
          name: "parent",
          type: "relationship",
          relationTo: "organizations",
          label: "Organisme de tutelle",
          filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
        },
        { name: "logo", type: "upload", relationTo: "media", label: "Logo" },
      ],
    },
  ],
};
