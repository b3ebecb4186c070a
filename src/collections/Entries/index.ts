import type { CollectionConfig } from "payload";
import { isEditor } from "@/access/isEditor";
import { qualityEndpoint } from "@/admin/quality/endpoint";
import { entryTypes, optionsOf } from "@/catalogue/vocabularies";
import { writtenByStaff } from "../access";
import { documentLinksField } from "../fields/documentLinks";
import { linkTermsField } from "../fields/linkTerms";
import { newsFields } from "../fields/news";
import { slugField } from "../fields/slug";
import { contentHooks } from "../hooks";
import { stampNews } from "../hooks/stampNews";
import { livePreviewOf, publishing, versions } from "../versions";
import { accessTab } from "./accessTab";
import { coverageTab } from "./coverageTab";
import { descriptionTab } from "./descriptionTab";
import { forgetEntry, indexEntry } from "./hooks/indexEntries";
import { originTab } from "./originTab";

const hooks = contentHooks({ table: "entries" });

export const Entries: CollectionConfig = {
  slug: "entries",
  labels: { singular: "Ressource", plural: "Ressources" },
  access: writtenByStaff,
  admin: {
    group: "Contenus",
    components: {
      ...publishing,
      beforeListTable: ["/admin/entries/BulkChangeForm#BulkChangeForm"],
    },
    livePreview: livePreviewOf("entries"),
    useAsTitle: "title",
    defaultColumns: ["title", "type", "publisher", "_status", "updatedAt"],
    listSearchableFields: ["title", "summary", "slug"],
    description: "Jeux de données, publications, outils, plateformes et documents de référence.",
    preview: (doc) => (doc.slug ? `/catalogue/${doc.slug}` : null),
  },
  defaultSort: "-updatedAt",
  trash: true,
  versions,
  hooks: {
    ...hooks,
    beforeChange: [stampNews],
    afterChange: [...hooks.afterChange, indexEntry],
    afterDelete: [...hooks.afterDelete, forgetEntry],
  },
  endpoints: [qualityEndpoint],
  fields: [
    { name: "title", type: "text", label: "Titre", required: true, maxLength: 250, index: true },
    slugField("title"),
    {
      name: "type",
      type: "select",
      label: "Type",
      options: optionsOf(entryTypes),
      required: true,
      defaultValue: "dataset",
      index: true,
      admin: { position: "sidebar" },
    },
    {
      name: "featured",
      type: "number",
      label: "Place à la une",
      min: 0,
      max: 99,
      access: { create: isEditor, update: isEditor },
      admin: {
        position: "sidebar",
        description: "1 pour la première place ; vide pour ne pas figurer à la une.",
      },
    },
    {
      name: "quality",
      type: "ui",
      admin: {
        position: "sidebar",
        components: { Field: "/admin/quality/QualityPanel#QualityPanel" },
      },
    },
    documentLinksField,
    linkTermsField("la description de cette ressource"),
    { type: "tabs", tabs: [descriptionTab, accessTab, coverageTab, originTab] },
    ...newsFields,
  ],
};
