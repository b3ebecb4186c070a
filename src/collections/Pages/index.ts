import type { CollectionConfig } from "payload";
import { pageBlocks } from "@/blocks";
import { writtenByStaff } from "../access";
import { documentLinksField } from "../fields/documentLinks";
import { linkTermsField } from "../fields/linkTerms";
import { slugField } from "../fields/slug";
import { contentHooks } from "../hooks";
import { livePreviewOf, publishing, versions } from "../versions";

export const Pages: CollectionConfig = {
  slug: "pages",
  labels: { singular: "Page", plural: "Pages" },
  access: writtenByStaff,
  admin: {
    group: "Contenus",
    components: publishing,
    livePreview: livePreviewOf("pages"),
    useAsTitle: "title",
    defaultColumns: ["title", "slug", "_status", "updatedAt"],
    description: "Les pages du site : à propos, accessibilité, mentions légales…",
    preview: (doc) => (doc.slug ? `/${doc.slug}` : null),
  },
  defaultSort: "title",
  trash: true,
  versions,
  hooks: contentHooks({ table: "pages" }),
  fields: [
    { name: "title", type: "text", label: "Titre", required: true, maxLength: 150 },
    slugField("title"),
    documentLinksField,
    linkTermsField("les textes de cette page"),
    {
      name: "description",
      type: "textarea",
      label: "Description",
      maxLength: 200,
      admin: { description: "Pour les moteurs de recherche : une phrase." },
    },
    {
      name: "layout",
      type: "blocks",
      label: "Contenu",
      labels: { singular: "Bloc", plural: "Blocs" },
      blocks: pageBlocks,
      minRows: 0,
    },
  ],
};
