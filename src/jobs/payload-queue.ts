import type { Payload } from "payload";
import type { Pool, PoolClient } from "pg";
import type { Logger } from "@/lib/logger";

/**
 * Serves Payload's own queue `default`, in which scheduled publication waits.
 *
 * Payload 3 lets two runners take the same job (its claim is a read and then a write), and a
 * runner that dies leaves `processing: true` for ever. So every runner holds one advisory lock,
 * which PostgreSQL gives back when its holder dies; and what is still marked as processing
 * although nobody has touched it for `STUCK_AFTER_SECONDS` is put back.
 */

/** Any constant, as long as every runner has the same: "oc" and 1. */
const LOCK_KEYS = [0x6f63, 1] as const;
/** Taken in one go, one after the other; few, so that the last has not waited for minutes. */
const BATCH = 10;
/** A publication takes seconds; the lock's holder may have lost the lock with its connection. */
const STUCK_AFTER_SECONDS = 120;
/** A job that takes its process down with it is not tried for ever. */
const MAX_TRIES = 3;

const WAITING = `completed_at IS NULL AND has_error IS NOT TRUE AND processing = false
  AND queue = 'default' AND (wait_until IS NULL OR wait_until < now())`;

const STUCK = `processing IS TRUE AND completed_at IS NULL AND queue = 'default'
  AND updated_at < now() - interval '${STUCK_AFTER_SECONDS} seconds'`;

/** Runs what is due; cheap when nothing is (Payload is not even opened). Returns how many ran. */
export async function servePayloadQueue(given: {
  control: Pool;
  openPayload: () => Promise<Payload>;
  log: Logger;
  signal: AbortSignal;
}): Promise<number> {
  const { control, openPayload, signal } = given;
  if (!(await hasQueue(control)) || !(await hasWork(control))) return 0;
  const payload = await openPayload();
  return (
    (await withQueueLock(control, async (client) => {
      await putBackStuck(client);
      let count = 0;
      while (!signal.aborted && (await hasWaiting(client))) {
        const ran = await payload.jobs.run({
          queue: "default",
          limit: BATCH,
          sequential: true,
          silent: { info: true },
        });
        // Payload may see fewer than this query does (its clock is this machine's).
        if ("noJobsRemaining" in ran && ran.noJobsRemaining) break;
        count += Object.keys(ran.jobStatus ?? {}).length;
      }
      return count;
    })) ?? 0
  );
}

/** Puts stuck jobs back into the queue, unless a runner is at work; returns how many. */
export async function releaseStuckPayloadJobs(pool: Pool): Promise<number> {
  if (!(await hasQueue(pool))) return 0;
  return (await withQueueLock(pool, putBackStuck)) ?? 0;
}

async function withQueueLock<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T | undefined> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // While no query is under way, a lost connection is told here only.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_lock($1, $2) AS mine",
      [...LOCK_KEYS],
    );
    if (!rows[0]?.mine) return undefined;
    try {
      return await work(client);
    } finally {
      await client.query("SELECT pg_advisory_unlock($1, $2)", [...LOCK_KEYS]).catch((error) => {
        broken = error;
      });
    }
  } catch (error) {
    broken ??= error as Error;
    throw error;
  } finally {
    client.off("error", onError);
    // A connection that may still hold the lock must not go back into the pool.
    client.release(broken);
  }
}

async function hasQueue(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    "SELECT to_regclass('payload_jobs') IS NOT NULL AS there",
  );
  return rows[0]?.there ?? false;
}

async function hasWork(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT EXISTS (SELECT FROM payload_jobs WHERE (${WAITING}) OR (${STUCK})) AS there`,
  );
  return rows[0]?.there ?? false;
}

async function hasWaiting(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT EXISTS (SELECT FROM payload_jobs WHERE ${WAITING}) AS there`,
  );
  return rows[0]?.there ?? false;
}

async function putBackStuck(client: PoolClient): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE payload_jobs SET processing = false, updated_at = now(),
            total_tried = coalesce(total_tried, 0) + 1,
            has_error = coalesce(total_tried, 0) + 1 >= $1,
            error = CASE WHEN coalesce(total_tried, 0) + 1 >= $1
              THEN '{"message": "Le processus s’est arrêté pendant ce travail, trois fois de suite."}'::jsonb
              ELSE error END
     WHERE ${STUCK}`,
    [MAX_TRIES],
  );
  return rowCount ?? 0;
}
