import type pg from "pg";
import { openPool } from "@/lib/database";
import { createTransport, deliverOutbox } from "@/lib/mail";
import {
  confirm,
  type Effort,
  eraseSubscriber,
  lookupConfirmation,
  lookupUnsubscription,
  purgePersonalData,
  readConsentText,
  readPreferences,
  renewConfirmation,
  type SubscribeContext,
  type SubscriptionInput,
  subscribe,
  unsubscribe,
  updatePreferences,
} from "@/newsletter";
import { readerLinks } from "@/newsletter/message";
import { readSalt } from "@/newsletter/subscribers";
import { createDatabase } from "../../helpers/database";
import { solveProof } from "./proofs";
import { addSubscribers, addTheme, installation, now, settings, startSink } from "./world";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let theme: number;

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
    `TRUNCATE outbox, subscription_tokens, subscription_attempts, erased_addresses, used_proofs,
              consent_texts, stay_questions`,
  );
  await pool.query("DELETE FROM subscribers");
});

const context = (given: Partial<SubscribeContext> = {}): SubscribeContext => ({
  settings,
  installation,
  now,
  form: "lettre",
  clientAddress: "192.0.2.1",
  ...given,
});
const ask = async (
  email: string,
  given: Partial<SubscriptionInput & Effort> = {},
  rest: Partial<SubscribeContext> = {},
) =>
  subscribe(
    pool,
    { email, consent: "on", ...("proof" in given ? {} : { proof: await solveProof() }), ...given },
    context(rest),
  );

const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function mails(): Promise<{ kind: string; to_email: string; text: string }[]> {
  return (await pool.query("SELECT kind, to_email, text FROM outbox ORDER BY id")).rows;
}
async function lastToken(): Promise<string> {
  const text = (await mails()).at(-1)?.text ?? "";
  return /\/lettre\/confirmation\/([\w-]+)/.exec(text)?.[1] ?? "";
}
async function subscriber(email: string) {
  return (await pool.query("SELECT * FROM subscribers WHERE email = $1", [email])).rows[0];
}

test("a new address: pending, with proof of consent; one mail; confirmed by its link", async () => {
  const given = { themes: [String(theme)], territories: ["region:53"], rhythm: "monthly" };
  expect(await ask("Lecteur@Exemple.fr", given)).toEqual({ ok: true, status: 200 });
  const row = await subscriber("lecteur@exemple.fr");
  expect(row).toMatchObject({
    status: "pending",
    rhythm: "monthly",
    consent_at: now,
    consent_text_version: "2026-11",
    consent_form: "lettre",
  });
  expect(row.consent_network_hash).toMatch(/^[0-9a-f]{64}$/);
  const sent = await mails();
  expect(sent.map(({ kind, to_email }) => [kind, to_email])).toEqual([
    ["confirmation", "lecteur@exemple.fr"],
  ]);
  const token = await lastToken();
  expect((await pool.query("SELECT hash FROM subscription_tokens")).rows[0].hash).not.toBe(token);

  for (let look = 0; look < 3; look += 1)
    expect(await lookupConfirmation(pool, { token, now })).toBe("ready");
  expect((await subscriber("lecteur@exemple.fr")).status).toBe("pending");

  const answers = await Promise.all(
    Array.from({ length: 3 }, () => confirm(pool, { token, installation, now })),
  );
  expect(answers).toEqual(["done", "done", "done"]);
  expect(await subscriber("lecteur@exemple.fr")).toMatchObject({
    status: "confirmed",
    confirmed_at: now,
    consent_text_version: "2026-11",
    consent_form: "lettre",
  });
  expect(await lookupConfirmation(pool, { token, now })).toBe("done");
});

test("the wording agreed to is kept under the version that the proof names", async () => {
  const versionOf = async (email: string) => (await subscriber(email)).consent_text_version;
  await ask("a@x.fr");
  await ask("b@x.fr", {}, { now: later(1) });
  expect(await versionOf("b@x.fr")).toBe("2026-11");
  expect(await readConsentText(pool, "2026-11")).toEqual({
    wording: settings.consentText,
    firstUsedAt: now,
  });
  // Somebody changed the text and forgot its version: what was agreed to still is known.
  const changed = { ...settings, consentText: "J’accepte tout autre chose." };
  await ask("c@x.fr", {}, { settings: changed });
  await ask("d@x.fr", {}, { settings: changed });
  const version = await versionOf("c@x.fr");
  expect(version).toMatch(/^2026-11\+[0-9a-f]{12}$/);
  expect(await versionOf("d@x.fr")).toBe(version);
  expect(await readConsentText(pool, version)).toMatchObject({ wording: changed.consentText });
  expect(await readConsentText(pool, "2026-11")).toMatchObject({ wording: settings.consentText });
});

