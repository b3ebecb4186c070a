import type { Sql } from "@/lib/database";

/**
 * Writes anew, from the published glossary, what a search may read one phrase as: an acronym, a
 * synonym and the term itself stand for each other. Some hundreds of rows: whole each time.
 */
export async function refreshAliases(sql: Sql): Promise<void> {
  await sql.query("DELETE FROM search_aliases");
  await sql.query(`
    INSERT INTO search_aliases (target, substitute)
    SELECT DISTINCT ON (target::text) target, every.query
    FROM (
      SELECT t.id, form.text, plainto_tsquery('french_plain', form.text) AS target,
        -- Another spelling must be met as a phrase, or any three common words would do.
        string_agg('(' || phraseto_tsquery('french_plain', form.text)::text || ')', ' | ')
          OVER (PARTITION BY t.id) AS everything
      FROM terms t
      CROSS JOIN LATERAL (
        SELECT t.label AS text
        UNION SELECT t.acronym WHERE t.acronym IS NOT NULL
        UNION SELECT s.text FROM terms_texts s WHERE s.parent_id = t.id AND s.path = 'synonyms'
      ) form
      WHERE t._status = 'published' AND t.deleted_at IS NULL
        AND numnode(plainto_tsquery('french_plain', form.text)) > 0
    ) forms
    CROSS JOIN LATERAL (SELECT (target::text || ' | ' || everything)::tsquery AS query) every
    WHERE everything <> '(' || phraseto_tsquery('french_plain', text)::text || ')'
    ORDER BY target::text, id`);
}
