import { type CatalogueQuery, type FacetName, facetNames } from "./query";

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

/** Entries in one bit string of the index, as the migration made it. */
const chunkSize = 30_000;
const nobody = `repeat('0', ${chunkSize})::bit varying`;

/** Facets whose values the index knows by number and readers by slug. */
const slugged: Partial<Record<FacetName, string>> = {
  thematique: "themes",
  producteur: "organizations",
  source: "sources",
};

/** The mask of entries that pass every filter but this facet's own. */
export const maskWithout = (name: FacetName): string => `without_${name}`;

/** Whether nothing is chosen of it. */
const unused = (name: FacetName | "territoire"): string => `cardinality(${chosen(name)}) = 0`;

/**
 * Up to `masks`, a chunk a row, with `mask` and a `without_…` for each facet, and
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
    ...(query.q ? askedClauses : [unasked]),
    // Rows are read for rare words, phrases and alternatives only: frequent words have bits.
    ...(query.q
      ? [
          `mended AS (
  SELECT s.entry_id FROM effective, entry_search s
  WHERE effective.corrected IS NOT NULL AND effective.lexemes IS NULL
    AND s.document @@ effective.query
)`,
          `found AS (
  ${bits("(SELECT entry_id FROM typed UNION ALL SELECT entry_id FROM mended) AS either")}
)`,
        ]
      : []),
    `somewhere AS (
  ${bits(`entry_search WHERE NOT ${unused("territoire")} AND territories && ${chosen("territoire")}`)}
)`,
    "stale_masks AS MATERIALIZED (SELECT * FROM entry_stale_masks)",
    `stale_bits AS MATERIALIZED (
  SELECT facet, value, chunk, bits FROM entry_stale_bits WHERE facet NOT IN ('mot', 'titre')
  ${query.q ? staleWords : ""}
)`,
    `wanted AS (
  ${wantedBits}
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

/** Of the marked entries' words, those alone that the question is about. */
const staleWords = `UNION ALL
  SELECT facet, word, entry_id / ${chunkSize}, bits_of(entry_id % ${chunkSize}, 1)
  FROM effective CROSS JOIN unnest(lexemes || excluded) word
  CROSS JOIN (SELECT DISTINCT entry_id FROM entry_bits_stale) stale
  JOIN entry_search s USING (entry_id)
  CROSS JOIN LATERAL (
    SELECT 'mot' AS facet WHERE s.document @@ quote_literal(word)::tsquery
    UNION ALL SELECT 'titre' WHERE s.document @@ (quote_literal(word) || ':A')::tsquery
  ) held
  GROUP BY 1, 2, 3`;

const withAliases = (text: string): string =>
  `ts_rewrite(websearch_to_tsquery('french_plain', ${text}),
    'SELECT target, substitute FROM search_aliases')`;

const unasked = `effective AS MATERIALIZED (
  SELECT ''::tsquery AS query, NULL::text[] AS lexemes, NULL::text[] AS excluded,
    NULL::text AS corrected
)`;

const askedClauses = [
  `asked AS MATERIALIZED (
  SELECT ${withAliases(question)} AS query
)`,
  `typed AS MATERIALIZED (
  SELECT s.entry_id FROM asked, entry_search s
  WHERE NOT EXISTS (SELECT FROM frequent_lexemes(asked.query)) AND s.document @@ asked.query
)`,
  `corrected AS MATERIALIZED (
  SELECT CASE WHEN numnode(asked.query) > 0 AND NOT EXISTS (SELECT FROM typed)
      AND NOT EXISTS (SELECT FROM frequent_lexemes(asked.query))
    THEN (
      SELECT CASE WHEN bool_or(near.shown IS NOT NULL)
        THEN string_agg(coalesce(near.shown, w.word), ' ' ORDER BY w.place) END
      FROM regexp_split_to_table(lower(${question}), '[^[:alnum:]]+') WITH ORDINALITY w(word, place)
      LEFT JOIN LATERAL (
        SELECT k.shown FROM search_words k
        WHERE length(w.word) >= 4 AND k.word % plain(w.word)
          AND NOT EXISTS (SELECT 1 FROM search_words same WHERE same.word = plain(w.word))
        ORDER BY similarity(k.word, plain(w.word)) DESC, k.word LIMIT 1
      ) near ON true
      WHERE w.word <> ''
    ) END AS text
  FROM asked
)`,
  `effective AS MATERIALIZED (
  SELECT now.query, frequent.lexemes, frequent.excluded, corrected.text AS corrected
  FROM asked, corrected, LATERAL (
    SELECT CASE WHEN corrected.text IS NULL THEN asked.query
      ELSE ${withAliases("corrected.text")} END AS query) now
  LEFT JOIN LATERAL frequent_lexemes(now.query) frequent ON true
)`,
];

