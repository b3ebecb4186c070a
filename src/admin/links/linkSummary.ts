import { countWorkers, type RunState, type Summary } from "@/jobs";
import type { Sql } from "@/lib/database";
import type { IncidentCause } from "@/links";
import { troubleStates } from "./filters";

export type OpenIncident = {
  /** `all`, or a host. */
  scope: string;
  cause: IncidentCause;
  since: Date;
  failed: number;
  total: number;
  /** The canaries that fail. */
  detail: string | null;
};

/** What stands at the top of Qualité › Liens. */
export type LinkSummary = {
  watched: number;
  trouble: number;
  proposals: number;
  /** Checks that people asked for and that wait. */
  asked: number;
  incidents: OpenIncident[];
  lastRun: { state: RunState; at: Date; summary: Summary | null; error: string | null } | null;
  running: boolean;
  workers: { living: number; lastSeen: Date | null };
};

/** Reads the summary: two round trips. */
export async function readLinkSummary(sql: Sql): Promise<LinkSummary> {
  const [{ rows }, workers] = await Promise.all([
    sql.query<Omit<LinkSummary, "workers">>(
      `SELECT
         (SELECT count(*)::int FROM addresses WHERE watched) AS watched,
         (SELECT count(*)::int FROM addresses
          WHERE watched AND link_severity(state) <= ${troubleStates.length}) AS trouble,
         (SELECT count(*)::int FROM link_repairs WHERE state = 'open') AS proposals,
         (SELECT count(*)::int FROM addresses WHERE asked_at IS NOT NULL AND watched) AS asked,
         (SELECT coalesce(json_agg(i ORDER BY since), '[]') FROM (
            SELECT scope, cause, since, failed, total, detail FROM link_incidents
            WHERE ended_at IS NULL) i) AS incidents,
         (SELECT row_to_json(r) FROM (
            SELECT state, coalesce(finished_at, started_at) AS at, summary, error FROM job_runs
            WHERE job = 'refresh-links' AND state NOT IN ('requested', 'running')
            ORDER BY id DESC LIMIT 1) r) AS "lastRun",
         EXISTS (SELECT FROM job_runs WHERE job = 'refresh-links' AND state = 'running') AS running`,
    ),
    countWorkers(sql),
  ]);
  const row = rows[0];
  if (!row) throw new Error("a statement without FROM gave no row");
  return {
    ...row,
    incidents: row.incidents.map((incident) => ({ ...incident, since: new Date(incident.since) })),
    lastRun: row.lastRun && { ...row.lastRun, at: new Date(row.lastRun.at) },
    workers,
  };
}
