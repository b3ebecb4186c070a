import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Entries in one bit string: two of these fit a page of the table. */
const chunk = sql.raw("30000");
const zeros = sql.raw(`'${"0".repeat(30_000)}'`);

/**
 * A bitmap index of the catalogue: for each value of each facet, one bit an entry. Counting a
 * facet is an « and » of bit strings and a count of ones, where counting rows took seconds at
 * 100 000 entries (docs/adr/0004). See `src/catalogue/search/entryBits.ts`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Read by nothing.
    ALTER TABLE entry_search DROP COLUMN words;

    -- Each order that a page is read in, whole.
    DROP INDEX entry_search_published;
    CREATE INDEX entry_search_published
      ON entry_search (published_at DESC, updated_at DESC, entry_id DESC);
    CREATE INDEX entry_search_featured
      ON entry_search (featured, published_at DESC, updated_at DESC, entry_id DESC);
    CREATE INDEX entry_search_territories ON entry_search USING gin (territories);

    CREATE AGGREGATE bits_of (integer, integer) (SFUNC = set_bit, STYPE = bit, INITCOND = ${zeros});
    CREATE AGGREGATE bits_joined (bit varying) (SFUNC = bitcat, STYPE = bit varying, INITCOND = '');

    -- Words that so many entries hold that their bits are kept: 'mot' anywhere, 'titre' in a title.
    CREATE TABLE frequent_words (lexeme text PRIMARY KEY);

    -- The words of a question that wants some frequent words, and refuses others; no row for
    -- any other question.
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

    CREATE TABLE entry_bits (
      facet text NOT NULL,
      value text NOT NULL,
      chunk integer NOT NULL,
      bits bit varying NOT NULL,
      ones bigint GENERATED ALWAYS AS (bit_count(bits)) STORED,
      PRIMARY KEY (facet, value, chunk)
    );
    -- Inside the row, as it is: a bit string that is read in whole has nothing to gain elsewhere.
    ALTER TABLE entry_bits ALTER bits SET STORAGE PLAIN;

    -- Entries whose bits are not to be believed: their rows are read instead.
    CREATE TABLE entry_bits_stale (entry_id integer NOT NULL);

    -- What each published entry has of each facet.
    CREATE VIEW entry_facets AS
      SELECT s.entry_id, v.facet, v.value
      FROM entry_search s
      CROSS JOIN LATERAL (
        SELECT 'all' AS facet, '' AS value
        UNION ALL SELECT 'type', s.type
        UNION ALL SELECT 'licence', s.licence
        UNION ALL SELECT 'producteur', s.publisher_id::text WHERE s.publisher_id IS NOT NULL
        UNION ALL SELECT 'source', s.source_id::text WHERE s.source_id IS NOT NULL
        UNION ALL SELECT 'thematique', id::text FROM unnest(s.theme_ids) id
        UNION ALL SELECT 'niveau', level FROM unnest(s.levels) level
        UNION ALL SELECT 'annee', year::text FROM unnest(s.years) year
        UNION ALL SELECT 'format', format FROM unnest(s.formats) format
        UNION ALL SELECT 'etat', coalesce((
          SELECT a.state FROM address_uses u JOIN addresses a ON a.id = u.address_id
          WHERE u.collection = 'entries' AND u.document_id = s.entry_id
            AND u.path = 'url' AND u.published), 'unknown')
        UNION ALL SELECT 'mot', w.lexeme FROM unnest(s.document) w JOIN frequent_words USING (lexeme)
        UNION ALL SELECT 'titre', w.lexeme FROM unnest(s.document) w JOIN frequent_words USING (lexeme)
          WHERE 'A' = ANY(w.weights)
      ) v;

    -- Which bits those are, and what they are in truth.
    CREATE VIEW entry_stale_masks AS
      SELECT entry_id / ${chunk} AS chunk, bits_of(entry_id % ${chunk}, 1)::bit varying AS bits
      FROM entry_bits_stale GROUP BY 1;
    CREATE VIEW entry_stale_bits AS
      SELECT f.facet, f.value, f.entry_id / ${chunk} AS chunk,
        bits_of(f.entry_id % ${chunk}, 1)::bit varying AS bits
      FROM (SELECT DISTINCT entry_id FROM entry_bits_stale) stale JOIN entry_facets f USING (entry_id)
      GROUP BY 1, 2, 3;

    -- Believes the bits of all marked entries again. One statement: one view of the marks.
    CREATE FUNCTION write_entry_bits() RETURNS void LANGUAGE sql AS $$
      WITH marked AS (DELETE FROM entry_bits_stale)
      INSERT INTO entry_bits AS known
      SELECT facet, value, chunk, bit_or(bits)
      FROM (
        SELECT b.facet, b.value, b.chunk, b.bits & ~stale.bits AS bits
        FROM entry_bits b JOIN entry_stale_masks stale USING (chunk)
        UNION ALL SELECT facet, value, chunk, bits FROM entry_stale_bits
      ) AS now
      GROUP BY facet, value, chunk
      ON CONFLICT (facet, value, chunk) DO UPDATE SET bits = excluded.bits
      WHERE known.bits <> excluded.bits
    $$;

    -- Frequent words that the statistics know of and we do not yet.
    CREATE VIEW new_frequent_words AS
      SELECT word AS lexeme, share FROM pg_stats
      CROSS JOIN LATERAL unnest(most_common_elems::text::text[], most_common_elem_freqs)
        AS known(word, share)
      WHERE schemaname = current_schema() AND tablename = 'entry_search' AND attname = 'document'
        AND word IS NOT NULL AND share > 1.0 / 20
        AND NOT EXISTS (SELECT FROM frequent_words WHERE lexeme = word);

    CREATE FUNCTION learn_frequent_word() RETURNS void LANGUAGE sql AS $$
      WITH learnt AS (
        INSERT INTO frequent_words
        SELECT lexeme FROM new_frequent_words ORDER BY share DESC LIMIT 1
        RETURNING lexeme
      ), found AS (
        SELECT learnt.lexeme, s.entry_id, s.document @@ (quote_literal(lexeme) || ':A')::tsquery AS in_title
        FROM learnt JOIN entry_search s ON s.document @@ quote_literal(lexeme)::tsquery
      )
      INSERT INTO entry_bits
      SELECT facet, lexeme, entry_id / ${chunk}, bits_of(entry_id % ${chunk}, 1)
      FROM found CROSS JOIN LATERAL (
        SELECT 'mot' AS facet UNION ALL SELECT 'titre' WHERE in_title) written
      GROUP BY 1, 2, 3
      ON CONFLICT (facet, value, chunk) DO UPDATE SET bits = excluded.bits
    $$;

    -- Whoever marks the 256th entry writes the bits, unless somebody is about it: nobody waits
    -- for a lock here, so that nothing that publishes can stop something else that does.
    CREATE FUNCTION keep_entry_bits() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(*) > 256 FROM (SELECT FROM entry_bits_stale LIMIT 257) marked)
          AND pg_try_advisory_xact_lock(hashtext('entry_bits'))
        THEN
          PERFORM write_entry_bits();
          PERFORM learn_frequent_word();
        END IF;
        RETURN NULL;
      END
    $$;
    CREATE TRIGGER entry_bits_kept AFTER INSERT ON entry_bits_stale
      FOR EACH STATEMENT EXECUTE FUNCTION keep_entry_bits();

    CREATE FUNCTION mark_changed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO entry_bits_stale SELECT entry_id FROM changed;
        RETURN NULL;
      END
    $$;
    CREATE TRIGGER entry_search_inserted AFTER INSERT ON entry_search
      REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
    CREATE TRIGGER entry_search_updated AFTER UPDATE ON entry_search
      REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
    CREATE TRIGGER entry_search_deleted AFTER DELETE ON entry_search
      REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();

    CREATE FUNCTION mark_entries_of_address() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO entry_bits_stale
          SELECT document_id FROM address_uses
          WHERE address_id = NEW.id AND collection = 'entries' AND path = 'url' AND published;
        RETURN NULL;
      END
    $$;
    CREATE TRIGGER addresses_mark_entries AFTER UPDATE OF state ON addresses
      FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
      EXECUTE FUNCTION mark_entries_of_address();

    CREATE FUNCTION mark_entries_of_uses() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO entry_bits_stale
          SELECT document_id FROM changed
          WHERE collection = 'entries' AND path = 'url' AND published;
        RETURN NULL;
      END
    $$;
    CREATE TRIGGER address_uses_inserted AFTER INSERT ON address_uses
      REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_entries_of_uses();
    CREATE TRIGGER address_uses_updated AFTER UPDATE ON address_uses
      REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_entries_of_uses();
    CREATE TRIGGER address_uses_deleted AFTER DELETE ON address_uses
      REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION mark_entries_of_uses();

    INSERT INTO entry_bits_stale SELECT entry_id FROM entry_search;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER address_uses_deleted ON address_uses;
    DROP TRIGGER address_uses_updated ON address_uses;
    DROP TRIGGER address_uses_inserted ON address_uses;
    DROP TRIGGER addresses_mark_entries ON addresses;
    DROP TRIGGER entry_search_deleted ON entry_search;
    DROP TRIGGER entry_search_updated ON entry_search;
    DROP TRIGGER entry_search_inserted ON entry_search;
    DROP FUNCTION mark_entries_of_uses();
    DROP FUNCTION mark_entries_of_address();
    DROP FUNCTION mark_changed_rows();
    DROP VIEW entry_stale_bits;
    DROP VIEW entry_stale_masks;
    DROP VIEW entry_facets;
    DROP TABLE entry_bits_stale;
    DROP FUNCTION keep_entry_bits();
    DROP FUNCTION learn_frequent_word();
    DROP VIEW new_frequent_words;
    DROP FUNCTION write_entry_bits();
    DROP TABLE entry_bits;
    DROP FUNCTION frequent_lexemes(tsquery);
    DROP TABLE frequent_words;
    DROP AGGREGATE bits_joined (bit varying);
    DROP AGGREGATE bits_of (integer, integer);
    DROP INDEX entry_search_territories;
    DROP INDEX entry_search_featured;
    DROP INDEX entry_search_published;
    CREATE INDEX entry_search_published ON entry_search (published_at DESC, entry_id DESC);
    ALTER TABLE entry_search ADD COLUMN words text NOT NULL DEFAULT '';
    ALTER TABLE entry_search ALTER COLUMN words DROP DEFAULT;
    CREATE INDEX entry_search_words ON entry_search USING gin (words gin_trgm_ops);
  `);
}
