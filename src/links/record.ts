import type { Pool } from "pg";
import { type Sql, transaction } from "@/lib/database";
import type { Standing } from "./stateMachine";
import type { Use } from "./uses";
import type { Observation } from "./vocabulary";

/** What changed about an address: its state, as pages show it, or the content found behind it. */
export type ChangedAspect = "state" | "content";

/** Told, in the same transaction, which documents show an address about which something changed. */
export type OnChanged = (sql: Sql, uses: Use[], aspect: ChangedAspect) => Promise<void>;

const at = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));

/** What is stored of an observation, by column of `observations`. */
const observationRow = (observation: Observation, when: Date) => ({
  at: when,
  outcome: observation.outcome,
  reason: observation.reason,
  status: observation.status,
  method: observation.method,
  tls: observation.tls,
  content_type: observation.contentType?.slice(0, 200) ?? null,
  duration_ms: observation.durationMs,
  final_url: observation.finalUrl,
  chain: observation.redirects,
  notes: observation.notes,
});
const observationColumns =
  "at, outcome, reason, status, method, tls, content_type, duration_ms, final_url, chain, notes";

/** What is stored of a standing, by column of `addresses`. */
const standingRow = (standing: Standing, nextCheckAt: Date) => ({
  state: standing.state,
  reason: standing.reason,
  http_status: standing.httpStatus,
  tls: standing.tls,
  final_url: standing.finalUrl,
  chain: standing.chain,
  last_checked_at: at(standing.lastCheckedAt),
  last_ok_at: at(standing.lastOkAt),
  failing_since: at(standing.failingSince),
  failure_count: standing.failureCount,
  last_counted_at: at(standing.lastCountedAt),
  gone_count: standing.goneCount,
  steady_checks: standing.steadyChecks,
  next_check_at: nextCheckAt,
});
const standingAssignments = [
  "state",
  "reason",
  "http_status",
  "tls",
  "final_url",
  "chain",
  "last_checked_at",
  "last_ok_at",
  "failing_since",
  "failure_count",
  "last_counted_at",
  "gone_count",
  "steady_checks",
  "next_check_at",
]
  .map((column) => `${column} = given.${column}`)
  .join(", ");

async function usesOf(sql: Sql, addressIds: readonly number[]): Promise<Use[]> {
  const { rows } = await sql.query<{ collection: string; document_id: number; published: boolean }>(
    `SELECT DISTINCT collection, document_id, published FROM address_uses
     WHERE address_id = ANY($1::bigint[])`,
    [addressIds],
  );
  return rows.map(({ collection, document_id, published }) => ({
    collection,
    documentId: document_id,
    published,
  }));
}

/**
 * True when pages that show the address no longer tell the truth: each state has its sentence and
 * its facet. A date of checking that has become older than the last check is still true.
 */
function looksOtherwise(before: Standing, after: Standing): boolean {
  return before.state !== after.state || (before.lastOkAt === null) !== (after.lastOkAt === null);
}

/**
 * Stores an observation and gives the lease back, in one statement guarded by that lease: of two
 * workers, the one that has lost it stores nothing. With a `standing` the state moves along;
 * without, it waits for the end of the run (`moveStates`) and the address is left alone until
 * `nextCheckAt`. What was learnt of the content, and that it changed, is kept with it.
 *
 * @param options.frozen made during an incident that is known already
 * @returns the observation's identifier, or null when the lease was lost
 */
