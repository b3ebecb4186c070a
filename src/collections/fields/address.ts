import type { Condition, TextField } from "payload";

/** « https://… » or « http://… », or nothing. */
export function validateAddress(value: unknown): true | string {
  if (value === undefined || value === null || value === "") return true;
  try {
    const { protocol, hostname } = new URL(String(value));
    if (protocol !== "https:" && protocol !== "http:")
      return "L’adresse doit commencer par https:// ou http://.";
    return hostname.includes(".") ? true : "Le nom du site est incomplet.";
  } catch {
    return "Cette adresse n’est pas valable. Exemple : https://www.exemple.fr/page";
  }
}

/** The name by which the link keeper knows fields that hold a watched address. */
export const watchedAddress = { watchedAddress: true } as const;

export const addressField = (
  field: Pick<TextField, "name"> & {
    label: string;
    required?: boolean;
    description?: string;
    condition?: Condition;
    /** The document's own address: another document that has it is named. */
    own?: boolean;
  },
): TextField => ({
  name: field.name,
  type: "text",
  label: field.label,
  required: field.required ?? false,
  maxLength: 2000,
  validate: (value: unknown) => {
    if (field.required && (value === undefined || value === null || value === ""))
      return "Ce champ est obligatoire.";
    return validateAddress(value);
  },
  custom: watchedAddress,
  admin: {
    description: field.description,
    placeholder: "https://",
    condition: field.condition,
    components: {
      afterInput: [
        "/admin/links/AddressFieldState#AddressFieldState",
        ...(field.own ? ["/admin/entries/DuplicateWarning#DuplicateWarning"] : []),
      ],
    },
  },
});

/** An address, or a path of this site (`/catalogue?thematique=…`). */
export const addressOrPathField = (field: { name: string; label: string }): TextField => ({
  ...addressField(field),
  validate: (value: unknown) =>
    typeof value === "string" && /^\/(?!\/)/.test(value) ? true : validateAddress(value),
});
