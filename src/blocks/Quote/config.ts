import type { Block } from "payload";

export const QuoteBlock: Block = {
  slug: "quote",
  interfaceName: "QuoteBlock",
  labels: { singular: "Citation", plural: "Citations" },
  fields: [
    { name: "text", type: "textarea", label: "Citation", required: true, maxLength: 600 },
    { name: "author", type: "text", label: "Auteur", maxLength: 120 },
    { name: "source", type: "text", label: "Source", maxLength: 200 },
  ],
};
