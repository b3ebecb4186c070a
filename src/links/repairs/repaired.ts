import type { Sql } from "@/lib/database";

export type RepairedDocument = { collection: string; documentId: number };

/** Remembers which documents an accepted repair changed, and how bad its address was. */
export async function recordRepaired(
  sql: Sql,
  { id, documents }: { id: number; documents: readonly RepairedDocument[] },
  at: Date,
): Promise<void> {
  await sql.query(
    `INSERT INTO repaired_documents (repair_id, collection, document_id, state_before, repaired_at)
     SELECT r.id, d.collection, d.document_id, a.state, $4
       FROM link_repairs r JOIN addresses a ON a.id = r.address_id,
            unnest($2::text[], $3::int[]) AS d(collection, document_id)
      WHERE r.id = $1
     ON CONFLICT (repair_id, collection, document_id) DO UPDATE SET
       state_before = excluded.state_before, repaired_at = excluded.repaired_at`,
    [
      id,
      documents.map(({ collection }) => collection),
      documents.map(({ documentId }) => documentId),
      at,
    ],
  );
}

/**
 * The documents of a collection that led nowhere, as their readers were told, and whose repair
 * was accepted in (since, until]; each once, with the last repair's date. A mere redirect
 * replaced in time is not among them.
 */
export async function readRepaired(
  sql: Sql,
  { collection, since, until }: { collection: string; since: Date; until: Date },
): Promise<{ documentId: number; repairedAt: Date }[]> {
  // As milliseconds: a transaction of Payload's gives instants as text.
  const { rows } = await sql.query<{ document_id: number; repaired_at: number }>(
    `SELECT document_id, floor(extract(epoch FROM max(repaired_at)) * 1000)::float8 AS repaired_at
       FROM repaired_documents
      WHERE collection = $1 AND state_before IN ('broken', 'gone')
        AND repaired_at > $2 AND repaired_at <= $3
      GROUP BY document_id ORDER BY document_id`,
    [collection, since, until],
  );
  return rows.map((row) => ({
    documentId: row.document_id,
    repairedAt: new Date(Number(row.repaired_at)),
  }));
}
