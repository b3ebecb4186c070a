import { readPlaceQuestion } from "@/ui/placeQuestion";

/**
 * Choices that were sent and are not stored: a place was looked for, or one of them was refused.
 * They travel in the page's own query, so that the page shows them again. Pure.
 */
export type GivenChoices = {
  themes: string[];
  territories: string[];
  rhythm: string;
  /** A place is looked for. */
  question?: string;
};

const mostChoices = 100;
const longest = 40;
/** Says that the query holds choices: without it, no theme would be any theme. */
const mark = "choix";

export function readGivenChoices(fields: {
  textsOf: (name: string) => readonly string[];
}): GivenChoices {
  const several = (name: string) =>
    fields
      .textsOf(name)
      .slice(0, mostChoices)
      .map((text) => text.slice(0, longest));
  return {
    themes: several("themes"),
    territories: several("territories"),
    rhythm: several("rhythm")[0] ?? "",
    question: readPlaceQuestion((name) => fields.textsOf(name)[0] ?? ""),
  };
}

export function writeGivenChoices({ themes, territories, rhythm, question }: GivenChoices): string {
  const query = new URLSearchParams({ [mark]: "1", rhythm });
  for (const theme of themes) query.append("themes", theme);
  for (const code of territories) query.append("territories", code);
  if (question !== undefined) {
    query.set("place", question);
    query.set("search", "1");
  }
  return query.toString();
}

/** The choices in the page's query; `undefined` when there are none. */
export function choicesOfQuery(
  query: Record<string, string | string[] | undefined>,
): GivenChoices | undefined {
  if (query[mark] === undefined) return undefined;
  return readGivenChoices({ textsOf: (name) => [query[name] ?? []].flat() });
}
