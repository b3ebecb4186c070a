import type { Sql } from "@/lib/database";
import type { ApprovalFacts } from "./approval";
import { type DocumentItem, groupItems, type IssueDocument } from "./document";
import type { GivenContent } from "./givenContent";
import { linkedDocuments, readIntroduction } from "./introduction";
import type { Installation, NewsletterSettings } from "./settings";
import type { IssueState } from "./states";

/** An issue as the database holds it now, with what its items stand for. */
export type LoadedIssue = {
  id: number;
  state: IssueState;
  number: number | null;
  lastAuthorId: number | null;
  contentHash: string | null;
  scheduledAt: Date | null;
  subject: string | null;
  preheader: string | null;
  introduction: unknown;
  items: LoadedItem[];
};

type LoadedItem = {
  kind: DocumentItem["kind"];
  document_id: number | null;
  published: boolean;
  title: string;
  summary: string | null;
  source: string | null;
  year: string | null;
  territory: string | null;
  path: string | null;
  url: string | null;
  for_everyone: boolean | null;
  theme_id: number | null;
  theme: string | null;
  themes: number[];
  territories: string[];
};

type Row = {
  id: number;
  state: IssueState;
  number: string | null;
  last_author_id: number | null;
  content_hash: string | null;
  scheduled_at: Date | null;
  subject: string | null;
  preheader: string | null;
  introduction: unknown;
};

/** Public path of a document, by collection. */
const PATHS: Record<string, { table: string; path: string }> = {
  entries: { table: "entries", path: "/catalogue/" },
  sources: { table: "sources", path: "/sources/" },
  terms: { table: "terms", path: "/glossaire/" },
  pages: { table: "pages", path: "/" },
};

/** What items stand for; `source` gives rows in the columns of `issues_items`. */
const itemsFrom = (source: string) => `
  SELECT i.kind::text AS kind, d.id AS document_id, COALESCE(d.published, false) AS published,
         i.title, i.summary, d.source, i.year, i.territory, d.path, i.url, i.for_everyone,
         i.theme_id, t.title AS theme,
         COALESCE(d.themes, '{}') AS themes, COALESCE(d.territories, '{}') AS territories
    FROM ${source} i
    LEFT JOIN themes t ON t.id = i.theme_id
    LEFT JOIN LATERAL (
      SELECT e.id, e._status = 'published' AND e.deleted_at IS NULL AS published,
             s.title AS source, '/catalogue/' || e.slug AS path,
             ARRAY(SELECT r.themes_id FROM entries_rels r
                    WHERE r.parent_id = e.id AND r.path = 'themes' ORDER BY r."order") AS themes,
             ARRAY(SELECT x.text::text FROM entries_texts x
                    WHERE x.parent_id = e.id AND x.path = 'territories') AS territories
        FROM entries e LEFT JOIN sources s ON s.id = e.source_id
       WHERE i.kind = 'entry' AND e.id = i.entry_id
      UNION ALL
      SELECT m.id, m._status = 'published' AND m.deleted_at IS NULL, NULL,
             '/glossaire/' || m.slug,
             ARRAY(SELECT r.themes_id FROM terms_rels r
                    WHERE r.parent_id = m.id AND r.path = 'themes' ORDER BY r."order"),
             '{}'::text[]
        FROM terms m WHERE i.kind = 'term' AND m.id = i.term_id
      UNION ALL
      SELECT o.id, o._status = 'published' AND o.deleted_at IS NULL, NULL,
             '/sources/' || o.slug,
             ARRAY(SELECT r.themes_id FROM sources_rels r
                    WHERE r.parent_id = o.id AND r.path = 'themes' ORDER BY r."order"),
             '{}'::text[]
        FROM sources o WHERE i.kind = 'source' AND o.id = i.source_id
    ) d ON true
   ORDER BY i._order`;

const STORED_ITEMS = itemsFrom("(SELECT * FROM issues_items WHERE _parent_id = $1)");
const GIVEN_ITEMS = itemsFrom(`(SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (
  _order int, kind text, title text, summary text, year text, territory text, url text,
  for_everyone boolean, theme_id int, entry_id int, term_id int, source_id int))`);

