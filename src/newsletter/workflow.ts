import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import { invalidatePages } from "@/lib/invalidation";
import type { Approver } from "./approval";
import { announceSending } from "./sendingChannel";
import { type IssueAction, type IssueState, nextIssueState } from "./states";

/** Actions of people on an issue, beside the approval (`approve.ts`). */
export type WorkflowAction = Extract<
  IssueAction,
  "submit" | "reopen" | "schedule" | "unschedule" | "pause" | "resume" | "cancel"
>;

export type WorkflowResult =
  | { ok: true; state: IssueState }
  | { ok: false; reason: "unknown" | "role" | "state" | "date" };

export const workflowTexts: Record<"unknown" | "role" | "state" | "date", string> = {
  unknown: "Ce numéro n’existe pas.",
  role: "Votre rôle ne permet pas cette action.",
  state: "Cette action n’est pas possible dans l’état actuel du numéro.",
  date: "Indiquez la date et l’heure de l’envoi.",
};

/** Contributors hand in and take back; everything about sending is for editors in chief. */
const mayContributor: readonly WorkflowAction[] = ["submit"];

/**
 * Moves an issue, if its state and the person's role allow it, and records who did it.
 * `schedule` needs `at` (an instant; now to send at once). A cancelled draft gives its period
 * and its news back: they are offered to the next one.
 */
export async function moveIssue(
  pool: Pool,
  {
    issueId,
    action,
    user,
    at,
    now,
  }: { issueId: number; action: WorkflowAction; user: Approver; at?: Date; now: Date },
): Promise<WorkflowResult> {
  const allowed =
    user.role === "editor" ||
    user.role === "admin" ||
    (user.role === "contributor" && mayContributor.includes(action));
  return transaction(pool, async (sql): Promise<WorkflowResult> => {
    const { rows } = await sql.query<{ state: IssueState }>(
      "SELECT state::text AS state FROM issues WHERE id = $1 FOR UPDATE",
      [issueId],
    );
    const current = rows[0]?.state;
    if (!current) return { ok: false, reason: "unknown" };
    const refuse = async (reason: "role" | "state" | "date"): Promise<WorkflowResult> => {
      await recordAction(sql, {
        userId: user.id,
        action: `${action}_refused`,
        collection: "issues",
        documentId: issueId,
        details: { reason, state: current },
      });
      return { ok: false, reason };
    };
    if (!allowed) return refuse("role");
    const next = nextIssueState(current, action);
    if (!next) return refuse("state");
    if (action === "schedule" && !(at && Number.isFinite(at.getTime()))) return refuse("date");

    await sql.query("UPDATE issues SET state = $2, updated_at = $3 WHERE id = $1", [
      issueId,
      next,
      now,
    ]);
    await applyEffects(sql, { issueId, action, at, now });
    await recordAction(sql, {
      userId: user.id,
      action,
      collection: "issues",
      documentId: issueId,
      details: { from: current, to: next, ...(at ? { at: at.toISOString() } : {}) },
    });
    await invalidatePages(sql, ["issues", `issues:${issueId}`]);
    return { ok: true, state: next };
  });
}

async function applyEffects(
  sql: Sql,
  { issueId, action, at, now }: { issueId: number; action: WorkflowAction; at?: Date; now: Date },
): Promise<void> {
  if (action === "schedule")
    await sql.query("UPDATE issues SET scheduled_at = $2 WHERE id = $1", [issueId, at ?? now]);
  if (action === "unschedule")
    await sql.query("UPDATE issues SET scheduled_at = NULL WHERE id = $1", [issueId]);
  if (action === "reopen")
    await sql.query(
      `UPDATE issues SET content_hash = NULL, approved_by_id = NULL, approved_at = NULL,
              scheduled_at = NULL WHERE id = $1`,
      [issueId],
    );
  if (action === "resume") {
    // What went wrong before does not pause the issue again at once.
    await sql.query(
      `UPDATE issue_sendings SET watched_from = clock_timestamp(), pause_reason = NULL
        WHERE issue_id = $1`,
      [issueId],
    );
    await announceSending(sql);
  }
  if (action === "cancel") {
    await sql.query(
      "UPDATE issues SET period_key = NULL WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM issue_sendings WHERE issue_id = $1)",
      [issueId],
    );
    await sql.query(
      `UPDATE deliveries SET state = 'skipped', reason = 'cancelled', claimed_by = NULL,
              finished_at = clock_timestamp(), updated_at = clock_timestamp()
        WHERE issue_id = $1 AND state IN ('queued', 'deferred', 'claimed')`,
      [issueId],
    );
  }
}
