import type { Sql } from "./database";

/** One line of the trail: no personal data but the user's number. */
export type Action = {
  /** Absent when a job or the seed acted. */
  userId?: number | string;
  action: string;
  collection: string;
  documentId?: number;
  details?: Record<string, unknown>;
};

/** Adds to the trail; in a transaction, kept or lost with it. */
export async function recordAction(sql: Sql, action: Action): Promise<void> {
  await sql.query(
    `INSERT INTO audit_log (user_id, action, collection, document_id, details)
     VALUES ($1, $2, $3, $4, $5::jsonb)`,
    [
      action.userId ?? null,
      action.action,
      action.collection,
      action.documentId ?? null,
      action.details ? JSON.stringify(action.details) : null,
    ],
  );
}
