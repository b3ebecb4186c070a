import type { Sql } from "@/lib/database";

export type TrailLine = {
  id: number;
  at: Date;
  /** Name of the user; null when a job or the seed acted. */
  name: string | null;
  action: string;
  collection: string;
  document_id: number | null;
  details: Record<string, unknown> | null;
};

/** The last actions, of one document or of all, newest first. */
export async function readTrail(
  sql: Sql,
  { limit, document }: { limit: number; document?: { collection: string; id: number } },
): Promise<TrailLine[]> {
  const { rows } = await sql.query<TrailLine>(
    `SELECT l.id::int, l.at, u.name, l.action, l.collection, l.document_id, l.details
       FROM audit_log l LEFT JOIN users u ON u.id = l.user_id
      WHERE $2::text IS NULL OR (l.collection = $2 AND l.document_id = $3)
      ORDER BY l.at DESC, l.id DESC LIMIT $1`,
    [limit, document?.collection ?? null, document?.id ?? null],
  );
  return rows;
}
