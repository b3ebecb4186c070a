import type { Sql } from "@/lib/database";
import type { Use } from "../uses";
import { isRewritablePath } from "./rewrite";
import type { WritableUses } from "./settings";
import type { RepairEvidence, RepairKind } from "./vocabulary";

export type Proposal = {
  addressId: number;
  target: string;
  evidence: RepairEvidence;
  firstSeenAt: Date;
};

/**
 * Opens a proposal, in place of another of its kind for the same address. A refused one stays
 * refused; one that was withdrawn, or accepted before the address was used anew, opens again.
 * Run it in a transaction.
 *
 * @returns true when there is an open proposal that was not there before
 */
export async function propose(sql: Sql, proposal: Proposal): Promise<boolean> {
  const { addressId, target, evidence, firstSeenAt } = proposal;
  const { kind } = evidence;
  // One at a time for an address: the proposals of a kind replace each other.
  await sql.query("SELECT pg_advisory_xact_lock(hashtext('link_repairs'), $1::int)", [
    addressId % 2 ** 31,
  ]);
  const refused = await sql.query(
    `SELECT FROM link_repairs
     WHERE address_id = $1 AND kind = $2 AND target = $3 AND state = 'refused'`,
    [addressId, kind, target],
  );
  await withdrawOthers(sql, { addressId, kind, target });
  if (refused.rows.length > 0) return false;
  const { rowCount } = await sql.query(
    `INSERT INTO link_repairs (address_id, kind, target, evidence, first_seen_at)
     VALUES ($1, $2, $3, $4::jsonb, $5)
     ON CONFLICT (address_id, kind, target) DO UPDATE SET
       state = 'open', evidence = excluded.evidence, first_seen_at = excluded.first_seen_at,
       decided_at = NULL, decided_by = NULL, result = NULL
     WHERE link_repairs.state IN ('withdrawn', 'accepted')`,
    [addressId, kind, target, JSON.stringify(evidence), firstSeenAt],
  );
  return rowCount === 1;
}

/** Withdraws the open proposals of a kind for an address, but for one target (or none). */
export async function withdrawOthers(
  sql: Sql,
  given: { addressId: number; kind: RepairKind; target: string | null },
): Promise<void> {
  await sql.query(
    `UPDATE link_repairs SET state = 'withdrawn'
     WHERE address_id = $1 AND kind = $2 AND state = 'open' AND target IS DISTINCT FROM $3`,
    [given.addressId, given.kind, given.target],
  );
}

/** Who uses an address in any way, for pages to be dropped. */
export async function usesOf(sql: Sql, addressId: number): Promise<Use[]> {
  const { rows } = await sql.query<{ collection: string; document_id: number; published: boolean }>(
    "SELECT DISTINCT collection, document_id, published FROM address_uses WHERE address_id = $1",
    [addressId],
  );
  return rows.map(({ collection, document_id, published }) => ({
    collection,
    documentId: document_id,
    published,
  }));
}

export type AddressUse = Use & { addressId: number };

/** Who uses these addresses in a way that can be rewritten; each document and version once. */
export async function rewritableUses(
  sql: Sql,
  addressIds: readonly number[],
): Promise<AddressUse[]> {
  if (addressIds.length === 0) return [];
  const { rows } = await sql.query<{
    address_id: number;
    collection: string;
    document_id: number;
    published: boolean;
    path: string;
  }>(
    `SELECT address_id, collection, document_id, published, path FROM address_uses
     WHERE address_id = ANY($1::bigint[])
     ORDER BY collection, document_id, published`,
    [addressIds],
  );
  const uses = new Map<string, AddressUse>();
  for (const { address_id, collection, document_id, published, path } of rows)
    if (isRewritablePath(path))
      uses.set(`${address_id} ${collection} ${document_id} ${published}`, {
        addressId: Number(address_id),
        collection,
        documentId: document_id,
        published,
      });
  return [...uses.values()];
}

/** In how many places running text merely shows each of these addresses. */
export async function countMentions(
  sql: Sql,
  addressIds: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await sql.query<{ address_id: number; path: string }>(
    "SELECT address_id, path FROM address_uses WHERE address_id = ANY($1::bigint[])",
    [addressIds],
  );
  const counts = new Map<number, number>();
  for (const { address_id, path } of rows)
    if (!isRewritablePath(path))
      counts.set(Number(address_id), (counts.get(Number(address_id)) ?? 0) + 1);
  return counts;
}

/** Of these addresses, those with a use that a repair may rewrite. */
export async function repairable(
  sql: Sql,
  addressIds: readonly number[],
  writableUses: WritableUses,
): Promise<Set<number>> {
  const uses = await rewritableUses(sql, addressIds);
  const writable = new Set((await writableUses(sql, uses)).map(keyOf));
  return new Set(uses.filter((use) => writable.has(keyOf(use))).map(({ addressId }) => addressId));
}

/** One document, whichever of its versions. */
export const keyOf = ({ collection, documentId }: Omit<Use, "published">) =>
  `${collection}/${documentId}`;
