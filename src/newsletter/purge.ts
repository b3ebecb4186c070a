import type { Pool } from "pg";
import { transaction } from "@/lib/database";
import { erasedHash, lockSubscriber } from "./subscribers";

/** How long personal data is kept, in days; each with its reason. */
export const retention = {
  /** Who never confirmed never consented. */
  pending: 14,
  /** A used or expired link proves nothing any more once its page needs no explanation. */
  token: 30,
  /** The longest limit is an hour; a day leaves room to look into an abuse. */
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
};

/** Deletes what is past its time. Running it twice does the same as once. */
export async function purgePersonalData(pool: Pool, now: Date): Promise<PurgeSummary> {
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

/**
 * Erases a person: no clear address remains in any table, only a keyed hash that keeps imports
 * from bringing it back. Deliveries stay, as counts that point to nobody.
 */
export async function eraseSubscriber(
  pool: Pool,
  { subscriberId, secret, now }: { subscriberId: number; secret: string; now: Date },
): Promise<boolean> {
  return transaction(pool, async (sql) => {
    const subscriber = await lockSubscriber(sql, subscriberId);
    if (!subscriber || subscriber.status === "erased") return false;
    await sql.query(
      "INSERT INTO erased_addresses (hash, erased_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      [erasedHash(secret, subscriber.email), now],
    );
    await sql.query(
      `UPDATE subscribers
          SET email = 'efface-' || id || '@efface.invalid', status = 'erased',
              consent_network_hash = NULL, suppressed_reason = NULL, updated_at = $2
        WHERE id = $1`,
      [subscriberId, now],
    );
    await sql.query(
      `UPDATE deliveries SET state = 'skipped', reason = 'erased', claimed_by = NULL,
              finished_at = clock_timestamp(), updated_at = clock_timestamp()
        WHERE subscriber_id = $1 AND state IN ('queued', 'deferred', 'claimed')`,
      [subscriberId],
    );
    for (const [table, column] of [
      ["subscribers_rels", "parent_id"],
      ["subscribers_texts", "parent_id"],
      ["subscription_tokens", "subscriber_id"],
      ["subscriber_keys", "subscriber_id"],
      ["outbox", "subscriber_id"],
    ] as const)
      await sql.query(`DELETE FROM ${table} WHERE ${column} = $1`, [subscriberId]);
    return true;
  });
}
