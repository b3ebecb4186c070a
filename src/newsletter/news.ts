import type { Sql } from "@/lib/database";
import type { News } from "./compose";

type Row = {
  kind: News["kind"];
  id: number;
  title: string;
  summary: string | null;
  /** Milliseconds: a transaction of Payload's gives instants as text. */
  news_at: number;
  first_year: string | null;
  last_year: string | null;
  territory: string | null;
  themes: { id: number; title: string }[];
};

/** One of the three collections, in the words of `News`. */
const newsOf = ({
  kind,
  table,
  title,
  summary,
  extra,
}: {
  kind: News["kind"];
  table: string;
  title: string;
  summary: string;
  extra: string;
}): string => `
  SELECT '${kind}' AS kind, d.id, d.${title} AS title, d.${summary} AS summary,
         floor(extract(epoch FROM d.news_at) * 1000)::float8 AS news_at, ${extra},
         COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title) ORDER BY r."order")
                     FROM ${table}_rels r JOIN themes t ON t.id = r.themes_id
                    WHERE r.parent_id = d.id AND r.path = 'themes'), '[]') AS themes
    FROM ${table} d
   WHERE d._status = 'published' AND d.deleted_at IS NULL
     AND d.news_at > $1 AND d.news_at <= $2
     AND NOT EXISTS (
       SELECT 1 FROM drafted_news n JOIN issues i ON i.id = n.issue_id
        WHERE n.kind = '${kind}' AND n.document_id = d.id
          AND n.news_at = date_trunc('milliseconds', d.news_at) AND i.state <> 'cancelled')`;

const YEARS = `
  (SELECT COALESCE(d.year_from, min(y.number))::int::text FROM entries_numbers y
    WHERE y.parent_id = d.id AND y.path = 'years') AS first_year,
  (SELECT COALESCE(d.year_to, max(y.number))::int::text FROM entries_numbers y
    WHERE y.parent_id = d.id AND y.path = 'years') AS last_year,
  (SELECT string_agg(COALESCE(t.name, x.text), ', ' ORDER BY x."order")
     FROM entries_texts x LEFT JOIN territories t ON t.code = x.text
    WHERE x.parent_id = d.id AND x.path = 'territories') AS territory`;
const NO_YEARS = "NULL::text AS first_year, NULL::text AS last_year, NULL::text AS territory";

const NEWS = [
  newsOf({ kind: "entry", table: "entries", title: "title", summary: "summary", extra: YEARS }),
  newsOf({
    kind: "source",
    table: "sources",
    title: "title",
    summary: "summary",
    extra: NO_YEARS,
  }),
  newsOf({
    kind: "term",
    table: "terms",
    title: "label",
    summary: "short_definition",
    extra: NO_YEARS,
  }),
].join("\nUNION ALL\n");

const wordYears = (first: string | null, last: string | null): string | null => {
  if (!first || !last || first === last) return first ?? last;
  return `${first}-${last}`;
};

/**
 * What became news in (since, until] and was offered to no issue yet. What was offered is
 * remembered document by document, not by a date: a publication committed just after a cut,
 * or dated back into a closed period, goes into the next issue.
 */
export async function readNews(
  sql: Sql,
  { since, until }: { since: Date; until: Date },
): Promise<News[]> {
  const { rows } = await sql.query<Row>(NEWS, [since, until]);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    title: row.title,
    summary: row.summary ?? "",
    newsAt: new Date(row.news_at),
    year: wordYears(row.first_year, row.last_year),
    territory: row.territory,
    themes: row.themes,
  }));
}
