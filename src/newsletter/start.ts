import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { transaction } from "@/lib/database";
import { invalidatePages } from "@/lib/invalidation";
import { itemsOf } from "./document";
import { readFrozenContent } from "./frozen";
import { type FixedRecipients, fixRecipients } from "./recipients";
import { announceSending } from "./sendingChannel";

export type StartResult =
  | ({ ok: true } & FixedRecipients)
  | { ok: false; reason: "not_due" | "content_changed" };

/**
 * Starts the sending of a scheduled issue that is due: in one transaction the recipients are
 * fixed and the issue becomes `sending`. Content that is not what was approved is not sent:
 * the issue goes back to be read again.
 */
export async function startSending(
  pool: Pool,
  { issueId, now }: { issueId: number; now: Date },
): Promise<StartResult> {
  return transaction(pool, async (sql): Promise<StartResult> => {
    const { rows } = await sql.query<{ content_hash: string | null }>(
      `SELECT content_hash FROM issues
        WHERE id = $1 AND state = 'scheduled' AND scheduled_at <= $2 FOR UPDATE`,
      [issueId, now],
    );
    const issue = rows[0];
    if (!issue) return { ok: false, reason: "not_due" };

    const content = await readFrozenContent(sql, issueId, issue.content_hash);
    if (!content) {
      await sql.query(
        `UPDATE issues SET state = 'in_review', content_hash = NULL, approved_by_id = NULL,
                approved_at = NULL, scheduled_at = NULL WHERE id = $1`,
        [issueId],
      );
      await recordAction(sql, {
        action: "start_refused",
        collection: "issues",
        documentId: issueId,
        details: { reason: "content_changed" },
      });
      return { ok: false, reason: "content_changed" };
    }

    const fixed = await fixRecipients(sql, {
      issueId,
      items: itemsOf(content.document),
      mailHost: content.document.sender.email.split("@")[1] ?? "localhost",
      now,
    });
    await sql.query(
      `INSERT INTO issue_sendings
         (issue_id, started_at, recipients, without_content, not_due, watched_from)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp())`,
      [issueId, now, fixed.recipients, fixed.withoutContent, fixed.notDue],
    );
    await sql.query("UPDATE issues SET state = 'sending', updated_at = $2 WHERE id = $1", [
      issueId,
      now,
    ]);
    await recordAction(sql, {
      action: "start",
      collection: "issues",
      documentId: issueId,
      details: { ...fixed },
    });
    await announceSending(sql);
    await invalidatePages(sql, ["issues", `issues:${issueId}`]);
    return { ok: true, ...fixed };
  });
}

/** Issues whose time has come. */
export async function findDueIssues(pool: Pool, now: Date): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    "SELECT id FROM issues WHERE state = 'scheduled' AND scheduled_at <= $1 ORDER BY scheduled_at",
    [now],
  );
  return rows.map(({ id }) => id);
}
