import type pg from "pg";
import { openPool, transaction } from "@/lib/database";
import {
  acceptImport,
  confirm,
  discardImport,
  eraseSubscriber,
  type ImportMode,
  listImportProblems,
  listImports,
  prepareImport,
  purgeImports,
  readConsentText,
  readImport,
} from "@/newsletter";
import { acceptSubscription } from "@/newsletter/acceptSubscription";
import { applyBatch } from "@/newsletter/import/applyImports";
import { importLimits } from "@/newsletter/import/fault";
import { createDatabase } from "../../helpers/database";
import { addSubscribers, addTheme, addUsers, installation, now, settings } from "./world";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let theme: number;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 12);
  await addUsers(pool);
  theme = await addTheme(pool, "Finances");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query(
    `TRUNCATE outbox, consent_texts, subscription_tokens, subscriber_keys, erased_addresses, audit_log,
       subscriber_imports CASCADE`,
  );
  await pool.query("DELETE FROM subscribers");
});

const admin = { id: 9, role: "admin" } as const;
const editor = { id: 1, role: "editor" } as const;
const context = { installation, settings, now };

const prepare = (
  body: string | Buffer,
  mode: ImportMode = "consent",
  user: { id: number; role: "admin" | "editor" } = admin,
) =>
  prepareImport(pool, {
    body: Buffer.from(body),
    fileName: "abonnés.csv",
    mode,
    user,
    installation,
    now,
  });

/** The file's number, when it can be read. */
async function look(body: string, mode: ImportMode = "consent"): Promise<number> {
  const result = await prepare(body, mode);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.importId;
}
const accept = (importId: number) => acceptImport(pool, { importId, user: admin, now });
async function applyAll(): Promise<void> {
  while (await applyBatch(pool, context));
}
const problems = async (importId: number) =>
  (await listImportProblems(pool, { importId })).map(({ line, outcome }) => `${line} ${outcome}`);

const HEAD =
  "adresse;thematiques;rythme;consentement_date;consentement_texte;consentement_source\n";
const row = (email: string, rest = ";;;31/05/2025;J’accepte.;Salon 2025") => `${email}${rest}\n`;

const people = async () =>
  (
    await pool.query(
      "SELECT email, status::text, rhythm::text FROM subscribers WHERE email NOT LIKE 'efface-%' ORDER BY email",
    )
  ).rows;

test("with proof: looked at first, then confirmed, with the proof of each; nobody is mailed", async () => {
  const importId = await look(
    HEAD +
      row(
        "A@X.fr",
        ";Finances;mensuel;31/05/2025 14:30;J’accepte de recevoir la lettre.;Salon 2025",
      ) +
      row("b@x.fr"),
  );
  expect(await people()).toEqual([]);
  expect(await readImport(pool, importId)).toMatchObject({
    fileName: "abonnés.csv",
    mode: "consent",
    state: "ready",
    createdBy: "Administratrice",
    counts: { new: 2 },
  });
  expect(await applyBatch(pool, context)).toBe(false);
  expect(await people()).toEqual([]);

  expect(await accept(importId)).toEqual({ ok: true });
  await applyAll();
  const { rows } = await pool.query(
    `SELECT s.id, email, status::text, rhythm::text, consent_at, consent_text_version, consent_form,
            confirmed_at, last_act_at,
            ARRAY(SELECT themes_id FROM subscribers_rels r WHERE r.parent_id = s.id) AS themes
       FROM subscribers s ORDER BY email`,
  );
  const at = new Date("2025-05-31T12:30:00Z");
  expect(rows[0]).toMatchObject({
    email: "a@x.fr",
    status: "confirmed",
    rhythm: "monthly",
    consent_at: at,
    confirmed_at: at,
    last_act_at: at,
    consent_text_version: `import ${importId}`,
    consent_form: `import ${importId}\u00a0: Salon 2025`,
    themes: [theme],
  });
  expect(rows[1]).toMatchObject({
    email: "b@x.fr",
    status: "confirmed",
    rhythm: "each",
    themes: [],
  });
  // Two wordings in one file are two versions, each with its wording.
  expect((await readConsentText(pool, `import ${importId}`))?.wording).toBe(
    "J’accepte de recevoir la lettre.",
  );
  expect((await readConsentText(pool, rows[1].consent_text_version))?.wording).toBe("J’accepte.");
  expect((await pool.query("SELECT 1 FROM outbox")).rowCount).toBe(0);
  const [file] = await listImports(pool);
  expect(file).toMatchObject({
    state: "done",
    counts: { taken: 2 },
    acceptedBy: "Administratrice",
  });
  const kept = await pool.query("SELECT email, choice FROM subscriber_import_rows");
  expect(kept.rows).toEqual([
    { email: null, choice: null },
    { email: null, choice: null },
  ]);
  const trail = await pool.query(
    "SELECT action, user_id, details FROM audit_log WHERE collection = 'imports' ORDER BY id",
  );
  expect(trail.rows).toEqual([
    { action: "import_accept", user_id: 9, details: { mode: "consent", count: 2 } },
    { action: "import_finish", user_id: null, details: { count: 2 } },
  ]);
});

