/** Names of the fields by which a form looks for a place. */
export const placeField = "place";
export const searchButton = "search";

const longestQuestion = 100;

/**
 * The place that a form looks for; empty when its button was pressed with nothing typed,
 * `undefined` when no place is looked for. Whatever button was pressed (Enter presses the
 * form's first), what is typed in the field was meant to be found. Pure.
 */
export function readPlaceQuestion(textOf: (name: string) => string): string | undefined {
  const question = textOf(placeField).trim().slice(0, longestQuestion);
  return question || textOf(searchButton) ? question : undefined;
}
