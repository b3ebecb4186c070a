/** Identifiers of the form on its page. */
export const formId = "abonnement";

/** Where each error leads: the identifier of the field, or of its group. */
export const fieldIds = {
  email: `${formId}-adresse`,
  themes: `${formId}-themes`,
  territories: `${formId}-territoires`,
  rhythm: `${formId}-rythme`,
  consent: `${formId}-accord`,
} as const;
