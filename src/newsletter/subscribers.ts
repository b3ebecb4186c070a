import type { Sql } from "@/lib/database";
import { isDerivedToken, keyedHash, subjectOf } from "@/lib/tokens";
import type { Subscription } from "./subscription";

/** Rows of subscribers and what hangs on them; the rules are elsewhere. */

export type SubscriberStatus = "pending" | "confirmed" | "unsubscribed" | "suppressed" | "erased";

/** Whether a confirmation link may go to him and be used: he is not subscribed, and may be. */
export const mayConfirm = (status: SubscriberStatus): boolean =>
  status === "pending" || status === "unsubscribed";

export type SubscriberRow = {
  id: number;
  email: string;
  status: SubscriberStatus;
  rhythm: "each" | "monthly";
};

const COLUMNS = "id, email, status::text AS status, rhythm::text AS rhythm";

export async function lockSubscriber(sql: Sql, id: number): Promise<SubscriberRow | undefined> {
  const { rows } = await sql.query<SubscriberRow>(
    `SELECT ${COLUMNS} FROM subscribers WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0];
}

export async function lockSubscriberByAddress(
  sql: Sql,
  email: string,
): Promise<SubscriberRow | undefined> {
  const { rows } = await sql.query<SubscriberRow>(
    `SELECT ${COLUMNS} FROM subscribers WHERE email = $1 FOR UPDATE`,
    [email],
  );
  return rows[0];
}

/** The proof that somebody agreed. */
export type Consent = {
  /** ISO instant; null while somebody invited has yet to agree, which he does by confirming. */
  at: string | null;
  /** Of the wording (`consent.ts`). */
  version: string;
  /** Form or endpoint. */
  form: string;
  /** Null when he agreed elsewhere than on a form of ours. */
  networkHash: string | null;
};

/** One submission: it goes with its link, and counts when that link confirms it. */
export type Asked = { choices: Omit<Subscription, "email">; consent: Consent };

export async function writeConsent(
  sql: Sql,
  id: number,
  { at, version, form, networkHash }: Consent,
): Promise<void> {
  await sql.query(
    `UPDATE subscribers
        SET consent_at = $2, consent_text_version = $3, consent_form = $4,
            consent_network_hash = $5
      WHERE id = $1`,
    [id, at, version, form, networkHash],
  );
}

/** The identifier of no subscriber: what is written for it is written nowhere. */
export const NOBODY = 0;
export const noChoices: Omit<Subscription, "email"> = {
  themes: [],
  territories: [],
  rhythm: "each",
};

/** Replaces what the reader chose. */
export async function writeChoices(
  sql: Sql,
  id: number,
  { themes, territories, rhythm }: Omit<Subscription, "email">,
): Promise<void> {
  await sql.query("UPDATE subscribers SET rhythm = $2 WHERE id = $1", [id, rhythm]);
  await sql.query("DELETE FROM subscribers_rels WHERE parent_id = $1 AND path = 'themes'", [id]);
  await sql.query(
    `INSERT INTO subscribers_rels ("order", parent_id, path, themes_id)
     SELECT place, $1::integer, 'themes', t.id
       FROM unnest($2::int[]) WITH ORDINALITY AS given(theme, place)
       JOIN themes t ON t.id = given.theme`,
    [id, themes],
  );
  await sql.query("DELETE FROM subscribers_texts WHERE parent_id = $1 AND path = 'territories'", [
    id,
  ]);
  await sql.query(
    `INSERT INTO subscribers_texts ("order", parent_id, path, text)
     SELECT place, $1::integer, 'territories', code
       FROM unnest($2::text[]) WITH ORDINALITY AS t(code, place)`,
    [id, territories],
  );
}

/** The salt of a subscriber's derived tokens, made at the first need. */
export async function readSalt(sql: Sql, subscriberId: number): Promise<string> {
  await sql.query(
    "INSERT INTO subscriber_keys (subscriber_id) VALUES ($1) ON CONFLICT DO NOTHING",
    [subscriberId],
  );
  const { rows } = await sql.query<{ salt: string }>(
    "SELECT salt FROM subscriber_keys WHERE subscriber_id = $1",
    [subscriberId],
  );
  return rows[0]?.salt ?? "";
}

/**
 * The subscriber whom a derived token belongs to. A wrong token, an unknown person and a
 * malformed string take the same way and give the same nothing.
 */
export async function subscriberOfToken(
  sql: Sql,
  { token, purpose, secret }: { token: string; purpose: string; secret: string },
): Promise<number | undefined> {
  const subject = subjectOf(token) ?? 0;
  const { rows } = await sql.query<{ salt: string }>(
    "SELECT salt FROM subscriber_keys WHERE subscriber_id = $1",
    [subject],
  );
  const salt = rows[0]?.salt ?? "no such subscriber";
  const genuine = isDerivedToken(token, { secret, purpose, subject, salt });
  return genuine && rows[0] ? subject : undefined;
}

/** Makes the links of a purpose that were sent so far worth nothing more. */
export async function endLinks(
  sql: Sql,
  subscriberId: number,
  purpose: string,
  now: Date,
): Promise<void> {
  await sql.query(
    `UPDATE subscription_tokens SET used_at = $3
      WHERE subscriber_id = $1 AND purpose = $2 AND used_at IS NULL`,
    [subscriberId, purpose, now],
  );
}

/** The fingerprint that remains of an erased address. */
export const erasedHash = (secret: string, email: string): string =>
  keyedHash({ secret, purpose: "erased-address", value: email });
