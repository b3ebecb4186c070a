import type { Sql } from "@/lib/database";

/**
 * Writes anew, from the published glossary, what a search may read one phrase as: an acronym, a
 * synonym and the term itself stand for each other. Some hundreds of rows: whole each time.
 */
export async function refreshAliases(sql: Sql): Promise<void> {
  await sql.query("DELETE FROM search_aliases");
  await sql.query(`
    INSERT INTO search_aliases (target, substitute)
    SELECT target::tsquery, (target || ' | ' || string_agg(DISTINCT phrase, ' | '))::tsquery
    FROM (
      -- Another spelling must be met as a phrase, or any three common words would do.
      SELECT plainto_tsquery('french_plain', form.text)::text AS target,
        '(' || phraseto_tsquery('french_plain', other.text)::text || ')' AS phrase
      FROM (${everyForm}) form
      -- An acronym shared by two terms stands for both.
      JOIN (${everyForm}) other ON other.id = form.id AND other.text <> form.text
      WHERE numnode(plainto_tsquery('french_plain', form.text)) > 0
        AND numnode(phraseto_tsquery('french_plain', other.text)) > 0
    ) pairs
    GROUP BY target`);
}

/** Every way in which the published glossary writes each of its terms. */
const everyForm = `
  SELECT t.id, spelling.text FROM terms t
  CROSS JOIN LATERAL (
    SELECT t.label AS text
    UNION SELECT t.acronym WHERE t.acronym IS NOT NULL
    UNION SELECT s.text FROM terms_texts s WHERE s.parent_id = t.id AND s.path = 'synonyms'
  ) spelling
  WHERE t._status = 'published' AND t.deleted_at IS NULL`;
