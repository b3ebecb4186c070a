import type { Pool } from "pg";
import { type Sql, transaction } from "@/lib/database";
import { queueMail } from "@/lib/mail";
import { erase } from "./erase";
import { stayLetter } from "./letters";
import { purposes, readerLinks } from "./message";
import type { Installation, NewsletterSettings } from "./settings";
import { lockSubscriber, readSalt, type SubscriberStatus, subscriberOfToken } from "./subscribers";

/**
 * Nobody is kept for ever: who has done nothing for three years (confirmed, chosen, answered) is
 * asked whether he stays, and erased when he does not answer. Nothing is asked of those who
 * receive nothing any more: they are erased at once.
 */

/** The CNIL's usual three years after the last contact that came from the person. */
export const YEARS_WITHOUT_ACT = 3;
/** To answer the question. */
export const DAYS_TO_ANSWER = 30;
const MOST_QUESTIONS = 2;
/** Questions, and erasures, a night: an old import must not become a flood of mail. */
const MOST_A_NIGHT = 2_000;

/** The last thing that a person did, as far as it is known. */
const LAST_ACT = "COALESCE(s.last_act_at, s.confirmed_at, s.consent_at, s.created_at)";
const SILENT = `${LAST_ACT} < $1::timestamptz - make_interval(years => ${YEARS_WITHOUT_ACT})`;

/** Whether the last question did not arrive: a mail server was down, or the box is no more. */
const UNDELIVERED = `COALESCE((SELECT o.state FROM outbox o
   WHERE o.subscriber_id = s.id AND o.kind = 'stay' ORDER BY o.id DESC LIMIT 1), 'sent') <> 'sent'`;
/** Its answer is not waited for any more. */
const ANSWER_IS_LATE = `q.asked_at <= $1::timestamptz - make_interval(days => ${DAYS_TO_ANSWER})`;
/** Nobody is erased for not answering what did not reach him, unless it failed twice. */
const UNANSWERED = `${ANSWER_IS_LATE} AND (q.times >= ${MOST_QUESTIONS} OR NOT ${UNDELIVERED})`;

export type StaySummary = { stayAsked: number; silentErased: number };

/** Asks who is due a question, and erases who has not answered his. Twice is once. */
export async function endSilentSubscriptions(
  pool: Pool,
  {
    installation,
    settings,
    now,
  }: { installation: Installation; settings: NewsletterSettings; now: Date },
): Promise<StaySummary> {
  await pool.query(
    `DELETE FROM stay_questions q USING subscribers s
      WHERE s.id = q.subscriber_id AND (s.status <> 'confirmed' OR ${LAST_ACT} >= q.asked_at)`,
  );
  const silent = await pool.query<{ id: number }>(
    `SELECT s.id FROM subscribers s LEFT JOIN stay_questions q ON q.subscriber_id = s.id
      WHERE ${SILENT}
        AND (s.status IN ('unsubscribed', 'suppressed')
             OR (s.status = 'confirmed' AND ${UNANSWERED}))
      ORDER BY s.id LIMIT $2`,
    [now, MOST_A_NIGHT],
  );
  let silentErased = 0;
  for (const { id } of silent.rows)
    if (await eraseIfSilent(pool, id, installation, now)) silentErased += 1;

  const due = await pool.query<{ id: number }>(
    `SELECT s.id FROM subscribers s LEFT JOIN stay_questions q ON q.subscriber_id = s.id
      WHERE s.status = 'confirmed' AND ${SILENT}
        AND (q.subscriber_id IS NULL
             OR (${ANSWER_IS_LATE} AND q.times < ${MOST_QUESTIONS} AND ${UNDELIVERED}))
      ORDER BY s.id LIMIT $2`,
    [now, MOST_A_NIGHT],
  );
  let stayAsked = 0;
  for (const { id } of due.rows)
    if (await ask(pool, id, { installation, settings, now })) stayAsked += 1;
  return { stayAsked, silentErased };
}

