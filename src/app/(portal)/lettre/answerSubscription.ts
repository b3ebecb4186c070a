import { effortTexts, type SubscribeResult, tooManyText } from "@/newsletter";
import { emptyValues, type SubscriptionState, type SubscriptionValues } from "./subscriptionState";

type Answer = Omit<SubscriptionState, "attempt" | "places">;

const notRecorded =
  "Votre demande n’a pas pu être enregistrée. Réessayez dans quelques minutes : rien n’a été perdu de ce que vous avez saisi.";

/** What the form shows after an answer; what was typed stays unless it was accepted. Pure. */
export function answerSubscription(
  values: SubscriptionValues,
  result: SubscribeResult | "failed",
  { withScript }: { withScript: boolean },
): Answer {
  const unchanged = { values, errors: {} };
  if (result === "failed") return { ...unchanged, outcome: "failed", message: notRecorded };
  if (result.ok) return { outcome: "accepted", values: emptyValues, errors: {} };
  switch (result.reason) {
    case "fields":
      return { outcome: "refused", values, errors: result.fieldErrors };
    case "limit":
      return { ...unchanged, outcome: "failed", message: tooManyText };
    case "effort":
      // Scripts make a new proof by themselves; without them there is the second page.
      return withScript
        ? { ...unchanged, outcome: "failed", message: effortTexts[result.fault] }
        : {
            ...unchanged,
            outcome: "verify",
            patience: result.patience,
            message: result.fault === "missing" ? undefined : effortTexts[result.fault],
          };
  }
}
