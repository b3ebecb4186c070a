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

/** Those with a trouble first, what went well last. */
const shownOrder = [
  "failed",
  "uncertain",
  "deferred",
  "handing_over",
  "claimed",
  "skipped",
  "queued",
  "sent",
] as const satisfies readonly DeliveryState[];

/**
 * How each state's copies are put in order. Each has its index, and names the state in the words
 * of the index: a page that many watch, every few seconds, must not sort a whole issue.
 */
const ways: Record<DeliveryState, { only: string; by: string }> = {
  failed: { only: "d.state = 'failed'", by: "d.updated_at DESC, d.id" },
  uncertain: { only: "d.state = 'uncertain'", by: "d.updated_at DESC, d.id" },
  deferred: { only: "d.state = 'deferred'", by: "d.updated_at DESC, d.id" },
  skipped: { only: "d.state = 'skipped'", by: "d.updated_at DESC, d.id" },
  handing_over: { only: "d.state = 'handing_over'", by: "d.lease_until, d.id" },
  claimed: { only: "d.state = 'claimed'", by: "d.lease_until, d.id" },
  queued: { only: "d.state = 'queued'", by: "d.next_attempt_at, d.id" },
  sent: {
    only: "d.state = 'sent' AND d.finished_at IS NOT NULL",
    by: "d.finished_at DESC, d.id",
  },
};

/** Which copies of which states a stretch of the whole list holds. Pure. */
export function stretchOf(
  counts: Record<DeliveryState, number>,
  { skip, take }: { skip: number; take: number },
): { state: DeliveryState; skip: number; take: number }[] {
  const stretch = [];
  let [before, left] = [skip, take];
  for (const state of shownOrder) {
    const there = Math.max(0, counts[state] - before);
    const taken = Math.min(there, left);
    if (taken > 0) stretch.push({ state, skip: before, take: taken });
    before = Math.max(0, before - counts[state]);
    left -= taken;
  }
  return stretch;
}

const LINE = `d.id, d.subscriber_id AS "subscriberId",
  CASE WHEN s.status <> 'erased' THEN s.email END AS email,
  d.state, d.attempts, d.smtp_code AS "smtpCode", d.reason,
  d.finished_at AS "finishedAt", d.next_attempt_at AS "nextAttemptAt",
  ARRAY(SELECT r.kind FROM returned_mails r WHERE r.delivery_id = d.id
         AND r.kind IN ('hard', 'soft', 'policy', 'complaint') ORDER BY 1) AS returned`;

/**
 * A page of the recipients of an issue, those with a trouble first; addresses are for
 * administrators. Counts and lines are looked at in turn, while the sending goes on.
 *
 * @param counts of the issue's copies in each state (`readProgress`)
 */
export async function listDeliveries(
  sql: Sql,
  {
    issueId,
    filter,
    page,
    counts,
  }: {
    issueId: number;
    filter?: DeliveryFilter;
    page: number;
    counts: Record<DeliveryState, number>;
  },
): Promise<{ lines: DeliveryLine[]; total: number }> {
  const skip = (Math.max(1, Math.floor(page)) - 1) * deliveryPageSize;
  const take = deliveryPageSize;
  if (filter === "returned") return listReturned(sql, { issueId, skip, take });
  const stretch = filter ? [{ state: filter, skip, take }] : stretchOf(counts, { skip, take });
  const lines: DeliveryLine[] = [];
  for (const part of stretch) {
    const { only, by } = ways[part.state];
    const { rows } = await sql.query<DeliveryLine>(
      `SELECT ${LINE}
         FROM (SELECT * FROM deliveries d WHERE d.issue_id = $1 AND ${only}
                ORDER BY ${by} LIMIT $2 OFFSET $3) d
         LEFT JOIN subscribers s ON s.id = d.subscriber_id
        ORDER BY ${by}`,
      [issueId, part.take, part.skip],
    );
    lines.push(...rows);
  }
  const total = filter
    ? counts[filter]
    : deliveryStates.reduce((sum, state) => sum + counts[state], 0);
  return { lines, total };
}

/** Copies that came back, the latest first: few, and found by what came. */
async function listReturned(
  sql: Sql,
  { issueId, skip, take }: { issueId: number; skip: number; take: number },
): Promise<{ lines: DeliveryLine[]; total: number }> {
  const came = `SELECT r.delivery_id AS id, max(r.received_at) AS at FROM returned_mails r
    WHERE r.issue_id = $1 AND r.kind IN ('hard', 'soft', 'policy', 'complaint')
      AND r.delivery_id IS NOT NULL GROUP BY 1`;
  const counted = await sql.query<{ total: number }>(
    `SELECT count(*) AS total FROM (${came}) came JOIN deliveries d USING (id)`,
    [issueId],
  );
  const { rows } = await sql.query<DeliveryLine>(
    `SELECT ${LINE}
       FROM (${came}) came JOIN deliveries d USING (id)
       LEFT JOIN subscribers s ON s.id = d.subscriber_id
      ORDER BY came.at DESC, d.id LIMIT $2 OFFSET $3`,
    [issueId, take, skip],
  );
  return { lines: rows, total: Number(counted.rows[0]?.total ?? 0) };
}
