import type { Pool, PoolClient } from "pg";
import { recordAction } from "@/lib/audit";
import type { Clock } from "@/lib/clock";
import { transaction } from "@/lib/database";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/mail";
import { CONFIRMATION_DAYS, makeConfirmationLink } from "../confirmationLink";
import { recordConsentText } from "../consent";
import { type Installation, loadSettings, type NewsletterSettings } from "../settings";
import { writeChoices } from "../subscribers";
import { invitationLetter } from "./invitationLetter";
import type { ImportChoice, ImportMode } from "./judgeRow";
import { readStanding } from "./prepareImport";

/** Rows that one transaction takes over; another worker goes on where this one dies. */
const BATCH = 500;
/**
 * Invitations that wait in the outbox at most: the mails of people who are subscribing just now
 * go out beside them.
 */
const WAITING_INVITATIONS = 100;

export type ApplyContext = { installation: Installation; settings: NewsletterSettings; now: Date };

type Taking = { importId: number; mode: ImportMode };
type Row = { line: number; email: string; choice: ImportChoice };

/** A worker's part: takes accepted files over until nothing is to be done at this moment. */
export async function applyImports({
  sql: pool,
  clock,
  signal,
}: {
  sql: Pool;
  clock: Clock;
  signal: AbortSignal;
}): Promise<void> {
  const { rowCount } = await pool.query(
    "SELECT 1 FROM subscriber_imports WHERE state = 'accepted' LIMIT 1",
  );
  if (!rowCount) return;
  const { SITE_URL, PAYLOAD_SECRET } = env();
  const context = {
    installation: { siteUrl: SITE_URL, secret: PAYLOAD_SECRET },
    settings: await loadSettings(pool),
  };
  while (!signal.aborted && (await applyBatch(pool, { ...context, now: clock() })));
}

/**
 * Takes the next rows over, of one file (those with proof first: invitations wait for room).
 * False when nothing can be done now.
 */
