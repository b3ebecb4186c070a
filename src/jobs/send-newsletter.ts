import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "@/lib/database";
import { findDueIssues, listSendingIssues, startSending, takePartInSending } from "@/newsletter";
import type { Job, JobContext, Summary } from "./job";

/** How often the other workers' part is looked at. */
const LOOK_EVERY_MS = 1_000;

/**
 * Starts the issues whose time has come and goes on with those being sent. Every worker takes
 * part by its own loop (`loops.ts`); the one run of this job is the log of what all of them do.
 */
export const sendNewsletter: Job = {
  name: "send-newsletter",
  label: "Envoi de la lettre d’information",
  description:
    "Chaque minute, commence l’envoi des numéros programmés dont l’heure est venue et poursuit les envois en cours.",
  schedule: "* * * * *",
  async run(context) {
    const { sql, clock } = context;
    const results = [];
    for (const issueId of await findDueIssues(sql, clock()))
      results.push(await startSending(sql, { issueId, now: clock() }));
    const counts = {
      started: results.filter(({ ok }) => ok).length,
      startRefused: results.filter((result) => !result.ok && result.reason === "content_changed")
        .length,
    };
    const issueIds = await listSendingIssues(sql);
    if (issueIds.length === 0) return { ...counts, sent: 0 };
    return { ...counts, ...(await follow(context, issueIds)) };
  },
};

/** Takes part, and stays until no worker has one of these issues in hand; tells what was done. */
async function follow(context: JobContext, issueIds: readonly number[]): Promise<Summary> {
  const { sql, signal, progress } = context;
  const before = await countDeliveries(sql, issueIds);
  const show = async () => {
    const { sent, waiting } = await countDeliveries(sql, issueIds);
    const done = sent - before.sent;
    await progress(done, done + waiting);
  };
  const timer = setInterval(() => void show().catch(() => {}), LOOK_EVERY_MS);
  try {
    do {
      await takePartInSending(context);
    } while (await othersGoOn(sql, issueIds, signal));
  } finally {
    clearInterval(timer);
  }
  const after = await countDeliveries(sql, issueIds);
  return {
    sent: after.sent - before.sent,
    failed: after.failed - before.failed,
    skipped: after.skipped - before.skipped,
    uncertain: after.uncertain,
    deferred: after.deferred,
    finished: await countFinished(sql, issueIds),
  };
}

/** Waits a little; false when nobody holds a message any more. */
async function othersGoOn(
  sql: Sql,
  issueIds: readonly number[],
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) return false;
  const { rowCount } = await sql.query(
    `SELECT 1 FROM deliveries d JOIN issues i ON i.id = d.issue_id
      WHERE i.id = ANY($1::int[]) AND i.state = 'sending'
        AND d.state IN ('claimed', 'handing_over') LIMIT 1`,
    [issueIds],
  );
  if (!rowCount) return false;
  await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  return true;
}

type Counts = Record<"sent" | "failed" | "skipped" | "uncertain" | "deferred" | "waiting", number>;

async function countDeliveries(sql: Sql, issueIds: readonly number[]): Promise<Counts> {
  const { rows } = await sql.query<Counts>(
    `SELECT count(*) FILTER (WHERE state = 'sent') AS sent,
            count(*) FILTER (WHERE state = 'failed') AS failed,
            count(*) FILTER (WHERE state = 'skipped') AS skipped,
            count(*) FILTER (WHERE state = 'uncertain') AS uncertain,
            count(*) FILTER (WHERE state = 'deferred') AS deferred,
            count(*) FILTER (WHERE state IN ('queued', 'claimed', 'handing_over')) AS waiting
       FROM deliveries WHERE issue_id = ANY($1::int[])`,
    [issueIds],
  );
  return rows[0] ?? { sent: 0, failed: 0, skipped: 0, uncertain: 0, deferred: 0, waiting: 0 };
}

async function countFinished(sql: Sql, issueIds: readonly number[]): Promise<number> {
  const { rowCount } = await sql.query(
    "SELECT 1 FROM issues WHERE id = ANY($1::int[]) AND state = 'sent'",
    [issueIds],
  );
  return rowCount ?? 0;
}
