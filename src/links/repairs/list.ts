import type { Sql } from "@/lib/database";
import type { RepairEvidence, RepairKind, RepairState } from "./vocabulary";

/** A proposal as the admin shows it. */
export type ListedRepair = {
  id: number;
  addressId: number;
  url: string;
  kind: RepairKind;
  target: string;
  evidence: RepairEvidence;
  firstSeenAt: Date;
  /** Documents that use the address. */
  uses: number;
};

/** Moves before finds before copies: the surest first. */
const surest = "array_position(ARRAY['moved', 'found', 'archive'], r.kind)";

/** One page of proposals in a state, the surest first; of some addresses only when they are given. */
export async function listRepairs(
  sql: Sql,
  options: {
    state: RepairState;
    addressIds?: readonly number[];
    limit: number;
    offset: number;
  },
): Promise<ListedRepair[]> {
  const { state, addressIds = null, limit, offset } = options;
  const { rows } = await sql.query<{
    id: number;
    address_id: number;
    url: string;
    kind: RepairKind;
    target: string;
    evidence: RepairEvidence;
    first_seen: number;
    uses: number;
  }>(
    `SELECT r.id::int8, r.address_id::int8, a.url, r.kind, r.target, r.evidence,
       extract(epoch FROM r.first_seen_at)::float8 * 1000 AS first_seen,
       (SELECT count(DISTINCT (u.collection, u.document_id))::int FROM address_uses u
        WHERE u.address_id = a.id) AS uses
     FROM link_repairs r JOIN addresses a ON a.id = r.address_id
     WHERE r.state = $1 AND ($2::bigint[] IS NULL OR r.address_id = ANY($2::bigint[]))
     ORDER BY ${surest}, r.first_seen_at, r.id
     LIMIT $3 OFFSET $4`,
    [state, addressIds, limit, offset],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    addressId: Number(row.address_id),
    url: row.url,
    kind: row.kind,
    target: row.target,
    evidence: row.evidence,
    firstSeenAt: new Date(row.first_seen),
    uses: row.uses,
  }));
}

export async function countOpenRepairs(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM link_repairs WHERE state = 'open'",
  );
  return rows[0]?.count ?? 0;
}
