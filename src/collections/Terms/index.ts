import type { CollectionConfig } from "payload";
import { writtenByStaff } from "../access";
import { addressField } from "../fields/address";
import { documentLinksField } from "../fields/documentLinks";
import { linkTermsField } from "../fields/linkTerms";
import { comparedAsWords } from "../fields/manyValues";
import { newsFields } from "../fields/news";
import { richTextField } from "../fields/richText";
import { slugField } from "../fields/slug";
import { contentHooks } from "../hooks";
import { stampNews } from "../hooks/stampNews";
import { livePreviewOf, publishing, versions } from "../versions";
import { followGlossary } from "./hooks/followGlossary";
import { refuseLoops } from "./hooks/refuseLoops";

const hooks = contentHooks({ table: "terms" });

export const Terms: CollectionConfig = {
  slug: "terms",
  labels: { singular: "Terme du glossaire", plural: "Glossaire" },
  access: writtenByStaff,
  admin: {
    group: "Contenus",
    components: publishing,
    livePreview: livePreviewOf("terms"),
    useAsTitle: "label",
    defaultColumns: ["label", "acronym", "_status", "updatedAt"],
    listSearchableFields: ["label", "acronym", "shortDefinition"],
    description: "Les mots du domaine, expliqués simplement.",
  },
  defaultSort: "label",
  trash: true,
  versions,
  hooks: {
    ...hooks,
    beforeValidate: [refuseLoops],
    beforeChange: [stampNews],
    afterChange: [...hooks.afterChange, followGlossary],
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "label",
          type: "text",
          label: "Terme",
          required: true,
          unique: true,
          maxLength: 150,
        },
        { name: "acronym", type: "text", label: "Sigle", maxLength: 40, index: true },
      ],
    },
    slugField("label"),
    documentLinksField,
    {
      name: "synonyms",
      type: "text",
      hasMany: true,
      label: "Synonymes",
      admin: {
        description: "Entrée après chaque synonyme. Ils aident la recherche.",
        components: comparedAsWords,
      },
    },
    {
      name: "shortDefinition",
      type: "textarea",
      label: "Définition courte",
      required: true,
      maxLength: 300,
      admin: {
        description:
          "Une ou deux phrases, 300 caractères au plus, pour quelqu’un qui découvre le mot.",
      },
    },
    richTextField({ name: "body", label: "Explication" }),
    {
      name: "legalReferences",
      type: "array",
      label: "Références juridiques",
      labels: { singular: "Référence", plural: "Références" },
      fields: [
        { name: "label", type: "text", label: "Référence", required: true, maxLength: 200 },
        addressField({ name: "url", label: "Adresse" }),
      ],
    },
    {
      type: "row",
      fields: [
        {
          name: "broader",
          type: "relationship",
          relationTo: "terms",
          hasMany: true,
          label: "Termes plus généraux",
          filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
        },
        {
          name: "related",
          type: "relationship",
          relationTo: "terms",
          hasMany: true,
          label: "Termes voisins",
          filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
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
      name: "autolink",
      type: "checkbox",
      label: "Relier ce terme dans les textes",
      defaultValue: true,
      admin: {
        position: "sidebar",
        description:
          "La première mention dans une page, la description d’une ressource ou un autre terme mène à cette définition.",
      },
    },
    linkTermsField("l’explication de ce terme"),
    ...newsFields,
  ],
};
