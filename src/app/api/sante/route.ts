import { countWorkers } from "@/jobs/workers";
import type { Sql } from "@/lib/database";
import { probeDatabase } from "@/lib/databaseProbe";
import { env } from "@/lib/env";
import { type Health, type HealthFacts, judgeHealth, unavailable } from "./health";

export const dynamic = "force-dynamic";

const timeoutMs = 3_000;

/** Checks under way are shared: however often it is asked, one connection at a time. */
let underWay: Promise<Health> | undefined;

/** For monitors and load balancers: 200 while pages can be made, 503 when they cannot. */
export async function GET(): Promise<Response> {
  underWay ??= readHealth().finally(() => {
    underWay = undefined;
  });
  const health = await underWay;
  return Response.json(health, {
    status: health.base.etat === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" },
  });
}

async function readHealth(): Promise<Health> {
  const { DATABASE_URI, SMTP_URL } = env();
  try {
    return await probeDatabase({ connectionString: DATABASE_URI, timeoutMs }, async (sql) =>
      judgeHealth({
        workers: await countWorkers(sql),
        mail: { configured: Boolean(SMTP_URL), ...(await readMailState(sql)) },
      }),
    );
  } catch {
    return unavailable;
  }
}

async function readMailState(sql: Sql): Promise<Omit<HealthFacts["mail"], "configured">> {
  const { rows } = await sql.query<{
    waiting: number;
    oldest_seconds: number | null;
    failed: number;
  }>(
    `SELECT
       (SELECT count(*)::int FROM outbox
         WHERE state IN ('queued', 'deferred') AND next_attempt_at <= now()) AS waiting,
       (SELECT floor(extract(epoch FROM now() - min(next_attempt_at)))::int FROM outbox
         WHERE state IN ('queued', 'deferred') AND next_attempt_at <= now()) AS oldest_seconds,
       (SELECT count(*)::int FROM outbox
         WHERE state = 'failed' AND updated_at > now() - interval '1 day') AS failed`,
  );
  const [row] = rows;
  return {
    waiting: row?.waiting ?? 0,
    oldestSeconds: row?.oldest_seconds ?? null,
    failed: row?.failed ?? 0,
  };
}