function maskClauses(query: CatalogueQuery): string[] {
  const conditions = ["everybody", ...(query.q ? ["answering"] : []), "there"];
  const passing = (names: readonly FacetName[]) =>
    [...conditions, ...names.map((name) => `passes_${name}`)].join(" & ");
  const bitsOf = (role: string, facet = "") =>
    `coalesce((SELECT bit_or(w.bits) FROM wanted_bits w
      WHERE w.chunk = c.chunk AND w.role = '${role}' ${facet && `AND w.facet = '${facet}'`}), ${nobody})`;
  const everyWord = (facet: string) =>
    `(SELECT CASE WHEN count(*) = cardinality(effective.lexemes) THEN bit_and(w.bits)
        ELSE ${nobody} END
      FROM wanted_bits w WHERE w.chunk = c.chunk AND w.role = '${facet}')`;
  // A question of signs alone is none; one of words too common to be searched has no answer.
  const answering = `CASE WHEN numnode(effective.query) = 0 AND ${question} ~ '[[:alnum:]]' THEN ${nobody}
      WHEN numnode(effective.query) = 0 THEN ~ ${nobody}
      WHEN effective.lexemes IS NULL THEN coalesce(found.bits, ${nobody})
      ELSE ${everyWord("mot")} & ~ ${bitsOf("sans")} END`;
  const titled = `CASE WHEN effective.lexemes IS NULL THEN ${nobody} ELSE ${everyWord("titre")} END`;
  const parts = [
    `${bitsOf("all")} AS everybody`,
    `${bitsOf("dead")} AS dead`,
    `coalesce(~ (SELECT bits FROM stale_masks s WHERE s.chunk = c.chunk), ~ ${nobody}) AS fresh`,
    `${query.q ? titled : nobody} AS titled`,
    ...(query.q ? [`${answering} AS answering`] : []),
    `CASE WHEN ${unused("territoire")} THEN ~ ${nobody}
      ELSE coalesce(somewhere.bits, ${nobody}) END AS there`,
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
  ${query.q ? "LEFT JOIN found ON found.chunk = c.chunk" : ""}
  LEFT JOIN somewhere ON somewhere.chunk = c.chunk
)`,
    `masks AS MATERIALIZED (
  SELECT chunk, titled, dead, fresh, ${passing(facetNames)} AS mask,
    ${facetNames
      .map(
        (name) =>
          `${passing(facetNames.filter((other) => other !== name))} AS ${maskWithout(name)}`,
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
const wantedBits = [
  "SELECT 'all' AS role, 'all' AS facet, '' AS value",
  "SELECT 'dead', 'etat', unnest('{broken,gone}'::text[])",
  "SELECT role, role, word FROM effective, unnest(lexemes) word, unnest('{mot,titre}'::text[]) role",
  "SELECT 'sans', 'mot', word FROM effective, unnest(excluded) word",
  ...facetNames.map((name) =>
    slugged[name]
      ? `SELECT 'filter', '${name}', id::text FROM ${slugged[name]}
    WHERE slug = ANY(${chosen(name)}) AND _status = 'published'`
      : `SELECT 'filter', '${name}', unnest(${chosen(name)})`,
  ),
].join("\n  UNION ALL ");
