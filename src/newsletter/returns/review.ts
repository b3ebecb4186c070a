import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import type { Approver } from "../approval";

/** What people are shown of the mails that came back, and what they do with them. */

export type ReturnToReview = {
  id: number;
  kind: "forged" | "unknown";
  receivedAt: Date;
  excerpt: string | null;
};

export type SuppressedSubscriber = {
  id: number;
  email: string;
  reason: string | null;
  since: Date;
};

const SHOWN = 50;

/** Mails that no rule could judge, the latest first. */
export async function listReturnsToReview(sql: Sql): Promise<ReturnToReview[]> {
  const { rows } = await sql.query<ReturnToReview>(
    `SELECT id, kind, received_at AS "receivedAt", excerpt FROM returned_mails
      WHERE kind IN ('forged', 'unknown') AND reviewed_at IS NULL
      ORDER BY received_at DESC, id DESC LIMIT $1`,
    [SHOWN],
  );
  return rows;
}

/** How many of each kind came back in the last days. */
export async function countReturns(
  sql: Sql,
  { days, now }: { days: number; now: Date },
): Promise<Record<string, number>> {
  const { rows } = await sql.query<{ kind: string; count: number }>(
    `SELECT kind, count(*) AS count FROM returned_mails
      WHERE received_at > $1::timestamptz - make_interval(days => $2) GROUP BY kind`,
    [now, days],
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** Addresses to which nothing is sent any more, the latest first. */
export async function listSuppressed(
  sql: Sql,
  { page }: { page: number },
): Promise<{ subscribers: SuppressedSubscriber[]; total: number }> {
  const { rows } = await sql.query<SuppressedSubscriber>(
    `SELECT id, email, suppressed_reason AS reason, updated_at AS since FROM subscribers
      WHERE status = 'suppressed' ORDER BY updated_at DESC, id DESC LIMIT $1 OFFSET $2`,
    [SHOWN, (page - 1) * SHOWN],
  );
  const counted = await sql.query<{ total: number }>(
    "SELECT count(*) AS total FROM subscribers WHERE status = 'suppressed'",
  );
  return { subscribers: rows, total: Number(counted.rows[0]?.total ?? 0) };
}

export const suppressedPageSize = SHOWN;

/** A person has read a mail; its text is not needed any more. */
export async function dismissReturn(
  pool: Pool,
  { returnId, user, now }: { returnId: number; user: Approver; now: Date },
): Promise<boolean> {
  if (user.role !== "admin") return false;
  return transaction(pool, async (sql) => {
    const { rowCount } = await sql.query(
      `UPDATE returned_mails SET reviewed_at = $2, reviewed_by = $3, excerpt = NULL
        WHERE id = $1 AND reviewed_at IS NULL AND kind IN ('forged', 'unknown')`,
      [returnId, now, user.id],
    );
    if (rowCount !== 1) return false;
    await recordAction(sql, {
      userId: user.id,
      action: "dismiss",
      collection: "returns",
      documentId: returnId,
    });
    return true;
  });
}

/** How long what came back is kept, in days. */
export const returnRetention = {
  /** The text of a mail that nobody has read in a month will not be read. */
  excerpt: 30,
  /** Rows without a delivery: counts for the administrators. */
  unmatched: 90,
  /** Rows of a delivery: soft returns are counted over issues, which may be months apart. */
  matched: 400,
} as const;

export async function purgeReturns(
  sql: Sql,
  now: Date,
): Promise<{ returnExcerpts: number; returns: number }> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const emptied = await sql.query(
    "UPDATE returned_mails SET excerpt = NULL WHERE excerpt IS NOT NULL AND received_at < $1",
    [before(returnRetention.excerpt)],
  );
  const deleted = await sql.query(
    `DELETE FROM returned_mails
      WHERE received_at < CASE WHEN delivery_id IS NULL THEN $1::timestamptz ELSE $2::timestamptz END`,
    [before(returnRetention.unmatched), before(returnRetention.matched)],
  );
  return { returnExcerpts: emptied.rowCount ?? 0, returns: deleted.rowCount ?? 0 };
}
