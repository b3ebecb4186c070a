import type { Examples } from "@/catalogue/api";
import { recordTags } from "@/lib/pageTags";
import { sqlOfWeb } from "@/lib/publicRead";

/** For each collection one document that is there, so that every example of the description answers. */
export async function readApiExamples(): Promise<Examples> {
  recordTags(["entries", "sources", "organizations", "terms", "series", "themes"]);
  const sql = await sqlOfWeb();
  const first = (table: string) =>
    `(SELECT slug FROM ${table} WHERE _status = 'published' AND deleted_at IS NULL ORDER BY id LIMIT 1)`;
  const { rows } = await sql.query<Examples>(
    `SELECT (SELECT slug FROM entry_search ORDER BY entry_id LIMIT 1) AS entries,
       ${["sources", "organizations", "terms", "series", "themes"]
         .map((table) => `${first(table)} AS ${table}`)
         .join(", ")}`,
  );
  return rows[0] ?? {};
}
