import type { Sql } from "@/lib/database";
import type { Summary } from "./job";

/**
 * The life of a run in `job_runs`, as single statements guarded by unique keys: whoever's
 * statement changes a row owns the run. Time is the database's, so that workers whose clocks
 * differ agree on leases.
 *
 *   requested ─┐
 *   (tick) ────┴→ running → done | failed | stopped | crashed
 *
 * A stopped or crashed run leaves a new `requested` row of the same tick (attempt + 1) behind.
 */

export type RunState = "requested" | "running" | "done" | "failed" | "crashed" | "stopped";
export type RunOrigin = "schedule" | "request" | "command";

/** A run that this process has claimed and must bring to an end. */
export type ClaimedRun = {
  id: number;
  job: string;
  tick: Date | null;
  attempt: number;
  startedAt: Date;
};

/** A run that crashed this often is left alone: its next tick, or a person, tries again. */
export const MAX_ATTEMPTS = 3;

/** Told to workers when a row is `requested`. */
export const JOBS_CHANNEL = "oc_jobs";

const CLAIMED = `id, job, tick, attempt, started_at AS "startedAt"`;
const UNIQUE_VIOLATION = "23505";

type Claimant = { worker: string; leaseSeconds: number };

/** Begins the run of a tick; undefined when it has begun elsewhere or the job is running. */
export async function claimTick(
  sql: Sql,
  { job, tick, worker, leaseSeconds }: Claimant & { job: string; tick: Date },
): Promise<ClaimedRun | undefined> {
  const { rows } = await sql.query<ClaimedRun>(
    `INSERT INTO job_runs (job, tick, origin, state, started_at, heartbeat_at, lease_until, worker)
     SELECT $1, $2::timestamptz, 'schedule', 'running', now(), now(), now() + make_interval(secs => $3), $4
     WHERE NOT EXISTS (SELECT FROM job_runs WHERE job = $1 AND tick >= $2::timestamptz)
     ON CONFLICT DO NOTHING
     RETURNING ${CLAIMED}`,
    [job, tick, leaseSeconds, worker],
  );
  return rows[0];
}

/** Begins a run that a person typed; undefined when the job is running elsewhere. */
export async function claimCommand(
  sql: Sql,
  { job, worker, leaseSeconds }: Claimant & { job: string },
): Promise<ClaimedRun | undefined> {
  const { rows } = await sql.query<ClaimedRun>(
    `INSERT INTO job_runs (job, origin, state, started_at, heartbeat_at, lease_until, worker)
     VALUES ($1, 'command', 'running', now(), now(), now() + make_interval(secs => $2), $3)
     ON CONFLICT DO NOTHING
     RETURNING ${CLAIMED}`,
    [job, leaseSeconds, worker],
  );
  return rows[0];
}

/** Begins the oldest request among `jobs` whose job is not running; undefined when there is none. */
export async function claimRequest(
  sql: Sql,
  { jobs, worker, leaseSeconds }: Claimant & { jobs: string[] },
): Promise<ClaimedRun | undefined> {
  try {
    const { rows } = await sql.query<ClaimedRun>(
      `UPDATE job_runs SET state = 'running', started_at = now(), heartbeat_at = now(),
              lease_until = now() + make_interval(secs => $2), worker = $3
       WHERE id = (
         SELECT id FROM job_runs wanted
         WHERE state = 'requested' AND job = ANY($1)
           AND NOT EXISTS (SELECT FROM job_runs r WHERE r.job = wanted.job AND r.state = 'running')
         ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING ${CLAIMED}`,
      [jobs, leaseSeconds, worker],
    );
    return rows[0];
  } catch (error) {
    // Another worker began the same job (its tick) between the look and the claim.
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return undefined;
    throw error;
  }
}

/**
 * Asks the workers for a run. Asking while one is already asked for changes nothing.
 *
 * @returns whether this call made the request
 */
export async function requestRun(
  sql: Sql,
  { job, requestedBy }: { job: string; requestedBy: number | null },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `INSERT INTO job_runs (job, origin, state, requested_by)
     VALUES ($1, 'request', 'requested', $2) ON CONFLICT DO NOTHING`,
    [job, requestedBy],
  );
  await sql.query("SELECT pg_notify($1, $2)", [JOBS_CHANNEL, job]);
  return rowCount === 1;
}

