import { recordAction } from "@/lib/audit";
import type { Sql } from "@/lib/database";

/** So many issues in a row that could not be delivered, and the mailbox is taken for dead. */
export const SOFT_RETURNS_IN_A_ROW = 3;

/**
 * Suppresses a reader whose last three issues all came back, or were put off until they were
 * given up: a mailbox that is always full or never reachable. Since an administrator released
 * the address only what was sent after that counts.
 */
export async function suppressAfterSoftReturns(
  sql: Sql,
  { subscriberId, now }: { subscriberId: number; now: Date },
): Promise<boolean> {
  const reason = `${SOFT_RETURNS_IN_A_ROW}\u00a0numéros de suite n’ont pu être remis`;
  const { rowCount } = await sql.query(
    `WITH last AS (
       SELECT EXISTS (SELECT 1 FROM returned_mails r WHERE r.delivery_id = d.id AND r.kind = 'soft')
              OR (d.state = 'failed' AND (d.smtp_code BETWEEN 400 AND 499 OR d.smtp_code = 552))
              AS soft
         FROM deliveries d
        WHERE d.subscriber_id = $1 AND d.state IN ('sent', 'failed')
          AND d.id > COALESCE((SELECT last_delivery_id FROM subscriber_releases
                                WHERE subscriber_id = $1), 0)
        ORDER BY d.id DESC LIMIT $2)
     UPDATE subscribers s SET status = 'suppressed', suppressed_reason = $3, updated_at = $4
      WHERE s.id = $1 AND s.status = 'confirmed'
        AND (SELECT count(*) FILTER (WHERE soft) FROM last) = $2`,
    [subscriberId, SOFT_RETURNS_IN_A_ROW, reason, now],
  );
  if (rowCount !== 1) return false;
  await recordAction(sql, {
    action: "suppress",
    collection: "subscribers",
    documentId: subscriberId,
    details: { reason },
  });
  return true;
}
