import type { Sql } from "@/lib/database";
import type { Job } from "./job";
import { dueTick } from "./schedule";

/** What the database remembers of the schedules, for the rule of `dueTick`. */

/**
 * Notes each schedule at its first sight, or when its expression has changed: ticks before
 * that moment are nobody's business, so that a first start does not run every job at once.
 */
export async function rememberSchedules(
  sql: Sql,
  { jobs, now }: { jobs: readonly Job[]; now: Date },
): Promise<void> {
  const scheduled = jobs.filter(({ schedule }) => schedule);
  await sql.query(
    `INSERT INTO job_schedules (job, cron, since)
     SELECT job, cron, $3 FROM unnest($1::text[], $2::text[]) AS wanted (job, cron)
     ON CONFLICT (job) DO UPDATE SET cron = excluded.cron, since = excluded.since
     WHERE job_schedules.cron <> excluded.cron`,
    [scheduled.map(({ name }) => name), scheduled.map(({ schedule }) => schedule), now],
  );
}

/** The ticks that no worker has begun: those of now, and the latest missed one of each job. */
export async function findDueTicks(
  sql: Sql,
  { jobs, now }: { jobs: readonly Job[]; now: Date },
): Promise<{ job: Job; tick: Date }[]> {
  const { rows } = await sql.query<{ job: string; since: Date; lastRun: Date | null }>(
    `SELECT job, since, (SELECT max(tick) FROM job_runs r WHERE r.job = s.job) AS "lastRun"
     FROM job_schedules s`,
  );
  const due: { job: Job; tick: Date }[] = [];
  for (const job of jobs) {
    const known = rows.find((row) => row.job === job.name);
    if (!job.schedule || !known) continue;
    const tick = dueTick({ cron: job.schedule, now, ...known });
    if (tick) due.push({ job, tick });
  }
  return due;
}
