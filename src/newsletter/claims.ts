import type { Sql } from "@/lib/database";
import type { Settlement } from "./settlement";

/**
 * The sending protocol, statement by statement. A delivery goes
 * `queued → claimed → handing_over → sent | deferred | failed | skipped | uncertain`.
 *
 * - `claimed`: a worker holds it under a lease; nothing has left. An expired claim is simply
 *   taken by another.
 * - `handing_over`: committed just before SMTP, by an update that is guarded by everything that
 *   may forbid the mail. Only these rows are ever in doubt, one per open connection at most.
 * - All times are the database's: workers' clocks may disagree.
 */

export type Claim = {
  id: number;
  subscriber_id: number;
  items: number[];
  message_id: string;
  salt: string;
  deferrals: number;
  losses: number;
};

export type Holder = {
  issueId: number;
  /** Who claims: one name a run, never used again. */
  worker: string;
  leaseSeconds: number;
};

/** Takes up to `limit` deliveries that are due; rows that another worker is taking are passed over. */
export async function claimDeliveries(
  sql: Sql,
  { issueId, worker, leaseSeconds }: Holder,
  limit: number,
): Promise<Claim[]> {
  const { rows } = await sql.query<Claim>(
    `WITH waiting AS (
       SELECT id FROM deliveries
        WHERE issue_id = $1 AND state IN ('queued', 'deferred')
          AND next_attempt_at <= clock_timestamp()
        ORDER BY next_attempt_at, id LIMIT $4 FOR UPDATE SKIP LOCKED),
     abandoned AS (
       SELECT id FROM deliveries
        WHERE issue_id = $1 AND state = 'claimed' AND lease_until < clock_timestamp()
        LIMIT $4 FOR UPDATE SKIP LOCKED),
     due AS (SELECT id FROM waiting UNION ALL SELECT id FROM abandoned)
     UPDATE deliveries d
        SET state = 'claimed', claimed_by = $2, updated_at = clock_timestamp(),
            lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM due JOIN subscriber_keys k ON true
      WHERE d.id = due.id AND k.subscriber_id = d.subscriber_id
     RETURNING d.id, d.subscriber_id, d.items, d.message_id, k.salt, d.deferrals, d.losses`,
    [issueId, worker, leaseSeconds, limit],
  );
  return rows;
}

/**
 * The one moment of decision: own claim, live lease, issue still sending, subscriber still
 * confirmed. Gives the address to send to; `undefined` forbids the mail.
 */
export async function handOver(
  sql: Sql,
  { worker, leaseSeconds }: Holder,
  deliveryId: number,
): Promise<string | undefined> {
  const { rows } = await sql.query<{ email: string }>(
    `UPDATE deliveries d
        SET state = 'handing_over', attempts = attempts + 1,
            handed_over_at = clock_timestamp(), updated_at = clock_timestamp(),
            lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM issues i, subscribers s
      WHERE d.id = $1 AND d.state = 'claimed' AND d.claimed_by = $2
        AND d.lease_until > clock_timestamp()
        AND i.id = d.issue_id AND i.state = 'sending'
        AND s.id = d.subscriber_id AND s.status = 'confirmed'
     RETURNING s.email`,
    [deliveryId, worker, leaseSeconds],
  );
  return rows[0]?.email;
}

/**
 * Records that one message was sent and hands over the next, in one statement, hence one commit:
 * `handOver` as above, but a row that somebody else is just changing is refused, not waited for.
 */
export async function handOverAfter(
  sql: Sql,
  { worker, leaseSeconds }: Holder,
  { sentId, nextId }: { sentId: number; nextId: number },
): Promise<string | undefined> {
  const { rows } = await sql.query<{ email: string }>(
    `WITH settled AS (
       UPDATE deliveries
          SET state = 'sent', smtp_code = 250, reason = NULL, finished_at = clock_timestamp(),
              lease_until = NULL, claimed_by = NULL, updated_at = clock_timestamp()
        WHERE id = $4 AND claimed_by = $2 AND state IN ('handing_over', 'uncertain'))
     UPDATE deliveries d
        SET state = 'handing_over', attempts = attempts + 1,
            handed_over_at = clock_timestamp(), updated_at = clock_timestamp(),
            lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM issues i, subscribers s
      WHERE d.id = (SELECT id FROM deliveries WHERE id = $1 FOR UPDATE SKIP LOCKED)
        AND d.state = 'claimed' AND d.claimed_by = $2
        AND d.lease_until > clock_timestamp()
        AND i.id = d.issue_id AND i.state = 'sending'
        AND s.id = d.subscriber_id AND s.status = 'confirmed'
     RETURNING s.email`,
    [nextId, worker, leaseSeconds, sentId],
  );
  return rows[0]?.email;
}