/** Reads an issue; `lock` holds its row until the transaction ends. */
export async function loadIssue(
  sql: Sql,
  issueId: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<LoadedIssue | undefined> {
  const { rows } = await sql.query<Row>(
    `SELECT id, state::text AS state, number, last_author_id, content_hash, scheduled_at,
            subject, preheader, introduction
       FROM issues WHERE id = $1 ${lock ? "FOR UPDATE" : ""}`,
    [issueId],
  );
  const row = rows[0];
  if (!row) return undefined;
  const items = await sql.query<LoadedItem>(STORED_ITEMS, [issueId]);
  return {
    id: row.id,
    state: row.state,
    number: row.number === null ? null : Number(row.number),
    lastAuthorId: row.last_author_id,
    contentHash: row.content_hash,
    scheduledAt: row.scheduled_at,
    subject: row.subject,
    preheader: row.preheader,
    introduction: row.introduction,
    items: items.rows,
  };
}

/** An issue with another content than the stored one: what an editor has typed and not saved. */
export async function withGivenContent(
  sql: Sql,
  issue: LoadedIssue,
  given: GivenContent,
): Promise<LoadedIssue> {
  const rows = given.items.map((item, place) => ({ ...item, _order: place + 1 }));
  const items = await sql.query<LoadedItem>(GIVEN_ITEMS, [JSON.stringify(rows)]);
  return { ...issue, ...given, items: items.rows };
}

/** What stands without a theme goes under the name of what it is. */
const headings: Record<DocumentItem["kind"], string> = {
  entry: "À noter",
  source: "Nouvelles sources",
  term: "Au glossaire",
  text: "À noter",
};

async function resolveLinks(
  sql: Sql,
  introduction: unknown,
  siteUrl: string,
): Promise<Map<string, string>> {
  const resolved = new Map<string, string>();
  const links = linkedDocuments(introduction);
  for (const [collection, { table, path }] of Object.entries(PATHS)) {
    const ids = links.filter((link) => link.collection === collection).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { rows } = await sql.query<{ id: number; slug: string }>(
      `SELECT id, slug FROM ${table} WHERE id = ANY($1::int[]) AND _status = 'published'`,
      [ids],
    );
    for (const { id, slug } of rows) resolved.set(`${collection}:${id}`, siteUrl + path + slug);
  }
  return resolved;
}

/** The issue's content as it would be read now. */
export async function buildDocument(
  sql: Sql,
  issue: LoadedIssue,
  { settings, siteUrl }: { settings: NewsletterSettings } & Pick<Installation, "siteUrl">,
): Promise<IssueDocument> {
  const links = await resolveLinks(sql, issue.introduction, siteUrl);
  const number = issue.number ?? 0;
  return {
    number,
    subject: issue.subject?.trim() ?? "",
    preheader: issue.preheader?.trim() ?? "",
    siteUrl,
    archiveUrl: `${siteUrl}/lettre/${number}`,
    sender: {
      name: settings.senderName,
      email: settings.senderEmail,
      replyTo: settings.replyTo,
      returnAddress: settings.returnAddress,
      postalIdentity: settings.postalIdentity,
    },
    introduction: readIntroduction(issue.introduction, {
      siteUrl,
      resolve: (collection, id) => links.get(`${collection}:${id}`) ?? null,
    }),
    sections: groupItems(
      issue.items.map((item, position) => ({
        heading: item.theme ?? headings[item.kind],
        position,
        kind: item.kind,
        title: item.title,
        summary: item.summary ?? "",
        source: item.source,
        year: item.year,
        territory: item.territory,
        url: item.path ? siteUrl + item.path : item.url,
        themes: [...new Set([...(item.theme_id ? [item.theme_id] : []), ...item.themes])],
        territories: item.territories,
        forEveryone: item.for_everyone === true,
      })),
    ),
  };
}

/** What an approval must know of an issue beside links and recipients. */
export const factsOf = (issue: LoadedIssue): Pick<ApprovalFacts, "subject" | "items"> => ({
  subject: issue.subject,
  items: issue.items.map((item) => ({
    title: item.title,
    kind: item.kind,
    documentId: item.document_id,
    published: item.published,
  })),
});
