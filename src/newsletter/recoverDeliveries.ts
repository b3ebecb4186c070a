import type { Sql } from "@/lib/database";

/** Why a row became uncertain when its worker vanished: not an error of the server's. */
export const WORKER_LOST = "worker_lost";

/** A worker may come back with the answer (a pause, a restarted database): wait for it first. */
export const RESEND_AFTER_SECONDS = 60;

export type Recovered = { uncertain: number; resent: number };

/**
 * Finds hand-overs whose worker is gone, and gives messages in doubt their one second chance
 * when the setting says so: same bytes, same Message-ID. Safe at any time, on any worker.
 */
export async function recoverDeliveries(
  sql: Sql,
  {
    resendUncertain,
    resendAfterSeconds = RESEND_AFTER_SECONDS,
  }: { resendUncertain: boolean; resendAfterSeconds?: number },
): Promise<Recovered> {
  // `claimed_by` stays: should the worker come back, it may still record what it was told.
  const lost = await sql.query(
    `UPDATE deliveries SET state = 'uncertain', reason = $1, lease_until = NULL,
            finished_at = clock_timestamp(), updated_at = clock_timestamp()
      WHERE state = 'handing_over' AND lease_until < clock_timestamp()`,
    [WORKER_LOST],
  );
  if (!resendUncertain) return { uncertain: lost.rowCount ?? 0, resent: 0 };
  const again = await sql.query(
    `UPDATE deliveries d SET state = 'queued', resends = resends + 1, claimed_by = NULL,
            finished_at = NULL, next_attempt_at = clock_timestamp(), updated_at = clock_timestamp()
       FROM issues i
      WHERE d.state = 'uncertain' AND d.resends = 0 AND i.id = d.issue_id AND i.state = 'sending'
        AND d.updated_at < clock_timestamp() - make_interval(secs => $1)`,
    [resendAfterSeconds],
  );
  return { uncertain: lost.rowCount ?? 0, resent: again.rowCount ?? 0 };
}