test("territories are those of the geography: others are said beside the field", async () => {
  for (const territories of [
    ["region:99"],
    ["commune:75115"],
    ["x"],
    ["region:53", "epci:000000000"],
  ])
    expect(await ask("a@x.fr", { territories })).toMatchObject({
      ok: false,
      fieldErrors: { territories: expect.stringContaining("n’existe pas") },
    });
  expect(await ask("a@x.fr", { territories: ["commune:2A004", "epci:243500139"] })).toMatchObject({
    ok: true,
  });
});

test("consent unticked, or a wrong address: said beside the field, no row, no mail", async () => {
  expect(await ask("a@x.fr", { consent: "" })).toMatchObject({
    ok: false,
    status: 422,
    fieldErrors: { consent: expect.any(String) },
  });
  expect(await ask("a@", {})).toMatchObject({
    ok: false,
    fieldErrors: { email: expect.any(String) },
  });
  expect(await mails()).toEqual([]);
  expect((await pool.query("SELECT 1 FROM subscribers")).rowCount).toBe(0);
});

test("in whatever case, also at the same moment: one subscriber", async () => {
  await Promise.all(["A@X.fr", "a@x.fr", " A@x.FR "].map((email) => ask(email)));
  expect((await pool.query("SELECT email FROM subscribers")).rows).toEqual([{ email: "a@x.fr" }]);
  // Two mails an hour, no more.
  expect(await mails()).toHaveLength(2);
});

test("known or unknown, whatever its state: the same answer; only the mail differs", async () => {
  await addSubscribers(pool, ["confirmed@x.fr"]);
  for (const status of ["unsubscribed", "suppressed", "pending"])
    await addSubscribers(pool, [`${status}@x.fr`], { status });
  const answers = [];
  for (const email of ["new", "confirmed", "unsubscribed", "suppressed", "pending"])
    answers.push(await ask(`${email}@x.fr`));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const sent = await mails();
  expect(sent.map(({ kind, to_email }) => `${kind} ${to_email}`)).toEqual([
    "confirmation new@x.fr",
    "already_subscribed confirmed@x.fr",
    "confirmation unsubscribed@x.fr",
    "confirmation pending@x.fr",
  ]);
  expect(sent[1]?.text).not.toContain("/confirmation/");
  expect((await subscriber("confirmed@x.fr")).status).toBe("confirmed");
  expect((await subscriber("suppressed@x.fr")).status).toBe("suppressed");
});

test("two confirmation mails an hour an address; the answer stays the same", async () => {
  for (let time = 0; time < 4; time += 1)
    expect(await ask("a@x.fr")).toEqual({ ok: true, status: 200 });
  expect(await mails()).toHaveLength(2);
  await ask("a@x.fr", {}, { now: later(1.01) });
  expect(await mails()).toHaveLength(3);
});

test("100 addresses from one network in a minute: 429 after the limit, others unharmed", async () => {
  const answers = [];
  for (let index = 0; index < 100; index += 1) {
    // Beyond the limit nobody looks at a proof.
    const effort = index < 20 ? {} : { proof: undefined };
    answers.push((await ask(`a${index}@x.fr`, effort)).status);
  }
  expect(answers.filter((status) => status === 200)).toHaveLength(20);
  expect(answers.slice(20)).toEqual(Array(80).fill(429));
  expect((await ask("b@x.fr", {}, { clientAddress: "192.0.2.2" })).status).toBe(200);
  expect((await ask("c@x.fr", {}, { now: later(0.02) })).status).toBe(200);
});

test("a link expires after seven days and then offers a new one", async () => {
  await ask("a@x.fr");
  const token = await lastToken();
  const eighthDay = later(7 * 24);
  const place = { installation, settings };
  expect(await lookupConfirmation(pool, { token, now: later(7 * 24 - 1) })).toBe("ready");
  expect(await lookupConfirmation(pool, { token, now: eighthDay })).toBe("expired");
  expect(await confirm(pool, { token, installation, now: eighthDay })).toBe("expired");
  expect(await renewConfirmation(pool, { token, ...place, now: eighthDay })).toEqual({ ok: true });
  const fresh = await lastToken();
  expect(fresh).not.toBe(token);
  expect(await confirm(pool, { token: fresh, installation, now: eighthDay })).toBe("done");
});

