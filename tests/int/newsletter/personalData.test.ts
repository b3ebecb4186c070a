import type pg from "pg";
import { openPool, transaction } from "@/lib/database";
import {
  confirm,
  erasePersonalData,
  purgePersonalData,
  readPersonalData,
  readPreferences,
  requestPersonalData,
  subscribe,
  unsubscribe,
} from "@/newsletter";
import { readerLinks } from "@/newsletter/message";
import { fixRecipients } from "@/newsletter/recipients";
import { erasedHash, readSalt } from "@/newsletter/subscribers";
import { createDatabase } from "../../helpers/database";
import { solveProof } from "./proofs";
import { addTheme, installation, now, settings } from "./world";

/** A person's own data: what he may see, take away and have erased, only by a fresh mail. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let theme: number;
const place = { installation, settings, now };

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 10);
  theme = await addTheme(pool, "Finances");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query(
    "TRUNCATE outbox, subscription_tokens, subscription_attempts, erased_addresses, deliveries",
  );
  await pool.query("DELETE FROM subscribers");
});

const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function lastToken(page: string): Promise<string> {
  const { rows } = await pool.query<{ text: string }>(
    "SELECT text FROM outbox WHERE text LIKE $1 ORDER BY id DESC LIMIT 1",
    [`%/lettre/${page}/%`],
  );
  return new RegExp(`/lettre/${page}/(\\S+)`).exec(rows[0]?.text ?? "")?.[1] ?? "";
}

/** A reader who has subscribed by the form, confirmed, and been sent an issue. */
async function makeReader(email = "lectrice@x.fr") {
  await subscribe(
    pool,
    {
      email,
      consent: "on",
      themes: [String(theme)],
      territories: ["commune:35238"],
      proof: await solveProof(),
    },
    { settings, installation, now, form: "lettre", clientAddress: "192.0.2.1" },
  );
  await confirm(pool, { token: await lastToken("confirmation"), installation, now });
  const { rows } = await pool.query<{ id: number }>("SELECT id FROM subscribers WHERE email = $1", [
    email,
  ]);
  const id = rows[0]?.id ?? 0;
  await transaction(pool, (sql) =>
    fixRecipients(sql, {
      issueId: 7,
      items: [{ position: 0, themes: [], territories: [], forEveryone: true }],
      mailHost: "x.fr",
      now,
    }),
  );
  await pool.query("UPDATE deliveries SET state = 'sent', finished_at = $1", [now]);
  const links = readerLinks({ ...installation, subscriberId: id, salt: await readSalt(pool, id) });
  const prefer = links.preferences.slice(links.preferences.lastIndexOf("/") + 1);
  return { id, prefer, leave: links.unsubscribeToken };
}

const request = (token: string, at = now) =>
  requestPersonalData(pool, { ...place, token, now: at });

