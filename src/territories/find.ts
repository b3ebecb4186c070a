import type { Sql } from "@/lib/database";
import { readQuery } from "./searchKey";
import type { Territory } from "./territory";

/** A territory that answers a question; `alias` when it was found by another name than its own. */
export type FoundTerritory = Territory & { alias: string | null };

/** More would not be read. */
const MOST = 20;

/**
 * One statement. The exact name or code first, then names that begin so, then names with a word
 * that begins so; what is merely spelt alike is looked for only when there is nothing else. Among
 * equals a territory's own name comes before others, and the more people the earlier.
 */
const FIND = `
  WITH near AS MATERIALIZED (
    SELECT k.territory, k.kind, k.shown, 1::real AS likeness,
           CASE WHEN k.key = $1 THEN 0
                WHEN k.key LIKE $1 || ' %' THEN 1
                WHEN k.key LIKE $1 || '%' THEN 2
                ELSE 3 END AS distance
      FROM territory_keys k
     WHERE k.key LIKE $1 || '%'
        OR (length($1) >= 3 AND k.kind <> 'code' AND k.key LIKE '% ' || $1 || '%')
  ), matches AS (
    SELECT * FROM near
    UNION ALL
    SELECT k.territory, k.kind, k.shown, similarity(k.key, $1), 4
      FROM territory_keys k
     WHERE NOT EXISTS (SELECT 1 FROM near)
       AND length($1) >= 3 AND k.kind <> 'code' AND k.key % $1
  ), best AS (
    SELECT DISTINCT ON (territory) territory, distance, kind, shown, likeness
      FROM matches
     ORDER BY territory, distance, CASE kind WHEN 'alias' THEN 1 ELSE 0 END, likeness DESC
  )
  SELECT t.code, t.level, t.name, t.kind, t.place,
         CASE WHEN b.kind = 'alias' THEN b.shown END AS alias
    FROM best b JOIN territories t ON t.code = b.territory
   WHERE $2::text IS NULL OR t.code LIKE '%:' || $2 || '%'
      OR EXISTS (SELECT 1 FROM unnest(t.postal_codes) AS p WHERE p LIKE $2 || '%')
      OR 'departement:' || $2 = ANY(t.above)
   ORDER BY b.distance, CASE b.kind WHEN 'alias' THEN 1 ELSE 0 END, b.likeness DESC,
            t.population DESC NULLS LAST, t.name, t.code
   LIMIT $3`;

/**
 * The territories that people mean by these words: a name in whatever spelling, a postal code,
 * an INSEE code or a SIREN, or a name with the number of its département.
 */
export async function findTerritories(
  sql: Sql,
  question: string,
  limit = MOST,
): Promise<FoundTerritory[]> {
  const query = readQuery(question);
  if (!query) return [];
  const { rows } = await sql.query<FoundTerritory>(FIND, [
    query.key,
    query.place,
    Math.min(limit, MOST),
  ]);
  return rows;
}
