import { normalizeAddress } from "./address";

/** What a form or the API hands in, as plain strings: nothing is trusted. */
export type SubscriptionInput = {
  email: string;
  themes?: readonly string[];
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

const TERRITORY = /^(region|departement|epci|commune):[0-9AB]{2,9}$/;
const MOST_CHOICES = 50;

/** Checks a subscription; `knownThemes` are the identifiers that exist. Pure. */
export function checkSubscription(
  input: SubscriptionInput,
  knownThemes: readonly number[],
): { ok: true; subscription: Subscription } | { ok: false; fieldErrors: FieldErrors } {
  const fieldErrors: FieldErrors = {};
  const email = normalizeAddress(input.email ?? "");
  if (!(input.email ?? "").trim()) fieldErrors.email = "Indiquez votre adresse électronique.";
  else if (!email)
    fieldErrors.email =
      "Cette adresse électronique n’est pas valable. Exemple : prenom.nom@exemple.fr";

  const choices = checkChoices(input, knownThemes);
  Object.assign(fieldErrors, choices.fieldErrors);
  const consent = input.consent === true || (input.consent && input.consent !== "false");
  if (!consent) fieldErrors.consent = "Cochez la case pour accepter de recevoir la lettre.";

  if (!email || Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors };
  return { ok: true, subscription: { email, ...choices.values } };
}

/** Checks themes, territories and rhythm, as the form and the preference page both ask them. */
export function checkChoices(
  input: Pick<SubscriptionInput, "themes" | "territories" | "rhythm">,
  knownThemes: readonly number[],
): { values: Omit<Subscription, "email">; fieldErrors: FieldErrors } {
  const fieldErrors: FieldErrors = {};
  const themes = [...new Set((input.themes ?? []).filter(Boolean).map(Number))];
  if (themes.length > MOST_CHOICES || themes.some((theme) => !knownThemes.includes(theme)))
    fieldErrors.themes = "Choisissez les thématiques dans la liste.";
  const territories = [...new Set((input.territories ?? []).filter(Boolean))];
  if (territories.length > MOST_CHOICES || !territories.every((code) => TERRITORY.test(code)))
    fieldErrors.territories = "Choisissez les territoires dans la liste.";
  const rhythm = input.rhythm || "each";
  if (rhythm !== "each" && rhythm !== "monthly")
    fieldErrors.rhythm = "Choisissez un rythme : chaque numéro, ou une fois par mois.";
  return {
    values: { themes, territories, rhythm: rhythm === "monthly" ? "monthly" : "each" },
    fieldErrors,
  };
}
