import type { Pool } from "pg";
import type { Sql } from "@/lib/database";
import { readKnownCodes } from "@/territories";
import type { Approver } from "../approval";
import type { Installation } from "../settings";
import { erasedHash, type SubscriberStatus } from "../subscribers";
import { ImportFault, importLimits } from "./fault";
import {
  type ImportChoice,
  type ImportMode,
  type ImportOffer,
  judgeRow,
  meaningOfColumn,
  type RowProblem,
} from "./judgeRow";
import { plainName, readCsv } from "./readCsv";

/** Why a row is not taken over; `new` is, once an administrator has accepted the file. */
export type RowOutcome =
  | "new"
  | "taken"
  | RowProblem
  | "twice"
  | "erased"
  | `known_${Exclude<SubscriberStatus, "erased">}`;

export type PrepareResult =
  | { ok: true; importId: number }
  | { ok: false; reason: "role" }
  | { ok: false; reason: "file"; fault: ImportFault };

type Prepare = {
  body: Uint8Array;
  fileName: string;
  mode: ImportMode;
  user: Approver;
  installation: Installation;
  now: Date;
};

/** Rows that are looked up and stored at once. */
const BATCH = 1_000;
const FILE_NAME_MAX = 200;

/**
 * Reads a file of subscribers and stores what would become of each row, for an administrator to
 * look at. Nobody is subscribed yet, and no mail is sent.
 */
export async function prepareImport(pool: Pool, given: Prepare): Promise<PrepareResult> {
  const { body, fileName, mode, user, now } = given;
  if (user.role !== "admin") return { ok: false, reason: "role" };
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO subscriber_imports (file_name, mode, created_at, created_by)
     VALUES ($1, $2, $3, $4) RETURNING id`,
    [fileName.replace(/[\p{C}]/gu, " ").slice(0, FILE_NAME_MAX), mode, now, user.id],
  );
  const importId = Number(rows[0]?.id);
  try {
    if (body.length > importLimits.bytes) throw new ImportFault("too_large");
    const ignored = await storeRows(pool, importId, given);
    await pool.query(
      "UPDATE subscriber_imports SET state = 'ready', ignored_columns = $2 WHERE id = $1",
      [importId, ignored],
    );
    return { ok: true, importId };
  } catch (error) {
    // A process that dies here leaves a file that stays « reading », which is purged.
    await pool.query("DELETE FROM subscriber_imports WHERE id = $1", [importId]);
    if (error instanceof ImportFault) return { ok: false, reason: "file", fault: error };
    throw error;
  }
}

type Judged = { line: number; email?: string; choice?: ImportChoice; outcome: RowOutcome };

/** Judges and stores each row; gives the names of the columns that mean nothing here. */
async function storeRows(
  pool: Pool,
  importId: number,
  { body, mode, installation, now }: Prepare,
): Promise<string[]> {
  const { columns, rows } = await readCsv(body);
  const meanings = columns.map(meaningOfColumn);
  if (!meanings.includes("adresse")) throw new ImportFault("no_address_column");
  const known = meanings.filter((meaning) => meaning !== undefined);
  if (new Set(known).size < known.length) throw new ImportFault("columns_twice");
  if (mode === "consent" && !CONSENT_COLUMNS.every((name) => known.includes(name)))
    throw new ImportFault("no_consent_columns");

  const offer = await readOffer(pool);
  const seen = new Set<string>();
  let batch: Judged[] = [];
  const store = async () => {
    await storeBatch(pool, importId, batch, installation.secret);
    batch = [];
  };
  for await (const row of rows) {
    const verdict = judgeRow(row, { mode, offer, now });
    const { line } = row;
    if (!verdict.ok) batch.push({ line, outcome: verdict.problem });
    else if (seen.has(verdict.email)) batch.push({ line, outcome: "twice" });
    else {
      seen.add(verdict.email);
      batch.push({ line, email: verdict.email, choice: verdict.choice, outcome: "new" });
    }
    if (batch.length === BATCH) await store();
  }
  await store();
  return columns.filter((name, place) => name && meanings[place] === undefined);
}

const CONSENT_COLUMNS = ["consentement_date", "consentement_texte", "consentement_source"];

async function readOffer(sql: Sql): Promise<ImportOffer> {
  const { rows } = await sql.query<{ id: number; title: string; slug: string }>(
    "SELECT id, title, slug FROM themes WHERE _status = 'published' AND deleted_at IS NULL",
  );
  return {
    themes: new Map(
      rows.flatMap(({ id, title, slug }) => [
        [plainName(slug), id],
        [plainName(title), id],
      ]),
    ),
  };
}

/**
 * Stores rows, with what the database knows: territories that do not exist, addresses that are
 * subscribed, have left or were erased. The address is kept of new ones only.
 */
async function storeBatch(
  sql: Sql,
  importId: number,
  batch: readonly Judged[],
  secret: string,
): Promise<void> {
  const emails = batch.flatMap(({ email }) => email ?? []);
  const standing = await readStanding(sql, emails, secret);
  const codes = batch.flatMap(({ choice }) => choice?.territories ?? []);
  const territories = new Set(await readKnownCodes(sql, [...new Set(codes)]));
  const rows = batch.map((row) => {
    const lost = row.choice?.territories.some((code) => !territories.has(code));
    const outcome =
      (row.email && standing.get(row.email)) ?? (lost ? "territory_unknown" : row.outcome);
    return outcome === "new" ? { ...row, outcome } : { line: row.line, outcome };
  });
  await sql.query(
    `INSERT INTO subscriber_import_rows (import_id, line, outcome, email, choice)
     SELECT $1, line, outcome, email, choice
       FROM jsonb_to_recordset($2::jsonb) AS r(line int, outcome text, email text, choice jsonb)
     ON CONFLICT DO NOTHING`,
    [importId, JSON.stringify(rows)],
  );
}

/** What is known of addresses; those of which nothing is known are left out. */
export async function readStanding(
  sql: Sql,
  emails: readonly string[],
  secret: string,
): Promise<Map<string, RowOutcome>> {
  const standing = new Map<string, RowOutcome>();
  const hashes = new Map(emails.map((email) => [erasedHash(secret, email), email]));
  const erased = await sql.query<{ hash: string }>(
    "SELECT hash FROM erased_addresses WHERE hash = ANY($1::text[])",
    [[...hashes.keys()]],
  );
  for (const { hash } of erased.rows) standing.set(hashes.get(hash) ?? "", "erased");
  const known = await sql.query<{ email: string; status: SubscriberStatus }>(
    "SELECT email, status::text AS status FROM subscribers WHERE email = ANY($1::text[])",
    [emails],
  );
  for (const { email, status } of known.rows)
    standing.set(email, status === "erased" ? "erased" : `known_${status}`);
  return standing;
}
