/** A term of the glossary, as a text may mention it. */
export type MentionableTerm = {
  slug: string;
  label: string;
  acronym?: string | null;
  synonyms?: readonly string[] | null;
  shortDefinition: string;
};

export type Mention = { start: number; end: number; term: MentionableTerm };

/** Finds where a text mentions terms: leftmost, then longest, never overlapping. */
export type FindMentions = (text: string) => Mention[];

type Token = { raw: string; key: string; start: number; end: number };
type Form = { term: MentionableTerm; keys: string[]; raws: string[]; exact: boolean };

const words = /[\p{L}\p{N}]+/gu;
/** What may stand between two words of one expression: no comma, no full stop. */
const joint = /^[ \u00a0\u202f'’\-‑]+$/;

/** One spelling for singular and plural, in French: « locaux » as « local », « taxes » as « taxe ». */
function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length <= 3) return lower;
  return lower.endsWith("aux") ? `${lower.slice(0, -3)}al` : lower.replace(/[sx]$/, "");
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(words)].map((match) => ({
    raw: match[0],
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Capitals alone: « CA » is an acronym, « ca » is not. */
const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

function formsOf(term: MentionableTerm): Form[] {
  const spellings = [term.label, term.acronym ?? "", ...(term.synonyms ?? [])];
  return spellings
    .map((spelling) => ({ spelling: spelling.trim(), tokens: tokensOf(spelling) }))
    .filter(({ tokens }) => tokens.length > 0 && tokens.some(({ raw }) => raw.length > 1))
    .map(({ spelling, tokens }) => ({
      term,
      keys: tokens.map(({ key }) => key),
      raws: tokens.map(({ raw }) => raw),
      exact: isAcronym(spelling),
    }));
}

/** By first word, longest first; a form that two terms share means neither. */
function indexForms(terms: readonly MentionableTerm[]): Map<string, Form[]> {
  const owners = new Map<string, Set<string>>();
  const forms = terms.flatMap(formsOf);
  const nameOf = ({ exact, raws, keys }: Form) => (exact ? `=${raws.join(" ")}` : keys.join(" "));
  for (const form of forms) {
    const name = nameOf(form);
    owners.set(name, (owners.get(name) ?? new Set()).add(form.term.slug));
  }
  const index = new Map<string, Form[]>();
  for (const form of forms) {
    if ((owners.get(nameOf(form))?.size ?? 0) > 1) continue;
    const first = form.keys[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), form]);
  }
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

/**
 * Prepares the search of a glossary's terms in texts. Labels and synonyms are met in singular and
 * plural, whatever their case; acronyms as they are written.
 */
export function createMentionFinder(terms: readonly MentionableTerm[]): FindMentions {
  const index = indexForms(terms);

  function matches(text: string, tokens: readonly Token[], at: number, form: Form): boolean {
    return form.keys.every((key, offset) => {
      const token = tokens[at + offset];
      if (!token) return false;
      if (form.exact ? token.raw !== form.raws[offset] : token.key !== key) return false;
      const previous = tokens[at + offset - 1];
      return offset === 0 || !previous || joint.test(text.slice(previous.end, token.start));
    });
  }

  return (text) => {
    const tokens = tokensOf(text);
    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const form = index
        .get(tokens[at]?.key ?? "")
        ?.find((candidate) => matches(text, tokens, at, candidate));
      const first = tokens[at];
      const last = tokens[at + (form?.keys.length ?? 1) - 1];
      if (!form || !first || !last) continue;
      mentions.push({ start: first.start, end: last.end, term: form.term });
      at += form.keys.length - 1;
    }
    return mentions;
  };
}