/** Proves that the run is alive; false when it is no longer this worker's. */
export async function renewLease(
  sql: Sql,
  { id, worker, leaseSeconds }: Claimant & { id: number },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE job_runs SET heartbeat_at = now(), lease_until = now() + make_interval(secs => $3)
     WHERE id = $1 AND worker = $2 AND state = 'running'`,
    [id, worker, leaseSeconds],
  );
  return rowCount === 1;
}

export async function saveProgress(
  sql: Sql,
  given: { id: number; worker: string; done: number; total?: number; note?: string },
): Promise<void> {
  await sql.query(
    `UPDATE job_runs SET progress_done = $3, progress_total = $4, progress_note = $5
     WHERE id = $1 AND worker = $2 AND state = 'running'`,
    [given.id, given.worker, given.done, given.total ?? null, given.note ?? null],
  );
}

export type Outcome = {
  /** `crashed`: the database went away under it. */
  state: "done" | "failed" | "stopped" | "crashed";
  summary: Summary | null;
  error: string | null;
};

/** The next try of rows in the CTE `ended`; a person's command is his to repeat. */
const TRY_AGAIN = (condition: string) => `
  INSERT INTO job_runs (job, tick, attempt, origin, state, requested_by)
  SELECT job, tick, attempt + 1, origin, 'requested', requested_by FROM ended
  WHERE origin <> 'command' AND ${condition}
  ON CONFLICT DO NOTHING RETURNING id`;

/**
 * Writes how a run ended; a stopped or crashed one is asked for again, so that it goes on.
 *
 * @returns the end as the database has it; undefined when the run is no longer this worker's
 */
export async function finishRun(
  sql: Sql,
  { id, worker, outcome }: { id: number; worker: string; outcome: Outcome },
): Promise<{ finishedAt: Date } | undefined> {
  const { rows } = await sql.query<{ finishedAt: Date; again: number }>(
    `WITH ended AS (
       UPDATE job_runs SET state = $3, summary = $4, error = $5, finished_at = now(), lease_until = NULL
       WHERE id = $1 AND worker = $2 AND state = 'running' RETURNING *),
     again AS (${TRY_AGAIN(`(state = 'stopped' OR state = 'crashed' AND attempt < ${MAX_ATTEMPTS})`)})
     SELECT finished_at AS "finishedAt",
            (SELECT count(pg_notify('${JOBS_CHANNEL}', '')) FROM again) AS again FROM ended`,
    [id, worker, outcome.state, outcome.summary && JSON.stringify(outcome.summary), outcome.error],
  );
  return rows[0];
}

/** Ends as stopped whatever a worker still runs: it leaves without waiting any longer. */
export async function stopRunsOf(sql: Sql, worker: string, error: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `WITH ended AS (
       UPDATE job_runs SET state = 'stopped', error = $2, finished_at = now(), lease_until = NULL
       WHERE worker = $1 AND state = 'running' RETURNING *),
     again AS (${TRY_AGAIN("true")})
     SELECT count(*)::int AS count,
            (SELECT count(pg_notify('${JOBS_CHANNEL}', '')) FROM again) AS again FROM ended`,
    [worker, error],
  );
  return rows[0]?.count ?? 0;
}

/** Marks as crashed every run whose worker has fallen silent, and asks for it again. */
export async function recoverCrashedRuns(
  sql: Sql,
): Promise<{ crashed: number; restarted: number }> {
  const { rows } = await sql.query<{ crashed: number; restarted: number }>(
    `WITH ended AS (
       UPDATE job_runs SET state = 'crashed', finished_at = now(), lease_until = NULL,
              error = 'Le processus qui exécutait ce travail ne répond plus depuis le '
                || to_char(heartbeat_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY à HH24:MI:SS') || '.'
       WHERE state = 'running' AND lease_until < now() RETURNING *),
     again AS (${TRY_AGAIN(`attempt < ${MAX_ATTEMPTS}`)})
     SELECT (SELECT count(*)::int FROM ended) AS crashed,
            (SELECT count(pg_notify('${JOBS_CHANNEL}', ''))::int FROM again) AS restarted`,
  );
  return rows[0] ?? { crashed: 0, restarted: 0 };
}

/** Outcomes stay this long in the log, and the latest of each job for ever. */
const LOG_DAYS = 30;
const LOG_LATEST = 50;

/** Forgets old runs; returns how many. */
export async function pruneRuns(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    `DELETE FROM job_runs old
     WHERE state NOT IN ('requested', 'running') AND finished_at < now() - make_interval(days => $1)
       AND (SELECT count(*) FROM (SELECT FROM job_runs newer
              WHERE newer.job = old.job AND newer.id > old.id LIMIT $2) latest) >= $2`,
    [LOG_DAYS, LOG_LATEST],
  );
  return rowCount ?? 0;
}
