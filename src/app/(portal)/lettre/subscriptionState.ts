import type { FieldErrors, SubscribeResult, SubscriptionInput } from "@/newsletter";

/** What the form shows, before and after it was sent. Pure; shared by both sides. */

export type SubscriptionValues = {
  email: string;
  /** Identifiers, as the form sends them. */
  themes: string[];
  rhythm: string;
  consent: boolean;
};

export type SubscriptionState = {
  /** How many times it was sent: a new number makes a fresh form with the values given. */
  attempt: number;
  outcome: "untouched" | "accepted" | "refused" | "failed";
  values: SubscriptionValues;
  errors: FieldErrors;
  /** What is said at the head of a form that failed as a whole. */
  message?: string;
};

const emptyValues: SubscriptionValues = { email: "", themes: [], rhythm: "each", consent: false };

export const untouched: SubscriptionState = {
  attempt: 0,
  outcome: "untouched",
  values: emptyValues,
  errors: {},
};

/** A field that people do not see and robots fill in. */
export const trapField = "precisions";

const longestField = 320;
const mostThemes = 100;

const textOf = (value: FormDataEntryValue | null): string =>
  typeof value === "string" ? value.slice(0, longestField) : "";

/** What was typed, trusted in nothing but its length. */
export function readSubscriptionForm(form: FormData): {
  values: SubscriptionValues;
  input: SubscriptionInput;
  trapped: boolean;
} {
  const values: SubscriptionValues = {
    email: textOf(form.get("email")),
    themes: form.getAll("themes").slice(0, mostThemes).map(textOf),
    rhythm: textOf(form.get("rhythm")) || "each",
    consent: textOf(form.get("consent")) !== "",
  };
  return { values, input: { ...values }, trapped: textOf(form.get(trapField)) !== "" };
}

/** The form after an answer; what was typed stays unless it was accepted. */
export function afterAnswer(
  previous: SubscriptionState,
  values: SubscriptionValues,
  result: SubscribeResult | "failed",
): SubscriptionState {
  const attempt = (Number(previous?.attempt) || 0) + 1;
  if (result === "failed")
    return {
      attempt,
      outcome: "failed",
      values,
      errors: {},
      message:
        "Votre demande n’a pas pu être enregistrée. Réessayez dans quelques minutes : rien n’a été perdu de ce que vous avez saisi.",
    };
  if (result.ok) return { attempt, outcome: "accepted", values: emptyValues, errors: {} };
  return result.status === 429
    ? { attempt, outcome: "failed", values, errors: {}, message: result.message }
    : { attempt, outcome: "refused", values, errors: result.fieldErrors };
}