test("each wrong row is told with its line; who is known, left, set aside or erased is skipped", async () => {
  await addSubscribers(pool, ["attend@x.fr"], { status: "pending" });
  await addSubscribers(pool, ["abonnee@x.fr"]);
  await addSubscribers(pool, ["partie@x.fr"], { status: "unsubscribed" });
  await addSubscribers(pool, ["ecartee@x.fr"], { status: "suppressed" });
  const [erased] = await addSubscribers(pool, ["effacee@x.fr"]);
  await eraseSubscriber(pool, { subscriberId: Number(erased), secret: installation.secret, now });
  const before = await people();
  const importId = await look(
    HEAD +
      row("attend@x.fr") +
      row("Abonnee@X.fr") +
      row("partie@x.fr") +
      row("ecartee@x.fr") +
      row("EFFACEE@x.fr") +
      row("=cmd|'/C calc'!A0@x.fr") +
      row("pas une adresse") +
      row("") +
      row("nouvelle@x.fr") +
      row("Nouvelle@x.fr") +
      row("b@x.fr", ";Cuisine;;31/05/2025;J’accepte.;Salon") +
      row("c@x.fr", ";;;;J’accepte.;Salon"),
  );
  expect(await problems(importId)).toEqual([
    "2 known_pending",
    "3 known_confirmed",
    "4 known_unsubscribed",
    "5 known_suppressed",
    "6 erased",
    "7 formula",
    "8 address_invalid",
    "9 address_missing",
    "11 twice",
    "12 theme_unknown",
    "13 date_missing",
  ]);
  // Only the address that would be taken over is kept, until it is.
  const kept = await pool.query("SELECT email FROM subscriber_import_rows WHERE email IS NOT NULL");
  expect(kept.rows).toEqual([{ email: "nouvelle@x.fr" }]);
  await accept(importId);
  await applyAll();
  expect(await people()).toEqual(
    [...before, { email: "nouvelle@x.fr", status: "confirmed", rhythm: "each" }].sort((a, b) =>
      a.email < b.email ? -1 : 1,
    ),
  );
});

