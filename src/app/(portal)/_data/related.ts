import { findPublic, sqlOfWeb } from "@/lib/publicRead";
import type { Entry } from "@/payload-types";

/**
 * The entries nearest to this one: shared themes first, then a title that resembles its own,
 * the same producer. Its own series is shown elsewhere; of another, the latest vintage only.
 */
export async function readRelatedEntries(entryId: number, limit: number): Promise<Entry[]> {
  const sql = await sqlOfWeb();
  const { rows } = await sql.query<{ entry_id: number }>(
    `WITH me AS (SELECT * FROM entry_search WHERE entry_id = $1),
     near AS (
       SELECT s.entry_id,
         (SELECT count(*) FROM unnest(s.theme_ids) t WHERE t = ANY (me.theme_ids))
           + 2 * similarity(s.sort_title, me.sort_title)
           + (s.publisher_id IS NOT DISTINCT FROM me.publisher_id)::integer * 0.5 AS nearness,
         row_number() OVER (
           PARTITION BY coalesce(s.series_id, -s.entry_id)
           ORDER BY s.years[cardinality(s.years)] DESC NULLS LAST, s.published_at DESC
         ) AS vintage
       FROM entry_search s, me
       WHERE s.entry_id <> me.entry_id
         AND s.theme_ids && me.theme_ids
         AND (s.series_id IS NULL OR s.series_id IS DISTINCT FROM me.series_id)
     )
     SELECT entry_id FROM near WHERE vintage = 1
     ORDER BY nearness DESC, entry_id LIMIT $2`,
    [entryId, limit],
  );
  const ids = rows.map((row) => row.entry_id);
  if (ids.length === 0) return [];
  const { docs } = await findPublic({
    collection: "entries",
    where: { id: { in: ids } },
    limit,
  });
  return docs.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