test.each(["", "x", "A".repeat(43), "../../etc/passwd", "1.a", "é"])(
  "the made-up token %j is nobody's, everywhere",
  async (token) => {
    const place = { token, installation };
    expect(await lookupConfirmation(pool, { token, now })).toBe("unknown");
    expect(await confirm(pool, { ...place, now })).toBe("unknown");
    expect(await renewConfirmation(pool, { ...place, settings, now })).toEqual({ ok: false });
    expect(await lookupUnsubscription(pool, place)).toBe("unknown");
    expect(await unsubscribe(pool, { ...place, now })).toBe("unknown");
    expect(await readPreferences(pool, place)).toBeUndefined();
    expect(await updatePreferences(pool, {}, { ...place, now })).toMatchObject({ status: 404 });
  },
);

async function confirmedReader(email = "a@x.fr") {
  const [id = 0] = await addSubscribers(pool, [email]);
  const links = readerLinks({ ...installation, subscriberId: id, salt: await readSalt(pool, id) });
  const tokenOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);
  return { id, leave: links.unsubscribeToken, prefer: tokenOf(links.preferences) };
}

test("unsubscribing: looking changes nothing, posting does, again is the same; old links stay dead", async () => {
  await ask("a@x.fr");
  const confirmation = await lastToken();
  await confirm(pool, { token: confirmation, installation, now });
  const { id } = await subscriber("a@x.fr");
  const salt = await readSalt(pool, id);
  const { unsubscribeToken: token } = readerLinks({ ...installation, subscriberId: id, salt });

  expect(await lookupUnsubscription(pool, { token, installation })).toBe("ready");
  expect((await subscriber("a@x.fr")).status).toBe("confirmed");
  expect(await unsubscribe(pool, { token, installation, now })).toBe("done");
  expect(await unsubscribe(pool, { token, installation, now })).toBe("done");
  expect(await lookupUnsubscription(pool, { token, installation })).toBe("done");
  expect(await subscriber("a@x.fr")).toMatchObject({
    status: "unsubscribed",
    unsubscribed_at: now,
  });
  expect(await confirm(pool, { token: confirmation, installation, now })).toBe("unknown");
  expect((await subscriber("a@x.fr")).status).toBe("unsubscribed");
});

test("who has left stays so until he confirms anew: anybody may have typed his address", async () => {
  const { leave } = await confirmedReader();
  await unsubscribe(pool, { token: leave, installation, now });
  await ask("a@x.fr");
  const token = await lastToken();
  expect((await subscriber("a@x.fr")).status).toBe("unsubscribed");
  expect(await lookupConfirmation(pool, { token, now })).toBe("ready");
  const place = { installation, settings };
  const later15 = later(15 * 24);
  await purgePersonalData(pool, { ...place, now: later15 });
  expect((await subscriber("a@x.fr")).status).toBe("unsubscribed");
  expect(await confirm(pool, { token, installation, now: later15 })).toBe("expired");
  expect(await renewConfirmation(pool, { token, ...place, now: later15 })).toEqual({ ok: true });
  const fresh = await lastToken();
  expect(await confirm(pool, { token: fresh, installation, now: later15 })).toBe("done");
  expect(await subscriber("a@x.fr")).toMatchObject({ status: "confirmed", unsubscribed_at: null });
});

test("a link confirms what it was sent for, whoever types the address meanwhile", async () => {
  const { prefer, leave } = await confirmedReader();
  const place = { token: prefer, installation };
  await updatePreferences(pool, { territories: ["region:53"] }, { ...place, now });
  await unsubscribe(pool, { token: leave, installation, now });

  await ask("a@x.fr", { themes: [String(theme)], rhythm: "monthly" });
  const mine = await lastToken();
  await ask("a@x.fr", { territories: ["region:11"] }, { form: "api", now: later(0.5) });
  expect(await readPreferences(pool, place)).toMatchObject({
    territories: ["region:53"],
    rhythm: "each",
  });
  expect(await confirm(pool, { token: mine, installation, now: later(1) })).toBe("done");
  expect(await readPreferences(pool, place)).toMatchObject({
    themes: [theme],
    territories: [],
    rhythm: "monthly",
  });
  expect(await subscriber("a@x.fr")).toMatchObject({
    consent_at: now,
    consent_form: "lettre",
    confirmed_at: later(1),
    last_act_at: later(1),
  });
});

test("a new link in place of an expired one confirms the same", async () => {
  await ask("a@x.fr", { rhythm: "monthly" });
  const place = { installation, settings, now: later(8 * 24) };
  await renewConfirmation(pool, { token: await lastToken(), ...place });
  await pool.query("UPDATE subscribers SET rhythm = 'each', consent_form = NULL");
  await confirm(pool, { token: await lastToken(), ...place });
  expect(await subscriber("a@x.fr")).toMatchObject({ rhythm: "monthly", consent_form: "lettre" });
});

