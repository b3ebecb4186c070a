import type { PayloadRequest } from "payload";
import { sqlOf } from "@/lib/database";

/**
 * Whether the public reads this document now, inside the running transaction. The document that
 * a hook receives does not tell: a draft saved over a published version looks like a withdrawal.
 */
export async function isPublished(options: {
  req: PayloadRequest;
  table: string;
  id: number;
}): Promise<boolean> {
  const sql = await sqlOf(options.req);
  const { rows } = await sql.query(
    `SELECT 1 FROM "${options.table}" WHERE id = $1 AND _status = 'published' AND deleted_at IS NULL`,
    [options.id],
  );
  return rows.length > 0;
}
