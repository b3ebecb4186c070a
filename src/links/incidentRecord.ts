import type { Sql } from "@/lib/database";
import type { Incident, IncidentScope } from "./incidents";

/** Since when (milliseconds) each open incident lasts. */
export async function readOpenIncidents(sql: Sql): Promise<Map<IncidentScope, number>> {
  const { rows } = await sql.query<{ scope: string; since: Date }>(
    "SELECT scope, since FROM link_incidents WHERE ended_at IS NULL",
  );
  return new Map(rows.map(({ scope, since }) => [scope, since.getTime()]));
}

/**
 * Opens or prolongs the incidents seen, and ends those that this run could have seen and did not.
 *
 * @param seen.hosts hosts that had enough addresses checked to tell
 */
export async function storeIncidents(
  sql: Sql,
  seen: { incidents: readonly Incident[]; hosts: readonly string[]; when: Date },
): Promise<void> {
  const { incidents, hosts, when } = seen;
  for (const { scope, failed, total } of incidents)
    await sql.query(
      `INSERT INTO link_incidents (scope, since, last_seen_at, failed, total)
       VALUES ($1, $2, $2, $3, $4)
       ON CONFLICT (scope) WHERE ended_at IS NULL
       DO UPDATE SET last_seen_at = $2, failed = $3, total = $4`,
      [scope, when, failed, total],
    );
  if (incidents.some(({ scope }) => scope === "all")) return;
  await sql.query(
    `UPDATE link_incidents SET ended_at = $3
     WHERE ended_at IS NULL AND scope = ANY($1::text[]) AND scope <> ALL($2::text[])`,
    [["all", ...hosts], incidents.map(({ scope }) => scope), when],
  );
}
