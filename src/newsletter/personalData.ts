import type { Pool } from "pg";
import { type Sql, transaction } from "@/lib/database";
import { queueMail } from "@/lib/mail";
import { createToken, hashToken } from "@/lib/tokens";
import { readTerritories, wordTerritory } from "@/territories";
import { addressKey } from "./acceptSubscription";
import { readConsentText } from "./consent";
import { DATA_PURPOSE, erase } from "./erase";
import { personalDataLetter } from "./letters";
import { DATA_MAILS_PER_ADDRESS, takeAllowance } from "./limits";
import { purposes } from "./message";
import type { Installation, NewsletterSettings } from "./settings";
import { lockSubscriber, type SubscriberStatus, subscriberOfToken } from "./subscribers";

/**
 * A person's own data. The preference link, which does not expire and may have been forwarded,
 * only sends a fresh mail to the address; the link in that mail shows, exports and erases.
 */

export const DATA_HOURS = 24;

/**
 * Sends the fresh mail. `token` is the preference page's; who has asked too often today gets
 * the same answer and no mail.
 */
export async function requestPersonalData(
  pool: Pool,
  {
    token,
    installation,
    settings,
    now,
  }: { token: string; installation: Installation; settings: NewsletterSettings; now: Date },
): Promise<{ ok: boolean }> {
  const { secret, siteUrl } = installation;
  return transaction(pool, async (sql) => {
    const id = await subscriberOfToken(sql, { token, purpose: purposes.preferences, secret });
    const subscriber = id === undefined ? undefined : await lockSubscriber(sql, id);
    if (!subscriber || subscriber.status === "erased") return { ok: false };
    const key = addressKey(secret, subscriber.email);
    const allowance = await takeAllowance(sql, DATA_MAILS_PER_ADDRESS, key, now);
    if (!allowance.allowed) return { ok: true };
    const fresh = createToken(DATA_PURPOSE);
    await sql.query(
      `INSERT INTO subscription_tokens (hash, purpose, subscriber_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $4::timestamptz + make_interval(hours => $5))`,
      [fresh.hash, DATA_PURPOSE, subscriber.id, now, DATA_HOURS],
    );
    const letter = await personalDataLetter({
      siteUrl,
      postalIdentity: settings.postalIdentity,
      dataUrl: `${siteUrl}/lettre/donnees/${fresh.token}`,
      hours: DATA_HOURS,
    });
    await queueMail(sql, {
      kind: "personal_data",
      to: subscriber.email,
      subscriberId: subscriber.id,
      ...letter,
    });
    return { ok: true };
  });
}

/** What the link of the fresh mail is worth. */
export type DataState = "ready" | "expired" | "erased" | "unknown";

type Link = { state: DataState; subscriberId: number };

async function readLink(sql: Sql, token: string, now: Date): Promise<Link> {
  const { rows } = await sql.query<{ id: number; expired: boolean; status: SubscriberStatus }>(
    `SELECT s.id, t.expires_at <= $3 AS expired, s.status::text AS status
       FROM subscription_tokens t JOIN subscribers s ON s.id = t.subscriber_id
      WHERE t.hash = $1 AND t.purpose = $2`,
    [hashToken({ token, purpose: DATA_PURPOSE }), DATA_PURPOSE, now],
  );
  const row = rows[0];
  if (!row) return { state: "unknown", subscriberId: 0 };
  const state = row.expired ? "expired" : row.status === "erased" ? "erased" : "ready";
  return { state, subscriberId: row.id };
}

/** Everything that is known of a subscriber; field names are for the person who takes it away. */
export type PersonalData = {
  adresse: string;
  etat: SubscriberStatus;
  rythme: "each" | "monthly";
  thematiques: string[];
  territoires: { code: string; nom: string }[];
  consentement: {
    date: string | null;
    versionDuTexte: string | null;
    texte: string | null;
    formulaire: string | null;
    empreinteDuReseau: string | null;
  };
  inscritLe: string;
  confirmeLe: string | null;
  desabonneLe: string | null;
  derniereActionLe: string | null;
  motifDeMiseALEcart: string | null;
  numeros: { numero: number | null; objet: string | null; etat: string; date: string | null }[];
  autresCourriels: { nature: string; etat: string; date: string }[];
};

