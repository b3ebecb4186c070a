import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import { invalidatePages } from "@/lib/invalidation";
import { queueMail } from "@/lib/mail";
import { pauseLetter } from "./alertLetter";
import { WORKER_LOST } from "./recoverDeliveries";
import { mustPause, WATCHED_OUTCOMES } from "./settlement";

/** Errors among the last outcomes of an issue, since it was started or resumed. */
export async function countRecentErrors(sql: Sql, issueId: number): Promise<number> {
  const { rows } = await sql.query<{ errors: number }>(
    `SELECT count(*) AS errors FROM (
       SELECT d.state, d.reason FROM deliveries d JOIN issue_sendings w USING (issue_id)
        WHERE d.issue_id = $1 AND d.finished_at >= w.watched_from
          AND d.state IN ('sent', 'failed', 'uncertain')
        ORDER BY d.finished_at DESC LIMIT $2) last
      WHERE state <> 'sent' AND reason IS DISTINCT FROM $3`,
    [issueId, WATCHED_OUTCOMES, WORKER_LOST],
  );
  return Number(rows[0]?.errors ?? 0);
}

/**
 * Pauses an issue that is being sent, with its reason, and tells every administrator by mail;
 * false when it was not sending any more.
 */
export async function pauseIssue(pool: Pool, issueId: number, reason: string): Promise<boolean> {
  return transaction(pool, async (sql) => {
    const { rows } = await sql.query<{ subject: string | null; site_url: string | null }>(
      `UPDATE issues i SET state = 'paused', updated_at = clock_timestamp()
        WHERE i.id = $1 AND i.state = 'sending'
       RETURNING i.subject, (SELECT c.document->>'siteUrl' FROM issue_contents c
                              WHERE c.issue_id = i.id) AS site_url`,
      [issueId],
    );
    const issue = rows[0];
    if (!issue) return false;
    await sql.query("UPDATE issue_sendings SET pause_reason = $2 WHERE issue_id = $1", [
      issueId,
      reason,
    ]);
    await recordAction(sql, {
      action: "auto_pause",
      collection: "issues",
      documentId: issueId,
      details: { reason },
    });
    await alertAdministrators(
      sql,
      await pauseLetter({
        siteUrl: issue.site_url ?? "",
        issueId,
        subject: issue.subject ?? "",
        reason,
      }),
    );
    return true;
  });
}

async function alertAdministrators(
  sql: Sql,
  letter: Awaited<ReturnType<typeof pauseLetter>>,
): Promise<void> {
  const { rows } = await sql.query<{ email: string }>(
    "SELECT email FROM users WHERE role = 'admin' ORDER BY id",
  );
  for (const { email } of rows) await queueMail(sql, { kind: "alert", to: email, ...letter });
}

/** After an error: pauses when too many of the last outcomes were errors. */
export async function pauseOnErrors(pool: Pool, issueId: number): Promise<boolean> {
  const errors = await countRecentErrors(pool, issueId);
  if (!mustPause(errors)) return false;
  return pauseIssue(
    pool,
    issueId,
    `${errors} erreurs parmi les ${WATCHED_OUTCOMES} derniers messages.`,
  );
}

/**
 * Ends the sending when no delivery is left to do; a message in doubt that has its second
 * chance ahead is left to do. True for the one caller that ended it.
 */
export async function finishIfDone(
  pool: Pool,
  issueId: number,
  { resendUncertain, now }: { resendUncertain: boolean; now: Date },
): Promise<boolean> {
  return transaction(pool, async (sql) => {
    const { rowCount } = await sql.query(
      `UPDATE issues i SET state = 'sent', sent_at = $3, updated_at = $3
        WHERE i.id = $1 AND i.state = 'sending' AND NOT EXISTS (
          SELECT 1 FROM deliveries d
           WHERE d.issue_id = i.id
             AND (d.state IN ('queued', 'claimed', 'handing_over', 'deferred')
                  OR ($2 AND d.state = 'uncertain' AND d.resends = 0)))`,
      [issueId, resendUncertain, now],
    );
    if (rowCount !== 1) return false;
    await sql.query(
      "UPDATE issue_sendings SET finished_at = clock_timestamp() WHERE issue_id = $1",
      [issueId],
    );
    await recordAction(sql, { action: "finish", collection: "issues", documentId: issueId });
    await invalidatePages(sql, ["issues", `issues:${issueId}`]);
    return true;
  });
}
