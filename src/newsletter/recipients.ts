import type { Sql } from "@/lib/database";
import { readAbove } from "@/territories";
import { type Choosable, chooseItems } from "./choose";

/**
 * Who is due an issue: confirmed, and, for those who want one message a month, sent nothing
 * yet in this month of Paris.
 */
const DUE = `
  SELECT s.id,
         ARRAY(SELECT r.themes_id FROM subscribers_rels r
                WHERE r.parent_id = s.id AND r.path = 'themes' AND r.themes_id IS NOT NULL
                ORDER BY r.themes_id) AS themes,
         ARRAY(SELECT x.text::text FROM subscribers_texts x
                WHERE x.parent_id = s.id AND x.path = 'territories' ORDER BY x.text) AS territories,
         s.rhythm = 'monthly' AND EXISTS (
           SELECT 1 FROM deliveries d
            WHERE d.subscriber_id = s.id AND d.issue_id <> $1
              AND d.state IN ('queued', 'claimed', 'handing_over', 'sent', 'deferred', 'uncertain')
              AND date_trunc('month', COALESCE(d.finished_at, d.created_at), 'Europe/Paris')
                = date_trunc('month', $2::timestamptz, 'Europe/Paris')) AS served
    FROM subscribers s
   WHERE s.status = 'confirmed'`;

type Choice = { themes: number[]; territories: string[]; readers: number };

/** How many would receive an issue with these items now. */
export async function countRecipients(
  sql: Sql,
  { issueId, items, now }: { issueId: number; items: readonly Choosable[]; now: Date },
): Promise<number> {
  const { rows } = await sql.query<Choice>(
    `SELECT themes, territories, count(*) AS readers FROM (${DUE}) due
      WHERE NOT served GROUP BY themes, territories`,
    [issueId, now],
  );
  return (await assignItems(sql, items, rows))
    .filter((choice) => choice.items.length > 0)
    .reduce((sum, { readers }) => sum + Number(readers), 0);
}

/** Each choice with the items that it leads to; the geography is asked once for all. */
async function assignItems(
  sql: Sql,
  items: readonly Choosable[],
  choices: readonly Choice[],
): Promise<(Choice & { items: number[] })[]> {
  const codes = new Set([...items, ...choices].flatMap(({ territories }) => territories));
  const above = await readAbove(sql, [...codes]);
  return choices.map((choice) => ({ ...choice, items: chooseItems(items, choice, above) }));
}

export type FixedRecipients = { recipients: number; withoutContent: number; notDue: number };

/**
 * Fixes the recipients of an issue, each with the items of his copy; call it in the
 * transaction that starts the sending. Readers share few different choices: the rule runs once
 * for each choice, the database writes the rows. A reader whose copy would be empty gets
 * nothing, and is counted.
 */
export async function fixRecipients(
  sql: Sql,
  {
    issueId,
    items,
    mailHost,
    now,
  }: { issueId: number; items: readonly Choosable[]; mailHost: string; now: Date },
): Promise<FixedRecipients> {
  await sql.query(
    `CREATE TEMPORARY TABLE due_readers
       (id integer, themes integer[], territories text[], served boolean) ON COMMIT DROP`,
  );
  await sql.query(`INSERT INTO due_readers ${DUE}`, [issueId, now]);
  // The planner knows nothing of a table that was just made.
  await sql.query("ANALYZE due_readers");
  const { rows } = await sql.query<Choice>(
    `SELECT themes, territories, count(*) AS readers FROM due_readers
      WHERE NOT served GROUP BY themes, territories`,
  );
  const choices = await assignItems(sql, items, rows);
  const served = choices.filter((choice) => choice.items.length > 0);
  const notDue = await sql.query<{ count: number }>(
    "SELECT count(*) AS count FROM due_readers WHERE served",
  );
  await sql.query(
    `INSERT INTO subscriber_keys (subscriber_id)
     SELECT id FROM due_readers r WHERE NOT served
        AND NOT EXISTS (SELECT FROM subscriber_keys k WHERE k.subscriber_id = r.id)
     ON CONFLICT DO NOTHING`,
  );
  // The salt keeps the identifier of a message from telling who received it.
  const inserted = await sql.query(
    `INSERT INTO deliveries (issue_id, subscriber_id, items, message_id, created_at)
     SELECT $1::integer, r.id, c.items::smallint[],
            'lettre-' || $1::integer || '-' || left(encode(sha256(convert_to(
              'message:' || $1::integer || ':' || r.id || ':' || k.salt, 'UTF8')), 'hex'), 32)
              || '@' || $5::text,
            $6::timestamptz
       FROM due_readers r
       JOIN subscriber_keys k ON k.subscriber_id = r.id
       JOIN unnest($2::text[], $3::text[], $4::text[]) AS c(themes, territories, items)
         ON c.themes::integer[] = r.themes AND c.territories::text[] = r.territories
      WHERE NOT r.served
     ON CONFLICT (issue_id, subscriber_id) DO NOTHING`,
    [
      issueId,
      served.map(({ themes }) => toArrayText(themes)),
      served.map(({ territories }) => toArrayText(territories)),
      served.map((choice) => toArrayText(choice.items)),
      mailHost,
      now,
    ],
  );
  return {
    recipients: inserted.rowCount ?? 0,
    withoutContent: choices
      .filter((choice) => choice.items.length === 0)
      .reduce((sum, { readers }) => sum + Number(readers), 0),
    notDue: Number(notDue.rows[0]?.count ?? 0),
  };
}

/** A PostgreSQL array as text: an array of arrays of different lengths cannot be a parameter. */
function toArrayText(values: readonly (number | string)[]): string {
  return `{${values.map((value) => JSON.stringify(String(value))).join(",")}}`;
}
