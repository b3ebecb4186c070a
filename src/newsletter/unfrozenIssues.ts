import type { Sql } from "@/lib/database";

/**
 * Of these issues, those still being written. From approval on the content of an issue is what
 * was approved, and once sent it is history: nothing but its authors changes it.
 */
export async function unfrozenIssues(sql: Sql, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql.query<{ id: number }>(
    "SELECT id FROM issues WHERE id = ANY($1::int[]) AND state IN ('draft', 'in_review')",
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
