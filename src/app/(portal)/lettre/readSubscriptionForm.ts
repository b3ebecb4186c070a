import type { Effort } from "@/newsletter";
import { readPlaceQuestion } from "@/ui/placeQuestion";
import { type SubscriptionValues, trapField } from "./subscriptionState";

const longestField = 320;
const longestProof = 4_000;
const mostChoices = 100;

const textOf = (value: FormDataEntryValue | null, longest = longestField): string =>
  typeof value === "string" ? value.slice(0, longest) : "";

export type SubscriptionForm = {
  values: SubscriptionValues;
  effort: Effort;
  /** A place is looked for: the form comes again with what was found. */
  question?: string;
  /** From the second page back to the first. */
  modified: boolean;
  trapped: boolean;
};

/** What was typed, trusted in nothing but its length. Pure. */
export function readSubscriptionForm(form: FormData): SubscriptionForm {
  const several = (name: string) =>
    form
      .getAll(name)
      .slice(0, mostChoices)
      .map((value) => textOf(value))
      .filter(Boolean);
  return {
    values: {
      email: textOf(form.get("email")),
      themes: several("themes"),
      territories: several("territories"),
      rhythm: textOf(form.get("rhythm")) || "each",
      consent: textOf(form.get("consent")) !== "",
    },
    effort: {
      proof: textOf(form.get("proof"), longestProof) || undefined,
      patience: textOf(form.get("patience")) || undefined,
    },
    question: readPlaceQuestion((name) => textOf(form.get(name))),
    modified: form.has("modify"),
    trapped: textOf(form.get(trapField)) !== "",
  };
}
