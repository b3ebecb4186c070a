import type { Sql } from "@/lib/database";
import { composeDraft, type DraftItem } from "./compose";
import { readNews } from "./news";
import { type Frequency, firstReach, periodKey } from "./period";

/** The document of a new issue, in the field names of the collection `issues`. */
export type NewIssue = {
  subject: string;
  preheader: string;
  number: number;
  periodKey: string;
  cutFrom: string;
  cutTo: string;
  state: "draft";
  items: {
    kind: DraftItem["kind"];
    entry: number | null;
    term: number | null;
    source: number | null;
    title: string;
    summary: string;
    theme: number | null;
    year: string | null;
    territory: string | null;
    forEveryone: boolean;
  }[];
};

export type DraftResult =
  | { outcome: "drafted"; issueId: number; items: number }
  | { outcome: "already"; issueId: number }
  | { outcome: "nothing" };

/** Serialises the drafting and the numbering of issues over all processes. */
export const ISSUE_LOCK = "open-collectivites:issues";

export async function lockIssues(sql: Sql): Promise<void> {
  await sql.query("SELECT pg_advisory_xact_lock(hashtext($1))", [ISSUE_LOCK]);
}

/** The number after the highest given so far. Call it under `lockIssues`. */
export async function nextNumber(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ next: string }>(
    "SELECT COALESCE(max(number), 0) + 1 AS next FROM issues",
  );
  return Number(rows[0]?.next ?? 1);
}

/** From where the first issue gathered, and up to where the last one did. */
async function readCuts(sql: Sql): Promise<{ first: Date | null; last: Date | null }> {
  // As milliseconds: a transaction of Payload's gives instants as text.
  const { rows } = await sql.query<{ first: number | null; last: number | null }>(
    `SELECT (extract(epoch FROM min(cut_from)) * 1000)::float8 AS first,
            (extract(epoch FROM max(cut_to)) * 1000)::float8 AS last FROM issues`,
  );
  const dateOf = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? null : new Date(ms);
  return { first: dateOf(rows[0]?.first), last: dateOf(rows[0]?.last) };
}

/**
 * Drafts the issue of the current period, once: several callers wait for one another, and the
 * unique period key decides even without that. `sql` is a transaction, and `createIssue` must
 * create the document in that same transaction.
 */
export async function draftIssue({
  sql,
  now,
  frequency,
  createIssue,
}: {
  sql: Sql;
  now: Date;
  frequency: Frequency;
  createIssue: (issue: NewIssue) => Promise<number>;
}): Promise<DraftResult> {
  await lockIssues(sql);
  const key = periodKey(now, frequency);
  const existing = await sql.query<{ id: number }>("SELECT id FROM issues WHERE period_key = $1", [
    key,
  ]);
  const already = existing.rows[0];
  if (already) return { outcome: "already", issueId: already.id };

  const cuts = await readCuts(sql);
  const reach = new Date(now.getTime() - firstReach(frequency) * 86_400_000);
  const news = await readNews(sql, { since: cuts.first ?? reach, until: now });
  const draft = composeDraft({ news, until: now, frequency });
  if (!draft) return { outcome: "nothing" };

  const issueId = await createIssue({
    subject: draft.subject,
    preheader: draft.preheader,
    number: await nextNumber(sql),
    periodKey: key,
    cutFrom: (cuts.last ?? reach).toISOString(),
    cutTo: now.toISOString(),
    state: "draft",
    items: draft.items.map(({ kind, id, ...item }) => ({
      kind,
      entry: kind === "entry" ? id : null,
      term: kind === "term" ? id : null,
      source: kind === "source" ? id : null,
      ...item,
    })),
  });
  await sql.query(
    `INSERT INTO drafted_news (kind, document_id, news_at, issue_id)
     SELECT kind, id, at, $4 FROM unnest($1::text[], $2::int[], $3::timestamptz[]) AS n(kind, id, at)
     ON CONFLICT (kind, document_id, news_at) DO UPDATE SET issue_id = EXCLUDED.issue_id`,
    [
      news.map(({ kind }) => kind),
      news.map(({ id }) => id),
      news.map(({ newsAt }) => newsAt.toISOString()),
      issueId,
    ],
  );
  return { outcome: "drafted", issueId, items: draft.items.length };
}