/** Judged again under the lock: an answer may have come meanwhile. */
async function eraseIfSilent(
  pool: Pool,
  subscriberId: number,
  { secret }: Installation,
  now: Date,
): Promise<boolean> {
  return transaction(pool, async (sql) => {
    await lockSubscriber(sql, subscriberId);
    const { rowCount } = await sql.query(
      `SELECT 1 FROM subscribers s LEFT JOIN stay_questions q ON q.subscriber_id = s.id
        WHERE s.id = $2 AND ${SILENT}
          AND (s.status IN ('unsubscribed', 'suppressed')
               OR (s.status = 'confirmed' AND ${UNANSWERED}))`,
      [now, subscriberId],
    );
    return rowCount === 1 && (await erase(sql, { subscriberId, secret, now }));
  });
}

async function ask(
  pool: Pool,
  subscriberId: number,
  {
    installation,
    settings,
    now,
  }: { installation: Installation; settings: NewsletterSettings; now: Date },
): Promise<boolean> {
  return transaction(pool, async (sql) => {
    const subscriber = await lockSubscriber(sql, subscriberId);
    if (subscriber?.status !== "confirmed") return false;
    const { rowCount } = await sql.query(
      `INSERT INTO stay_questions (subscriber_id, asked_at) VALUES ($1, $2)
       ON CONFLICT (subscriber_id) DO UPDATE
         SET asked_at = excluded.asked_at, times = stay_questions.times + 1
         WHERE stay_questions.asked_at <= $2::timestamptz - make_interval(days => $3)`,
      [subscriberId, now, DAYS_TO_ANSWER],
    );
    if (rowCount !== 1) return false;
    const salt = await readSalt(sql, subscriberId);
    const links = readerLinks({ ...installation, subscriberId, salt });
    const letter = await stayLetter({
      siteUrl: installation.siteUrl,
      postalIdentity: settings.postalIdentity,
      stayUrl: links.stay,
      unsubscribeUrl: links.unsubscribe,
      years: YEARS_WITHOUT_ACT,
      days: DAYS_TO_ANSWER,
    });
    await queueMail(sql, { kind: "stay", to: subscriber.email, subscriberId, ...letter });
    return true;
  });
}

type Request = { token: string; installation: Installation };

/** `ready` while the question is open, `done` when he stays or it is not asked. */
export type StayState = "ready" | "done" | "ended" | "unknown";

async function read(sql: Sql, { token, installation }: Request) {
  const { secret } = installation;
  const id = await subscriberOfToken(sql, { token, purpose: purposes.stay, secret });
  if (id === undefined) return { state: "unknown" as StayState, id: 0 };
  const { rows } = await sql.query<{ status: SubscriberStatus; asked: boolean }>(
    `SELECT s.status::text AS status,
            EXISTS (SELECT 1 FROM stay_questions q WHERE q.subscriber_id = s.id) AS asked
       FROM subscribers s WHERE s.id = $1`,
    [id],
  );
  const row = rows[0];
  const state: StayState = row?.status !== "confirmed" ? "ended" : row.asked ? "ready" : "done";
  return { state, id };
}

/** For GET: looks, changes nothing. */
export const lookupStay = async (sql: Sql, request: Request): Promise<StayState> =>
  (await read(sql, request)).state;

/** For POST: an act of the person, which counts anew. Any number of times. */
export async function stay(
  pool: Pool,
  { now, ...request }: Request & { now: Date },
): Promise<StayState> {
  return transaction(pool, async (sql) => {
    const found = await read(sql, request);
    if (found.state !== "ready") return found.state;
    const subscriber = await lockSubscriber(sql, found.id);
    if (subscriber?.status !== "confirmed") return "ended";
    await sql.query("UPDATE subscribers SET last_act_at = $2, updated_at = $2 WHERE id = $1", [
      found.id,
      now,
    ]);
    await sql.query("DELETE FROM stay_questions WHERE subscriber_id = $1", [found.id]);
    return "done";
  });
}
