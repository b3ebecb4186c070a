import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * The log of runs, the schedules' baselines and the living workers.
 *
 * Unique keys decide, not checks: `(job, tick, attempt)` lets a tick begin once however many
 * workers claim it, `job_runs_one_running` lets one run of a job go at a time, and
 * `job_runs_one_requested` makes of many clicks on "run now" one run.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE job_runs (
      id bigserial PRIMARY KEY,
      job text NOT NULL,
      -- The instant of the schedule; null for a run that a person started.
      tick timestamptz,
      attempt integer NOT NULL DEFAULT 1,
      origin text NOT NULL CHECK (origin IN ('schedule', 'request', 'command')),
      state text NOT NULL
        CHECK (state IN ('requested', 'running', 'done', 'failed', 'crashed', 'stopped')),
      requested_by integer,
      requested_at timestamptz NOT NULL DEFAULT now(),
      started_at timestamptz,
      finished_at timestamptz,
      heartbeat_at timestamptz,
      lease_until timestamptz,
      worker text,
      progress_done integer NOT NULL DEFAULT 0,
      progress_total integer,
      progress_note text,
      summary jsonb,
      error text,
      UNIQUE (job, tick, attempt)
    );
    CREATE UNIQUE INDEX job_runs_one_running ON job_runs (job) WHERE state = 'running';
    CREATE UNIQUE INDEX job_runs_one_requested ON job_runs (job) WHERE state = 'requested';
    CREATE INDEX job_runs_latest ON job_runs (job, id DESC);

    CREATE TABLE job_schedules (
      job text PRIMARY KEY,
      cron text NOT NULL,
      -- Ticks up to here are not caught up: nobody watched this schedule before.
      since timestamptz NOT NULL
    );

    CREATE TABLE workers (
      id text PRIMARY KEY,
      host text NOT NULL,
      pid integer NOT NULL,
      started_at timestamptz NOT NULL DEFAULT now(),
      seen_at timestamptz NOT NULL DEFAULT now()
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE workers;
    DROP TABLE job_schedules;
    DROP TABLE job_runs;
  `);
}