test("the preference link shows no data; the mail’s link shows everything, for a day", async () => {
  const { prefer } = await makeReader();
  expect((await readPersonalData(pool, { token: prefer, now })).state).toBe("unknown");
  expect(await request(prefer)).toEqual({ ok: true });
  const { rows } = await pool.query("SELECT to_email, kind FROM outbox ORDER BY id DESC LIMIT 1");
  expect(rows).toEqual([{ to_email: "lectrice@x.fr", kind: "personal_data" }]);
  const token = await lastToken("donnees");
  expect(await readPersonalData(pool, { token, now: later(23) })).toEqual({
    state: "ready",
    data: {
      adresse: "lectrice@x.fr",
      etat: "confirmed",
      rythme: "each",
      thematiques: ["Finances"],
      territoires: [{ code: "commune:35238", nom: "Rennes (commune, Ille-et-Vilaine)" }],
      consentement: {
        date: now.toISOString(),
        versionDuTexte: "2026-11",
        texte: "J’accepte.",
        formulaire: "lettre",
        empreinteDuReseau: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      inscritLe: expect.any(String),
      confirmeLe: now.toISOString(),
      desabonneLe: null,
      derniereActionLe: now.toISOString(),
      motifDeMiseALEcart: null,
      numeros: [{ numero: null, objet: null, etat: "sent", date: now.toISOString() }],
      autresCourriels: [
        { nature: "confirmation", etat: "queued", date: expect.any(String) },
        { nature: "personal_data", etat: "queued", date: expect.any(String) },
      ],
    },
  });
  expect(await readPersonalData(pool, { token, now: later(24) })).toEqual({ state: "expired" });
  expect(await erasePersonalData(pool, { ...place, token, now: later(24) })).toBe("expired");
});

test("looking any number of times changes nothing", async () => {
  const { prefer } = await makeReader();
  await request(prefer);
  const token = await lastToken("donnees");
  const before = (await pool.query("SELECT * FROM subscribers")).rows;
  for (let time = 0; time < 3; time += 1) await readPersonalData(pool, { token, now });
  expect((await pool.query("SELECT * FROM subscribers")).rows).toEqual(before);
});

test("five mails a day, the same answer afterwards", async () => {
  const { prefer } = await makeReader();
  for (let time = 0; time < 8; time += 1) expect(await request(prefer)).toEqual({ ok: true });
  const count = async () =>
    (await pool.query("SELECT 1 FROM outbox WHERE kind = 'personal_data'")).rowCount;
  expect(await count()).toBe(5);
  await request(prefer, later(24));
  expect(await count()).toBe(6);
});

test("who has unsubscribed may still see and erase his data", async () => {
  const { id, prefer, leave } = await makeReader();
  await unsubscribe(pool, { token: leave, installation, now });
  expect(await request(prefer)).toEqual({ ok: true });
  const token = await lastToken("donnees");
  expect(await erasePersonalData(pool, { ...place, token })).toBe("erased");
  expect((await pool.query("SELECT status FROM subscribers WHERE id = $1", [id])).rows).toEqual([
    { status: "erased" },
  ]);
});

test("erased: no clear address in any table, counts intact, links dead, no return by import; by himself, yes", async () => {
  const { id, prefer, leave } = await makeReader("efface-moi@x.fr");
  await pool.query(
    `INSERT INTO returned_mails (digest, source, kind, excerpt) VALUES
       ('one', 'mailbox', 'unknown', 'Your mail to <Efface-Moi@x.fr> could not'),
       ('other', 'mailbox', 'unknown', 'Your mail to somebody@x.fr could not')`,
  );
  await request(prefer);
  const token = await lastToken("donnees");
  const erasures = await Promise.all(
    [1, 2, 3].map(() => erasePersonalData(pool, { ...place, token })),
  );
  expect(erasures).toEqual(["erased", "erased", "erased"]);
  expect(await readPersonalData(pool, { token, now })).toEqual({ state: "erased" });

  const tables = await pool.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  expect(tables.rows.length).toBeGreaterThan(50);
  for (const { name } of tables.rows) {
    const found = await pool.query(`SELECT 1 FROM ${name} t WHERE t::text ILIKE '%efface-moi%'`);
    expect([name, found.rowCount]).toEqual([name, 0]);
  }
  const excerpts = await pool.query("SELECT digest FROM returned_mails WHERE excerpt IS NOT NULL");
  expect(excerpts.rows).toEqual([{ digest: "other" }]);
  const { rows } = await pool.query(
    "SELECT state, subscriber_id FROM deliveries WHERE issue_id = 7",
  );
  expect(rows).toEqual([{ state: "sent", subscriber_id: id }]);
  expect(await readPreferences(pool, { token: prefer, installation })).toBeUndefined();
  expect(await unsubscribe(pool, { token: leave, installation, now })).toBe("unknown");
  expect(await request(prefer)).toEqual({ ok: false });

  const hash = erasedHash(installation.secret, "efface-moi@x.fr");
  const known = async () =>
    (await pool.query("SELECT 1 FROM erased_addresses WHERE hash = $1", [hash])).rowCount;
  expect(await known()).toBe(1);
  const other = await makeReader("efface-moi@x.fr");
  expect(other.id).not.toBe(id);
  expect(await known()).toBe(0);
});

test("the link of an erased person is forgotten with the other links", async () => {
  const { prefer } = await makeReader();
  await request(prefer);
  const token = await lastToken("donnees");
  await erasePersonalData(pool, { ...place, token });
  await purgePersonalData(pool, { ...place, now: later(24 * 32) });
  expect((await readPersonalData(pool, { token, now })).state).toBe("unknown");
  expect((await pool.query("SELECT 1 FROM subscription_tokens")).rowCount).toBe(0);
});

test.each(["", "x", "A".repeat(43), "../../etc/passwd", "1.a", "é"])(
  "the made-up token %j opens nothing",
  async (token) => {
    expect(await request(token)).toEqual({ ok: false });
    expect(await readPersonalData(pool, { token, now })).toEqual({ state: "unknown" });
    expect(await erasePersonalData(pool, { ...place, token })).toBe("unknown");
  },
);
