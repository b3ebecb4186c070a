import { randomUUID } from "node:crypto";
import type { Sql } from "../database";
import { domainOf, fillMessage, type Mailbox, prepareMessage } from "./mime";
import type { MailOutcome } from "./outcome";
import type { MailTransport } from "./transport";

const BATCH = 20;
const LEASE_SECONDS = 180;
/** After these waits (minutes) a mail that could not be handed over is given up. */
const RETRY_MINUTES = [1, 5, 30, 120, 360] as const;

export type OutboxContext = {
  sql: Sql;
  transport: MailTransport;
  from: Mailbox;
  replyTo?: string | null;
  /** Puts a signature before a message (DKIM). */
  sign?: (raw: string) => string;
  signal: AbortSignal;
};

type Row = {
  id: number;
  to_email: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  message_id: string;
  attempts: number;
  created_at: Date;
};

export type OutboxSummary = { sent: number; failed: number; later: number };

/**
 * Delivers the mails that wait, some at a time, until none is due. Any number of workers may
 * run it: each row is claimed, then handed over by one guarded update.
 */
export async function deliverOutbox(context: OutboxContext): Promise<OutboxSummary> {
  const worker = randomUUID();
  const summary: OutboxSummary = { sent: 0, failed: 0, later: 0 };
  await recoverOutbox(context.sql);
  while (!context.signal.aborted) {
    const rows = await claim(context.sql, worker);
    if (rows.length === 0) break;
    const waiting = rows.values();
    const lane = async () => {
      for (const row of waiting) {
        if (context.signal.aborted) return;
        const state = await deliverOne(context, worker, row);
        if (state) summary[state] += 1;
      }
    };
    await Promise.all(Array.from({ length: context.transport.connections }, lane));
  }
  await context.sql.query(
    "UPDATE outbox SET state = 'queued', claimed_by = NULL WHERE state = 'claimed' AND claimed_by = $1",
    [worker],
  );
  return summary;
}

async function claim(sql: Sql, worker: string): Promise<Row[]> {
  const { rows } = await sql.query<Row>(
    `UPDATE outbox SET state = 'claimed', claimed_by = $1, updated_at = now(),
            lease_until = clock_timestamp() + make_interval(secs => $2)
      WHERE id IN (
        SELECT id FROM outbox
         WHERE (state IN ('queued', 'deferred') AND next_attempt_at <= clock_timestamp())
            OR (state = 'claimed' AND lease_until < clock_timestamp())
         ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING id, to_email, subject, html, text, headers, message_id, attempts, created_at`,
    [worker, LEASE_SECONDS, BATCH],
  );
  return rows;
}

async function deliverOne(
  { sql, transport, from, replyTo, sign = (raw) => raw }: OutboxContext,
  worker: string,
  row: Row,
): Promise<keyof OutboxSummary | undefined> {
  const { rowCount } = await sql.query(
    `UPDATE outbox SET state = 'handing_over', attempts = attempts + 1, updated_at = now(),
            lease_until = clock_timestamp() + make_interval(secs => $3)
      WHERE id = $1 AND state = 'claimed' AND claimed_by = $2 AND lease_until > clock_timestamp()`,
    [row.id, worker, LEASE_SECONDS],
  );
  if (rowCount !== 1) return undefined;
  const template = prepareMessage({
    from,
    replyTo,
    subject: row.subject,
    date: row.created_at,
    headers: { "Auto-Submitted": "auto-generated", ...row.headers },
    text: [row.text],
    html: [row.html],
  });
  const messageId = `${row.message_id}@${domainOf(from.address)}`;
  const raw = sign(fillMessage(template, { to: row.to_email, messageId }));
  const outcome = await transport.send({ from: from.address, to: row.to_email, raw });
  return recordOutcome(sql, worker, row, outcome);
}

async function recordOutcome(
  sql: Sql,
  worker: string,
  row: Row,
  outcome: MailOutcome,
): Promise<keyof OutboxSummary> {
  const wait = RETRY_MINUTES[row.attempts];
  const final =
    outcome.kind === "sent" ||
    outcome.kind === "recipient_refused" ||
    outcome.kind === "message_refused" ||
    wait === undefined;
  const state = outcome.kind === "sent" ? "sent" : final ? "failed" : "deferred";
  const reason = outcome.kind === "sent" ? null : outcome.reason;
  // A final row keeps nothing of the person: neither address nor links.
  await sql.query(
    `UPDATE outbox SET state = $3, reason = $4, updated_at = now(), claimed_by = NULL,
            next_attempt_at = clock_timestamp() + make_interval(mins => $5),
            sent_at = CASE WHEN $3 = 'sent' THEN clock_timestamp() END,
            to_email = CASE WHEN $6 THEN NULL ELSE to_email END,
            subject = CASE WHEN $6 THEN NULL ELSE subject END,
            html = CASE WHEN $6 THEN NULL ELSE html END,
            text = CASE WHEN $6 THEN NULL ELSE text END
      WHERE id = $1 AND state = 'handing_over' AND claimed_by = $2`,
    [row.id, worker, state, reason, wait ?? 0, final],
  );
  return state === "sent" ? "sent" : state === "failed" ? "failed" : "later";
}

/**
 * Mails whose worker died while handing over go out once more under the same Message-ID: a
 * second confirmation link harms nobody, a missing one loses a subscriber.
 */
export async function recoverOutbox(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    `UPDATE outbox SET state = 'queued', claimed_by = NULL, updated_at = now()
      WHERE state = 'handing_over' AND lease_until < clock_timestamp()`,
  );
  return rowCount ?? 0;
}
