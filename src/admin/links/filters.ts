import { type AddressState, addressStates } from "@/links";

/** What the page Qualité › Liens is asked for, as its address says it. Pure. */

/** States that ask for somebody's attention, worst first. */
export const troubleStates: readonly AddressState[] = [
  "gone",
  "broken",
  "failing",
  "invalid",
  "refused",
  "degraded",
];

/** In trouble for at least; hours. */
export const troubleAges = {
  "6h": { hours: 6, label: "au moins 6\u00a0heures" },
  "1j": { hours: 24, label: "au moins un jour" },
  "7j": { hours: 7 * 24, label: "au moins 7\u00a0jours" },
  "30j": { hours: 30 * 24, label: "au moins 30\u00a0jours" },
} as const;
export type TroubleAge = keyof typeof troubleAges;

/** Last checked at least so long ago; hours, or never. */
export const checkAges = {
  jamais: { hours: null, label: "jamais" },
  "1j": { hours: 24, label: "il y a plus d’un jour" },
  "7j": { hours: 7 * 24, label: "il y a plus de 7\u00a0jours" },
  "30j": { hours: 30 * 24, label: "il y a plus de 30\u00a0jours" },
} as const;
export type CheckAge = keyof typeof checkAges;

export const sorts = {
  gravite: "les plus graves d’abord",
  panne: "les plus anciennes pannes d’abord",
  verification: "les moins récemment vérifiées d’abord",
} as const;
export type Sort = keyof typeof sorts;

export type LinkFilters = {
  /** Any of these; empty: all. */
  states: AddressState[];
  /** A host name, or empty. */
  host: string;
  /** The catalogue's source that a document belongs to. */
  source: number | null;
  /** The user who answers for the source; `none`: documents that nobody answers for. */
  responsible: number | "none" | null;
  troubleAge: TroubleAge | null;
  checkAge: CheckAge | null;
  /** Those alone with an open proposal. */
  proposal: boolean;
  /** Words that the address, or the name of a document that uses it, contains. */
  words: string[];
  sort: Sort;
  page: number;
};

export const noFilters: LinkFilters = {
  states: [],
  host: "",
  source: null,
  responsible: null,
  troubleAge: null,
  checkAge: null,
  proposal: false,
  words: [],
  sort: "gravite",
  page: 1,
};

/** What Next gives a page, and what a form sends. */
export type Query = Record<string, string | string[] | undefined>;

const longestText = 200;
const mostWords = 8;
/** No list is that long; a page beyond is nobody's. */
const lastPage = 100_000;

const many = (value: Query[string]): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The first value, without what no database takes. */
const one = (value: Query[string]): string =>
  (many(value)[0] ?? "").replaceAll("\0", "").trim().slice(0, longestText);

const keyOf = <Key extends string>(known: Record<Key, unknown>, value: string): Key | null =>
  (Object.keys(known) as Key[]).find((key) => key === value) ?? null;

function identifier(value: string): number | null {
  const id = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  return id > 0 ? id : null;
}

/** A host name out of what somebody types: « https://WWW.Exemple.fr/page » → « www.exemple.fr ». */
function hostOf(text: string): string {
  const bare = text.replace(/^[a-z]+:\/\//i, "").replace(/[/?#].*$/, "");
  try {
    return new URL(`http://${bare}`).hostname;
  } catch {
    return bare.toLowerCase();
  }
}

/** Reads the query of the page. Never fails: what cannot be read filters nothing. */
export function parseFilters(query: Query): LinkFilters {
  const wanted = new Set(many(query.etat));
  const responsible = one(query.responsable);
  const page = Number(one(query.page));
  const host = one(query.hote);
  return {
    states: addressStates.filter((state) => wanted.has(state)),
    host: host && hostOf(host),
    source: identifier(one(query.source)),
    responsible: responsible === "aucun" ? "none" : identifier(responsible),
    troubleAge: keyOf(troubleAges, one(query.depuis)),
    checkAge: keyOf(checkAges, one(query.verifie)),
    proposal: one(query.proposition) === "oui",
    words: [...new Set(one(query.q).split(/\s+/).filter(Boolean))].slice(0, mostWords),
    sort: keyOf(sorts, one(query.tri)) ?? noFilters.sort,
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** The same as the query of an address: `parseFilters` reads it back. Empty when nothing is asked. */
export function toQuery(filters: LinkFilters): string {
  const { states, host, source, responsible, troubleAge, checkAge, proposal, words, sort, page } =
    filters;
  const query = new URLSearchParams(states.map((state) => ["etat", state]));
  const add = (name: string, value: string | number | null) =>
    value && query.set(name, String(value));
  add("hote", host);
  add("source", source);
  add("responsable", responsible === "none" ? "aucun" : responsible);
  add("depuis", troubleAge);
  add("verifie", checkAge);
  add("proposition", proposal ? "oui" : null);
  add("q", words.join(" "));
  add("tri", sort === noFilters.sort ? null : sort);
  add("page", page > 1 ? page : null);
  return query.toString();
}

/** True when something else than a state, an order or a page is asked for. */
export function narrows(filters: LinkFilters): boolean {
  const { states, sort, page } = filters;
  return toQuery(filters) !== toQuery({ ...noFilters, states, sort, page });
}
