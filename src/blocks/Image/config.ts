import type { Block } from "payload";

export const ImageBlock: Block = {
  slug: "image",
  interfaceName: "ImageBlock",
  labels: { singular: "Image", plural: "Images" },
  fields: [
    { name: "image", type: "upload", relationTo: "media", label: "Image", required: true },
    { name: "caption", type: "text", label: "Légende", maxLength: 300 },
  ],
};
