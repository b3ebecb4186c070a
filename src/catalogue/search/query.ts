import { entryTypes, formats, levels, licences } from "../vocabularies";

/** The facets, in the order in which readers meet them. */
export const facetNames = [
  "type",
  "thematique",
  "niveau",
  "producteur",
  "source",
  "annee",
  "format",
  "licence",
  "etat",
] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = [
  { value: "pertinence", label: "Pertinence" },
  { value: "recents", label: "Ajouts récents" },
  { value: "maj", label: "Mises à jour récentes" },
  { value: "titre", label: "Titre" },
] as const;
export type Sort = (typeof sorts)[number]["value"];

export const defaultPageSize = 20;
export const pageSizes = [10, 20, 50, 100] as const;

/** Longest text that a search reads; the rest is left out. */
export const longestQuestion = 200;
/** Most values that one parameter may repeat. */
export const mostValues = 30;
/** Pages beyond this are empty: nobody reads them, and each costs a sort. */
const lastPage = 100_000;

/** States of an address as a reader chooses among them. */
export const linkStates = [
  { value: "ok", label: "Lien vérifié" },
  { value: "moved", label: "Lien déplacé" },
  { value: "degraded", label: "Lien dégradé" },
  { value: "blocked", label: "Vérification refusée par le site" },
  { value: "unknown", label: "Pas encore vérifié" },
  { value: "failing", label: "Lien en difficulté" },
  { value: "broken", label: "Lien rompu" },
  { value: "gone", label: "Ressource retirée" },
  { value: "invalid", label: "Adresse incorrecte" },
  { value: "unsupported", label: "Lien non vérifiable" },
  { value: "refused", label: "Adresse que nous ne vérifions pas" },
] as const;

/** What a reader asks of the catalogue; several values of a parameter mean « or ». */
export type CatalogueQuery = Record<FacetName | "territoire", string[]> & {
  q: string;
  tri: Sort;
  /** From 1. */
  page: number;
  taille: number;
};

const closedVocabularies: Partial<Record<FacetName, readonly { value: string }[]>> = {
  type: entryTypes,
  niveau: levels,
  format: formats,
  licence: licences,
  etat: linkStates,
};

/**
 * Reads the public query parameters of `/catalogue`. Never fails: what cannot be read takes its
 * default; values that no entry can have stay, and are explained by the result.
 */
export function parseCatalogueQuery(params: URLSearchParams): CatalogueQuery {
  const listOf = (name: string) =>
    [...new Set(params.getAll(name).map((value) => value.replaceAll("\0", "").trim()))]
      .filter(Boolean)
      .slice(0, mostValues)
      .map((value) => value.slice(0, 120));
  const q = (params.get("q") ?? "").replaceAll("\0", "").trim().slice(0, longestQuestion);
  const asked = params.get("tri");
  const tri = sorts.find(({ value }) => value === asked)?.value;
  const size = Number(params.get("taille"));
  const page = Math.floor(Number(params.get("page")));
  return {
    q,
    thematique: listOf("thematique"),
    type: listOf("type"),
    niveau: listOf("niveau"),
    producteur: listOf("producteur"),
    source: listOf("source"),
    annee: listOf("annee"),
    format: listOf("format"),
    licence: listOf("licence"),
    etat: listOf("etat"),
    territoire: listOf("territoire"),
    tri: tri ?? (q ? "pertinence" : "recents"),
    page: Number.isFinite(page) ? Math.min(Math.max(page, 1), lastPage) : 1,
    taille: pageSizes.find((known) => known === size) ?? defaultPageSize,
  };
}

/** Codes of territories: `departement:35`, `epci:200054781`, `pays:FR`. */
const territory = /^(pays|region|departement|epci|commune):[0-9A-Z]{1,14}$/;

/** Values of closed vocabularies, years and codes of territories that no entry can have. */
export function unknownValues(
  query: CatalogueQuery,
): { parameter: FacetName | "territoire"; value: string }[] {
  return ([...facetNames, "territoire"] as const).flatMap((parameter) => {
    const vocabulary = parameter === "territoire" ? undefined : closedVocabularies[parameter];
    const form = { annee: /^\d{4}$/, territoire: territory }[parameter as string];
    return query[parameter]
      .filter((value) =>
        form ? !form.test(value) : vocabulary && !vocabulary.some((known) => known.value === value),
      )
      .map((value) => ({ parameter, value }));
  });
}

/**
 * The one address of a state of the catalogue: parameters in a fixed order, defaults left out.
 * A change of anything but the page goes back to the first one.
 */
export function catalogueAddress(
  query: CatalogueQuery,
  change: Partial<CatalogueQuery> = {},
): string {
  const state = { ...query, ...change };
  const page = "page" in change ? state.page : Object.keys(change).length > 0 ? 1 : state.page;
  const params = new URLSearchParams();
  if (state.q) params.set("q", state.q);
  for (const name of [...facetNames, "territoire"] as const) {
    for (const value of [...state[name]].sort()) params.append(name, value);
  }
  if (state.tri !== (state.q ? "pertinence" : "recents")) params.set("tri", state.tri);
  if (page > 1) params.set("page", String(page));
  if (state.taille !== defaultPageSize) params.set("taille", String(state.taille));
  const search = params.toString();
  return search ? `/catalogue?${search}` : "/catalogue";
}
