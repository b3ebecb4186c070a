import { randomUUID } from "node:crypto";
import type { Sql } from "../database";

/** Channel on which the worker hears, at commit, that a mail waits. */
export const outboxChannel = "oc_outbox";

/** A transactional mail: the confirmation of a subscription, a test of an issue … */
export type OutgoingMail = {
  kind: string;
  /** Null: to nobody. The same work is done and nothing recorded, so that time tells nothing. */
  to: string | null;
  subject: string;
  html: string;
  text: string;
  /** Extra headers, without personal value. */
  headers?: Record<string, string>;
  subscriberId?: number;
};

/**
 * Records a mail, to be delivered by the worker: in a transaction it is kept or lost with its
 * cause, and nobody waits for an SMTP server.
 */
export async function queueMail(sql: Sql, mail: OutgoingMail): Promise<void> {
  await sql.query(
    `INSERT INTO outbox (kind, subscriber_id, to_email, subject, html, text, headers, message_id)
     SELECT $1, $2::integer, $3::text, $4, $5, $6, $7::jsonb, $8 WHERE $3::text IS NOT NULL`,
    [
      mail.kind,
      mail.subscriberId ?? null,
      mail.to,
      mail.subject,
      mail.html,
      mail.text,
      JSON.stringify(mail.headers ?? {}),
      randomUUID(),
    ],
  );
  await sql.query("SELECT pg_notify($1, '')", [outboxChannel]);
}
