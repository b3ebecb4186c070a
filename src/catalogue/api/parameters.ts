import {
  type CatalogueQuery,
  facetNames,
  longestQuestion,
  mostValues,
  pageSizes,
  parseCatalogueQuery,
  sorts,
  unknownValues,
} from "../search/query";

/** A parameter that cannot be read, and why, in French. */
export type ParameterFault = {
  kind: "unknown-parameter" | "invalid-value";
  parameter: string;
  value: string;
  detail: string;
};

const single = ["q", "tri", "page", "taille"];
const several: readonly string[] = [...facetNames, "territoire"];
const lastPage = 100_000;

/**
 * Reads the parameters of a list of entries strictly: the same ones as the page, but nothing is
 * guessed. Slugs of themes, organizations and sources are judged by the search itself.
 */
export function readEntryParameters(params: URLSearchParams): {
  query: CatalogueQuery;
  faults: ParameterFault[];
} {
  const query = parseCatalogueQuery(params);
  const faults = [
    ...unknownParameters(params, [...single, ...several]),
    ...repeated(params, single),
    ...pagingFaults(params),
    ...several
      .filter((name) => params.getAll(name).length > mostValues)
      .map((name) => fault(name, "…", `${mostValues} valeurs au plus.`)),
    ...several
      .filter((name) => params.getAll(name).some((value) => value.trim() === ""))
      .map((name) => fault(name, "", "La valeur est vide.")),
    ...unknownValues(query).map(({ parameter, value }) =>
      parameter === "territoire"
        ? fault(parameter, value, "Un territoire s’écrit comme « departement:35 ».")
        : unknownValue(parameter, value),
    ),
  ];
  const sort = params.get("tri");
  if (sort !== null && !sorts.some(({ value }) => value === sort))
    faults.push(unknownValue("tri", sort));
  if ((params.get("q") ?? "").trim().length > longestQuestion)
    faults.push(fault("q", "…", `${longestQuestion} caractères au plus.`));
  return { query, faults };
}

/** Reads the parameters of the other lists: a page, and its size. */
export function readListParameters(params: URLSearchParams): {
  page: number;
  size: number;
  faults: ParameterFault[];
} {
  const { page, taille } = parseCatalogueQuery(params);
  const names = ["page", "taille"];
  return {
    page,
    size: taille,
    faults: [
      ...unknownParameters(params, names),
      ...repeated(params, names),
      ...pagingFaults(params),
    ],
  };
}

/** Addresses without parameters. */
export const readNoParameters = (params: URLSearchParams): ParameterFault[] =>
  unknownParameters(params, []);

export const unknownValue = (parameter: string, value: string): ParameterFault =>
  fault(parameter, value, `« ${value} » n’est pas une valeur de « ${parameter} ».`);

const fault = (parameter: string, value: string, detail: string): ParameterFault => ({
  kind: "invalid-value",
  parameter,
  value: value.slice(0, 120),
  detail,
});

function unknownParameters(params: URLSearchParams, known: readonly string[]): ParameterFault[] {
  return [...new Set(params.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      kind: "unknown-parameter",
      parameter: name.slice(0, 120),
      value: (params.get(name) ?? "").slice(0, 120),
      detail:
        known.length === 0
          ? "Cette adresse ne prend pas de paramètre."
          : `Les paramètres sont : ${known.join(", ")}.`,
    }));
}

const repeated = (params: URLSearchParams, names: readonly string[]): ParameterFault[] =>
  names
    .filter((name) => params.getAll(name).length > 1)
    .map((name) => fault(name, params.getAll(name).join(", "), "Une seule valeur est possible."));

function pagingFaults(params: URLSearchParams): ParameterFault[] {
  const faults: ParameterFault[] = [];
  const page = params.get("page");
  if (page !== null && !(/^[1-9]\d{0,5}$/.test(page) && Number(page) <= lastPage))
    faults.push(fault("page", page, `Un nombre entier de 1 à ${lastPage}.`));
  const size = params.get("taille");
  if (size !== null && !pageSizes.some((known) => String(known) === size))
    faults.push(fault("taille", size, `Une de ces valeurs : ${pageSizes.join(", ")}.`));
  return faults;
}
