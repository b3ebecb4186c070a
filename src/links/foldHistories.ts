import type { Sql } from "@/lib/database";
import { foldAfterMs, longestSilenceMs } from "./history";

/**
 * Folds the old history of these addresses, by the rule of `foldHistory`, in one statement: cut
 * short, it has done nothing. The newest row of each run stays, so that what refers to the last
 * observation of an address stays right.
 *
 * A run calls it for what it has observed: its cost follows the checks made, and a history grows
 * with what changes, not with time.
 *
 * @returns how many rows have gone into others
 */
export async function foldHistories(
  sql: Sql,
  options: { addressIds: readonly number[]; at: Date },
): Promise<number> {
  const { addressIds, at } = options;
  if (addressIds.length === 0) return 0;
  const { rows } = await sql.query<{ count: number }>(
    `WITH old AS (
       SELECT id, address_id, at, coalesce(last_at, at) AS last_at, count,
         jsonb_build_array(outcome, reason, status, final_url, tls, chain, frozen) AS look
       FROM observations
       WHERE address_id = ANY($1::bigint[]) AND coalesce(last_at, at) < $2),
     marked AS (
       SELECT *, look IS DISTINCT FROM lag(look) OVER in_time
         OR at - lag(last_at) OVER in_time > $3 * interval '1 millisecond' AS begins
       FROM old WINDOW in_time AS (PARTITION BY address_id ORDER BY at, id)),
     numbered AS (
       SELECT *, count(*) FILTER (WHERE begins)
         OVER (PARTITION BY address_id ORDER BY at, id) AS island
       FROM marked),
     runs AS (
       SELECT address_id, island, (array_agg(id ORDER BY at DESC, id DESC))[1] AS keeper,
         min(at) AS first_at, max(last_at) AS last_at, sum(count) AS total
       FROM numbered GROUP BY address_id, island HAVING count(*) > 1),
     merged AS (
       DELETE FROM observations USING numbered JOIN runs USING (address_id, island)
       WHERE observations.id = numbered.id AND numbered.id <> keeper
       RETURNING observations.id),
     kept AS (
       UPDATE observations SET at = first_at, last_at = runs.last_at, count = total
       FROM runs WHERE observations.id = keeper)
     SELECT count(*)::int AS count FROM merged`,
    [addressIds, new Date(at.getTime() - foldAfterMs), longestSilenceMs],
  );
  return rows[0]?.count ?? 0;
}
