import type { Sql } from "@/lib/database";
import { longestSilenceMs, type Uptime, uptimeDays, uptimeShares } from "./history";
import type { Hop, Note, Outcome, Reason, TlsVerdict } from "./vocabulary";

const day = 86_400_000;

type UptimeRow = { address_id: number; at: Date; last_at: Date; outcome: Outcome; frozen: boolean };

/**
 * The uptime of many addresses, in one round trip; see `uptimeShares` for what it means. Each
 * address asked for is in the map.
 */
export async function uptimeOf(
  sql: Sql,
  options: { addressIds: readonly number[]; at: Date },
): Promise<Map<number, Uptime>> {
  const { addressIds, at } = options;
  const histories = new Map(addressIds.map((id): [number, UptimeRow[]] => [id, []]));
  if (histories.size === 0) return new Map();
  const from = at.getTime() - Math.max(...uptimeDays) * day - longestSilenceMs;
  const { rows } = await sql.query<UptimeRow>(
    `SELECT address_id, at, coalesce(last_at, at) AS last_at, outcome, frozen FROM observations
     WHERE address_id = ANY($1::bigint[]) AND coalesce(last_at, at) >= $2 AND at <= $3
     ORDER BY at, id`,
    [[...histories.keys()], new Date(from), at],
  );
  for (const row of rows) histories.get(Number(row.address_id))?.push(row);
  return new Map(
    [...histories].map(([id, history]): [number, Uptime] => [
      id,
      uptimeShares(
        history.map(({ at: first, last_at, outcome, frozen }) => ({
          at: first.getTime(),
          lastAt: last_at.getTime(),
          outcome,
          frozen,
        })),
        at.getTime(),
      ),
    ]),
  );
}

/** One observation, or a run of like ones, as people are shown it. */
export type HistoryItem = {
  id: number;
  /** The first of the run, and the last. */
  at: Date;
  lastAt: Date;
  count: number;
  outcome: Outcome;
  reason: Reason | null;
  status: number | null;
  method: "HEAD" | "GET" | null;
  tls: TlsVerdict | null;
  contentType: string | null;
  finalUrl: string | null;
  chain: Hop[];
  notes: Note[];
  /** Milliseconds spent waiting for servers; of the last of the run. */
  durationMs: number;
  /** Made during an incident: it moved no state and is not counted. */
  frozen: boolean;
  /** The user who asked for this check. */
  askedBy: number | null;
};

/**
 * The history of one address, newest first.
 *
 * @param options.before the last item of the page before
 */
export async function historyOf(
  sql: Sql,
  options: { addressId: number; limit: number; before?: Pick<HistoryItem, "at" | "id"> },
): Promise<HistoryItem[]> {
  const { addressId, limit, before } = options;
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT id, at, coalesce(last_at, at) AS last_at, count, outcome, reason, status, method, tls,
       content_type, final_url, chain, notes, duration_ms, frozen, asked_by
     FROM observations
     WHERE address_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::bigint))
     ORDER BY at DESC, id DESC LIMIT $4`,
    [addressId, before?.at ?? null, before?.id ?? null, limit],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    at: row.at as Date,
    lastAt: row.last_at as Date,
    count: Number(row.count),
    outcome: row.outcome as Outcome,
    reason: row.reason as Reason | null,
    status: row.status as number | null,
    method: row.method as HistoryItem["method"],
    tls: row.tls as TlsVerdict | null,
    contentType: row.content_type as string | null,
    finalUrl: row.final_url as string | null,
    chain: row.chain as Hop[],
    notes: row.notes as Note[],
    durationMs: Number(row.duration_ms),
    frozen: row.frozen as boolean,
    askedBy: row.asked_by as number | null,
  }));
}
