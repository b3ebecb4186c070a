import type { Pool } from "pg";
import { transaction } from "@/lib/database";
import type { Installation, NewsletterSettings } from "./settings";
import { endSilentSubscriptions, type StaySummary } from "./staying";

/** How long personal data is kept, in days; each with its reason. */
export const retention = {
  /** Who never confirmed never consented. */
  pending: 14,
  /** A used or expired link proves nothing any more once its page needs no explanation. */
  token: 30,
  /** The longest stretch that a limit looks back. */
  attempt: 1,
  /** A mail that could not be delivered in this time is of no use. */
  outboxContent: 3,
  /** The log of transactional mails, without content. */
  outboxRow: 90,
} as const;

export type PurgeSummary = {
  pending: number;
  tokens: number;
  attempts: number;
  outboxEmptied: number;
  outboxRows: number;
} & StaySummary;

/** Deletes what is past its time. Running it twice does the same as once. */
export async function purgePersonalData(
  pool: Pool,
  context: { installation: Installation; settings: NewsletterSettings; now: Date },
): Promise<PurgeSummary> {
  const silent = await endSilentSubscriptions(pool, context);
  return { ...(await purgeByAge(pool, context.now)), ...silent };
}

async function purgeByAge(pool: Pool, now: Date): Promise<Omit<PurgeSummary, keyof StaySummary>> {
  return transaction(pool, async (sql) => {
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const pending = await sql.query<{ id: number }>(
      `DELETE FROM subscribers WHERE status = 'pending' AND COALESCE(consent_at, created_at) < $1
       RETURNING id`,
      [before(retention.pending)],
    );
    const ids = pending.rows.map(({ id }) => id);
    for (const table of ["subscription_tokens", "subscriber_keys"])
      await sql.query(`DELETE FROM ${table} WHERE subscriber_id = ANY($1::int[])`, [ids]);
    await sql.query("DELETE FROM outbox WHERE subscriber_id = ANY($1::int[])", [ids]);
    const tokens = await sql.query("DELETE FROM subscription_tokens WHERE expires_at < $1", [
      before(retention.token),
    ]);
    await sql.query("DELETE FROM used_proofs WHERE expires_at <= $1", [now]);
    const attempts = await sql.query("DELETE FROM subscription_attempts WHERE at < $1", [
      before(retention.attempt),
    ]);
    const emptied = await sql.query(
      `UPDATE outbox SET to_email = NULL, subject = NULL, html = NULL, text = NULL,
              state = CASE WHEN state = 'sent' THEN 'sent' ELSE 'failed' END, updated_at = now()
        WHERE created_at < $1 AND to_email IS NOT NULL AND state <> 'handing_over'`,
      [before(retention.outboxContent)],
    );
    const rows = await sql.query("DELETE FROM outbox WHERE created_at < $1", [
      before(retention.outboxRow),
    ]);
    return {
      pending: ids.length,
      tokens: tokens.rowCount ?? 0,
      attempts: attempts.rowCount ?? 0,
      outboxEmptied: emptied.rowCount ?? 0,
      outboxRows: rows.rowCount ?? 0,
    };
  });
}