test("without proof: each is asked by mail, and only his own act confirms", async () => {
  const importId = await look("adresse\na@x.fr\nb@x.fr\n", "invitation");
  await accept(importId);
  await applyAll();
  expect((await people()).map(({ status }) => status)).toEqual(["pending", "pending"]);
  const { rows: mails } = await pool.query(
    "SELECT kind, to_email, subject, html, text FROM outbox ORDER BY to_email",
  );
  expect(mails.map(({ kind, to_email }) => [kind, to_email])).toEqual([
    ["invitation", "a@x.fr"],
    ["invitation", "b@x.fr"],
  ]);
  expect(mails[0].subject).toBe("Voulez-vous recevoir la lettre de Open Collectivités\u00a0?");
  expect(mails[0].text).toContain(settings.consentText);
  expect(mails[0].html).not.toContain("&amp;nbsp;");
  const token = /\/lettre\/confirmation\/([\w-]+)/.exec(mails[0].text)?.[1] ?? "";
  expect(await confirm(pool, { token, installation, now })).toBe("done");
  const { rows } = await pool.query(
    "SELECT status::text, consent_at, consent_text_version, consent_form, confirmed_at FROM subscribers WHERE email = 'a@x.fr'",
  );
  expect(rows[0]).toEqual({
    status: "confirmed",
    consent_at: now,
    consent_text_version: settings.consentTextVersion,
    consent_form: `import ${importId}`,
    confirmed_at: now,
  });
});

test("an invitation confirms what it was sent for, whoever types the address since", async () => {
  const importId = await look("adresse;thematiques\na@x.fr;Finances\n", "invitation");
  await accept(importId);
  await applyAll();
  const { rows: mails } = await pool.query("SELECT text FROM outbox");
  const token = /\/lettre\/confirmation\/([\w-]+)/.exec(mails[0].text)?.[1] ?? "";
  await transaction(pool, (sql) =>
    acceptSubscription(
      sql,
      { email: "a@x.fr", themes: [], territories: [], rhythm: "monthly" },
      "somebody else",
      { ...context, form: "lettre" },
    ),
  );
  expect(await confirm(pool, { token, installation, now })).toBe("done");
  const { rows } = await pool.query(
    `SELECT rhythm::text, consent_at, consent_form, consent_network_hash,
            ARRAY(SELECT themes_id FROM subscribers_rels r WHERE r.parent_id = s.id) AS themes
       FROM subscribers s`,
  );
  expect(rows).toEqual([
    {
      rhythm: "each",
      consent_at: now,
      consent_form: `import ${importId}`,
      consent_network_hash: null,
      themes: [theme],
    },
  ]);
});

test("invitations leave room in the outbox; a file with proof goes ahead of them", async () => {
  const list = Array.from({ length: 250 }, (_, index) => `lecteur-${index}@x.fr\n`).join("");
  await accept(await look(`adresse\n${list}`, "invitation"));
  const count = async () => (await people()).length;
  await applyAll();
  expect(await count()).toBe(100);
  await accept(await look(HEAD + row("a@x.fr")));
  await applyAll();
  expect(await count()).toBe(101);
  for (const expected of [201, 251]) {
    await pool.query("UPDATE outbox SET state = 'sent'");
    await applyAll();
    expect(await count()).toBe(expected);
  }
  expect((await listImports(pool)).map(({ state }) => state)).toEqual(["done", "done"]);
});

test("territories of the official geography only", async () => {
  const importId = await look(
    "adresse;territoires\na@x.fr;commune:35238\nb@x.fr;commune:35238|commune:99999\n",
    "invitation",
  );
  expect(await problems(importId)).toEqual(["3 territory_unknown"]);
  await accept(importId);
  await applyAll();
  const { rows } = await pool.query("SELECT text FROM subscribers_texts");
  expect(rows).toEqual([{ text: "commune:35238" }]);
});

test("between the look and the taking over people come, go and are erased", async () => {
  const importId = await look(HEAD + row("vient@x.fr") + row("effacee@x.fr") + row("reste@x.fr"));
  await addSubscribers(pool, ["vient@x.fr"], { status: "unsubscribed" });
  const [erased] = await addSubscribers(pool, ["effacee@x.fr"]);
  await eraseSubscriber(pool, { subscriberId: Number(erased), secret: installation.secret, now });
  await accept(importId);
  await applyAll();
  expect(await people()).toEqual([
    { email: "reste@x.fr", status: "confirmed", rhythm: "each" },
    { email: "vient@x.fr", status: "unsubscribed", rhythm: "each" },
  ]);
  expect(await problems(importId)).toEqual(["2 known_unsubscribed", "3 erased"]);
});

