import { recordTags } from "@/lib/pageTags";
import { findPublic, sqlOfWeb } from "@/lib/publicRead";
import type { ThemeTile } from "@/ui/ThemeTiles";

/** How many published entries, sources and terms there are. */
export async function countContents(): Promise<{
  entries: number;
  sources: number;
  terms: number;
}> {
  recordTags(["entries", "sources", "terms"]);
  const sql = await sqlOfWeb();
  const { rows } = await sql.query<{ entries: number; sources: number; terms: number }>(
    `SELECT
       (SELECT count(*) FROM entry_search)::integer AS entries,
       (SELECT count(*) FROM sources WHERE _status = 'published' AND deleted_at IS NULL)::integer
         AS sources,
       (SELECT count(*) FROM terms WHERE _status = 'published' AND deleted_at IS NULL)::integer
         AS terms`,
  );
  return rows[0] ?? { entries: 0, sources: 0, terms: 0 };
}

/** The themes in the editors' order, each with its published entries counted. */
export async function readThemeTiles(): Promise<ThemeTile[]> {
  recordTags(["entries"]);
  const sql = await sqlOfWeb();
  const [themes, counts] = await Promise.all([
    findPublic({ collection: "themes", sort: "order", limit: 0, depth: 0 }),
    sql.query<{ theme_id: number; entries: number }>(
      `SELECT theme_id, count(*)::integer AS entries
       FROM entry_search CROSS JOIN LATERAL unnest(theme_ids) AS theme_id
       GROUP BY theme_id`,
    ),
  ]);
  const countOf = new Map(counts.rows.map((row) => [row.theme_id, row.entries]));
  return themes.docs.map((theme) => ({
    slug: theme.slug,
    title: theme.title,
    description: theme.description,
    count: countOf.get(theme.id) ?? 0,
  }));
}

/** Published entries per source or organization: identifier → how many. */
export async function countEntriesBy(
  column: "source_id" | "publisher_id",
): Promise<Map<number, number>> {
  recordTags(["entries"]);
  const sql = await sqlOfWeb();
  const { rows } = await sql.query<{ id: number; entries: number }>(
    `SELECT ${column} AS id, count(*)::integer AS entries
     FROM entry_search WHERE ${column} IS NOT NULL GROUP BY ${column}`,
  );
  return new Map(rows.map((row) => [row.id, row.entries]));
}
