import type { Pool, PoolClient } from "pg";
import { transaction } from "@/lib/database";
import { queueMail } from "@/lib/mail";
import { createToken, keyedHash } from "@/lib/tokens";
import { networkOf } from "./address";
import { alreadySubscribedLetter, confirmationLetter } from "./letters";
import {
  MAILS_PER_ADDRESS,
  SUBMISSIONS_IN_ALL,
  SUBMISSIONS_PER_NETWORK,
  takeAllowance,
} from "./limits";
import { readerLinks } from "./message";
import type { Installation, NewsletterSettings } from "./settings";
import {
  lockSubscriberByAddress,
  readSalt,
  readThemeIds,
  type SubscriberRow,
  writeChoices,
} from "./subscribers";
import {
  checkSubscription,
  type FieldErrors,
  type Subscription,
  type SubscriptionInput,
} from "./subscription";

export const CONFIRMATION_PURPOSE = "confirm-subscription";
export const CONFIRMATION_DAYS = 7;

export type SubscribeContext = {
  settings: NewsletterSettings;
  installation: Installation;
  now: Date;
  /** Which form or endpoint, kept as proof: `lettre`, `accueil`, `api`. */
  form: string;
  /** The client's IP address as the proxy gives it. */
  clientAddress?: string;
};

/** `status` is the HTTP status to answer with. */
export type SubscribeResult =
  | { ok: true; status: 200 }
  | { ok: false; status: 422; fieldErrors: FieldErrors }
  | { ok: false; status: 429; fieldErrors: Record<string, never>; message: string };

const TOO_MANY =
  "Trop de demandes ont été envoyées depuis votre réseau. Réessayez dans quelques minutes.";

/**
 * Takes a subscription. What is known of the address changes only the mail that goes to it,
 * never the answer: same result, same work in the database, and no mail is sent here.
 */
export async function subscribe(
  pool: Pool,
  input: SubscriptionInput,
  context: SubscribeContext,
): Promise<SubscribeResult> {
  const { installation, now } = context;
  const networkHash = keyedHash({
    secret: installation.secret,
    purpose: "network",
    value: networkOf(context.clientAddress),
  });
  // Counted on its own, whatever becomes of the form: refused submissions count too.
  const allowed = await transaction(
    pool,
    async (sql) =>
      (await takeAllowance(sql, SUBMISSIONS_PER_NETWORK, networkHash, now)) &&
      (await takeAllowance(sql, SUBMISSIONS_IN_ALL, "all", now)),
  );
  if (!allowed) return { ok: false, status: 429, fieldErrors: {}, message: TOO_MANY };

  const checked = checkSubscription(input, await readThemeIds(pool));
  if (!checked.ok) return { ok: false, status: 422, fieldErrors: checked.fieldErrors };
  await transaction(pool, (sql) =>
    acceptSubscription(sql, checked.subscription, networkHash, context),
  );
  return { ok: true, status: 200 };
}

async function acceptSubscription(
  sql: PoolClient,
  subscription: Subscription,
  networkHash: string,
  context: SubscribeContext,
): Promise<void> {
  const { installation, settings, now, form } = context;
  const addressHash = keyedHash({
    secret: installation.secret,
    purpose: "address",
    value: subscription.email,
  });
  const mayMail = await takeAllowance(sql, MAILS_PER_ADDRESS, addressHash, now);
  await sql.query(
    `INSERT INTO subscribers (email, status, rhythm) VALUES ($1, 'pending', $2)
     ON CONFLICT (email) DO NOTHING`,
    [subscription.email, subscription.rhythm],
  );
  const row = await lockSubscriberByAddress(sql, subscription.email);
  if (!row) throw new Error("The subscriber row vanished within its own transaction");

  if (row.status === "pending" || row.status === "unsubscribed") {
    await sql.query(
      `UPDATE subscribers
          SET status = 'pending', consent_at = $2, consent_text_version = $3, consent_form = $4,
              consent_network_hash = $5, last_act_at = $2, updated_at = $2
        WHERE id = $1`,
      [row.id, now, settings.consentTextVersion, form, networkHash],
    );
    await writeChoices(sql, row.id, subscription);
  }
  if (mayMail) await queueAnswer(sql, row, context);
}

/** The mail that fits: to confirm, or that there is nothing to do; none to a suppressed box. */
async function queueAnswer(
  sql: PoolClient,
  row: SubscriberRow,
  { installation, settings, now }: SubscribeContext,
): Promise<void> {
  const lettered = {
    siteUrl: installation.siteUrl,
    postalIdentity: settings.postalIdentity,
  };
  if (row.status === "suppressed" || row.status === "erased") {
    // As much work as for the others: the time of the answer must not tell them apart.
    await confirmationLetter({ ...lettered, confirmUrl: installation.siteUrl, days: 0 });
    return;
  }
  if (row.status === "confirmed") {
    const salt = await readSalt(sql, row.id);
    const links = readerLinks({ ...installation, subscriberId: row.id, salt });
    const letter = await alreadySubscribedLetter({
      ...lettered,
      preferencesUrl: links.preferences,
      unsubscribeUrl: links.unsubscribe,
    });
    await queueMail(sql, {
      kind: "already_subscribed",
      to: row.email,
      subscriberId: row.id,
      ...letter,
    });
    return;
  }
  await queueConfirmation(sql, row, { installation, settings, now });
}

/** A new confirmation link, and the mail that carries it; the caller has asked for allowance. */
export async function queueConfirmation(
  sql: PoolClient,
  row: Pick<SubscriberRow, "id" | "email">,
  {
    installation,
    settings,
    now,
  }: { installation: Installation; settings: NewsletterSettings; now: Date },
): Promise<void> {
  const { token, hash } = createToken(CONFIRMATION_PURPOSE);
  await sql.query(
    `INSERT INTO subscription_tokens (hash, purpose, subscriber_id, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $4::timestamptz + make_interval(days => $5))`,
    [hash, CONFIRMATION_PURPOSE, row.id, now, CONFIRMATION_DAYS],
  );
  const letter = await confirmationLetter({
    siteUrl: installation.siteUrl,
    postalIdentity: settings.postalIdentity,
    confirmUrl: `${installation.siteUrl}/lettre/confirmation/${token}`,
    days: CONFIRMATION_DAYS,
  });
  await queueMail(sql, { kind: "confirmation", to: row.email, subscriberId: row.id, ...letter });
}
