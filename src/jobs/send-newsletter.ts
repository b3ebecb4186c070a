import { env } from "@/lib/env";
import { createTransport } from "@/lib/mail";
import {
  type DeliveryTally,
  deliverIssue,
  findDueIssues,
  finishIfDone,
  readSettings,
  recoverDeliveries,
  startSending,
} from "@/newsletter";
import type { Job, JobContext } from "./job";

const CONNECTIONS = 5;

/** Starts the issues whose time has come and goes on with those being sent. */
export const sendNewsletter: Job = {
  name: "send-newsletter",
  label: "Envoi de la lettre d’information",
  description:
    "Chaque minute, commence l’envoi des numéros programmés dont l’heure est venue et poursuit les envois en cours.",
  schedule: "* * * * *",
  async run(context) {
    const { sql, clock } = context;
    const due = await findDueIssues(sql, clock());
    for (const issueId of due) await startSending(sql, { issueId, now: clock() });
    const { rows } = await sql.query<{ id: number }>(
      "SELECT id FROM issues WHERE state = 'sending' ORDER BY scheduled_at, id",
    );
    if (rows.length === 0) return { started: due.length, sent: 0 };
    return {
      started: due.length,
      ...(await deliverIssues(
        context,
        rows.map(({ id }) => id),
      )),
    };
  },
};

async function deliverIssues(
  { sql, payload, clock, log, progress, signal }: JobContext,
  issueIds: readonly number[],
) {
  const { SMTP_URL, SITE_URL, PAYLOAD_SECRET } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL n’est pas renseignée : rien ne peut être envoyé.");
  const settings = await readSettings(await payload());
  const transport = createTransport(SMTP_URL, { connections: CONNECTIONS });
  const total = { sent: 0, deferred: 0, failed: 0, uncertain: 0, skipped: 0, finished: 0 };
  try {
    await recoverDeliveries(sql, settings);
    const { rows } = await sql.query<{ count: number }>(
      `SELECT count(*) AS count FROM deliveries
        WHERE issue_id = ANY($1::int[]) AND state IN ('queued', 'deferred', 'claimed')`,
      [issueIds],
    );
    const toDo = Number(rows[0]?.count ?? 0);
    for (const issueId of issueIds) {
      if (signal.aborted) break;
      const before = total.sent;
      const tally = await deliverIssue(
        {
          pool: sql,
          transport,
          settings,
          installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
          signal,
          progress: (sent) => progress(before + sent, toDo),
        },
        issueId,
      );
      add(total, tally);
      if (tally.stopped !== "done") log.warn(`envoi interrompu : ${tally.stopped}`, { issueId });
      const { resendUncertain } = settings;
      if (await finishIfDone(sql, issueId, { resendUncertain, now: clock() })) total.finished += 1;
    }
  } finally {
    transport.close();
  }
  return total;
}

function add(total: Record<string, number>, tally: DeliveryTally): void {
  for (const key of ["sent", "deferred", "failed", "uncertain", "skipped"] as const)
    total[key] = (total[key] ?? 0) + tally[key];
}