/** Looks; changes nothing. The data is there only when the state is `ready`. */
export async function readPersonalData(
  sql: Sql,
  { token, now }: { token: string; now: Date },
): Promise<{ state: DataState; data?: PersonalData }> {
  const { state, subscriberId } = await readLink(sql, token, now);
  if (state !== "ready") return { state };
  return { state, data: await gather(sql, subscriberId) };
}

type Row = {
  email: string;
  status: SubscriberStatus;
  rhythm: "each" | "monthly";
  themes: string[];
  territories: string[];
  version: string | null;
  form: string | null;
  network: string | null;
  suppressed: string | null;
} & Record<"created" | "consented" | "confirmed" | "left" | "acted", Date | null>;

async function gather(sql: Sql, subscriberId: number): Promise<PersonalData | undefined> {
  const { rows } = await sql.query<Row>(
    `SELECT s.email, s.status::text AS status, s.rhythm::text AS rhythm,
            s.consent_text_version AS version, s.consent_form AS form,
            s.consent_network_hash AS network, s.suppressed_reason AS suppressed,
            s.created_at AS created, s.consent_at AS consented, s.confirmed_at AS confirmed,
            s.unsubscribed_at AS left, s.last_act_at AS acted,
            ARRAY(SELECT t.title::text FROM subscribers_rels r JOIN themes t ON t.id = r.themes_id
                   WHERE r.parent_id = s.id AND r.path = 'themes' ORDER BY r."order") AS themes,
            ARRAY(SELECT x.text::text FROM subscribers_texts x
                   WHERE x.parent_id = s.id AND x.path = 'territories'
                   ORDER BY x."order") AS territories
       FROM subscribers s WHERE s.id = $1`,
    [subscriberId],
  );
  const row = rows[0];
  if (!row) return undefined;
  const deliveries = await sql.query<{
    number: string | null;
    subject: string | null;
    state: string;
    at: Date | null;
  }>(
    `SELECT i.number, i.subject, d.state, COALESCE(d.finished_at, d.created_at) AS at
       FROM deliveries d LEFT JOIN issues i ON i.id = d.issue_id
      WHERE d.subscriber_id = $1 ORDER BY d.id`,
    [subscriberId],
  );
  const mails = await sql.query<{ kind: string; state: string; created_at: Date }>(
    "SELECT kind, state, created_at FROM outbox WHERE subscriber_id = $1 ORDER BY id",
    [subscriberId],
  );
  const consent = row.version ? await readConsentText(sql, row.version) : undefined;
  const territories = await readTerritories(sql, row.territories);
  const nameOf = (code: string) => {
    const known = territories.find((territory) => territory.code === code);
    return known ? wordTerritory(known) : code;
  };
  const dated = (at: Date | null) => at?.toISOString() ?? null;
  return {
    adresse: row.email,
    etat: row.status,
    rythme: row.rhythm,
    thematiques: row.themes,
    territoires: row.territories.map((code) => ({ code, nom: nameOf(code) })),
    consentement: {
      date: dated(row.consented),
      versionDuTexte: row.version,
      texte: consent?.wording ?? null,
      formulaire: row.form,
      empreinteDuReseau: row.network,
    },
    inscritLe: dated(row.created) ?? "",
    confirmeLe: dated(row.confirmed),
    desabonneLe: dated(row.left),
    derniereActionLe: dated(row.acted),
    motifDeMiseALEcart: row.suppressed,
    numeros: deliveries.rows.map(({ number, subject, state, at }) => ({
      numero: number === null ? null : Number(number),
      objet: subject,
      etat: state,
      date: dated(at),
    })),
    autresCourriels: mails.rows.map(({ kind, state, created_at }) => ({
      nature: kind,
      etat: state,
      date: created_at.toISOString(),
    })),
  };
}

/** For POST: erases the person whom the fresh link belongs to. Again gives the same `erased`. */
export async function erasePersonalData(
  pool: Pool,
  { token, installation, now }: { token: string; installation: Installation; now: Date },
): Promise<DataState> {
  return transaction(pool, async (sql) => {
    const { state, subscriberId } = await readLink(sql, token, now);
    if (state !== "ready") return state;
    await erase(sql, { subscriberId, secret: installation.secret, now });
    return "erased";
  });
}
