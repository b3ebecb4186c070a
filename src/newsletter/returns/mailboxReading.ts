import type { Sql } from "@/lib/database";

/** How the readings of the mailbox of returns go. */
export type MailboxReading = {
  /** The last that went well. */
  readAt: Date | null;
  failingSince: Date | null;
  /** A French sentence. */
  failure: string | null;
};

/** `undefined` where no mailbox was ever read. */
export async function readMailboxReading(sql: Sql): Promise<MailboxReading | undefined> {
  const { rows } = await sql.query<MailboxReading>(
    `SELECT read_at AS "readAt", failing_since AS "failingSince", failure FROM mailbox_readings`,
  );
  return rows[0];
}

/** Records how one went: `failure` is null when it went well. */
export async function recordMailboxReading(
  sql: Sql,
  { failure, now }: { failure: string | null; now: Date },
): Promise<void> {
  await sql.query(
    `INSERT INTO mailbox_readings AS m (read_at, failing_since, failure)
     VALUES (CASE WHEN $1::text IS NULL THEN $2::timestamptz END,
             CASE WHEN $1::text IS NOT NULL THEN $2::timestamptz END, $1)
     ON CONFLICT (one) DO UPDATE
       SET read_at = COALESCE(excluded.read_at, m.read_at), failure = excluded.failure,
           failing_since = CASE WHEN excluded.failure IS NOT NULL
                                THEN COALESCE(m.failing_since, excluded.failing_since) END`,
    [failure, now],
  );
}
