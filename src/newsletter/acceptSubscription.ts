import type { PoolClient } from "pg";
import { type OutgoingMail, queueMail } from "@/lib/mail";
import { keyedHash } from "@/lib/tokens";
import { CONFIRMATION_DAYS, makeConfirmationLink } from "./confirmationLink";
import { recordConsentText } from "./consent";
import { alreadySubscribedLetter, confirmationLetter } from "./letters";
import { MAILS_PER_ADDRESS, takeAllowance } from "./limits";
import { readerLinks } from "./message";
import type { Installation, NewsletterSettings } from "./settings";
import {
  type Asked,
  lockSubscriberByAddress,
  mayConfirm,
  NOBODY,
  noChoices,
  readSalt,
  type SubscriberRow,
  writeChoices,
  writeConsent,
} from "./subscribers";
import type { Subscription } from "./subscription";

export type SubscribeContext = {
  settings: NewsletterSettings;
  installation: Installation;
  now: Date;
  /** Which form or endpoint, kept as proof: `lettre`, `api`. */
  form: string;
  /** The client's IP address as the proxy gives it. */
  clientAddress?: string;
};

/**
 * Writes an accepted subscription. The same statements run whatever is known of the address:
 * where there is nothing to write for it, they write for nobody. So neither the answer nor its
 * time tells who is subscribed.
 */
export async function acceptSubscription(
  sql: PoolClient,
  subscription: Subscription,
  networkHash: string,
  context: SubscribeContext,
): Promise<void> {
  const { installation, settings, now, form } = context;
  const { themes, territories, rhythm } = subscription;
  const allowance = await takeAllowance(
    sql,
    MAILS_PER_ADDRESS,
    addressKey(installation.secret, subscription.email),
    now,
  );
  const version = await recordConsentText(sql, {
    version: settings.consentTextVersion,
    wording: settings.consentText,
    now,
  });
  await sql.query(
    `INSERT INTO subscribers (email, status, rhythm) VALUES ($1, 'pending', $2)
     ON CONFLICT (email) DO NOTHING`,
    [subscription.email, subscription.rhythm],
  );
  const row = await lockSubscriberByAddress(sql, subscription.email);
  if (!row) throw new Error("The subscriber row vanished within its own transaction");

  // Who has left stays so until he confirms: anybody may have typed his address.
  const fresh = row.status === "pending";
  const asked: Asked = {
    choices: { themes, territories, rhythm },
    consent: { at: now.toISOString(), version, form, networkHash },
  };
  await writeConsent(sql, fresh ? row.id : NOBODY, asked.consent);
  await writeChoices(sql, fresh ? row.id : NOBODY, fresh ? subscription : noChoices);
  if (allowance.allowed) await queueAnswer(sql, row, asked, context);
}

/** The key under which mails to an address are counted. */
export const addressKey = (secret: string, email: string): string =>
  keyedHash({ secret, purpose: "address", value: email });

type LetterContext = { installation: Installation; settings: NewsletterSettings; now: Date };

/** The mail that fits: to confirm, or that there is nothing to do; none to a suppressed box. */
async function queueAnswer(
  sql: PoolClient,
  { id, email, status }: SubscriberRow,
  asked: Asked,
  context: LetterContext,
): Promise<void> {
  const { installation, settings } = context;
  const asks = mayConfirm(status);
  const links = readerLinks({ ...installation, subscriberId: id, salt: await readSalt(sql, id) });
  const toConfirm = await prepareConfirmation(sql, asks ? id : NOBODY, asked, context);
  const nothingToDo = await alreadySubscribedLetter({
    siteUrl: installation.siteUrl,
    postalIdentity: settings.postalIdentity,
    preferencesUrl: links.preferences,
    unsubscribeUrl: links.unsubscribe,
  });
  await queueMail(sql, {
    kind: asks ? "confirmation" : "already_subscribed",
    to: asks || status === "confirmed" ? email : null,
    subscriberId: id,
    ...(asks ? toConfirm : nothingToDo),
  });
}

/** A new confirmation link and the letter that carries it; for nobody, a link that opens nothing. */
async function prepareConfirmation(
  sql: PoolClient,
  subscriberId: number,
  asked: Asked | null,
  { installation, settings, now }: LetterContext,
): Promise<Pick<OutgoingMail, "subject" | "html" | "text">> {
  const { siteUrl } = installation;
  return confirmationLetter({
    siteUrl,
    postalIdentity: settings.postalIdentity,
    confirmUrl: await makeConfirmationLink(sql, subscriberId, asked, { siteUrl, now }),
    days: CONFIRMATION_DAYS,
  });
}

/** Sends a new link that confirms the same; the caller has asked for allowance. */
export async function queueConfirmation(
  sql: PoolClient,
  { id, email }: Pick<SubscriberRow, "id" | "email">,
  asked: Asked | null,
  context: LetterContext,
): Promise<void> {
  const letter = await prepareConfirmation(sql, id, asked, context);
  await queueMail(sql, { kind: "confirmation", to: email, subscriberId: id, ...letter });
}
