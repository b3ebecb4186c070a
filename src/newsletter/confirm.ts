import type { Pool } from "pg";
import { type Sql, transaction } from "@/lib/database";
import { hashToken } from "@/lib/tokens";
import { addressKey, queueConfirmation } from "./acceptSubscription";
import { CONFIRMATION_PURPOSE } from "./confirmationLink";
import { MAILS_PER_ADDRESS, takeAllowance } from "./limits";
import type { Installation, NewsletterSettings } from "./settings";
import {
  type Asked,
  endLinks,
  erasedHash,
  lockSubscriber,
  mayConfirm,
  readSalt,
  type SubscriberStatus,
  writeChoices,
  writeConsent,
} from "./subscribers";

/**
 * What a confirmation link is worth: `ready` shows the button, `done` the thanks, `expired`
 * the button that sends a new link. A tampered token and one never made are both `unknown`.
 */
export type ConfirmationState = "ready" | "done" | "expired" | "unknown";

type Row = {
  subscriber_id: number;
  used: boolean;
  expired: boolean;
  status: SubscriberStatus | null;
  asked: Asked | null;
};

async function readToken(sql: Sql, token: string, now: Date): Promise<Row | undefined> {
  const { rows } = await sql.query<Row>(
    `SELECT t.subscriber_id, t.used_at IS NOT NULL AS used, t.expires_at <= $3 AS expired,
            s.status::text AS status, t.asked
       FROM subscription_tokens t LEFT JOIN subscribers s ON s.id = t.subscriber_id
      WHERE t.hash = $1 AND t.purpose = $2`,
    [hashToken({ token, purpose: CONFIRMATION_PURPOSE }), CONFIRMATION_PURPOSE, now],
  );
  return rows[0];
}

function stateOf(row: Row | undefined): ConfirmationState {
  if (row?.status === "confirmed") return "done";
  if (!row?.status || !mayConfirm(row.status)) return "unknown";
  // A link from before an unsubscription, which uses up all, must not subscribe again by itself.
  if (row.used) return row.status === "pending" ? "expired" : "unknown";
  return row.expired ? "expired" : "ready";
}

/** For GET: looks, changes nothing (mail scanners open links). */
export async function lookupConfirmation(
  sql: Sql,
  { token, now }: { token: string; now: Date },
): Promise<ConfirmationState> {
  return stateOf(await readToken(sql, token, now));
}

/** For POST: confirms. Any number of times gives the same `done`. */
export async function confirm(
  pool: Pool,
  { token, installation, now }: { token: string; installation: Installation; now: Date },
): Promise<ConfirmationState> {
  return transaction(pool, async (sql) => {
    const found = await readToken(sql, token, now);
    if (!found) return "unknown";
    const subscriber = await lockSubscriber(sql, found.subscriber_id);
    const row = await readToken(sql, token, now);
    const state = stateOf(row);
    if (!subscriber || !row || state !== "ready") return state;
    await sql.query(
      `UPDATE subscribers
          SET status = 'confirmed', consent_at = COALESCE(consent_at, $2), confirmed_at = $2,
              unsubscribed_at = NULL, last_act_at = $2, updated_at = $2
        WHERE id = $1`,
      [subscriber.id, now],
    );
    if (row.asked) {
      // What this link was sent for, whoever has typed the address since.
      const { consent } = row.asked;
      await writeConsent(sql, subscriber.id, { ...consent, at: consent.at ?? now.toISOString() });
      await writeChoices(sql, subscriber.id, row.asked.choices);
    }
    await endLinks(sql, subscriber.id, CONFIRMATION_PURPOSE, now);
    // The person came back of his own will.
    await sql.query("DELETE FROM erased_addresses WHERE hash = $1", [
      erasedHash(installation.secret, subscriber.email),
    ]);
    await readSalt(sql, subscriber.id);
    return "done";
  });
}

/** For the button on an expired link's page: a new link goes to the same address. */
export async function renewConfirmation(
  pool: Pool,
  {
    token,
    installation,
    settings,
    now,
  }: { token: string; installation: Installation; settings: NewsletterSettings; now: Date },
): Promise<{ ok: boolean }> {
  return transaction(pool, async (sql) => {
    const row = await readToken(sql, token, now);
    if (!row || stateOf(row) === "unknown") return { ok: false };
    const subscriber = await lockSubscriber(sql, row.subscriber_id);
    if (!subscriber || !mayConfirm(subscriber.status)) return { ok: true };
    const key = addressKey(installation.secret, subscriber.email);
    const allowance = await takeAllowance(sql, MAILS_PER_ADDRESS, key, now);
    if (allowance.allowed)
      await queueConfirmation(sql, subscriber, row.asked, { installation, settings, now });
    return { ok: true };
  });
}