test("several workers share the files; none is subscribed or asked twice", async () => {
  const list = (prefix: string) =>
    Array.from({ length: 1_200 }, (_, index) => row(`${prefix}-${index}@x.fr`)).join("");
  for (const prefix of ["a", "b"]) await accept(await look(HEAD + list(prefix) + row("c@x.fr")));
  await Promise.all([applyAll(), applyAll(), applyAll()]);
  // One may have found both files taken by the others.
  await applyAll();
  expect((await people()).length).toBe(2_401);
  const taken = (await listImports(pool)).map(({ counts }) => counts.taken);
  expect(taken.sort()).toEqual([1_200, 1_201]);
});

test("administrators only; accepted once; a file that was only looked at is forgotten", async () => {
  expect(await prepare(HEAD + row("a@x.fr"), "consent", editor)).toEqual({
    ok: false,
    reason: "role",
  });
  const importId = await look(HEAD + row("a@x.fr"));
  const asEditor = { importId, user: editor, now };
  expect(await acceptImport(pool, asEditor)).toEqual({ ok: false, reason: "role" });
  expect(await discardImport(pool, asEditor)).toEqual({ ok: false, reason: "role" });
  expect(await discardImport(pool, { importId, user: admin })).toEqual({ ok: true });
  expect(await accept(importId)).toEqual({ ok: false, reason: "state" });
  const again = await look(HEAD + row("a@x.fr"));
  const twice = await Promise.all([accept(again), accept(again)]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await discardImport(pool, { importId: again, user: admin })).toEqual({
    ok: false,
    reason: "state",
  });
});

test.each<[string, string | Buffer, string]>([
  ["no address column", "nom;prénom\na;b\n", "no_address_column"],
  ["no columns for the proof", "adresse\na@x.fr\n", "no_consent_columns"],
  [
    "a quote that breaks off after a thousand rows",
    `${HEAD}${row("a@x.fr").repeat(1_500)}"`,
    "quotes",
  ],
  ["too large", Buffer.alloc(importLimits.bytes + 1, "a"), "too_large"],
])("%s: refused whole, and nothing of it is kept", async (_, body, code) => {
  expect(await prepare(body)).toMatchObject({ ok: false, reason: "file", fault: { code } });
  const { rows } = await pool.query(
    "SELECT (SELECT count(*) FROM subscriber_imports)::int + (SELECT count(*) FROM subscriber_import_rows)::int AS kept",
  );
  expect(rows).toEqual([{ kept: 0 }]);
});

test("columns that mean nothing are named; rows of fifty thousand are looked at", async () => {
  const list = Array.from({ length: 50_000 }, (_, index) => `lecteur-${index}@x.fr;x\n`).join("");
  const importId = await look(`Courriel;Téléphone\n${list}`, "invitation");
  expect(await readImport(pool, importId)).toMatchObject({
    ignoredColumns: ["telephone"],
    counts: { new: 50_000 },
  });
});

test("what nobody accepted is gone the next day; lines stay ninety days, who accepted what stays", async () => {
  await look(HEAD + row("a@x.fr"));
  const importId = await look(HEAD + row("b@x.fr") + row("faux"));
  await accept(importId);
  await applyAll();
  const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
  expect(await purgeImports(pool, after(0.9))).toEqual({ imports: 0, importRows: 0 });
  expect(await purgeImports(pool, after(1.1))).toEqual({ imports: 1, importRows: 0 });
  expect(await purgeImports(pool, after(91))).toEqual({ imports: 0, importRows: 2 });
  expect((await listImports(pool)).map(({ id }) => id)).toEqual([importId]);
});
