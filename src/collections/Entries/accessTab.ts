import type { Tab } from "payload";
import { formats, licences, optionsOf } from "@/catalogue/vocabularies";
import { addressField } from "../fields/address";
import { comparedAsWords } from "../fields/manyValues";

/** Where the resource is, in which files, and what one may do with it. */
export const accessTab: Tab = {
  label: "Accès et formats",
  fields: [
    addressField({
      name: "url",
      label: "Adresse de la page",
      required: true,
      own: true,
      description: "La page qui présente la ressource, de préférence au fichier lui-même.",
    }),
    {
      name: "distributions",
      type: "array",
      label: "Fichiers et interfaces",
      labels: { singular: "Fichier", plural: "Fichiers" },
      fields: [
        { name: "title", type: "text", label: "Titre", required: true, maxLength: 200 },
        addressField({ name: "url", label: "Adresse", required: true, own: true }),
        {
          type: "row",
          fields: [
            { name: "format", type: "select", label: "Format", options: optionsOf(formats) },
            {
              name: "mediaType",
              type: "text",
              label: "Type de média",
              admin: { placeholder: "text/csv" },
              validate: (value: unknown) =>
                !value ||
                /^[a-z]+\/[\w.+-]+$/i.test(String(value)) ||
                "Un type de média s’écrit comme « text/csv ».",
            },
            { name: "byteSize", type: "number", label: "Taille en octets", min: 0 },
          ],
        },
      ],
    },
    {
      type: "row",
      fields: [
        {
          name: "formats",
          type: "select",
          hasMany: true,
          label: "Formats proposés",
          options: optionsOf(formats),
          admin: { components: comparedAsWords },
        },
        {
          name: "licence",
          type: "select",
          label: "Licence",
          options: optionsOf(licences),
          defaultValue: "notspecified",
          required: true,
        },
      ],
    },
    addressField({ name: "documentationUrl", label: "Adresse de la documentation" }),
    addressField({ name: "methodologyUrl", label: "Adresse de la méthodologie" }),
    {
      name: "contact",
      type: "group",
      label: "Contact du producteur",
      fields: [
        { name: "name", type: "text", label: "Nom du service", maxLength: 200 },
        { name: "email", type: "email", label: "Adresse électronique" },
        addressField({ name: "url", label: "Formulaire de contact" }),
      ],
    },
  ],
};
