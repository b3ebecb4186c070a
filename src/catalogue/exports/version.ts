import { createHash } from "node:crypto";
import type { Sql } from "@/lib/database";

/** What an export depends on: when it last changed, and a validator that any change alters. */
export type ExportVersion = { changedAt: Date; etag: string };

const tables = ["entries", "organizations", "sources", "themes", "terms", "series"];

/**
 * The state of everything that whole exports show, so that who has them already is told without
 * writing them again. The same on every instance: it is read from the database alone. Counts
 * notice what leaves; the sum of the dates what comes and changes, even when a longer transaction
 * commits an older date; states of addresses move without a new check at the end of a run, hence
 * their own counts.
 */
export async function readExportVersion(sql: Sql, question: string): Promise<ExportVersion> {
  const { rows } = await sql.query<{ state: string; changed: number | null }>(
    `WITH parts AS (
       ${tables
         .map(
           (table) => `SELECT '${table}' AS part, count(*) AS rows, max(updated_at) AS changed,
             sum(extract(epoch FROM updated_at)) AS dates, count(*) FILTER (WHERE _status = 'published' AND deleted_at IS NULL)::text AS more
           FROM ${table}`,
         )
         .join(" UNION ALL ")}
       UNION ALL
       SELECT 'address ' || state, count(*), max(last_checked_at),
         sum(extract(epoch FROM last_checked_at)), NULL
       FROM addresses GROUP BY state
       UNION ALL
       -- What is deleted for good leaves no date behind but in the trail.
       SELECT 'deleted', count(*), max(at), NULL, NULL FROM audit_log WHERE action = 'delete'
     )
     SELECT json_agg(parts ORDER BY part)::text AS state,
       extract(epoch FROM max(changed))::float8 AS changed
     FROM parts`,
  );
  const row = rows[0];
  const digest = createHash("sha256")
    .update(`${question}\n${row?.state ?? ""}`)
    .digest("base64url");
  return { changedAt: new Date((row?.changed ?? 0) * 1000), etag: `W/"${digest.slice(0, 22)}"` };
}
