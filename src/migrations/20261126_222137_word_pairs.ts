import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

const word = "''[^'' ]+''";
const phrase = `${word}( <[-0-9]+> ${word})*`;
const factor = `(${phrase}|!${word}|![(] ${phrase} [)])`;
/** Of a question that is written without brackets, but for those of a phrase that is refused. */
const plainly = sql.raw(`'^${factor}( [&|] ${factor})*$'`);

/**
 * Phrases by an index of neighbours, and any question as alternatives of words and phrases
 * (docs/adr/0011). A phrase was looked for in every entry that holds its words: for frequent
 * words, most of the catalogue.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Words that stand side by side in a text, each pair as one of 65 536 numbers: small lists,
    -- and few enough entries that share a number by chance; each answer is compared anyway.
    CREATE FUNCTION word_pairs(document tsvector) RETURNS integer[]
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
      WITH places AS (SELECT lexeme, place FROM unnest(document) word, unnest(positions) place)
      SELECT coalesce(array_agg(DISTINCT hashtext(a.lexeme || ' ' || b.lexeme) & 65535), '{}')
      FROM places a JOIN places b ON b.place = a.place + 1
    $$;
    CREATE INDEX entry_search_pairs ON entry_search USING gin (word_pairs(document));
    -- ANALYZE would take every document of its sample to pieces, for nothing that is asked.
    ALTER INDEX entry_search_pairs ALTER COLUMN 1 SET STATISTICS 0;

    -- The same numbers of a phrase as a tsquery writes it; null when none of its words touch
    -- (« taxe sur le foncier »: a word that is not searched leaves its place free).
    CREATE FUNCTION phrase_pairs(phrase text) RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$
      SELECT array_agg(hashtext(trim(word, '''') || ' ' || trim(next, '''')) & 65535)
      FROM (
        SELECT piece AS word, n, lead(piece) OVER w AS sign, lead(piece, 2) OVER w AS next
        FROM unnest(string_to_array(phrase, ' ')) WITH ORDINALITY pieces(piece, n)
        WINDOW w AS (ORDER BY n)
      ) words
      WHERE sign = '<->' AND n % 2 = 1
    $$;

    -- A question taken to pieces: what answers any of its alternatives answers it. One of which
    -- all wanted words are frequent is answered by their bits (lexemes, less excluded); any other
    -- by the rows that answer query, looked for by its pairs where it has some. Either way
    -- without the rows that answer one of removed. A question with other brackets is one
    -- alternative, as it stands.
    CREATE FUNCTION alternatives_of(question tsquery)
      RETURNS TABLE (place bigint, query tsquery, pairs integer[], lexemes text[],
        excluded text[], removed text[])
      LANGUAGE sql STABLE AS $$
      WITH factors AS (
        SELECT a.place, f.factor, starts_with(f.factor, '!') AS refused,
          f.factor LIKE '% <%' AS is_phrase,
          EXISTS (SELECT FROM frequent_words
            WHERE lexeme = trim(ltrim(f.factor, '!'), '''')) AS frequent
        FROM unnest(string_to_array(question::text, ' | ')) WITH ORDINALITY a(alternative, place)
        CROSS JOIN unnest(string_to_array(a.alternative, ' & ')) f(factor)
        WHERE question::text ~ ${plainly}
      ), judged AS (
        SELECT *, bool_or(NOT refused AND NOT frequent) OVER (PARTITION BY factors.place) AS by_rows
        FROM factors
      )
      SELECT judged.place,
        CASE WHEN by_rows THEN
          (string_agg(factor, ' & ') FILTER (WHERE NOT (refused AND is_phrase)))::tsquery END,
        CASE WHEN by_rows THEN (
          SELECT array_agg(pair) FROM factors own, unnest(phrase_pairs(own.factor)) pair
          WHERE own.place = judged.place AND own.is_phrase AND NOT own.refused) END,
        coalesce(array_agg(DISTINCT trim(factor, ''''))
          FILTER (WHERE NOT by_rows AND NOT refused), '{}'),
        coalesce(array_agg(DISTINCT trim(ltrim(factor, '!'), ''''))
          FILTER (WHERE NOT by_rows AND refused AND frequent), '{}'),
        coalesce(array_agg(trim(factor, '!() '))
          FILTER (WHERE refused AND (is_phrase OR NOT by_rows AND NOT frequent)), '{}')
      FROM judged GROUP BY judged.place, by_rows
      UNION ALL
      SELECT 1, question, NULL, '{}', '{}', '{}'
      WHERE numnode(question) > 0 AND NOT question::text ~ ${plainly}
    $$;

    DROP FUNCTION frequent_lexemes(tsquery);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION frequent_lexemes(question tsquery)
      RETURNS TABLE (lexemes text[], excluded text[]) LANGUAGE sql STABLE AS $$
      SELECT coalesce(array_agg(lexeme) FILTER (WHERE NOT refused), '{}'),
        coalesce(array_agg(lexeme) FILTER (WHERE refused), '{}')
      FROM (
        SELECT DISTINCT trim(word, '!''') AS word, starts_with(word, '!') AS refused
        FROM unnest(string_to_array(question::text, ' & ')) word
      ) asked
      LEFT JOIN frequent_words ON lexeme = word
      HAVING question::text ~ '^!?''[^'' ]+''( & !?''[^'' ]+'')*$' AND count(lexeme) = count(*)
    $$;
    DROP FUNCTION alternatives_of(tsquery);
    DROP FUNCTION phrase_pairs(text);
    DROP INDEX entry_search_pairs;
    DROP FUNCTION word_pairs(tsvector);
  `);
}