/**
 * What becomes of a claim that `handOver` refused: skipped when the person left, given back
 * when the issue stopped, somebody else's when the lease was lost.
 */
export async function setAside(
  sql: Sql,
  { worker }: Holder,
  deliveryId: number,
): Promise<"skipped" | "released" | "lost"> {
  const { rows } = await sql.query<{ state: string }>(
    `UPDATE deliveries d
        SET state = CASE WHEN s.status = 'confirmed' THEN 'queued' ELSE 'skipped' END,
            reason = CASE WHEN s.status = 'confirmed' THEN d.reason
                          ELSE COALESCE(s.status::text, 'erased') END,
            finished_at = CASE WHEN s.status = 'confirmed' THEN NULL ELSE clock_timestamp() END,
            claimed_by = NULL, lease_until = NULL, updated_at = clock_timestamp()
       FROM deliveries own LEFT JOIN subscribers s ON s.id = own.subscriber_id
      WHERE own.id = d.id AND d.id = $1 AND d.state = 'claimed' AND d.claimed_by = $2
        AND d.lease_until > clock_timestamp()
     RETURNING d.state`,
    [deliveryId, worker],
  );
  if (!rows[0]) return "lost";
  return rows[0].state === "skipped" ? "skipped" : "released";
}

/**
 * Records what SMTP answered, the suppression of a dead mailbox included, in one statement.
 * Also for a row meanwhile held to be uncertain: the answer came, it is certain now. Zero
 * rows: another worker has taken the row since.
 */
export async function recordSettlement(
  sql: Sql,
  { worker }: Pick<Holder, "worker">,
  deliveryId: number,
  settlement: Settlement,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `WITH settled AS (
       UPDATE deliveries
          SET state = $3, smtp_code = $4, reason = $5,
              next_attempt_at = clock_timestamp() + make_interval(secs => $6),
              deferrals = deferrals + $7, losses = losses + $8,
              finished_at = CASE WHEN $3 IN ('sent', 'failed', 'uncertain')
                                 THEN clock_timestamp() END,
              lease_until = NULL, updated_at = clock_timestamp(),
              claimed_by = CASE WHEN $3 = 'uncertain' THEN claimed_by END
        WHERE id = $1 AND claimed_by = $2 AND state IN ('handing_over', 'uncertain')
       RETURNING subscriber_id),
     suppressed AS (
       UPDATE subscribers s
          SET status = 'suppressed', suppressed_reason = $5, updated_at = clock_timestamp()
         FROM settled WHERE $9 AND s.id = settled.subscriber_id AND s.status = 'confirmed')
     SELECT 1 FROM settled`,
    [
      deliveryId,
      worker,
      settlement.state,
      settlement.smtpCode,
      settlement.reason,
      settlement.retryInSeconds ?? 0,
      settlement.counts === "deferral" ? 1 : 0,
      settlement.counts === "loss" ? 1 : 0,
      settlement.suppress,
    ],
  );
  return rowCount === 1;
}

/** Keeps what this worker holds its own; a lease that has run out stays lost. */
export async function renewLeases(
  sql: Sql,
  { issueId, worker, leaseSeconds }: Holder,
): Promise<void> {
  await sql.query(
    // A row that a lane is just changing gets its lease there; to wait for it could be a deadlock.
    `UPDATE deliveries SET lease_until = clock_timestamp() + make_interval(secs => $3)
      WHERE id IN (SELECT id FROM deliveries
                    WHERE issue_id = $1 AND claimed_by = $2 AND state IN ('claimed', 'handing_over')
                      AND lease_until > clock_timestamp() FOR UPDATE SKIP LOCKED)`,
    [issueId, worker, leaseSeconds],
  );
}

/** Gives back what was claimed and not begun. */
export async function releaseClaims(sql: Sql, { issueId, worker }: Holder): Promise<number> {
  const { rowCount } = await sql.query(
    `UPDATE deliveries SET state = 'queued', claimed_by = NULL, lease_until = NULL,
            updated_at = clock_timestamp()
      WHERE issue_id = $1 AND claimed_by = $2 AND state = 'claimed'`,
    [issueId, worker],
  );
  return rowCount ?? 0;
}
