import type { Sql } from "@/lib/database";
import type { RunOrigin, RunState } from "./claims";
import type { Job, Summary } from "./job";
import { nextTick } from "./schedule";
import { countWorkers } from "./workers";

/** What the admin shows of the jobs. */

const RUNS_SHOWN = 20;
/** Looked at to fill them: a job of every minute has hours of runs that did nothing. */
const RUNS_READ = 500;
const PUBLICATIONS_SHOWN = 20;

export type RunLine = {
  id: number;
  state: RunState;
  origin: RunOrigin;
  attempt: number;
  tick: Date | null;
  /** Name of the user who asked for it. */
  requestedBy: string | null;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  progressDone: number;
  progressTotal: number | null;
  progressNote: string | null;
  summary: Summary | null;
  error: string | null;
  /** How many runs just before it did the same, by schedule, and are not shown. */
  repeats: number;
};

/** A scheduled publication (Payload's queue) that has not gone through. */
export type PublicationLine = {
  id: number;
  waitUntil: Date | null;
  input: unknown;
  error: string;
};

export type JobsOverview = {
  livingWorkers: number;
  lastSeenWorker: Date | null;
  jobs: { job: Job; nextTick: Date | null; runs: RunLine[] }[];
  failedPublications: PublicationLine[];
};

/** Reads the latest runs of each job, newest first: three round trips whatever the number of jobs. */
export async function readJobsOverview(
  sql: Sql,
  { jobs, now }: { jobs: readonly Job[]; now: Date },
): Promise<JobsOverview> {
  const [runs, workers, failedPublications] = await Promise.all([
    readRuns(sql, jobs),
    countWorkers(sql),
    readFailedPublications(sql),
  ]);
  return {
    livingWorkers: workers.living,
    lastSeenWorker: workers.lastSeen,
    jobs: jobs.map((job) => ({
      job,
      nextTick: job.schedule ? nextTick(job.schedule, now) : null,
      runs: runs.filter((run) => run.job === job.name),
    })),
    failedPublications,
  };
}

/** Of scheduled runs in a row that went well with the same summary, the newest stands for all. */
async function readRuns(sql: Sql, jobs: readonly Job[]): Promise<(RunLine & { job: string })[]> {
  const { rows } = await sql.query<RunLine & { job: string }>(
    `WITH latest AS (
       SELECT r.*, (r.state, r.origin) = ('done', 'schedule') AS routine
       FROM unnest($1::text[]) AS wanted (job)
       CROSS JOIN LATERAL (
         SELECT * FROM job_runs WHERE job_runs.job = wanted.job ORDER BY id DESC LIMIT $2) r
     ), compared AS (
       SELECT *, (routine AND lead(routine) OVER newer
                  AND lead(summary) OVER newer IS NOT DISTINCT FROM summary) IS TRUE AS repeated
       FROM latest WINDOW newer AS (PARTITION BY job ORDER BY id)
     ), numbered AS (
       SELECT *, count(*) FILTER (WHERE NOT repeated)
                   OVER (PARTITION BY job ORDER BY id DESC) AS place
       FROM compared
     ), counted AS (
       SELECT *, (count(*) OVER (PARTITION BY job, place) - 1)::int AS repeats
       FROM numbered WHERE place <= $3
     )
     SELECT r.id, r.job, r.state, r.origin, r.attempt, r.tick, u.name AS "requestedBy",
            r.requested_at AS "requestedAt", r.started_at AS "startedAt",
            r.finished_at AS "finishedAt", r.progress_done AS "progressDone",
            r.progress_total AS "progressTotal", r.progress_note AS "progressNote",
            r.summary, r.error, r.repeats
     FROM counted r LEFT JOIN users u ON u.id = r.requested_by
     WHERE NOT r.repeated ORDER BY r.id DESC`,
    [jobs.map(({ name }) => name), RUNS_READ, RUNS_SHOWN],
  );
  return rows;
}

async function readFailedPublications(sql: Sql): Promise<PublicationLine[]> {
  const { rows } = await sql.query<PublicationLine>(
    `SELECT id, wait_until AS "waitUntil", input, coalesce(error->>'message', '') AS error
     FROM payload_jobs WHERE has_error ORDER BY id DESC LIMIT $1`,
    [PUBLICATIONS_SHOWN],
  );
  return rows;
}
