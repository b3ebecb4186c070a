import type { Sql } from "@/lib/database";
import { duplicateKey } from "../normalise";
import type { OnChanged } from "../record";
import type { AddressState } from "../vocabulary";
import { usesOf } from "./proposals";
import { type RepairedDocument, recordRepaired } from "./repaired";
import { type Obsolescence, obsolescenceOf } from "./rules";
import type { RepairEvidence, RepairKind, RepairResult, RepairState } from "./vocabulary";

/** A proposal in hand, locked until the end of the transaction. */
export type HeldRepair = {
  id: number;
  addressId: number;
  url: string;
  kind: RepairKind;
  target: string;
  evidence: RepairEvidence;
  state: RepairState;
  result: RepairResult | null;
  /** Why an open one may not be accepted any more. */
  obsolescence: Obsolescence | null;
};

/**
 * Locks proposals and reads how they stand now; those that do not exist are not there. Two people
 * who decide at once wait for each other here.
 */
export async function holdRepairs(sql: Sql, ids: readonly number[]): Promise<HeldRepair[]> {
  await sql.query(
    "SELECT id FROM link_repairs WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE",
    [ids],
  );
  const { rows } = await sql.query<{
    id: number;
    address_id: number;
    url: string;
    kind: RepairKind;
    target: string;
    evidence: RepairEvidence;
    state: RepairState;
    result: RepairResult | null;
    address_state: AddressState;
    reason: string | null;
    final_url: string | null;
    target_state: AddressState | null;
  }>(
    `SELECT r.id::int8, r.address_id::int8, a.url, r.kind, r.target, r.evidence, r.state, r.result,
       a.state AS address_state, a.reason, a.final_url, t.state AS target_state
     FROM link_repairs r
     JOIN addresses a ON a.id = r.address_id
     LEFT JOIN addresses t ON t.url = r.target
     WHERE r.id = ANY($1::bigint[]) ORDER BY r.id`,
    [ids],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    addressId: Number(row.address_id),
    url: row.url,
    kind: row.kind,
    target: row.target,
    evidence: row.evidence,
    state: row.state,
    result: row.result,
    obsolescence: obsolescenceOf({
      kind: row.kind,
      target: row.target,
      address: { state: row.address_state, reason: row.reason, finalUrl: row.final_url },
      targetState: row.target_state,
    }),
  }));
}

/**
 * Makes the target an address of its own with what is known of it, before documents use it:
 * readers see when it was last checked instead of "not yet". It is due at once all the same.
 */
export async function welcomeTarget(sql: Sql, repair: HeldRepair): Promise<void> {
  const { evidence, target } = repair;
  const seenAt =
    evidence.kind === "moved"
      ? evidence.lastSeenAt
      : evidence.kind === "found"
        ? evidence.checkedAt
        : null;
  if (seenAt === null) return;
  const host = new URL(target).hostname;
  await sql.query("INSERT INTO link_hosts (host) VALUES ($1) ON CONFLICT DO NOTHING", [host]);
  await sql.query(
    `INSERT INTO addresses (url, duplicate_key, host, state, final_url, last_checked_at,
       last_ok_at, next_check_at)
     VALUES ($1, $2, $3, 'ok', $1, $4, $4, now())
     ON CONFLICT (url) DO NOTHING`,
    [target, duplicateKey(target) ?? target, host, seenAt],
  );
}

export type Decision = { by: number; at: Date };

/** Records an acceptance, with the documents that it has just changed. */
export async function markAccepted(
  sql: Sql,
  accepted: { id: number; result: RepairResult; documents: readonly RepairedDocument[] },
  { by, at }: Decision,
): Promise<void> {
  await recordRepaired(sql, accepted, at);
  await sql.query(
    `UPDATE link_repairs SET state = 'accepted', decided_by = $2, decided_at = $3, result = $4::jsonb
     WHERE id = $1`,
    [accepted.id, by, at, JSON.stringify(accepted.result)],
  );
  // The other proposals for the address have nothing left to replace.
  await sql.query(
    `UPDATE link_repairs SET state = 'withdrawn' WHERE state = 'open'
       AND address_id = (SELECT address_id FROM link_repairs WHERE id = $1)`,
    [accepted.id],
  );
}

/** Takes back proposals that were chosen, and for which there was nothing to do. */
export async function markMoot(sql: Sql, ids: readonly number[]): Promise<void> {
  const nothing: RepairResult = { documents: 0, places: 0, mentions: 0, frozen: 0 };
  await sql.query(
    `UPDATE link_repairs SET state = 'withdrawn', result = $2::jsonb
     WHERE id = ANY($1::bigint[]) AND state IN ('open', 'withdrawn')`,
    [ids, JSON.stringify(nothing)],
  );
}

/**
 * Refuses proposals held by `holdRepairs`, for good. A refused copy is shown to readers no more.
 */
export async function markRefused(
  sql: Sql,
  repairs: readonly HeldRepair[],
  { by, at }: Decision,
  onChanged: OnChanged,
): Promise<void> {
  await sql.query(
    `UPDATE link_repairs SET state = 'refused', decided_by = $2, decided_at = $3
     WHERE id = ANY($1::bigint[]) AND state IN ('open', 'withdrawn')`,
    [repairs.map(({ id }) => id), by, at],
  );
  for (const { kind, addressId } of repairs)
    if (kind === "archive") await onChanged(sql, await usesOf(sql, addressId), "state");
}
