import type { Sql } from "@/lib/database";
import { requestCheck } from "./requestCheck";

/**
 * Asks for a check of those addresses of a document that nobody has ever looked at, so that they
 * are known within seconds of a save and not at the next hour. In the transaction that saves it,
 * after its uses are stored.
 *
 * @param document.by the user who saves
 * @returns how many will be checked
 */
export async function requestFirstChecks(
  sql: Sql,
  document: { collection: string; documentId: number; by: number },
): Promise<number> {
  const { collection, documentId, by } = document;
  const { rows } = await sql.query<{ id: number }>(
    `SELECT DISTINCT a.id::int8 AS id FROM address_uses u JOIN addresses a ON a.id = u.address_id
     WHERE u.collection = $1 AND u.document_id = $2
       AND a.last_checked_at IS NULL AND a.asked_at IS NULL AND a.host <> ''`,
    [collection, documentId],
  );
  if (rows.length === 0) return 0;
  return requestCheck(sql, { addressIds: rows.map(({ id }) => Number(id)), by });
}
