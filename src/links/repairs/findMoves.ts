import { type Sql, transaction } from "@/lib/database";
import { normaliseAddress } from "../normalise";
import type { AddressState, Hop } from "../vocabulary";
import { propose, repairable } from "./proposals";
import { movedForMs, objectionTo } from "./rules";
import type { RepairContext, RepairSettings } from "./settings";

const batchSize = 500;

type Row = {
  id: number;
  url: string;
  final_url: string;
  chain: Hop[];
  first_at: Date;
  last_at: Date;
};

/**
 * Moved addresses whose present end was seen at least `movedForMs` apart, and nothing else in
 * between; failures say nothing of where a redirect leads. Goes by the first and last sight, never
 * by how many there were: what was seen is kept more and more compactly.
 */
async function readSteadyMoves(sql: Sql, after: number): Promise<Row[]> {
  const { rows } = await sql.query<Row>(
    `SELECT a.id, a.url, a.final_url, a.chain, seen.first_at,
       greatest(seen.last_at, a.last_ok_at) AS last_at
     FROM addresses a
     CROSS JOIN LATERAL (
       SELECT min(o.at) AS first_at, max(o.at) AS last_at
       FROM observations o
       WHERE o.address_id = a.id AND o.outcome = 'moved' AND o.final_url = a.final_url
         AND o.at > coalesce((
           SELECT max(other.at) FROM observations other
           WHERE other.address_id = a.id AND other.outcome IN ('ok', 'moved', 'degraded')
             AND (other.outcome <> 'moved' OR other.final_url IS DISTINCT FROM a.final_url)),
           '-infinity')) AS seen
     WHERE a.state = 'moved' AND a.watched AND a.final_url IS NOT NULL AND a.id > $1
       AND greatest(seen.last_at, a.last_ok_at) - seen.first_at >= $2 * interval '1 millisecond'
       AND NOT EXISTS (
         SELECT FROM link_repairs r
         WHERE r.address_id = a.id AND r.kind = 'moved' AND r.target = a.final_url
           AND r.state IN ('open', 'refused'))
     ORDER BY a.id LIMIT ${batchSize}`,
    [after, movedForMs],
  );
  return rows;
}

/** What is known of these addresses (normalised), by address. */
export async function statesOf(
  sql: Sql,
  urls: readonly string[],
): Promise<Map<string, AddressState>> {
  const { rows } = await sql.query<{ url: string; state: AddressState }>(
    "SELECT url, state FROM addresses WHERE url = ANY($1::text[])",
    [urls],
  );
  return new Map(rows.map(({ url, state }) => [url, state]));
}

/** Proposes the ends of steady permanent redirects. No request is made. */
export async function findMoves(context: RepairContext, settings: RepairSettings): Promise<number> {
  const { sql, signal } = context;
  let proposed = 0;
  for (let after = 0; !signal.aborted; ) {
    const rows = await readSteadyMoves(sql, after);
    const last = rows.at(-1);
    if (!last) break;
    after = Number(last.id);
    const targets = rows.map(({ final_url }) => normaliseAddress(final_url) ?? final_url);
    const states = await statesOf(sql, targets);
    const sound = rows.filter(
      ({ url }, index) =>
        objectionTo({
          address: url,
          target: targets[index] ?? "",
          targetState: states.get(targets[index] ?? "") ?? null,
        }) === null,
    );
    const used = await repairable(
      sql,
      sound.map(({ id }) => Number(id)),
      settings.writableUses,
    );
    for (const row of sound) {
      if (!used.has(Number(row.id))) continue;
      const isNew = await transaction(sql, (client) =>
        propose(client, {
          addressId: Number(row.id),
          target: normaliseAddress(row.final_url) ?? row.final_url,
          firstSeenAt: row.first_at,
          evidence: {
            kind: "moved",
            firstSeenAt: row.first_at.toISOString(),
            lastSeenAt: row.last_at.toISOString(),
            chain: row.chain,
          },
        }),
      );
      if (isNew) proposed += 1;
    }
  }
  return proposed;
}
