import type { Block } from "payload";
import { richTextField } from "@/collections/fields/richText";

export const AccordionBlock: Block = {
  slug: "accordion",
  interfaceName: "AccordionBlock",
  labels: { singular: "Accordéon", plural: "Accordéons" },
  fields: [
    {
      name: "sections",
      type: "array",
      label: "Sections",
      labels: { singular: "Section", plural: "Sections" },
      minRows: 1,
      required: true,
      fields: [
        { name: "title", type: "text", label: "Titre", required: true, maxLength: 150 },
        richTextField({ name: "content", label: "Texte", required: true }),
      ],
    },
  ],
};
