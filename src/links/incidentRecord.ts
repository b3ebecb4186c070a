import type { Sql } from "@/lib/database";
import type { CanaryVerdict, Incident, IncidentCause, IncidentScope } from "./incidents";
import { lockAddresses } from "./record";

/** An incident as the administrator is told of it. */
export type RecordedIncident = {
  id: number;
  scope: IncidentScope;
  cause: IncidentCause;
  failed: number;
  total: number;
  /** The canaries that fail. */
  detail: string | null;
  since: Date;
};

/** Since when (milliseconds) each open incident lasts. */
export async function readOpenIncidents(sql: Sql): Promise<Map<IncidentScope, number>> {
  const { rows } = await sql.query<{ scope: string; since: Date }>(
    "SELECT scope, since FROM link_incidents WHERE ended_at IS NULL",
  );
  return new Map(rows.map(({ scope, since }) => [scope, since.getTime()]));
}

/** When any watched address has last answered well. */
export async function readLastAnswer(sql: Sql): Promise<number | null> {
  const { rows } = await sql.query<{ at: Date | null }>(
    "SELECT max(last_ok_at) AS at FROM addresses WHERE watched",
  );
  return rows[0]?.at?.getTime() ?? null;
}

const told = "id, scope, cause, failed, total, detail, since";

/**
 * Opens or prolongs an incident. It stays what it was when it began, for later runs may look at its
 * addresses alone; but for canaries, by which it ends.
 */
async function storeIncident(
  sql: Sql,
  { scope, cause, failed, total }: Incident,
  seen: { detail: string | null; when: Date },
): Promise<RecordedIncident & { opened: boolean }> {
  const renewed = (column: string, value: string) =>
    `CASE WHEN 'canary' IN (known.cause, $2) THEN ${value} ELSE known.${column} END`;
  const { rows } = await sql.query<RecordedIncident & { opened: boolean }>(
    `INSERT INTO link_incidents AS known (scope, cause, detail, since, last_seen_at, failed, total)
     VALUES ($1, $2, $3, $4, $4, $5, $6)
     ON CONFLICT (scope) WHERE ended_at IS NULL
     DO UPDATE SET last_seen_at = $4, cause = ${renewed("cause", "$2")},
       detail = ${renewed("detail", "$3")}, failed = ${renewed("failed", "$5")},
       total = ${renewed("total", "$6")}
     RETURNING ${told}, xmax = 0 AS opened`,
    [scope, cause, seen.detail, seen.when, failed, total],
  );
  const row = rows[0];
  if (!row) throw new Error("an incident was not stored");
  return row;
}

/** A failure that moved no state. */
export type FrozenFailure = { scope: IncidentScope; addressId: number; observationId: number };

async function freeze(
  sql: Sql,
  incidentId: number,
  failures: readonly FrozenFailure[],
): Promise<void> {
  if (failures.length === 0) return;
  const addressIds = failures.map(({ addressId }) => addressId);
  await lockAddresses(sql, addressIds);
  await sql.query(
    `WITH given AS (
       SELECT * FROM unnest($2::bigint[], $3::bigint[]) AS given (address_id, observation_id)),
     marked AS (
       UPDATE observations SET frozen = true FROM given WHERE id = given.observation_id)
     UPDATE addresses SET frozen_in = $1 FROM given
     WHERE addresses.id = given.address_id AND last_observation_id = given.observation_id`,
    [incidentId, addressIds, failures.map(({ observationId }) => observationId)],
  );
}

/**
 * Ends what this run has not seen and of which nothing is left: no address whose failure waits to
 * be looked at again, and no canary that fails. A run that looked elsewhere ends nothing.
 */
async function endIncidents(
  sql: Sql,
  seen: { scopes: readonly IncidentScope[]; canary: CanaryVerdict; when: Date },
): Promise<RecordedIncident[]> {
  const { rows } = await sql.query<RecordedIncident>(
    `UPDATE link_incidents SET ended_at = $3
     WHERE ended_at IS NULL AND scope <> ALL($1::text[])
       AND CASE cause WHEN 'canary' THEN $2 = 'fine' ELSE NOT EXISTS (
         SELECT FROM addresses WHERE frozen_in = link_incidents.id AND watched) END
     RETURNING ${told}`,
    [seen.scopes, seen.canary, seen.when],
  );
  if (rows.length > 0)
    await sql.query("UPDATE addresses SET frozen_in = NULL WHERE frozen_in = ANY($1::bigint[])", [
      rows.map(({ id }) => id),
    ]);
  return rows;
}

/**
 * Writes what a run saw of incidents. Run it in a transaction, after the states have moved.
 *
 * @returns what has begun, and what has ended, by this run
 */
export async function storeIncidents(
  sql: Sql,
  seen: {
    incidents: readonly Incident[];
    frozen: readonly FrozenFailure[];
    canary: CanaryVerdict;
    failingCanaries: readonly string[];
    when: Date;
  },
): Promise<{ opened: RecordedIncident[]; ended: RecordedIncident[] }> {
  const { incidents, frozen, canary, failingCanaries, when } = seen;
  const opened: RecordedIncident[] = [];
  for (const incident of incidents) {
    const detail = incident.cause === "canary" ? failingCanaries.join(" ") : null;
    const { opened: isNew, ...stored } = await storeIncident(sql, incident, { detail, when });
    if (isNew) opened.push(stored);
    await freeze(
      sql,
      stored.id,
      frozen.filter(({ scope }) => scope === incident.scope),
    );
  }
  const scopes = incidents.map(({ scope }) => scope);
  return { opened, ended: await endIncidents(sql, { scopes, canary, when }) };
}
