import type { Block } from "payload";
import { richTextField } from "@/collections/fields/richText";

export const CalloutBlock: Block = {
  slug: "callout",
  interfaceName: "CalloutBlock",
  labels: { singular: "Mise en avant", plural: "Mises en avant" },
  fields: [
    { name: "title", type: "text", label: "Titre", maxLength: 150 },
    richTextField({ name: "content", label: "Texte", required: true }),
  ],
};
