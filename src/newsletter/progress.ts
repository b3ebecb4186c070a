import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import type { Approver } from "./approval";
import { announceSending } from "./sendingChannel";
import { type DeliveryState, deliveryStates } from "./states";

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
};

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
  }>("SELECT * FROM issue_sendings WHERE issue_id = $1", [issueId]);
  const row = sending.rows[0];
  if (!row) return undefined;
  const counted = await sql.query<{ state: DeliveryState; count: number }>(
    "SELECT state, count(*) AS count FROM deliveries WHERE issue_id = $1 GROUP BY state",
    [issueId],
  );
  const reasons = await sql.query<{ state: DeliveryState; reason: string; count: number }>(
    `SELECT state, reason, count(*) AS count FROM deliveries
      WHERE issue_id = $1 AND reason IS NOT NULL AND state <> 'sent'
      GROUP BY state, reason ORDER BY count DESC LIMIT 20`,
    [issueId],
  );
  const states = Object.fromEntries(deliveryStates.map((state) => [state, 0]));
  for (const { state, count } of counted.rows) states[state] = Number(count);
  return {
    recipients: row.recipients,
    withoutContent: row.without_content,
    notDue: row.not_due,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    pauseReason: row.pause_reason,
    states: states as Record<DeliveryState, number>,
    reasons: reasons.rows.map((one) => ({ ...one, count: Number(one.count) })),
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