test("leaving ends the confirmation links that were not used yet", async () => {
  const { leave } = await confirmedReader();
  await unsubscribe(pool, { token: leave, installation, now });
  await ask("a@x.fr");
  const first = await lastToken();
  await ask("a@x.fr");
  await confirm(pool, { token: await lastToken(), installation, now });
  await unsubscribe(pool, { token: leave, installation, now });
  expect(await lookupConfirmation(pool, { token: first, now })).toBe("unknown");
  expect(await confirm(pool, { token: first, installation, now })).toBe("unknown");
  expect((await subscriber("a@x.fr")).status).toBe("unsubscribed");
});

test("a token serves its purpose and its person only", async () => {
  const one = await confirmedReader("a@x.fr");
  const two = await confirmedReader("b@x.fr");
  expect(await unsubscribe(pool, { token: one.prefer, installation, now })).toBe("unknown");
  expect(await readPreferences(pool, { token: one.leave, installation })).toBeUndefined();
  const swapped = `${two.id}.${one.leave.split(".")[1]}`;
  expect(await unsubscribe(pool, { token: swapped, installation, now })).toBe("unknown");
  expect((await subscriber("b@x.fr")).status).toBe("confirmed");
});

test("preferences are read and changed by their own link", async () => {
  const { prefer: token } = await confirmedReader();
  const place = { token, installation };
  const change = { themes: [String(theme)], territories: ["departement:35"], rhythm: "monthly" };
  expect(await updatePreferences(pool, change, { ...place, now })).toEqual({ ok: true });
  expect(await readPreferences(pool, place)).toEqual({
    themes: [theme],
    territories: ["departement:35"],
    rhythm: "monthly",
    confirmed: true,
    unsubscribe: expect.stringContaining("/lettre/desinscription/"),
  });
  expect(await updatePreferences(pool, { themes: ["0"] }, { ...place, now })).toMatchObject({
    status: 422,
    fieldErrors: { themes: expect.any(String) },
  });
});

test("mails of the outbox go out once over several workers, and leave nothing personal", async () => {
  const sink = await startSink({ keepRaw: true });
  try {
    for (let index = 0; index < 12; index += 1) await ask(`a${index}@x.fr`);
    await ask("gone-1@x.fr");
    const transport = createTransport(sink.url);
    const signal = new AbortController().signal;
    const from = { name: "Open Collectivités", address: "lettre@exemple.fr" };
    const runs = await Promise.all(
      [1, 2, 3].map(() => deliverOutbox({ sql: pool, transport, from, signal })),
    );
    transport.close();
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
    expect(runs.reduce((sum, { failed }) => sum + failed, 0)).toBe(1);
    expect(sink.arrivals).toHaveLength(12);
    expect(sink.arrivals[0]?.raw).toContain("Auto-Submitted: auto-generated");
    const left = await pool.query(
      "SELECT DISTINCT state, to_email, subject, html, text FROM outbox ORDER BY state",
    );
    const empty = { to_email: null, subject: null, html: null, text: null };
    expect(left.rows).toEqual([
      { state: "failed", ...empty },
      { state: "sent", ...empty },
    ]);
  } finally {
    await sink.close();
  }
});

test("retention: what is past its time goes, what is not stays", async () => {
  await ask("old@x.fr", {}, { now: later(-15 * 24) });
  await ask("recent@x.fr", {}, { now: later(-13 * 24) });
  await addSubscribers(pool, ["reader@x.fr"]);
  const summary = await purgePersonalData(pool, { installation, settings, now });
  expect(summary).toMatchObject({ pending: 1 });
  const { rows } = await pool.query("SELECT email FROM subscribers ORDER BY email");
  expect(rows.map(({ email }) => email)).toEqual(["reader@x.fr", "recent@x.fr"]);
  expect((await pool.query("SELECT 1 FROM subscription_attempts")).rowCount).toBe(0);
  expect(await purgePersonalData(pool, { installation, settings, now })).toMatchObject({
    pending: 0,
    attempts: 0,
  });
});

test("erasure: no clear address in any table, a keyed hash against re-import", async () => {
  await ask("efface-moi@x.fr");
  await confirm(pool, { token: await lastToken(), installation, now });
  const { id } = await subscriber("efface-moi@x.fr");
  const erase = { subscriberId: id, secret: installation.secret, now };
  expect(await eraseSubscriber(pool, erase)).toBe(true);
  expect(await eraseSubscriber(pool, erase)).toBe(false);
  const tables = await pool.query<{ name: string }>(
    "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  for (const { name } of tables.rows) {
    const found = await pool.query(`SELECT 1 FROM ${name} t WHERE t::text ILIKE '%efface-moi%'`);
    expect([name, found.rowCount]).toEqual([name, 0]);
  }
  expect((await pool.query("SELECT 1 FROM erased_addresses")).rowCount).toBe(1);
});
