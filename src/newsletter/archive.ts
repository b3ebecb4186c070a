import type { Sql } from "@/lib/database";
import type { IssueDocument } from "./document";

export type ArchivedIssue = {
  id: number;
  number: number;
  subject: string;
  preheader: string;
  /** When its sending began. */
  sentAt: Date;
};

/** Sent, or on its way: the mail's « lire en ligne » works from the first message on. */
const PUBLIC = `FROM issues i JOIN issue_contents c ON c.issue_id = i.id AND c.hash = i.content_hash
  JOIN issue_sendings w ON w.issue_id = i.id
  WHERE i.state IN ('sending', 'paused', 'sent')`;

type Row = { id: number; document: IssueDocument; started_at: Date };

const toArchived = ({ id, document, started_at }: Row): ArchivedIssue => ({
  id,
  number: document.number,
  subject: document.subject,
  preheader: document.preheader,
  sentAt: started_at,
});

/** Sent issues, the latest first. */
export async function listArchivedIssues(
  sql: Sql,
  { limit = 50, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<{ issues: ArchivedIssue[]; total: number }> {
  const { rows } = await sql.query<Row>(
    `SELECT i.id, c.document - 'sections' - 'introduction' AS document, w.started_at ${PUBLIC}
      ORDER BY w.started_at DESC, i.id DESC LIMIT $1 OFFSET $2`,
    [limit, offset],
  );
  const counted = await sql.query<{ total: number }>(`SELECT count(*) AS total ${PUBLIC}`);
  return { issues: rows.map(toArchived), total: Number(counted.rows[0]?.total ?? 0) };
}

/**
 * A sent issue as it was frozen, without any personal link: `document` for a page of the site,
 * `html` and `text` as they were mailed. `undefined` for a number that was never sent.
 */
export async function readArchivedIssue(
  sql: Sql,
  number: number,
): Promise<(ArchivedIssue & { document: IssueDocument; html: string; text: string }) | undefined> {
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  const { rows } = await sql.query<Row & { html: string; text: string }>(
    `SELECT i.id, c.document, c.html, c.text, w.started_at ${PUBLIC} AND i.number = $1`,
    [number],
  );
  const row = rows[0];
  return row && { ...toArchived(row), document: row.document, html: row.html, text: row.text };
}
