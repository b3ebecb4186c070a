import type { Pool } from "pg";
import { type Sql, transaction } from "@/lib/database";
import { erasedHash, lockSubscriber } from "./subscribers";

/** What hangs on a subscriber and goes with him; the column that names him. */
const BELONGINGS = [
  ["subscribers_rels", "parent_id"],
  ["subscribers_texts", "parent_id"],
  ["subscriber_keys", "subscriber_id"],
  ["stay_questions", "subscriber_id"],
  ["subscriber_releases", "subscriber_id"],
  ["outbox", "subscriber_id"],
] as const;

/** Of the link in the fresh mail that opens one's data (`personalData.ts`). */
export const DATA_PURPOSE = "personal-data";

type Erasure = { subscriberId: number; secret: string; now: Date };

/**
 * Erases a person: no clear address remains in any table, only a keyed hash that keeps imports
 * from bringing it back. Deliveries stay, as counts that point to nobody. Call it in a
 * transaction; false when there is nobody to erase.
 */
export async function erase(sql: Sql, { subscriberId, secret, now }: Erasure): Promise<boolean> {
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
  // A file that was looked at and not taken over yet.
  await sql.query(
    `UPDATE subscriber_import_rows SET outcome = 'erased', email = NULL, choice = NULL
      WHERE email = $1`,
    [subscriber.email],
  );
  // The beginning of a returned mail that a person has yet to read, which may name him.
  await sql.query(
    `UPDATE returned_mails SET excerpt = NULL
      WHERE excerpt IS NOT NULL
        AND (subscriber_id = $1 OR position($2 IN lower(excerpt)) > 0)`,
    [subscriberId, subscriber.email],
  );
  for (const [table, column] of BELONGINGS)
    await sql.query(`DELETE FROM ${table} WHERE ${column} = $1`, [subscriberId]);
  // The link by which it was asked goes on saying that it is done, until it expires.
  await sql.query("DELETE FROM subscription_tokens WHERE subscriber_id = $1 AND purpose <> $2", [
    subscriberId,
    DATA_PURPOSE,
  ]);
  return true;
}

export const eraseSubscriber = (pool: Pool, erasure: Erasure): Promise<boolean> =>
  transaction(pool, (sql) => erase(sql, erasure));
