import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import type { Approver } from "../approval";
import type { ImportMode } from "./judgeRow";
import type { RowOutcome } from "./prepareImport";

/** What administrators see of files of subscribers, and what they decide. */

/** Wakes the workers when a file is accepted. */
export const importsChannel = "newsletter_imports";

export type ImportState = "reading" | "ready" | "accepted" | "done";

export type ImportSummary = {
  id: number;
  fileName: string;
  mode: ImportMode;
  state: ImportState;
  ignoredColumns: string[];
  createdAt: Date;
  createdBy: string | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  finishedAt: Date | null;
  /** Rows by outcome. */
  counts: Partial<Record<RowOutcome, number>>;
};

const SHOWN = 20;

export async function listImports(sql: Sql): Promise<ImportSummary[]> {
  return readImports(sql, "i.state <> 'reading'");
}

export async function readImport(sql: Sql, importId: number): Promise<ImportSummary | undefined> {
  return (await readImports(sql, "i.state <> 'reading' AND i.id = $2", [importId]))[0];
}

async function readImports(
  sql: Sql,
  condition: string,
  values: number[] = [],
): Promise<ImportSummary[]> {
  const { rows } = await sql.query<Omit<ImportSummary, "counts">>(
    `SELECT i.id, i.file_name AS "fileName", i.mode, i.state,
            i.ignored_columns AS "ignoredColumns", i.created_at AS "createdAt",
            c.name AS "createdBy", i.accepted_at AS "acceptedAt", a.name AS "acceptedBy",
            i.finished_at AS "finishedAt"
       FROM subscriber_imports i LEFT JOIN users c ON c.id = i.created_by
       LEFT JOIN users a ON a.id = i.accepted_by
      WHERE ${condition} ORDER BY i.id DESC LIMIT $1`,
    [SHOWN, ...values],
  );
  const counted = await sql.query<{ import_id: number; outcome: RowOutcome; count: number }>(
    `SELECT import_id, outcome, count(*) AS count FROM subscriber_import_rows
      WHERE import_id = ANY($1::bigint[]) GROUP BY import_id, outcome`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    counts: Object.fromEntries(
      counted.rows
        .filter(({ import_id }) => Number(import_id) === Number(row.id))
        .map(({ outcome, count }) => [outcome, Number(count)]),
    ),
  }));
}

/** Rows that are not taken over, in the order of the file; `after` is the last line seen. */
export async function listImportProblems(
  sql: Sql,
  { importId, after = 0, limit = 200 }: { importId: number; after?: number; limit?: number },
): Promise<{ line: number; outcome: RowOutcome }[]> {
  const { rows } = await sql.query<{ line: number; outcome: RowOutcome }>(
    `SELECT line, outcome FROM subscriber_import_rows
      WHERE import_id = $1 AND line > $2 AND outcome NOT IN ('new', 'taken')
      ORDER BY line LIMIT $3`,
    [importId, after, limit],
  );
  return rows;
}

type Decision = { importId: number; user: Approver; now: Date };
type DecisionResult = { ok: true } | { ok: false; reason: "role" | "state" };

/** Lets the workers take the new rows of a file over; its proof, or its asking, is vouched for. */
export async function acceptImport(
  pool: Pool,
  { importId, user, now }: Decision,
): Promise<DecisionResult> {
  if (user.role !== "admin") return { ok: false, reason: "role" };
  return transaction(pool, async (sql): Promise<DecisionResult> => {
    const { rows } = await sql.query<{ mode: ImportMode }>(
      `UPDATE subscriber_imports SET state = 'accepted', accepted_at = $2, accepted_by = $3
        WHERE id = $1 AND state = 'ready' RETURNING mode`,
      [importId, now, user.id],
    );
    if (!rows[0]) return { ok: false, reason: "state" };
    const counted = await sql.query<{ count: number }>(
      `SELECT count(*) AS count FROM subscriber_import_rows
        WHERE import_id = $1 AND outcome = 'new'`,
      [importId],
    );
    await recordAction(sql, {
      userId: user.id,
      action: "import_accept",
      collection: "imports",
      documentId: importId,
      details: { mode: rows[0].mode, count: Number(counted.rows[0]?.count ?? 0) },
    });
    await sql.query("SELECT pg_notify($1, '')", [importsChannel]);
    return { ok: true };
  });
}

/** Forgets a file that was only looked at, addresses and all. */
export async function discardImport(
  pool: Pool,
  { importId, user }: Omit<Decision, "now">,
): Promise<DecisionResult> {
  if (user.role !== "admin") return { ok: false, reason: "role" };
  return transaction(pool, async (sql): Promise<DecisionResult> => {
    const { rowCount } = await sql.query(
      "DELETE FROM subscriber_imports WHERE id = $1 AND state = 'ready'",
      [importId],
    );
    if (rowCount !== 1) return { ok: false, reason: "state" };
    await recordAction(sql, {
      userId: user.id,
      action: "import_discard",
      collection: "imports",
      documentId: importId,
    });
    return { ok: true };
  });
}

/** How long files are kept, in days. */
export const importRetention = {
  /** One that nobody has accepted by the next day holds addresses of people who asked nothing. */
  undecided: 1,
  /** Which row came to what: of use while its sender may ask. Who accepted which file stays. */
  rows: 90,
} as const;

export async function purgeImports(
  sql: Sql,
  now: Date,
): Promise<{ imports: number; importRows: number }> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const undecided = await sql.query(
    "DELETE FROM subscriber_imports WHERE state IN ('reading', 'ready') AND created_at < $1",
    [before(importRetention.undecided)],
  );
  const rows = await sql.query(
    `DELETE FROM subscriber_import_rows r USING subscriber_imports i
      WHERE i.id = r.import_id AND i.state = 'done' AND i.finished_at < $1`,
    [before(importRetention.rows)],
  );
  return { imports: undecided.rowCount ?? 0, importRows: rows.rowCount ?? 0 };
}
