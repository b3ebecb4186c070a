import type { Effort, SubscriptionInput } from "@/newsletter";

/** The body of a subscription sent as JSON, read without trust. Pure. */

const longestText = 320;
const longestProof = 4_000;
const mostChoices = 100;

export type JsonSubscription = {
  input: SubscriptionInput & Effort;
  /** A field that only robots fill in. */
  trapped: boolean;
};

/** `undefined` when the body is no object; a field of the wrong kind is taken for empty. */
export function readJsonSubscription(body: unknown): JsonSubscription | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  const fields = body as Record<string, unknown>;
  const text = (value: unknown, longest = longestText): string =>
    typeof value === "string" || typeof value === "number" ? String(value).slice(0, longest) : "";
  const several = (value: unknown): string[] =>
    (Array.isArray(value) ? value : []).slice(0, mostChoices).map((one) => text(one) || "?");
  return {
    input: {
      email: text(fields.email),
      themes: several(fields.themes),
      territories: several(fields.territories),
      rhythm: text(fields.rhythm),
      // Only `true`: a text, even « false », is not the gesture of a person.
      consent: fields.consent === true,
      proof: text(fields.proof, longestProof) || undefined,
    },
    trapped: text(fields.precisions) !== "",
  };
}
