import type { CheckboxField } from "payload";

/** The switch of a page: a text about words, or one that repeats them, reads better without links. */
export const linkTermsField = (where: string): CheckboxField => ({
  name: "linkTerms",
  type: "checkbox",
  label: "Relier les mots du glossaire",
  defaultValue: true,
  admin: {
    position: "sidebar",
    description: `Dans ${where}, la première mention de chaque terme mène à sa définition.`,
  },
});
