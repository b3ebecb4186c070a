import { chunkSize, nobody } from "./bits";

/**
 * From a question's text to the bit strings of the entries that answer it.
 *
 * The database takes it to pieces (`alternatives_of`, migration `word_pairs`): alternatives, each
 * of wanted and refused words and phrases. One of frequent words reads no row: they have bits.
 */

/** Quotes as French writes them are quotes. */
const withAliases = (text: string): string =>
  `ts_rewrite(websearch_to_tsquery('french_plain', translate(${text}, '«»“”', '""""')),
    'SELECT target, substitute FROM search_aliases')`;

/**
 * The rows that answer each of `alternatives` (place, query, pairs). Those of a phrase are found
 * by its neighbours and then compared: `OFFSET 0` keeps the planner from looking its words up too,
 * whose lists are long.
 */
const rowsOf = (alternatives: string): string => `SELECT a.place, s.entry_id
  FROM ${alternatives} a, entry_search s WHERE a.pairs IS NULL AND s.document @@ a.query
  UNION ALL
  SELECT place, entry_id FROM (
    SELECT a.place, a.query, s.entry_id, s.document
    FROM ${alternatives} a, entry_search s WHERE word_pairs(s.document) @> a.pairs OFFSET 0
  ) beside WHERE document @@ query`;

const bitsOfRows = (rows: string): string =>
  `SELECT place, entry_id / ${chunkSize} AS chunk, bits_of(entry_id % ${chunkSize}, 1) AS bits
  FROM ${rows} GROUP BY 1, 2`;

/**
 * Up to `effective` (what is searched, and the spelling that made it), its `alternatives`, and the
 * rows that some of them find and lose.
 */
export const questionClauses = (question: string): string[] => [
  `asked AS MATERIALIZED (
  SELECT ${withAliases(question)} AS query
)`,
  `tried AS MATERIALIZED (
  SELECT a.* FROM asked, alternatives_of(asked.query) a
)`,
  `typed AS MATERIALIZED (
  ${rowsOf("tried")}
)`,
  `corrected AS MATERIALIZED (
  SELECT CASE WHEN numnode(asked.query) > 0 AND NOT EXISTS (SELECT FROM typed)
      AND NOT EXISTS (SELECT FROM tried WHERE tried.query IS NULL)
    THEN (
      -- Each word with the signs behind it: quotes and minus go on meaning what they meant.
      SELECT CASE WHEN bool_or(near.shown IS NOT NULL)
        THEN string_agg(coalesce(near.shown, w.word) || w.signs, '' ORDER BY w.place) END
      FROM (
        SELECT piece[1] AS word, piece[2] AS signs, place
        FROM regexp_matches(lower(${question}), '([[:alnum:]]*)([^[:alnum:]]*)', 'g')
          WITH ORDINALITY pieces(piece, place)
      ) w
      LEFT JOIN LATERAL (
        SELECT k.shown FROM search_words k
        WHERE length(w.word) >= 4 AND k.word % plain(w.word)
          AND NOT EXISTS (SELECT 1 FROM search_words same WHERE same.word = plain(w.word))
        ORDER BY similarity(k.word, plain(w.word)) DESC, k.word LIMIT 1
      ) near ON true
    ) END AS text
  FROM asked
)`,
  `effective AS MATERIALIZED (
  SELECT CASE WHEN corrected.text IS NULL THEN asked.query
    ELSE ${withAliases("corrected.text")} END AS query, corrected.text AS corrected
  FROM asked, corrected
)`,
  `mended AS MATERIALIZED (
  SELECT a.* FROM effective, alternatives_of(effective.query) a WHERE corrected IS NOT NULL
)`,
  `alternatives AS MATERIALIZED (
  SELECT * FROM tried WHERE (SELECT corrected IS NULL FROM effective)
  UNION ALL SELECT * FROM mended
)`,
  `found AS MATERIALIZED (
  ${bitsOfRows(`(SELECT * FROM typed UNION ALL ${rowsOf("mended")}) AS answers`)}
)`,
  `refused AS MATERIALIZED (
  SELECT a.place, text::tsquery AS query, phrase_pairs(text) AS pairs
  FROM alternatives a, unnest(a.removed) text
)`,
  `lost AS MATERIALIZED (
  ${bitsOfRows(`(${rowsOf("refused")}) AS answers`)}
)`,
];

export const noQuestion = `effective AS MATERIALIZED (
  SELECT ''::tsquery AS query, NULL::text AS corrected
)`;

/** Of the marked entries' words, those alone that the question is about. */
export const staleWords = `SELECT facet, word, entry_id / ${chunkSize}, bits_of(entry_id % ${chunkSize}, 1)
  FROM alternatives CROSS JOIN unnest(lexemes || excluded) word
  CROSS JOIN (SELECT DISTINCT entry_id FROM entry_bits_stale) stale
  JOIN entry_search s USING (entry_id)
  CROSS JOIN LATERAL (
    SELECT 'mot' AS facet WHERE s.document @@ quote_literal(word)::tsquery
    UNION ALL SELECT 'titre' WHERE s.document @@ (quote_literal(word) || ':A')::tsquery
  ) held
  GROUP BY 1, 2, 3`;

/** The frequent words' bit strings: anywhere, and in titles. */
export const wantedWords = `SELECT role, role, word
  FROM alternatives, unnest(lexemes || excluded) word, unnest('{mot,titre}'::text[]) role`;

const bitsOfWords = (role: "mot" | "titre", words: string) =>
  `FROM wanted_bits w WHERE w.chunk = c.chunk AND w.role = '${role}' AND w.value = ANY(${words})`;

const everyWord = (role: "mot" | "titre"): string =>
  `(SELECT CASE WHEN count(*) = cardinality(a.lexemes) THEN coalesce(bit_and(w.bits), ~ ${nobody})
        ELSE ${nobody} END ${bitsOfWords(role, "a.lexemes")})`;

/**
 * The entries of chunk `c` that answer. A question of signs alone is none; one of words too common
 * to be searched has no answer.
 */
export const answering = (question: string): string => `CASE
      WHEN numnode(effective.query) = 0 AND ${question} ~ '[[:alnum:]]' THEN ${nobody}
      WHEN numnode(effective.query) = 0 THEN ~ ${nobody}
      ELSE (SELECT bit_or(CASE WHEN a.query IS NULL THEN ${everyWord("mot")}
            ELSE coalesce(found.bits, ${nobody}) END
          & ~ coalesce((SELECT bit_or(w.bits) ${bitsOfWords("mot", "a.excluded")}), ${nobody})
          & ~ coalesce(lost.bits, ${nobody}))
        FROM alternatives a
        LEFT JOIN found ON found.place = a.place AND found.chunk = c.chunk
        LEFT JOIN lost ON lost.place = a.place AND lost.chunk = c.chunk) END`;

/** Of those, the entries that answer by their titles alone: known when all words are frequent. */
export const titled = `coalesce((SELECT ${everyWord("titre")} FROM alternatives a
      WHERE a.query IS NULL AND a.removed = '{}' AND (SELECT count(*) FROM alternatives) = 1), ${nobody})`;