export async function applyBatch(pool: Pool, context: ApplyContext): Promise<boolean> {
  return transaction(pool, async (sql) => {
    const found = await sql.query<{ id: number; mode: ImportMode }>(
      `SELECT id, mode FROM subscriber_imports WHERE state = 'accepted'
        ORDER BY mode, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    const file = found.rows[0];
    if (!file) return false;
    const taking = { importId: Number(file.id), mode: file.mode };
    const room = taking.mode === "consent" ? BATCH : await roomForInvitations(sql);
    if (room <= 0) return false;
    const { rows } = await sql.query<Row>(
      `SELECT line, email, choice FROM subscriber_import_rows
        WHERE import_id = $1 AND outcome = 'new' ORDER BY line LIMIT $2`,
      [taking.importId, room],
    );
    if (rows.length > 0) await takeRows(sql, taking, rows, context);
    else await finish(sql, taking, context.now);
    return true;
  });
}

async function roomForInvitations(sql: PoolClient): Promise<number> {
  const { rows } = await sql.query<{ waiting: number }>(
    `SELECT count(*) AS waiting FROM outbox
      WHERE kind = 'invitation' AND state IN ('queued', 'claimed', 'handing_over')`,
  );
  return WAITING_INVITATIONS - Number(rows[0]?.waiting ?? 0);
}

async function takeRows(
  sql: PoolClient,
  { importId, mode }: Taking,
  rows: readonly Row[],
  context: ApplyContext,
): Promise<void> {
  // Asked again: since the file was looked at, people have subscribed, left, or been erased.
  const emails = rows.map(({ email }) => email);
  const standing = await readStanding(sql, emails, context.installation.secret);
  const unknown = rows.filter(({ email }) => !standing.has(email));
  const added = await addSubscribers(sql, importId, unknown, context);
  for (const { email, choice } of unknown) {
    const person = added.get(email);
    if (!person) continue;
    const { id } = person;
    if (choice.themes.length > 0 || choice.territories.length > 0)
      await writeChoices(sql, id, choice);
    if (mode === "invitation") await invite(sql, person, choice, context);
  }
  const outcomes = rows.map(({ line, email }) => ({
    line,
    // Who came in between our look and our insert has subscribed by himself.
    outcome: standing.get(email) ?? (added.has(email) ? "taken" : "known_pending"),
  }));
  await sql.query(
    `UPDATE subscriber_import_rows r SET outcome = o.outcome, email = NULL, choice = NULL
       FROM jsonb_to_recordset($2::jsonb) AS o(line int, outcome text)
      WHERE r.import_id = $1 AND r.line = o.line`,
    [importId, JSON.stringify(outcomes)],
  );
}

type Added = { id: number; email: string; version: string; form: string };

/** New subscribers by address: confirmed where the file proves consent, else still to confirm. */
async function addSubscribers(
  sql: PoolClient,
  importId: number,
  rows: readonly Row[],
  { settings, now }: ApplyContext,
): Promise<Map<string, Added>> {
  // The wording that each agreed to, or is asked to agree to, under a version that names it.
  const versions = new Map<string, string>();
  for (const { choice } of rows) {
    const wording = choice.consent?.text ?? settings.consentText;
    const version = choice.consent ? `import ${importId}` : settings.consentTextVersion;
    if (!versions.has(wording))
      versions.set(wording, await recordConsentText(sql, { version, wording, now }));
  }
  const given = rows.map(({ email, choice: { rhythm, consent } }) => ({
    email,
    rhythm,
    at: consent?.at ?? null,
    version: versions.get(consent?.text ?? settings.consentText),
    form: consent ? `import ${importId}\u00a0: ${consent.source}` : `import ${importId}`,
  }));
  const { rows: added } = await sql.query<Added>(
    `INSERT INTO subscribers (email, status, rhythm, consent_at, consent_text_version, consent_form,
       confirmed_at, last_act_at, created_at, updated_at)
     SELECT email, (CASE WHEN at IS NULL THEN 'pending' ELSE 'confirmed' END)::enum_subscribers_status,
            rhythm::enum_subscribers_rhythm, at, version, form, at, at, $2, $2
       FROM jsonb_to_recordset($1::jsonb)
         AS g(email text, rhythm text, at timestamptz, version text, form text)
     ON CONFLICT (email) DO NOTHING
     RETURNING id, email, consent_text_version AS version, consent_form AS form`,
    [JSON.stringify(given), now],
  );
  await sql.query(
    "INSERT INTO subscriber_keys (subscriber_id) SELECT unnest($1::int[]) ON CONFLICT DO NOTHING",
    [added.map(({ id }) => id)],
  );
  return new Map(added.map((person) => [person.email, person]));
}

/** Asks a person whether he wants to subscribe; only his own act confirms. */
async function invite(
  sql: PoolClient,
  { id, email, version, form }: Added,
  { themes, territories, rhythm }: ImportChoice,
  { installation: { siteUrl }, settings, now }: ApplyContext,
): Promise<void> {
  const asked = {
    choices: { themes, territories, rhythm },
    consent: { at: null, version, form, networkHash: null },
  };
  const letter = await invitationLetter({
    siteUrl,
    senderName: settings.senderName,
    postalIdentity: settings.postalIdentity,
    consentText: settings.consentText,
    confirmUrl: await makeConfirmationLink(sql, id, asked, { siteUrl, now }),
    days: CONFIRMATION_DAYS,
  });
  await queueMail(sql, { kind: "invitation", to: email, subscriberId: id, ...letter });
}

async function finish(sql: PoolClient, { importId }: Taking, now: Date): Promise<void> {
  await sql.query("UPDATE subscriber_imports SET state = 'done', finished_at = $2 WHERE id = $1", [
    importId,
    now,
  ]);
  const { rows } = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM subscriber_import_rows
      WHERE import_id = $1 AND outcome = 'taken'`,
    [importId],
  );
  await recordAction(sql, {
    action: "import_finish",
    collection: "imports",
    documentId: importId,
    details: { count: Number(rows[0]?.count ?? 0) },
  });
}
