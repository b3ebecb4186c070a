import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import type { Approver } from "./approval";
import { announceSending } from "./sendingChannel";
import { type DeliveryState, deliveryStates, type IssueState } from "./states";

export type SendingProgress = {
  recipients: number;
  /** Readers whose copy would have been empty. */
  withoutContent: number;
  /** Monthly readers already served this month. */
  notDue: number;
  startedAt: Date;
  finishedAt: Date | null;
  pauseReason: string | null;
  states: Record<DeliveryState, number>;
  /** Reasons of what was not sent, the most frequent first. */
  reasons: { state: DeliveryState; reason: string; count: number }[];
  /** Messages sent a second, of late. */
  perSecond: number;
  /** Seconds until the rest is sent at this rate; null when nothing moves. */
  secondsLeft: number | null;
  /** What came back since: kind of return → messages. */
  returned: Record<string, number>;
};

/** Of late: shorter follows every hiccup, longer tells of what is over. */
const RATE_WINDOW_SECONDS = 60;

/** The most frequent; each refusal may have words of its own. */
const SHOWN_REASONS = 20;

/** Where an issue stands; `undefined` for one that does not exist. */
export async function readIssueState(sql: Sql, issueId: number): Promise<IssueState | undefined> {
  const { rows } = await sql.query<{ state: IssueState }>(
    "SELECT state::text AS state FROM issues WHERE id = $1",
    [issueId],
  );
  return rows[0]?.state;
}

/** How far the sending of an issue is; `undefined` before it has begun. Counts, never people. */
export async function readProgress(
  sql: Sql,
  issueId: number,
): Promise<SendingProgress | undefined> {
  const sending = await sql.query<{
    recipients: number;
    without_content: number;
    not_due: number;
    started_at: Date;
    finished_at: Date | null;
    pause_reason: string | null;
    recent: number;
    window_seconds: number;
  }>(
    // The moment as a subquery: a constant of the query, by which its index is searched.
    `SELECT w.*, (SELECT count(*) FROM deliveries d WHERE d.issue_id = w.issue_id
                     AND d.state = 'sent' AND d.finished_at >
                       (SELECT clock_timestamp() - make_interval(secs => $2))) AS recent,
            GREATEST(1, LEAST($2, extract(epoch FROM clock_timestamp() - w.watched_from)))::float8
              AS window_seconds
       FROM issue_sendings w WHERE w.issue_id = $1`,
    [issueId, RATE_WINDOW_SECONDS],
  );
  const row = sending.rows[0];
  if (!row) return undefined;
  // One pass over the issue's copies: states, and reasons of those that were not sent.
  const counted = await sql.query<{ state: DeliveryState; reason: string | null; count: number }>(
    `SELECT state, CASE WHEN state <> 'sent' THEN reason END AS reason, count(*) AS count
       FROM deliveries WHERE issue_id = $1 GROUP BY 1, 2 ORDER BY count DESC`,
    [issueId],
  );
  const returned = await sql.query<{ kind: string; count: number }>(
    `SELECT kind, count(*) AS count FROM returned_mails WHERE issue_id = $1 GROUP BY kind`,
    [issueId],
  );
  const states = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<
    DeliveryState,
    number
  >;
  for (const { state, count } of counted.rows) states[state] += Number(count);
  const perSecond = Number(row.recent) / row.window_seconds;
  const left = states.queued + states.claimed + states.handing_over;
  return {
    recipients: row.recipients,
    withoutContent: row.without_content,
    notDue: row.not_due,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    pauseReason: row.pause_reason,
    states,
    perSecond,
    secondsLeft: perSecond > 0 && left > 0 ? Math.ceil(left / perSecond) : null,
    returned: Object.fromEntries(returned.rows.map(({ kind, count }) => [kind, Number(count)])),
    reasons: counted.rows
      .flatMap(({ state, reason, count }) =>
        reason === null ? [] : [{ state, reason, count: Number(count) }],
      )
      .slice(0, SHOWN_REASONS),
  };
}

/**
 * "Retry the failed": gives failed deliveries of confirmed subscribers another chance, and
 * takes a sent issue up again for them. Who was suppressed meanwhile stays out.
 */
export async function retryFailed(
  pool: Pool,
  { issueId, user }: { issueId: number; user: Approver },
): Promise<{ ok: true; count: number } | { ok: false; reason: "role" | "state" }> {
  if (user.role !== "editor" && user.role !== "admin") return { ok: false, reason: "role" };
  return transaction(pool, async (sql) => {
    const issue = await sql.query(
      "SELECT 1 FROM issues WHERE id = $1 AND state IN ('sending', 'paused', 'sent') FOR UPDATE",
      [issueId],
    );
    if (issue.rowCount !== 1) return { ok: false, reason: "state" };
    const retried = await sql.query(
      `UPDATE deliveries d SET state = 'queued', deferrals = 0, losses = 0, finished_at = NULL,
              next_attempt_at = clock_timestamp(), updated_at = clock_timestamp()
         FROM subscribers s
        WHERE d.issue_id = $1 AND d.state = 'failed' AND s.id = d.subscriber_id
          AND s.status = 'confirmed'`,
      [issueId],
    );
    const count = retried.rowCount ?? 0;
    if (count > 0) {
      await announceSending(sql);
      await sql.query("UPDATE issues SET state = 'sending' WHERE id = $1 AND state = 'sent'", [
        issueId,
      ]);
      await sql.query(
        `UPDATE issue_sendings SET watched_from = clock_timestamp(), finished_at = NULL
          WHERE issue_id = $1`,
        [issueId],
      );
    }
    await recordAction(sql, {
      userId: user.id,
      action: "retry_failed",
      collection: "issues",
      documentId: issueId,
      details: { count },
    });
    return { ok: true, count };
  });
}
