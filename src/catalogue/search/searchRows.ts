import type { Sql } from "@/lib/database";

/** Which entries to bring up to date: one, or all of a source or an organization. */
export type IndexScope = { column: "id" | "source_id" | "publisher_id"; id: number };

/**
 * Brings `entry_search` up to date with what is published, from Payload's own tables, inside
 * the caller's transaction: withdrawn entries leave, published ones are written anew.
 *
 * Weights: A title and acronyms, B keywords, publisher and glossary terms, C summary,
 * D description.
 */
export async function refreshSearchRows(sql: Sql, scope: IndexScope): Promise<void> {
  await sql.query(
    `DELETE FROM entry_search WHERE entry_id IN (
       SELECT id FROM entries e WHERE e.${scope.column} = $1
         AND (e._status <> 'published' OR e.deleted_at IS NOT NULL)
     )`,
    [scope.id],
  );
  await writeRows(sql, `e.${scope.column} = $1`, [scope.id]);
  await learnWords(sql, `s.${scope.column === "id" ? "entry_id" : scope.column} = $1`, [scope.id]);
}

/** Writes every row anew: after an import, or when the way of indexing changed. */
export async function rebuildSearchRows(sql: Sql): Promise<void> {
  await sql.query("DELETE FROM entry_search");
  await writeRows(sql, "true", []);
  await learnWords(sql, "true", []);
  // The statistics say which words are frequent.
  await sql.query("ANALYZE entry_search");
  await sql.query("INSERT INTO frequent_words SELECT lexeme FROM new_frequent_words");
  await sql.query("INSERT INTO entry_bits_stale SELECT entry_id FROM entry_search");
}

/** Rows of entries deleted for good. */
export async function removeSearchRow(sql: Sql, entryId: number): Promise<void> {
  await sql.query("DELETE FROM entry_search WHERE entry_id = $1", [entryId]);
}

/** Words stay known when their last entry leaves: they only ever help to spell. */
async function learnWords(sql: Sql, condition: string, values: unknown[]): Promise<void> {
  await sql.query(
    `INSERT INTO search_words (word, shown)
     SELECT DISTINCT ON (plain(found[1])) plain(found[1]), found[1]
     FROM entry_search s
     CROSS JOIN LATERAL regexp_matches(lower(s.title || ' ' || s.summary), '[[:alpha:]]{4,}', 'g') found
     WHERE ${condition}
     ON CONFLICT DO NOTHING`,
    values,
  );
}

async function writeRows(sql: Sql, condition: string, values: unknown[]): Promise<void> {
  await sql.query(
    `INSERT INTO entry_search AS s (
       entry_id, slug, title, summary, url, type, licence, source_id, publisher_id, series_id,
       theme_ids, levels, territories, years, formats, featured, published_at, updated_at,
       sort_title, document)
     SELECT
       e.id, e.slug, e.title, coalesce(e.summary, ''), coalesce(e.url, ''), e.type::text,
       coalesce(e.licence::text, 'notspecified'), e.source_id, e.publisher_id, e.series_id,
       t.theme_ids, l.levels, p.territories, y.years, f.formats, e.featured::integer,
       coalesce(e.published_first_at, e.created_at),
       coalesce(e.modified, e.published_first_at, e.created_at),
       plain(e.title), words.document
     FROM entries e
     LEFT JOIN organizations o ON o.id = e.publisher_id
     LEFT JOIN sources so ON so.id = e.source_id
     LEFT JOIN series se ON se.id = e.series_id
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(r.themes_id ORDER BY r."order"), '{}') AS theme_ids
       FROM entries_rels r WHERE r.parent_id = e.id AND r.path = 'themes'
     ) t
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(v.value::text ORDER BY v."order"), '{}') AS levels
       FROM entries_levels v WHERE v.parent_id = e.id
     ) l
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(v.text ORDER BY v."order"), '{}') AS territories
       FROM entries_texts v WHERE v.parent_id = e.id AND v.path = 'territories'
     ) p
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(DISTINCT year ORDER BY year), '{}') AS years FROM (
         SELECT v.number::integer AS year FROM entries_numbers v
           WHERE v.parent_id = e.id AND v.path = 'years'
         UNION
         SELECT generate_series(e.year_from::integer,
           coalesce(e.year_to, extract(year FROM now()))::integer)
           WHERE e.year_from IS NOT NULL
       ) every
     ) y
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(DISTINCT format), '{}') AS formats FROM (
         SELECT v.value::text AS format FROM entries_formats v WHERE v.parent_id = e.id
         UNION
         SELECT d.format::text FROM entries_distributions d
           WHERE d._parent_id = e.id AND d.format IS NOT NULL
       ) every
     ) f
     CROSS JOIN LATERAL (
       SELECT coalesce(string_agg(v.text, ' '), '') AS keywords
       FROM entries_texts v WHERE v.parent_id = e.id AND v.path = 'keywords'
     ) k
     CROSS JOIN LATERAL (
       SELECT coalesce(string_agg(concat_ws(' ', g.label, g.acronym), ' '), '') AS terms
       FROM entries_rels r JOIN terms g ON g.id = r.terms_id
       WHERE r.parent_id = e.id AND r.path = 'terms'
     ) g
     CROSS JOIN LATERAL (
       SELECT coalesce(string_agg(piece #>> '{}', ' '), '') AS text
       FROM jsonb_path_query(coalesce(e.description, '{}'), 'strict $.**.text') AS piece
     ) d
     CROSS JOIN LATERAL (
       SELECT
         setweight(to_tsvector('french_plain', e.title), 'A')
         || setweight(to_tsvector('french_plain', concat_ws(' ', k.keywords, o.name, o.acronym,
              so.title, se.title, g.terms)), 'B')
         || setweight(to_tsvector('french_plain', coalesce(e.summary, '')), 'C')
         || setweight(to_tsvector('french_plain', d.text), 'D') AS document
     ) words
     WHERE e._status = 'published' AND e.deleted_at IS NULL AND ${condition}
     ON CONFLICT (entry_id) DO UPDATE SET
       slug = excluded.slug, title = excluded.title, summary = excluded.summary,
       url = excluded.url, type = excluded.type, licence = excluded.licence,
       source_id = excluded.source_id, publisher_id = excluded.publisher_id,
       series_id = excluded.series_id, theme_ids = excluded.theme_ids, levels = excluded.levels,
       territories = excluded.territories, years = excluded.years, formats = excluded.formats,
       featured = excluded.featured, published_at = excluded.published_at,
       updated_at = excluded.updated_at, sort_title = excluded.sort_title,
       document = excluded.document`,
    values,
  );
}
