import { normalizeAddress } from "./address";

/** What a form or the API hands in, as plain strings: nothing is trusted. */
export type SubscriptionInput = {
  email: string;
  /** Identifiers or slugs. */
  themes?: readonly string[];
  /** Codes: `commune:35238`. */
  territories?: readonly string[];
  rhythm?: string;
  /** What the checkbox sends; empty or absent when it is not ticked. */
  consent?: string | boolean;
};

export type Subscription = {
  email: string;
  themes: number[];
  territories: string[];
  rhythm: "each" | "monthly";
};

export type FieldErrors = Partial<
  Record<"email" | "themes" | "territories" | "rhythm" | "consent", string>
>;

/** What may be chosen: the published themes, and those of the given territories that exist. */
export type Offer = {
  themes: readonly { id: number; slug: string }[];
  territories: readonly string[];
};

/** Of one kind; more is a robot's. */
export const MOST_CHOICES = 50;

/** Checks a subscription. Pure. */
export function checkSubscription(
  input: SubscriptionInput,
  offer: Offer,
): { ok: true; subscription: Subscription } | { ok: false; fieldErrors: FieldErrors } {
  const fieldErrors: FieldErrors = {};
  const email = normalizeAddress(input.email ?? "");
  if (!(input.email ?? "").trim()) fieldErrors.email = "Indiquez votre adresse électronique.";
  else if (!email)
    fieldErrors.email =
      "Cette adresse électronique n’est pas valable. Exemple : prenom.nom@exemple.fr";

  const choices = checkChoices(input, offer);
  Object.assign(fieldErrors, choices.fieldErrors);
  const consent = input.consent === true || (input.consent && input.consent !== "false");
  if (!consent) fieldErrors.consent = "Cochez la case pour accepter de recevoir la lettre.";

  if (!email || Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors };
  return { ok: true, subscription: { email, ...choices.values } };
}

/** Checks themes, territories and rhythm, as the form and the preference page both ask them. */
export function checkChoices(
  input: Pick<SubscriptionInput, "themes" | "territories" | "rhythm">,
  offer: Offer,
): { values: Omit<Subscription, "email">; fieldErrors: FieldErrors } {
  const fieldErrors: FieldErrors = {};
  const chosen = distinct(input.themes).map(
    (given) => offer.themes.find(({ id, slug }) => String(id) === given || slug === given)?.id,
  );
  const themes = [...new Set(chosen.filter((id) => id !== undefined))];
  if (chosen.length > MOST_CHOICES || chosen.includes(undefined))
    fieldErrors.themes = "Choisissez les thématiques dans la liste.";

  const territories = distinct(input.territories);
  if (territories.length > MOST_CHOICES)
    fieldErrors.territories = `Choisissez ${MOST_CHOICES} territoires au plus.`;
  else if (!territories.every((code) => offer.territories.includes(code)))
    fieldErrors.territories =
      "Un des territoires n’existe pas : cherchez-le par son nom et choisissez-le dans la liste.";

  const rhythm = input.rhythm || "each";
  if (rhythm !== "each" && rhythm !== "monthly")
    fieldErrors.rhythm = "Choisissez un rythme : chaque numéro, ou une fois par mois.";
  return {
    values: { themes, territories, rhythm: rhythm === "monthly" ? "monthly" : "each" },
    fieldErrors,
  };
}

const distinct = (values: readonly string[] = []): string[] => [
  ...new Set(values.map((value) => value.trim()).filter(Boolean)),
];
