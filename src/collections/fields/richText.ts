import {
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from "@payloadcms/richtext-lexical";
import type { RichTextField } from "payload";
import { validateAddress } from "./address";

/**
 * What editors may write: paragraphs, headings below the page's own, lists, emphasis, links.
 * Nothing that the public pages could not show accessibly.
 */
export const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ["h2", "h3", "h4"] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({
      enabledCollections: ["entries", "sources", "terms", "pages"],
      fields: ({ defaultFields }) =>
        defaultFields.map((field) =>
          "name" in field && field.name === "url"
            ? {
                ...field,
                validate: (value: unknown) =>
                  typeof value === "string" && /^(mailto:|tel:|#|\/(?!\/))/.test(value)
                    ? true
                    : validateAddress(value),
              }
            : field,
        ) as typeof defaultFields,
    }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});

export const richTextField = (field: {
  name: string;
  label: string;
  description?: string;
  required?: boolean;
}): RichTextField => ({
  name: field.name,
  type: "richText",
  label: field.label,
  required: field.required ?? false,
  admin: { description: field.description },
});
