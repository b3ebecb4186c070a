import type { Sql } from "@/lib/database";

/** Collections whose drafts wait for an editor; their latest version tells. */
const drafted = ["entries", "sources", "organizations", "series", "themes", "terms", "pages"];

/** What waits for a person, counted. */
export type Pending = {
  /** Documents whose latest version is a draft, by collection; none left out when 0. */
  drafts: { collection: string; count: number }[];
  /** Newsletter issues that only a person can move on, by state. */
  issues: { state: string; count: number }[];
  /** Addresses in use that readers cannot reach, by state. */
  links: { state: string; count: number }[];
  /** Jobs whose last ended run went wrong. */
  failedJobs: string[];
};

const draftCounts = drafted
  .map(
    (table) =>
      `SELECT 'drafts' AS kind, '${table}' AS name, count(*)::int AS count FROM _${table}_v
        WHERE latest AND version__status = 'draft' AND version_deleted_at IS NULL`,
  )
  .join(" UNION ALL ");

/** Counts what waits for a person, in one round trip. */
export async function readPending(sql: Sql): Promise<Pending> {
  const { rows } = await sql.query<{ kind: string; name: string; count: number }>(
    `SELECT * FROM (
       ${draftCounts}
       UNION ALL
       SELECT 'issues', state::text, count(*)::int FROM issues
        WHERE state IN ('draft', 'in_review', 'approved', 'paused') GROUP BY state
       UNION ALL
       SELECT 'links', state, count(*)::int FROM addresses
        WHERE watched AND state IN ('broken', 'gone', 'invalid') GROUP BY state
       UNION ALL
       SELECT 'jobs', job, 1 FROM (
         SELECT DISTINCT ON (job) job, state FROM job_runs
          WHERE state NOT IN ('requested', 'running') ORDER BY job, id DESC) last
        WHERE state IN ('failed', 'crashed')
     ) AS pending WHERE count > 0 ORDER BY kind, count DESC, name`,
  );
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    drafts: of("drafts").map(({ name, count }) => ({ collection: name, count })),
    issues: of("issues").map(({ name, count }) => ({ state: name, count })),
    links: of("links").map(({ name, count }) => ({ state: name, count })),
    failedJobs: of("jobs").map(({ name }) => name),
  };
}
