import type { Sql } from "@/lib/database";
import { normalizeAddress } from "./address";
import type { ReaderChoice } from "./choose";

/** What a subscriber chose, by address; `undefined` for an address that is not subscribed. */
export async function readReaderChoice(
  sql: Sql,
  address: string,
): Promise<ReaderChoice | undefined> {
  const { rows } = await sql.query<{ themes: number[]; territories: string[] }>(
    `SELECT ARRAY(SELECT r.themes_id FROM subscribers_rels r
                   WHERE r.parent_id = s.id AND r.path = 'themes' AND r.themes_id IS NOT NULL) AS themes,
            ARRAY(SELECT x.text::text FROM subscribers_texts x
                   WHERE x.parent_id = s.id AND x.path = 'territories') AS territories
       FROM subscribers s WHERE s.email = $1 AND s.status = 'confirmed'`,
    [normalizeAddress(address) ?? ""],
  );
  return rows[0];
}
