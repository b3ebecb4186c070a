import type { Sql } from "@/lib/database";
import { entryPath, organizationPath, termPath, themePath } from "../paths";

export const suggestionKinds = {
  theme: "Thématique",
  organization: "Organisme",
  term: "Glossaire",
  entry: "Ressource",
} as const;
export type SuggestionKind = keyof typeof suggestionKinds;

export type Suggestion = {
  kind: SuggestionKind;
  title: string;
  /** A page of this portal. */
  address: string;
};

/** Fewer letters would suggest half of the catalogue. */
export const shortestQuestion = 2;
/** What is typed beyond is a search, and no longer the beginning of a name. */
export const longestQuestion = 80;

/** What a reader may type, in the one spelling that is asked and kept; null when it suggests nothing. */
export function readSuggestionQuestion(typed: string | null): string | null {
  const question = (typed ?? "").replaceAll("\0", "").trim().replace(/\s+/g, " ").toLowerCase();
  return question.length < shortestQuestion || !/[\p{L}\p{N}]/u.test(question)
    ? null
    : question.slice(0, longestQuestion).trim();
}

const pathOf: Record<SuggestionKind, (document: { slug: string }) => string> = {
  theme: themePath,
  organization: organizationPath,
  term: termPath,
  entry: entryPath,
};

/**
 * What the beginning of a question may mean, in one round trip: themes, organizations and glossary
 * terms by the beginning of a word of their names, acronyms and synonyms, or by a name that
 * resembles (a typo); entries by the words of their titles, the last one as begun, by what an
 * acronym stands for, and, when nothing has them, by the nearest known words.
 */
export async function suggest(sql: Sql, question: string): Promise<Suggestion[]> {
  const { rows } = await sql.query<{ kind: SuggestionKind; title: string; slug: string }>(
    statement,
    [question],
  );
  return rows.map(({ kind, title, slug }) => ({
    kind,
    title,
    address: pathOf[kind]({ slug }),
  }));
}

const published = (table: string) =>
  `${table}._status = 'published' AND ${table}.deleted_at IS NULL`;

/** How many of each kind, and in which order the kinds stand. */
const shares: Record<SuggestionKind, number> = { theme: 2, organization: 2, term: 2, entry: 5 };
/** Titles that one question compares: of more, some are left out. */
const comparedTitles = 300;
/** Share of the typed word's trigrams that a name must have to be taken for a typo of it. */
const alike = 0.6;

/** Every published thing of one kind, once for each of its names. Some hundreds: read whole. */
const names: Record<Exclude<SuggestionKind, "entry">, string> = {
  theme: `SELECT title, slug, title AS name FROM themes WHERE ${published("themes")}`,
  organization: `
    SELECT concat(o.name, ' (' || nullif(o.acronym, '') || ')'), o.slug, called.name
    FROM organizations o, unnest(ARRAY[o.name, o.acronym]) called(name) WHERE ${published("o")}`,
  term: `
    SELECT concat(t.label, ' (' || nullif(t.acronym, '') || ')'), t.slug, called.name
    FROM terms t CROSS JOIN LATERAL (
      SELECT unnest(ARRAY[t.label, t.acronym]) AS name
      UNION ALL SELECT s.text FROM terms_texts s WHERE s.parent_id = t.id AND s.path = 'synonyms'
    ) called WHERE ${published("t")}`,
};

/** The best of one kind, by how a name answers: 0 it begins so, 1 a word of it does, 2 it resembles. */
const bestNamed = (kind: keyof typeof names): string => `
  (SELECT '${kind}' AS kind, title, slug, min(rank) AS rank, max(nearness) AS nearness
  FROM asked, (${names[kind]}) named(title, slug, name)
  CROSS JOIN LATERAL (SELECT plain(name) AS plain_name) p
  CROSS JOIN LATERAL (SELECT word_similarity(asked.plain, plain_name) AS nearness) n
  CROSS JOIN LATERAL (SELECT CASE
    WHEN starts_with(plain_name, asked.plain) THEN 0
    WHEN strpos(' ' || regexp_replace(plain_name, '[^[:alnum:]]', ' ', 'g'), ' ' || asked.spaced) > 0 THEN 1
    WHEN length(asked.plain) >= 4 AND nearness >= ${alike} THEN 2 END AS rank) r
  WHERE rank IS NOT NULL
  GROUP BY title, slug ORDER BY rank, nearness DESC, title LIMIT ${shares[kind]})`;

const statement = `
WITH typed AS MATERIALIZED (
  SELECT plain($1) AS plain, regexp_split_to_array(
    trim(regexp_replace(plain($1), '[^[:alnum:]]+', ' ', 'g')), ' ') AS words
),
asked AS MATERIALIZED (
  SELECT plain, words, array_to_string(words, ' ') AS spaced,
    to_tsquery('simple', array_to_string(words, ' & ') || ':*') AS begun,
    (SELECT substitute FROM search_aliases
      WHERE target = plainto_tsquery('french_plain', $1) LIMIT 1) AS other_names
  FROM typed
),
titled AS MATERIALIZED (
  SELECT entry_id, 1 AS rank FROM asked, entry_search s
  WHERE to_tsvector('simple', s.sort_title) @@ asked.begun LIMIT ${comparedTitles}
),
called AS MATERIALIZED (
  SELECT s.entry_id, CASE WHEN ts_rank('{0, 0, 0, 1}', s.document, asked.other_names) > 0
    THEN 2 ELSE 3 END AS rank
  FROM asked, entry_search s WHERE s.document @@ asked.other_names LIMIT ${comparedTitles}
),
mended AS MATERIALIZED (
  SELECT to_tsquery('simple', string_agg(coalesce(near.word, w.word), ' & ' ORDER BY w.place)) AS query
  FROM asked, unnest(asked.words) WITH ORDINALITY w(word, place)
  LEFT JOIN LATERAL (
    SELECT k.word FROM search_words k
    WHERE length(w.word) >= 4 AND k.word % w.word
      AND NOT EXISTS (SELECT FROM search_words known WHERE known.word LIKE w.word || '%')
    ORDER BY similarity(k.word, w.word) DESC, k.word LIMIT 1
  ) near ON true
  WHERE NOT EXISTS (SELECT FROM titled) AND NOT EXISTS (SELECT FROM called)
  HAVING bool_or(near.word IS NOT NULL)
),
found AS (
  (SELECT entry_id, 0 AS rank FROM entry_search WHERE sort_title ^@ plain($1)
    ORDER BY sort_title LIMIT ${shares.entry})
  UNION ALL SELECT * FROM titled
  UNION ALL SELECT * FROM called
  UNION ALL (SELECT s.entry_id, 4 FROM mended, entry_search s
    WHERE to_tsvector('simple', s.sort_title) @@ mended.query LIMIT ${comparedTitles})
)
SELECT kind, title, slug FROM (
  ${(Object.keys(names) as (keyof typeof names)[]).map(bestNamed).join("\n  UNION ALL")}
  UNION ALL
  (SELECT 'entry', s.title, s.slug, min(f.rank), 0
  FROM found f JOIN entry_search s USING (entry_id)
  GROUP BY s.entry_id ORDER BY min(f.rank), s.featured, s.updated_at DESC, s.entry_id
  LIMIT ${shares.entry})
) suggested
ORDER BY array_position('{${Object.keys(shares).join(",")}}'::text[], kind), rank, nearness DESC`;