export async function storeObservation(
  pool: Pool,
  options: {
    run: string;
    addressId: number;
    observation: Observation;
    when: Date;
    nextCheckAt: Date;
    previous: Standing;
    standing: Standing | null;
    frozen?: boolean;
    onChanged: OnChanged;
  },
): Promise<number | null> {
  const { run, addressId, observation, when, nextCheckAt, previous, standing } = options;
  const kept = standing ?? { ...previous, lastCheckedAt: when.getTime() };
  const row = observationRow(observation, when);
  const { validators, changed, changeEvidence } = observation;
  const store = async (sql: Sql) => {
    const { rows } = await sql.query<{ id: number }>(
      `WITH owned AS (
         SELECT id, asked_by FROM addresses WHERE id = $1 AND leased_by = $2 FOR UPDATE),
       kept AS (
         INSERT INTO observations (address_id, asked_by, frozen, ${observationColumns})
         SELECT $1::bigint, owned.asked_by, $5::boolean, ${observationColumns}
         FROM (SELECT asked_by FROM owned) AS owned,
           (SELECT ${observationColumns} FROM jsonb_populate_record(NULL::observations, $3)) AS given
         RETURNING id),
       changed AS (
         INSERT INTO address_changes (address_id, at, evidence)
         SELECT $1::bigint, $8::timestamptz, $9::text FROM kept WHERE $9::text IS NOT NULL)
       UPDATE addresses SET
         validators = coalesce($7::jsonb, addresses.validators), last_observation_id = kept.id, content_type = given.content_type,
         leased_by = NULL, lease_until = NULL, asked_at = NULL, asked_by = NULL,
         frozen_in = CASE WHEN $6::boolean THEN addresses.frozen_in END, ${standingAssignments}
       FROM kept, jsonb_populate_record(NULL::addresses, $4) AS given
       WHERE addresses.id = $1
       RETURNING kept.id AS id`,
      [
        addressId,
        run,
        JSON.stringify(row),
        JSON.stringify({ ...standingRow(kept, nextCheckAt), content_type: row.content_type }),
        options.frozen ?? false,
        // An incident is over for an address that has been looked at again with a result.
        standing === null || observation.outcome === "unknown",
        validators === null ? null : JSON.stringify(validators),
        when,
        changed === true ? changeEvidence : null,
      ],
    );
    return rows[0] ? Number(rows[0].id) : null;
  };
  const aspects: ChangedAspect[] = [];
  if (looksOtherwise(previous, kept)) aspects.push("state");
  if (changed === true) aspects.push("content");
  if (aspects.length === 0) return store(pool);
  return transaction(pool, async (sql) => {
    const id = await store(sql);
    if (id === null) return null;
    const uses = await usesOf(sql, [addressId]);
    for (const aspect of aspects) await options.onChanged(sql, uses, aspect);
    return id;
  });
}

/** A state that waited for the end of its run. */
export type StateMove = {
  addressId: number;
  observationId: number;
  previous: Standing;
  standing: Standing;
  nextCheckAt: Date;
};

/**
 * Moves states that waited for the end of their run, but for those of addresses that have been
 * observed again since. Run it in a transaction, some hundreds at a time.
 *
 * @returns the moves made
 */
export async function moveStates(
  sql: Sql,
  moves: readonly StateMove[],
  onChanged: OnChanged,
): Promise<StateMove[]> {
  if (moves.length === 0) return [];
  await lockAddresses(
    sql,
    moves.map(({ addressId }) => addressId),
  );
  const given = moves.map(({ addressId, observationId, standing, nextCheckAt }) => ({
    id: addressId,
    last_observation_id: observationId,
    ...standingRow(standing, nextCheckAt),
  }));
  const { rows } = await sql.query<{ observation: number }>(
    `UPDATE addresses SET frozen_in = NULL, ${standingAssignments}
     FROM jsonb_populate_recordset(NULL::addresses, $1) AS given
     WHERE addresses.id = given.id AND addresses.last_observation_id = given.last_observation_id
     RETURNING addresses.last_observation_id AS observation`,
    [JSON.stringify(given)],
  );
  const moved = new Set(rows.map(({ observation }) => Number(observation)));
  const made = moves.filter(({ observationId }) => moved.has(observationId));
  const otherwise = made.filter(({ previous, standing }) => looksOtherwise(previous, standing));
  if (otherwise.length > 0)
    await onChanged(
      sql,
      await usesOf(
        sql,
        otherwise.map(({ addressId }) => addressId),
      ),
      "state",
    );
  return made;
}

/** In one order everywhere, so that transactions that touch many addresses wait instead of deadlocking. */
export async function lockAddresses(sql: Sql, addressIds: readonly number[]): Promise<void> {
  await sql.query("SELECT FROM addresses WHERE id = ANY($1::bigint[]) ORDER BY url FOR UPDATE", [
    addressIds,
  ]);
}
