import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What the catalogue searches: one row a published entry, derived from Payload's tables by
 * `src/catalogue/search/searchRows.ts` in the transaction that publishes.
 *
 * `french_plain` is French stemming over unaccented words, so that « intercommunalité » and
 * « INTERCOMMUNALITE » are one. `plain` lower-cases and unaccents for trigrams; the wrapper is
 * IMMUTABLE (it names its dictionary), as an index needs.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;

    CREATE TEXT SEARCH CONFIGURATION french_plain (COPY = french);
    ALTER TEXT SEARCH CONFIGURATION french_plain
      ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

    CREATE FUNCTION plain(text) RETURNS text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN lower(unaccent('unaccent'::regdictionary, $1));

    CREATE TABLE entry_search (
      entry_id integer PRIMARY KEY,
      slug text NOT NULL,
      title text NOT NULL,
      summary text NOT NULL,
      url text NOT NULL,
      type text NOT NULL,
      licence text NOT NULL,
      source_id integer,
      publisher_id integer,
      series_id integer,
      theme_ids integer[] NOT NULL,
      levels text[] NOT NULL,
      territories text[] NOT NULL,
      years integer[] NOT NULL,
      formats text[] NOT NULL,
      featured integer,
      published_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      sort_title text NOT NULL,
      words text NOT NULL,
      document tsvector NOT NULL
    );
    CREATE INDEX entry_search_document ON entry_search USING gin (document);
    CREATE INDEX entry_search_words ON entry_search USING gin (words gin_trgm_ops);
    CREATE INDEX entry_search_themes ON entry_search USING gin (theme_ids);
    CREATE INDEX entry_search_published ON entry_search (published_at DESC, entry_id DESC);
    CREATE INDEX entry_search_updated ON entry_search (updated_at DESC, entry_id DESC);
    CREATE INDEX entry_search_title ON entry_search (sort_title, entry_id);
    CREATE INDEX entry_search_source ON entry_search (source_id);
    CREATE INDEX entry_search_publisher ON entry_search (publisher_id);
    CREATE INDEX entry_search_series ON entry_search (series_id);

    -- What a search may read one phrase as, from the glossary.
    CREATE TABLE search_aliases (target tsquery NOT NULL, substitute tsquery NOT NULL);

    -- Every word of the catalogue, for the spelling: as compared, and as shown.
    CREATE TABLE search_words (word text PRIMARY KEY, shown text NOT NULL);
    CREATE INDEX search_words_trigrams ON search_words USING gin (word gin_trgm_ops);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE search_words;
    DROP TABLE search_aliases;
    DROP TABLE entry_search;
    DROP FUNCTION plain(text);
    DROP TEXT SEARCH CONFIGURATION french_plain;
  `);
}
