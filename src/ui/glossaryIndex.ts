import type { Term } from "@/payload-types";

/** The glossary as a reader goes through it: from A to Z, or by searching. Pure. */

export type GlossaryTerm = Pick<
  Term,
  "id" | "slug" | "label" | "acronym" | "synonyms" | "shortDefinition"
>;

export const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Under this name stand the terms that do not begin with a letter. */
const otherLetter = "0-9";

/** Lower case, without accents; « œ » in two letters, every apostrophe the same. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘]/g, "'");
}

/** « Épargne brute » → `E`; « 4e section » → `0-9`. */
export function letterOf(label: string): string {
  const first =
    foldText(label)
      .replace(/[^a-z0-9]/g, "")[0]
      ?.toUpperCase() ?? "";
  return alphabet.includes(first) ? first : otherLetter;
}

const order = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

export const sortTerms = <T extends { label: string }>(terms: readonly T[]): T[] =>
  [...terms].sort((a, b) => order.compare(a.label, b.label));

/** Terms in alphabetical order, under their letters; letters without terms are left out. */
export function groupByLetter<T extends { label: string }>(
  terms: readonly T[],
): { letter: string; terms: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const term of sortTerms(terms)) {
    const letter = letterOf(term.label);
    const group = groups.get(letter) ?? [];
    group.push(term);
    groups.set(letter, group);
  }
  return [...groups]
    .map(([letter, content]) => ({ letter, terms: content }))
    .sort((a, b) => a.letter.localeCompare(b.letter));
}

/** The anchor of a letter's section. */
export const letterAnchor = (letter: string): string => `lettre-${letter.toLowerCase()}`;

/** Words of a question; a plural's ending is dropped, so that « dotations » finds « dotation ». */
const wordsOf = (question: string): string[] =>
  foldText(question)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (word.length > 4 ? word.replace(/(?<=[^s])[sx]$/, "") : word));

/**
 * Terms in which every word of the question stands, at the beginning of a word or (from four
 * letters) anywhere. Those found by their name come first, then by another name, then by their
 * definition; alphabetical within each. An empty question finds everything.
 */
export function searchTerms<T extends GlossaryTerm>(terms: readonly T[], question: string): T[] {
  const words = wordsOf(question);
  const sorted = sortTerms(terms);
  if (words.length === 0) return question.trim() === "" ? sorted : [];
  const ranked = sorted.map((term) => {
    const name = foldText(`${term.label} ${term.acronym ?? ""}`);
    const otherNames = foldText((term.synonyms ?? []).join(" "));
    const places = [
      name,
      `${name} ${otherNames}`,
      `${name} ${otherNames} ${foldText(term.shortDefinition)}`,
    ];
    return { term, rank: places.findIndex((place) => words.every((word) => stands(word, place))) };
  });
  return ranked
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ term }) => term);
}

function stands(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (word.length >= 4 || at === 0 || !/[a-z0-9]/.test(text[at - 1] ?? "")) return true;
  }
  return false;
}
