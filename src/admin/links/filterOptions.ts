import type { Sql } from "@/lib/database";

/** What the selects of the filters offer. */
export type FilterOptions = {
  sources: { value: string; label: string }[];
  /** Those who answer for a source. */
  people: { value: string; label: string }[];
};

export async function readFilterOptions(sql: Sql): Promise<FilterOptions> {
  const { rows } = await sql.query<{ kind: string; id: number; label: string }>(
    `SELECT 'source' AS kind, id, coalesce(title, 'Source nº ' || id) AS label FROM sources
     WHERE deleted_at IS NULL
     UNION ALL
     SELECT 'person', id, name FROM users
     WHERE id IN (SELECT editor_id FROM sources WHERE deleted_at IS NULL)
     ORDER BY kind, label, id`,
  );
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ id, label }) => ({ value: String(id), label }));
  return { sources: of("source"), people: of("person") };
}
