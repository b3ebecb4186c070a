import type { Payload } from "payload";
import type { Pool } from "pg";
import { env } from "@/lib/env";
import type { Logger } from "@/lib/logger";
import { createTransport, deliverOutbox as deliverMails, type OutboxSummary } from "@/lib/mail";
import { readSettings } from "./settings";

/** Few mails, soon: a couple of connections do. */
const CONNECTIONS = 2;

let warned = false;

/**
 * Delivers the transactional mails that wait, with the sender that the settings name. Cheap
 * when none waits: the worker calls it every few seconds and whenever it is told.
 */
export async function deliverOutbox({
  sql,
  payload,
  log,
  signal,
}: {
  sql: Pool;
  payload: () => Promise<Payload>;
  log: Logger;
  signal: AbortSignal;
}): Promise<OutboxSummary> {
  const nothing = { sent: 0, failed: 0, later: 0 };
  const { rowCount } = await sql.query(
    `SELECT 1 FROM outbox
      WHERE (state IN ('queued', 'deferred') AND next_attempt_at <= clock_timestamp())
         OR (state IN ('claimed', 'handing_over') AND lease_until < clock_timestamp()) LIMIT 1`,
  );
  if (!rowCount) return nothing;
  const { SMTP_URL } = env();
  if (!SMTP_URL) {
    if (!warned) log.warn("Des courriels attendent, mais SMTP_URL n’est pas renseignée.");
    warned = true;
    return nothing;
  }
  const settings = await readSettings(await payload());
  const transport = createTransport(SMTP_URL, { connections: CONNECTIONS });
  try {
    return await deliverMails({
      sql,
      transport,
      signal,
      from: { name: settings.senderName, address: settings.senderEmail },
      replyTo: settings.replyTo,
    });
  } finally {
    transport.close();
  }
}
