import type { Sql } from "@/lib/database";

export const pageSize = 50;

export type WatchedAddress = {
  id: number;
  url: string;
  state: string;
  reason: string | null;
  httpStatus: number | null;
  checkedAt: Date | null;
  uses: { collection: string; id: number; title: string | null; published: boolean }[];
};

/** Trouble first. */
const severity = `array_position(ARRAY['gone', 'broken', 'failing', 'invalid', 'refused', 'degraded',
  'blocked', 'moved', 'unknown', 'unsupported', 'ok'], a.state)`;

const used = "EXISTS (SELECT 1 FROM address_uses u WHERE u.address_id = a.id)";

/** The name of the document that uses an address, by its number: eight tables, one row each. */
const titles = {
  entries: "title",
  sources: "title",
  organizations: "name",
  series: "title",
  themes: "title",
  terms: "label",
  pages: "title",
  issues: "subject",
};
const title = `CASE u.collection ${Object.entries(titles)
  .map(
    ([table, column]) =>
      `WHEN '${table}' THEN (SELECT d.${column} FROM ${table} d WHERE d.id = u.document_id)`,
  )
  .join(" ")} END`;

/** How many addresses in use are in each state, trouble first. */
export async function countStates(sql: Sql): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ state: string; count: number }>(
    `SELECT a.state, count(*)::integer AS count FROM addresses a WHERE ${used}
     GROUP BY a.state ORDER BY ${severity}`,
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** One page of addresses in use, trouble first, then the longest unchecked. */
export async function listAddresses(
  sql: Sql,
  options: { state?: string; page: number },
): Promise<WatchedAddress[]> {
  const { rows } = await sql.query<{
    id: number;
    url: string;
    state: string;
    reason: string | null;
    http_status: number | null;
    last_checked_at: Date | null;
    uses: WatchedAddress["uses"];
  }>(
    `SELECT a.id::integer, a.url, a.state, a.reason, a.http_status, a.last_checked_at,
       (SELECT json_agg(DISTINCT jsonb_build_object('collection', u.collection,
          'id', u.document_id, 'title', ${title}, 'published', u.published))
        FROM address_uses u WHERE u.address_id = a.id) AS uses
     FROM addresses a
     WHERE ${used} AND ($1::text IS NULL OR a.state = $1)
     ORDER BY ${severity}, a.last_checked_at NULLS FIRST, a.id
     LIMIT ${pageSize} OFFSET $2`,
    [options.state ?? null, (options.page - 1) * pageSize],
  );
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    state: row.state,
    reason: row.reason,
    httpStatus: row.http_status,
    checkedAt: row.last_checked_at,
    uses: row.uses ?? [],
  }));
}
