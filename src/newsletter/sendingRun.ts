import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import { openPool, type Sql } from "@/lib/database";
import { env } from "@/lib/env";
import type { Logger } from "@/lib/logger";
import { createTransport, readDkimKey } from "@/lib/mail";
import { deliverIssue } from "./deliver";
import type { DeliveryTally } from "./deliveryRun";
import { recoverDeliveries } from "./recoverDeliveries";
import { loadSettings, type NewsletterSettings } from "./settings";
import { finishIfDone } from "./watch";

/** Beside one connection a lane: claims, leases, pace. */
const SPARE_CONNECTIONS = 3;

/**
 * This process sends once at a time, whoever asks (its loop, or a run of the job): its SMTP
 * connections, hence its messages in doubt, stay as many as the settings say.
 */
let turn: Promise<unknown> = Promise.resolve();

export type SendingContext = {
  sql: Pool;
  clock: Clock;
  log: Logger;
  signal: AbortSignal;
  /** How long a silent worker is believed in, and what it left in doubt is waited for. */
  leaseSeconds?: number;
  resendAfterSeconds?: number;
};

/**
 * One worker's part in everything that is being sent: takes up what dead workers left, hands
 * over what is due until nothing is, and ends the issues of which nothing is left. Any number of
 * workers may do so at once.
 *
 * @throws when the mail server cannot be reached, so that the caller tries again less soon
 */
export async function takePartInSending(context: SendingContext): Promise<void> {
  const mine = turn.then(() => (context.signal.aborted ? undefined : sendWhatIsDue(context)));
  turn = mine.catch(() => {});
  await mine;
}

async function sendWhatIsDue(context: SendingContext): Promise<void> {
  const { sql, clock, log, signal, leaseSeconds, resendAfterSeconds } = context;
  if ((await listSendingIssues(sql)).length === 0) return;
  const settings = await loadSettings(sql);
  const { resendUncertain } = settings;
  await recoverDeliveries(sql, { resendUncertain, resendAfterSeconds });
  const due = await findIssuesWithDue(sql);
  if (due.length > 0)
    await sendIssues(due, {
      settings,
      signal,
      leaseSeconds,
      onStopped: (issueId, tally) => log.warn(`envoi interrompu : ${tally.stopped}`, { issueId }),
    });
  for (const issueId of await listSendingIssues(sql))
    await finishIfDone(sql, issueId, { resendUncertain, now: clock() });
}

async function sendIssues(
  issueIds: readonly number[],
  given: {
    settings: NewsletterSettings;
    signal: AbortSignal;
    leaseSeconds?: number;
    onStopped: (issueId: number, tally: DeliveryTally) => void;
  },
): Promise<void> {
  const { settings, signal, leaseSeconds } = given;
  const { DATABASE_URI, SMTP_URL, SITE_URL, PAYLOAD_SECRET } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL n’est pas renseignée : rien ne peut être envoyé.");
  const { connections, dkimSelector } = settings;
  const dkimKey = dkimSelector ? await readDkimKey(dkimSelector) : undefined;
  const pool = openPool(DATABASE_URI, connections + SPARE_CONNECTIONS);
  const transport = createTransport(SMTP_URL, { connections });
  try {
    for (const issueId of issueIds) {
      if (signal.aborted) return;
      const tally = await deliverIssue(
        {
          pool,
          transport,
          settings,
          installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
          dkimKey,
          signal,
          leaseSeconds,
        },
        issueId,
      );
      if (tally.stopped !== "done") given.onStopped(issueId, tally);
      if (tally.stopped === "unreachable")
        throw new Error(`Le serveur d’envoi ne répond pas : ${tally.reason ?? "sans motif"}`);
    }
  } finally {
    transport.close();
    await pool.end();
  }
}

/** Issues being sent, the earliest first. */
export async function listSendingIssues(sql: Sql): Promise<number[]> {
  const { rows } = await sql.query<{ id: number }>(
    "SELECT id FROM issues WHERE state = 'sending' ORDER BY scheduled_at, id",
  );
  return rows.map(({ id }) => id);
}

/** Those of them with a delivery that may be claimed now: looking must cost nothing. */
async function findIssuesWithDue(sql: Sql): Promise<number[]> {
  const { rows } = await sql.query<{ id: number }>(
    `SELECT i.id FROM issues i
      WHERE i.state = 'sending' AND (
        EXISTS (SELECT 1 FROM deliveries d WHERE d.issue_id = i.id
                   AND d.state IN ('queued', 'deferred') AND d.next_attempt_at <= clock_timestamp())
        OR EXISTS (SELECT 1 FROM deliveries d WHERE d.issue_id = i.id
                   AND d.state = 'claimed' AND d.lease_until < clock_timestamp()))
      ORDER BY i.scheduled_at, i.id`,
  );
  return rows.map(({ id }) => id);
}
