import type { Sql } from "@/lib/database";
import { type DeliveryState, deliveryStates } from "./states";

/** One recipient of an issue and what became of his copy. */
export type DeliveryLine = {
  id: number;
  subscriberId: number;
  /** Null once the person is erased. */
  email: string | null;
  state: DeliveryState;
  attempts: number;
  smtpCode: number | null;
  reason: string | null;
  /** When its fate was known, or when it will be tried again. */
  finishedAt: Date | null;
  nextAttemptAt: Date;
  /** What came back since: `hard`, `soft`, `policy`, `complaint`. */
  returned: string[];
};

/** Ways to look at the recipients: a state, or what came back. */
export const deliveryFilters = [...deliveryStates, "returned"] as const;
export type DeliveryFilter = (typeof deliveryFilters)[number];

export const deliveryPageSize = 100;

const RETURNED = `EXISTS (SELECT 1 FROM returned_mails r WHERE r.delivery_id = d.id
  AND r.kind IN ('hard', 'soft', 'policy', 'complaint'))`;

/** The recipients of an issue, those with a trouble first; addresses are for administrators. */
export async function listDeliveries(
  sql: Sql,
  { issueId, filter, page }: { issueId: number; filter?: DeliveryFilter; page: number },
): Promise<{ lines: DeliveryLine[]; total: number }> {
  const condition =
    filter === undefined ? "true" : filter === "returned" ? RETURNED : "d.state = $2";
  const values = [issueId, ...(filter && filter !== "returned" ? [filter] : [])];
  const counted = await sql.query<{ total: number }>(
    `SELECT count(*) AS total FROM deliveries d WHERE d.issue_id = $1 AND ${condition}`,
    values,
  );
  const { rows } = await sql.query<DeliveryLine>(
    `SELECT d.id, d.subscriber_id AS "subscriberId",
            CASE WHEN s.status <> 'erased' THEN s.email END AS email,
            d.state, d.attempts, d.smtp_code AS "smtpCode", d.reason,
            d.finished_at AS "finishedAt", d.next_attempt_at AS "nextAttemptAt",
            ARRAY(SELECT r.kind FROM returned_mails r WHERE r.delivery_id = d.id
                   AND r.kind IN ('hard', 'soft', 'policy', 'complaint') ORDER BY 1) AS returned
       FROM deliveries d LEFT JOIN subscribers s ON s.id = d.subscriber_id
      WHERE d.issue_id = $1 AND ${condition}
      ORDER BY d.state = 'sent', d.updated_at DESC, d.id
      LIMIT ${deliveryPageSize} OFFSET ${(Math.max(1, Math.floor(page)) - 1) * deliveryPageSize}`,
    values,
  );
  return { lines: rows, total: Number(counted.rows[0]?.total ?? 0) };
}
