import { type Sql, transaction } from "@/lib/database";
import type { AddressState } from "../vocabulary";
import { repairable } from "./proposals";
import { obsolescenceOf } from "./rules";
import type { RepairContext, RepairSettings } from "./settings";
import type { RepairKind } from "./vocabulary";

const batchSize = 500;

type Row = {
  id: number;
  address_id: number;
  kind: RepairKind;
  target: string;
  state: AddressState;
  reason: string | null;
  final_url: string | null;
  target_state: AddressState | null;
};

async function readOpen(sql: Sql, after: number): Promise<Row[]> {
  const { rows } = await sql.query<Row>(
    `SELECT r.id, r.address_id, r.kind, r.target, a.state, a.reason, a.final_url,
       t.state AS target_state
     FROM link_repairs r
     JOIN addresses a ON a.id = r.address_id
     LEFT JOIN addresses t ON t.url = r.target
     WHERE r.state = 'open' AND r.id > $1
     ORDER BY r.id LIMIT ${batchSize}`,
    [after],
  );
  return rows;
}

/**
 * Takes back the open proposals that no longer stand, or that nothing is left to rewrite for. An
 * address whose find is taken back may be looked for again at once.
 *
 * @returns how many
 */
export async function withdrawObsolete(
  context: RepairContext,
  settings: RepairSettings,
): Promise<number> {
  const { sql, signal } = context;
  let withdrawn = 0;
  for (let after = 0; !signal.aborted; ) {
    const rows = await readOpen(sql, after);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    const ids = [...new Set(rows.map(({ address_id }) => address_id))];
    const used = await repairable(sql, ids, settings.writableUses);
    const obsolete = rows.filter(
      ({ kind, target, state, reason, final_url, target_state, address_id }) =>
        !used.has(address_id) ||
        obsolescenceOf({
          kind,
          target,
          address: { state, reason, finalUrl: final_url },
          targetState: target_state,
        }) !== null,
    );
    if (obsolete.length > 0) withdrawn += await withdraw(context, obsolete);
  }
  return withdrawn;
}

const withdraw = ({ sql }: RepairContext, rows: readonly Row[]) =>
  transaction(sql, async (client) => {
    const { rowCount } = await client.query(
      "UPDATE link_repairs SET state = 'withdrawn' WHERE id = ANY($1::bigint[]) AND state = 'open'",
      [rows.map(({ id }) => id)],
    );
    const finds = rows.filter(({ kind }) => kind === "found").map(({ address_id }) => address_id);
    await client.query(
      "UPDATE link_searches SET searched_at = NULL WHERE address_id = ANY($1::bigint[])",
      [finds],
    );
    return rowCount ?? 0;
  });
