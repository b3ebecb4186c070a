import type { Sql } from "@/lib/database";
import { type FrozenContent, hashContent } from "./content";

/** The frozen content of an issue, proven to be what was approved. */
export async function readFrozenContent(
  sql: Sql,
  issueId: number,
  expectedHash: string | null,
): Promise<FrozenContent | undefined> {
  const { rows } = await sql.query<FrozenContent & { hash: string }>(
    "SELECT document, fragments, hash FROM issue_contents WHERE issue_id = $1",
    [issueId],
  );
  const row = rows[0];
  if (!row || row.hash !== expectedHash) return undefined;
  const content = { document: row.document, fragments: row.fragments };
  return hashContent(content) === row.hash ? content : undefined;
}
