import type { Sql } from "@/lib/database";
import { readRepaired } from "@/links";
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
  territories: string[];
  themes: { id: number; title: string }[];
};

/** One kind of news, in the words of `News`: which documents `d`, and since when they are news. */
const newsOf = ({
  kind,
  from,
  table,
  at,
  title,
  summary,
  extra,
}: {
  kind: News["kind"];
  from: string;
  table: string;
  /** An instant. */
  at: string;
  title: string;
  summary: string;
  extra: string;
}): string => `
  SELECT '${kind}' AS kind, d.id, d.${title} AS title, d.${summary} AS summary,
         floor(extract(epoch FROM ${at}) * 1000)::float8 AS news_at, ${extra},
         COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title) ORDER BY r."order")
                     FROM ${table}_rels r JOIN themes t ON t.id = r.themes_id
                    WHERE r.parent_id = d.id AND r.path = 'themes'), '[]') AS themes
    FROM ${from}
   WHERE d._status = 'published' AND d.deleted_at IS NULL
     AND ${at} > $1 AND ${at} <= $2
     AND NOT EXISTS (
       SELECT 1 FROM drafted_news n JOIN issues i ON i.id = n.issue_id
        WHERE n.kind = '${kind}' AND n.document_id = d.id
          AND n.news_at = date_trunc('milliseconds', ${at}) AND i.state <> 'cancelled')`;

const ENTRY_FACTS = `
  (SELECT COALESCE(d.year_from, min(y.number))::int::text FROM entries_numbers y
    WHERE y.parent_id = d.id AND y.path = 'years') AS first_year,
  (SELECT COALESCE(d.year_to, max(y.number))::int::text FROM entries_numbers y
    WHERE y.parent_id = d.id AND y.path = 'years') AS last_year,
  ARRAY(SELECT COALESCE(t.name, x.text::text)
          FROM entries_texts x LEFT JOIN territories t ON t.code = x.text
         WHERE x.parent_id = d.id AND x.path = 'territories' ORDER BY x."order") AS territories`;
const NO_FACTS = "NULL::text AS first_year, NULL::text AS last_year, '{}'::text[] AS territories";

const NEWS = [
  newsOf({
    kind: "entry",
    from: "entries d",
    table: "entries",
    at: "d.news_at",
    title: "title",
    summary: "summary",
    extra: ENTRY_FACTS,
  }),
  newsOf({
    kind: "source",
    from: "sources d",
    table: "sources",
    at: "d.news_at",
    title: "title",
    summary: "summary",
    extra: NO_FACTS,
  }),
  newsOf({
    kind: "term",
    from: "terms d",
    table: "terms",
    at: "d.news_at",
    title: "label",
    summary: "short_definition",
    extra: NO_FACTS,
  }),
  newsOf({
    kind: "repair",
    from: `(SELECT id, to_timestamp(ms / 1000) AS at
              FROM unnest($3::int[], $4::float8[]) AS r(id, ms)) r JOIN entries d ON d.id = r.id`,
    table: "entries",
    at: "r.at",
    title: "title",
    summary: "summary",
    extra: ENTRY_FACTS,
  }),
].join("\nUNION ALL\n");

const wordYears = (first: string | null, last: string | null): string | null => {
  if (!first || !last || first === last) return first ?? last;
  return `${first}-${last}`;
};

/**
 * What became news in (since, until] and was offered to no issue yet; an entry whose broken link
 * was repaired is news too. What was offered is
 * remembered document by document, not by a date: a publication committed just after a cut,
 * or dated back into a closed period, goes into the next issue.
 */
export async function readNews(
  sql: Sql,
  { since, until }: { since: Date; until: Date },
): Promise<News[]> {
  const repaired = await readRepaired(sql, { collection: "entries", since, until });
  const { rows } = await sql.query<Row>(NEWS, [
    since,
    until,
    repaired.map(({ documentId }) => documentId),
    repaired.map(({ repairedAt }) => repairedAt.getTime()),
  ]);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    title: row.title,
    summary: row.summary ?? "",
    newsAt: new Date(row.news_at),
    year: wordYears(row.first_year, row.last_year),
    territories: row.territories,
    themes: row.themes,
  }));
}
