import { createHash } from "node:crypto";
import type { Sql } from "@/lib/database";

/**
 * Keeps the exact wording that people agree to, and gives the version under which it is kept.
 * A text that was changed without its version gets one of its own, so that a version always
 * names one wording.
 */
export async function recordConsentText(
  sql: Sql,
  { version, wording, now }: { version: string; wording: string; now: Date },
): Promise<string> {
  const digest = createHash("sha256").update(wording).digest("hex").slice(0, 12);
  const { rows } = await sql.query<{ version: string }>(
    `WITH known AS (
       SELECT version, wording FROM consent_texts WHERE version IN ($1, $2)
     ), chosen AS (
       SELECT CASE WHEN EXISTS (SELECT 1 FROM known WHERE version = $1 AND wording <> $3)
                   THEN $2 ELSE $1 END AS version
     ), added AS (
       INSERT INTO consent_texts (version, wording, first_used_at)
       SELECT version, $3, $4 FROM chosen ON CONFLICT DO NOTHING
     )
     SELECT version FROM chosen`,
    [version, `${version}+${digest}`, wording, now],
  );
  return rows[0]?.version ?? version;
}

/** The wording of a version; `undefined` when nobody has agreed to it yet. */
export async function readConsentText(
  sql: Sql,
  version: string,
): Promise<{ wording: string; firstUsedAt: Date } | undefined> {
  const { rows } = await sql.query<{ wording: string; first_used_at: Date }>(
    "SELECT wording, first_used_at FROM consent_texts WHERE version = $1",
    [version],
  );
  const row = rows[0];
  return row && { wording: row.wording, firstUsedAt: row.first_used_at };
}
