import type { FieldErrors } from "@/newsletter";
import type { PlaceChoice, PlaceSearch } from "@/ui/TerritoryChoices";

/** What the form shows, before and after it was sent. Pure; shared by both sides. */

export type SubscriptionValues = {
  email: string;
  /** Identifiers, as the form sends them. */
  themes: string[];
  /** Codes. */
  territories: string[];
  rhythm: string;
  consent: boolean;
};

export type SubscriptionState = {
  /** How many times it was sent: a new number makes a fresh form with the values given. */
  attempt: number;
  /** `verify`: the second page, for browsers that could not prove their work. */
  outcome: "untouched" | "accepted" | "refused" | "failed" | "searched" | "verify";
  values: SubscriptionValues;
  errors: FieldErrors;
  /** The territories of `values`, as they are called. */
  places: PlaceChoice[];
  search?: PlaceSearch;
  /** Token of the second page. */
  patience?: string;
  /** What is said at the head of a form that failed as a whole, or of the second page. */
  message?: string;
};

export const emptyValues: SubscriptionValues = {
  email: "",
  themes: [],
  territories: [],
  rhythm: "each",
  consent: false,
};

export const untouched: SubscriptionState = {
  attempt: 0,
  outcome: "untouched",
  values: emptyValues,
  errors: {},
  places: [],
};

/** A field that people do not see and robots fill in. */
export const trapField = "precisions";
