import type { Pool } from "pg";
import { env } from "@/lib/env";
import type { Logger } from "@/lib/logger";
import {
  createTransport,
  deliverOutbox as deliverMails,
  domainOf,
  type OutboxSummary,
  readDkimKey,
  signMessage,
} from "@/lib/mail";
import { loadSettings, type NewsletterSettings } from "./settings";

/** Few mails, soon: a couple of connections do. */
const CONNECTIONS = 2;

/** Troubles already told: this runs every few seconds. */
const told = new Set<string>();
function warnOnce(log: Logger, message: string): void {
  if (!told.has(message)) log.warn(message);
  told.add(message);
}

/**
 * Delivers the transactional mails that wait, with the sender that the settings name. Cheap
 * when none waits: the worker calls it every few seconds and whenever it is told.
 */
export async function deliverOutbox({
  sql,
  log,
  signal,
}: {
  sql: Pool;
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
    warnOnce(log, "Des courriels attendent, mais SMTP_URL n’est pas renseignée.");
    return nothing;
  }
  const settings = await loadSettings(sql);
  const transport = createTransport(SMTP_URL, { connections: CONNECTIONS });
  try {
    return await deliverMails({
      sql,
      transport,
      signal,
      sign: await signerOf(settings, log),
      from: { name: settings.senderName, address: settings.senderEmail },
      replyTo: settings.replyTo,
    });
  } finally {
    transport.close();
  }
}

/**
 * Without its key a confirmation still goes out: unsigned it may be held for spam, kept back it
 * would certainly not arrive.
 */
async function signerOf({ dkimSelector, senderEmail }: NewsletterSettings, log: Logger) {
  if (!dkimSelector) return undefined;
  try {
    const key = await readDkimKey(dkimSelector);
    return (raw: string) => signMessage(raw, { ...key, domain: domainOf(senderEmail) });
  } catch (error) {
    warnOnce(log, `Courriels non signés. ${(error as Error).message}`);
    return undefined;
  }
}
