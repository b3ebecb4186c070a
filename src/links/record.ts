import type { Sql } from "@/lib/database";
import type { Standing } from "./stateMachine";
import type { Use } from "./uses";
import type { Observation } from "./vocabulary";

/** Told, in the same transaction, which documents show an address whose looks have changed. */
export type OnChanged = (sql: Sql, uses: Use[]) => Promise<void>;

const at = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));

async function insertObservation(
  sql: Sql,
  addressId: number,
  observation: Observation,
  when: Date,
): Promise<number> {
  const { outcome, reason, status, method, tls, contentType, durationMs, finalUrl } = observation;
  const { rows } = await sql.query<{ id: number }>(
    `INSERT INTO observations (address_id, at, outcome, reason, status, method, tls, content_type,
       duration_ms, final_url, chain, notes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::jsonb)
     RETURNING id`,
    [
      addressId,
      when,
      outcome,
      reason,
      status,
      method,
      tls,
      contentType?.slice(0, 200) ?? null,
      durationMs,
      finalUrl,
      JSON.stringify(observation.redirects),
      JSON.stringify(observation.notes),
    ],
  );
  return Number(rows[0]?.id);
}

async function writeStanding(
  sql: Sql,
  addressId: number,
  standing: Standing,
  nextCheckAt: Date,
): Promise<void> {
  await sql.query(
    `UPDATE addresses SET state = $2, reason = $3, http_status = $4, tls = $5, final_url = $6,
       chain = $7::jsonb, last_checked_at = $8, last_ok_at = $9, failing_since = $10,
       failure_count = $11, last_counted_at = $12, gone_count = $13, steady_checks = $14,
       next_check_at = $15
     WHERE id = $1`,
    [
      addressId,
      standing.state,
      standing.reason,
      standing.httpStatus,
      standing.tls,
      standing.finalUrl,
      JSON.stringify(standing.chain),
      at(standing.lastCheckedAt),
      at(standing.lastOkAt),
      at(standing.failingSince),
      standing.failureCount,
      at(standing.lastCountedAt),
      standing.goneCount,
      standing.steadyChecks,
      nextCheckAt,
    ],
  );
}

async function usesOf(sql: Sql, addressId: number): Promise<Use[]> {
  const { rows } = await sql.query<{ collection: string; document_id: number; published: boolean }>(
    "SELECT DISTINCT collection, document_id, published FROM address_uses WHERE address_id = $1",
    [addressId],
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
 * Stores an observation and gives the lease back, guarded by that lease: of two workers, the one
 * that has lost it stores nothing. With a `standing` the state moves along; without, the state
 * waits for the end of the run (`moveState`) and the address is left alone until `nextCheckAt`.
 *
 * Run it in a transaction.
 * @returns the observation's identifier, or null when the lease was lost
 */
export async function storeObservation(
  sql: Sql,
  options: {
    run: string;
    addressId: number;
    observation: Observation;
    when: Date;
    nextCheckAt: Date;
    previous: Standing;
    standing: Standing | null;
    onChanged: OnChanged;
  },
): Promise<number | null> {
  const { run, addressId, observation, when, nextCheckAt, previous, standing } = options;
  const owned = await sql.query(
    "SELECT id FROM addresses WHERE id = $1 AND leased_by = $2 FOR UPDATE",
    [addressId, run],
  );
  if (owned.rows.length === 0) return null;
  const id = await insertObservation(sql, addressId, observation, when);
  await sql.query(
    `UPDATE addresses SET last_observation_id = $2, last_checked_at = $3, content_type = $4,
       leased_by = NULL, lease_until = NULL, next_check_at = $5
     WHERE id = $1`,
    [addressId, id, when, observation.contentType?.slice(0, 200) ?? null, nextCheckAt],
  );
  if (standing) {
    await writeStanding(sql, addressId, standing, nextCheckAt);
    if (looksOtherwise(previous, standing))
      await options.onChanged(sql, await usesOf(sql, addressId));
  }
  return id;
}

/**
 * Moves a state that waited for the end of its run, unless something has been observed since.
 * Run it in a transaction.
 */
export async function moveState(
  sql: Sql,
  options: {
    addressId: number;
    observationId: number;
    previous: Standing;
    standing: Standing;
    nextCheckAt: Date;
    onChanged: OnChanged;
  },
): Promise<boolean> {
  const { addressId, observationId, previous, standing, nextCheckAt } = options;
  const current = await sql.query(
    "SELECT id FROM addresses WHERE id = $1 AND last_observation_id = $2 FOR UPDATE",
    [addressId, observationId],
  );
  if (current.rows.length === 0) return false;
  await writeStanding(sql, addressId, standing, nextCheckAt);
  if (looksOtherwise(previous, standing))
    await options.onChanged(sql, await usesOf(sql, addressId));
  return true;
}
