import type { Block } from "payload";
import { richTextField } from "@/collections/fields/richText";

export const TextBlock: Block = {
  slug: "text",
  interfaceName: "TextBlock",
  labels: { singular: "Texte", plural: "Textes" },
  fields: [richTextField({ name: "content", label: "Texte", required: true })],
};
