import type { Block } from "payload";
import { addressOrPathField } from "@/collections/fields/address";

export const CardsBlock: Block = {
  slug: "cards",
  interfaceName: "CardsBlock",
  labels: { singular: "Cartes", plural: "Cartes" },
  fields: [
    { name: "title", type: "text", label: "Titre", maxLength: 150 },
    {
      name: "cards",
      type: "array",
      label: "Cartes",
      labels: { singular: "Carte", plural: "Cartes" },
      minRows: 1,
      maxRows: 12,
      required: true,
      fields: [
        { name: "title", type: "text", label: "Titre", required: true, maxLength: 120 },
        { name: "text", type: "textarea", label: "Texte", maxLength: 300 },
        addressOrPathField({ name: "url", label: "Adresse" }),
      ],
    },
  ],
};
