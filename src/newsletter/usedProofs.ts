import type { Sql } from "@/lib/database";

/**
 * Remembers that a proof was used; false when it was already. In the transaction of what it
 * allows: of two uses at once one waits for the other, and is refused if that one succeeds.
 */
export async function spendProof(
  sql: Sql,
  { id, expiresAt }: { id: string; expiresAt: Date },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    "INSERT INTO used_proofs (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    [id, expiresAt],
  );
  return rowCount === 1;
}

/** Forgets it again, in the same transaction: what it should have allowed did not happen. */
export async function giveProofBack(sql: Sql, { id }: { id: string }): Promise<void> {
  await sql.query("DELETE FROM used_proofs WHERE id = $1", [id]);
}
