import { chunkSize, nobody } from "./bits";
import { type CatalogueQuery, type FacetName, facetNames } from "./query";
import {
  answering,
  noQuestion,
  questionClauses,
  staleWords,
  titled,
  wantedWords,
} from "./question";

/**
 * What every question begins with: from what is asked to bit strings of the entries that answer.
 * They come from a bitmap index, kept by triggers (migration `catalogue_bits`): for each value of
 * each facet one bit an entry, in chunks.
 */

/** What is asked, by its name. */
const given = (name: string): string => `(SELECT ${name} FROM given)`;
const question = given("question");
/** The values chosen of a facet, or of territories. */
export const chosen = (name: FacetName | "territoire"): string => `${given(name)}::text[]`;

/** Parameters of what finds the entries, whatever is then asked of them; `givenClause` names them. */
export function matchingValues(query: CatalogueQuery): unknown[] {
  return [query.q, ...facetNames.map((name) => query[name]), query.territoire];
}

/**
 * Parameters are read through a table of one row. PostgreSQL keeps a plan that looks no worse than
 * one made for the values at hand, which it would see nothing of here: so it keeps it.
 */
const givenClause = `given AS MATERIALIZED (
  SELECT $1::text AS question, ${[...facetNames, "territoire"]
    .map((name, index) => `$${index + 2}::text[] AS ${name}`)
    .join(", ")}
)`;
/** The first parameter after those of `matchingValues`. */
export const nextPlace = facetNames.length + 3;

/** Facets whose values the index knows by number and readers by slug. */
const slugged: Partial<Record<FacetName, string>> = {
  thematique: "themes",
  producteur: "organizations",
  source: "sources",
};

/** The mask of entries that pass every filter but this one. */
export const maskWithout = (name: FacetName | "territoire"): string => `without_${name}`;

/** Whether nothing is chosen of it. */
const unused = (name: FacetName | "territoire"): string => `cardinality(${chosen(name)}) = 0`;

/**
 * Up to `masks`, a chunk a row, with `mask` and a `without_…` for each filter, and
 * `whole`, one row in which bit number n is entry n: those found (`bits`), those found by their
 * titles alone (`titles`), those whose link is dead (`dead`).
 *
 * What is asked, with the glossary's acronyms and synonyms (`search_aliases`), is tried as typed;
 * when nothing answers, each unknown word gives way to the nearest known one (`search_words`).
 *
 * The text depends on whether there is a question, and on no filter: a statement of this size is
 * as long to plan as to run, so that its plan is kept (`search.ts`).
 */
export function matchingClauses(query: CatalogueQuery): string {
  const bits = (rows: string) =>
    `SELECT entry_id / ${chunkSize} AS chunk, bits_of(entry_id % ${chunkSize}, 1) AS bits
  FROM ${rows} GROUP BY 1`;
  const clauses = [
    givenClause,
    ...(query.q ? questionClauses(question) : [noQuestion]),
    `somewhere AS (
  ${bits(`entry_search WHERE NOT ${unused("territoire")} AND territories && ${chosen("territoire")}`)}
)`,
    "stale_masks AS MATERIALIZED (SELECT * FROM entry_stale_masks)",
    `stale_bits AS MATERIALIZED (
  SELECT facet, value, chunk, bits FROM entry_stale_bits WHERE facet NOT IN ('mot', 'titre')
  ${
    query.q
      ? `UNION ALL
  ${staleWords}`
      : ""
  }
)`,
    `wanted AS (
  ${wantedBits(query)}
)`,
    `wanted_bits AS MATERIALIZED (
  SELECT w.role, w.facet, w.value, known.chunk, bit_or(known.bits) AS bits
  FROM wanted w CROSS JOIN LATERAL (
    SELECT b.chunk, CASE WHEN stale.bits IS NULL THEN b.bits ELSE b.bits & ~stale.bits END AS bits
    FROM entry_bits b LEFT JOIN stale_masks stale USING (chunk)
    WHERE b.facet = w.facet AND b.value = w.value
    UNION ALL
    SELECT s.chunk, s.bits FROM stale_bits s WHERE s.facet = w.facet AND s.value = w.value
  ) known
  GROUP BY 1, 2, 3, 4
)`,
    ...maskClauses(query),
  ];
  return `WITH ${clauses.join(",\n")}`;
}

function maskClauses(query: CatalogueQuery): string[] {
  const conditions = ["everybody", ...(query.q ? ["answering"] : [])];
  const filters = [...facetNames, "territoire"] as const;
  const passing = (names: readonly (typeof filters)[number][]) =>
    [...conditions, ...names.map((name) => `passes_${name}`)].join(" & ");
  const bitsOf = (role: string, facet = "") =>
    `coalesce((SELECT bit_or(w.bits) FROM wanted_bits w
      WHERE w.chunk = c.chunk AND w.role = '${role}' ${facet && `AND w.facet = '${facet}'`}), ${nobody})`;
  const parts = [
    `${bitsOf("all")} AS everybody`,
    `${bitsOf("dead")} AS dead`,
    `coalesce(~ (SELECT bits FROM stale_masks s WHERE s.chunk = c.chunk), ~ ${nobody}) AS fresh`,
    `${query.q ? titled : nobody} AS titled`,
    ...(query.q ? [`${answering(question)} AS answering`] : []),
    `CASE WHEN ${unused("territoire")} THEN ~ ${nobody}
      ELSE coalesce(somewhere.bits, ${nobody}) END AS passes_territoire`,
    ...facetNames.map(
      (name) => `CASE WHEN ${unused(name)} THEN ~ ${nobody}
      ELSE ${bitsOf("filter", name)} END AS passes_${name}`,
    ),
  ];
  return [
    `parts AS MATERIALIZED (
  SELECT c.chunk, ${parts.join(",\n    ")}
  FROM effective
  CROSS JOIN generate_series(0, (SELECT max(chunk) FROM wanted_bits WHERE role = 'all')) c(chunk)
  LEFT JOIN somewhere ON somewhere.chunk = c.chunk
)`,
    `masks AS MATERIALIZED (
  SELECT chunk, titled, dead, fresh, ${passing(filters)} AS mask,
    ${filters
      .map(
        (name) => `${passing(filters.filter((other) => other !== name))} AS ${maskWithout(name)}`,
      )
      .join(",\n    ")}
  FROM parts
)`,
    `whole AS MATERIALIZED (
  SELECT bits_joined(mask ORDER BY chunk) AS bits,
    bits_joined(mask & titled ORDER BY chunk) AS titles,
    bits_joined(dead ORDER BY chunk) AS dead
  FROM masks
)`,
  ];
}

/** Which bit strings a question needs, and what for. */
const wantedBits = (query: CatalogueQuery): string =>
  [
    "SELECT 'all' AS role, 'all' AS facet, '' AS value",
    "SELECT 'dead', 'etat', unnest('{broken,gone}'::text[])",
    ...(query.q ? [wantedWords] : []),
    ...facetNames.map((name) =>
      slugged[name]
        ? `SELECT 'filter', '${name}', id::text FROM ${slugged[name]}
    WHERE slug = ANY(${chosen(name)}) AND _status = 'published'`
        : `SELECT 'filter', '${name}', unnest(${chosen(name)})`,
    ),
  ].join("\n  UNION ALL ");
