import type { ShownSuggestion } from "./readSuggestions";

/** What a combobox shows; `active` is the place of the suggestion under the keys, -1 for the field. */
export type Suggested = {
  open: boolean;
  suggestions: readonly ShownSuggestion[];
  active: number;
};

export type SuggestedEvent =
  | { did: "typed" | "closed" | "returned" }
  | { did: "down" | "up"; withAlt: boolean }
  | { did: "answered"; suggestions: readonly ShownSuggestion[] };

export const closed: Suggested = { open: false, suggestions: [], active: -1 };

/**
 * What is shown after something happened. From the field, down goes to the first and up to the
 * last; beyond an end, back to the field (APG, « Combobox pattern »).
 */
export function suggestedAfter(state: Suggested, event: SuggestedEvent): Suggested {
  const count = state.suggestions.length;
  switch (event.did) {
    // What was chosen belonged to other words.
    case "typed":
    case "returned":
      return { ...state, active: -1 };
    case "answered":
      return {
        ...state,
        suggestions: event.suggestions,
        open: event.suggestions.length > 0,
        active: -1,
      };
    case "closed":
      return { ...state, open: false, active: -1 };
    case "down":
      if (!state.open) return { ...state, open: count > 0, active: event.withAlt ? -1 : 0 };
      return { ...state, active: state.active + 1 < count ? state.active + 1 : -1 };
    case "up":
      if (event.withAlt) return { ...state, open: false, active: -1 };
      if (!state.open) return { ...state, open: count > 0, active: count - 1 };
      return { ...state, active: state.active < 0 ? count - 1 : state.active - 1 };
  }
}
