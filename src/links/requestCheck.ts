import { requestRun } from "@/jobs/claims";
import type { Sql } from "@/lib/database";

/**
 * Makes addresses due at once, however lately they were checked, and asks the workers for a run;
 * a run that is under way takes them up within seconds. Who asked is kept with the observation.
 * What cannot be checked, or is used nowhere, is left out. Run it in a transaction.
 *
 * Courtesy comes first: a host that asked to be left alone is, and the request waits.
 *
 * @param options.by the user who asks
 * @returns how many addresses will be checked
 */
export async function requestCheck(
  sql: Sql,
  options: { addressIds: readonly number[]; by: number },
): Promise<number> {
  const { addressIds, by } = options;
  const { rows } = await sql.query(
    `WITH wanted AS MATERIALIZED (
       SELECT id FROM addresses WHERE id = ANY($1::bigint[]) AND watched AND host <> ''
       ORDER BY url FOR UPDATE)
     UPDATE addresses SET asked_at = coalesce(asked_at, now()), asked_by = coalesce(asked_by, $2),
       next_check_at = least(next_check_at, now())
     FROM wanted WHERE addresses.id = wanted.id RETURNING addresses.id`,
    [addressIds, by],
  );
  if (rows.length > 0) await requestRun(sql, { job: "refresh-links", requestedBy: by });
  return rows.length;
}
