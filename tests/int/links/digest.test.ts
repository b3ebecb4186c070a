import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sendDigests } from "@/links";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;
const people: Record<string, number> = {};

beforeAll(async () => {
  system = await openTestPayload();
  for (const [name, role] of [
    ["Ada", "editor"],
    ["Bob", "editor"],
    ["Cleo", "contributor"],
    ["Dora", "admin"],
  ] as const) {
    const { id } = await system.payload.create({
      collection: "users",
      data: { name, role, email: `${name}@t.localhost`, password: "mot-de-passe-long" },
    });
    people[name] = id;
  }
});
afterAll(() => system.close());

beforeEach(async () => {
  await system.sql.query(
    `TRUNCATE addresses, address_uses, observations, link_repairs, link_digests, link_digest_lines,
       outbox RESTART IDENTITY CASCADE`,
  );
  await setRecipients();
});

const monday = new Date("2026-11-23T08:00:00Z");
const hours = (count: number, from = monday) => new Date(from.getTime() + count * 3_600_000);

const setRecipients = (...names: string[]) =>
  system.payload.updateGlobal({
    slug: "links",
    data: { digestRecipients: names.map((name) => people[name] ?? 0) },
  });

let number = 0;
/** A source that somebody answers for, its own address always fine. */
const createSource = (editor: string | null) =>
  system.payload.create({
    collection: "sources",
    draft: true,
    data: { title: `Source ${++number}`, editor: editor === null ? null : people[editor] },
  });
const createEntry = (url: string, source: number | null, title = `Fiche ${++number}`) =>
  system.payload.create({ collection: "entries", draft: true, data: { title, url, source } });
const createTerm = (url: string) =>
  system.payload.create({
    collection: "terms",
    draft: true,
    data: { label: `Terme ${++number}`, legalReferences: [{ label: "Code", url }] },
  });

const setState = (url: string, state: string, since: Date | null = null) =>
  system.sql.query(
    `UPDATE addresses SET state = $2, failing_since = $3, reason = $4, http_status = $5
     WHERE url = $1`,
    since === null ? [url, state, null, null, 200] : [url, state, since, "http-4xx", 404],
  );

const run = async (at: Date) => {
  const { digests } = await sendDigests(
    { sql: system.sql, clock: () => at },
    { siteUrl: "http://localhost:3000" },
  );
  return digests;
};

/** The mails written since last asked, by first name. */
async function mails(): Promise<{ to: string; subject: string; text: string }[]> {
  const { rows } = await system.sql.query(
    `DELETE FROM outbox WHERE kind = 'link_digest'
     RETURNING split_part(to_email, '@', 1) AS to, subject, text`,
  );
  return rows
    .map((row) => ({ ...row, subject: row.subject.replaceAll("\u00a0", " ") }))
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}
const receivers = async () => (await mails()).map(({ to }) => to.toLowerCase());

describe("who is written to", () => {
  test("the responsible person of the source, of a draft as of a published entry, and nobody else", async () => {
    await setRecipients("Dora");
    const { id: source } = await createSource("Ada");
    await createEntry("https://a.fr/", source, "Budgets");
    await setState("https://a.fr/", "failing", monday);
    expect(await run(hours(6))).toBe(1);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe("ada");
    expect(mail?.subject).toBe("Open Collectivités : 1 lien en difficulté");
    expect(mail?.text).toContain("Budgets (brouillon)");
    expect(mail?.text).toContain(`&responsable=${people.Ada}`);
  });

  test("a contributor who answers for a source, too", async () => {
    const { id: source } = await createSource("Cleo");
    await createEntry("https://a.fr/", source);
    await setState("https://a.fr/", "broken", monday);
    await run(hours(7));
    expect(await receivers()).toEqual(["cleo"]);
  });

  test("without a responsible person, every editor in chief and administrator", async () => {
    const { id: source } = await createSource(null);
    await createEntry("https://a.fr/", source);
    await createEntry("https://b.fr/", null);
    await createTerm("https://c.fr/");
    for (const url of ["https://a.fr/", "https://b.fr/", "https://c.fr/"])
      await setState(url, "gone", monday);
    expect(await run(hours(7))).toBe(3);
    const written = await mails();
    expect(written.map(({ to }) => to)).toEqual(["ada", "bob", "dora"]);
    for (const { subject } of written)
      expect(subject).toBe("Open Collectivités : 3 liens en difficulté");
  });

  test("or those whom the settings name", async () => {
    await setRecipients("Cleo", "Dora");
    await createTerm("https://c.fr/");
    await setState("https://c.fr/", "broken", monday);
    await run(hours(7));
    expect(await receivers()).toEqual(["cleo", "dora"]);
  });

  test("each for their own documents, in one mail for all that they answer for", async () => {
    await setRecipients("Bob");
    const ada = await createSource("Ada");
    const bob = await createSource("Bob");
    await createEntry("https://a.fr/", ada.id, "Chez Ada");
    await createEntry("https://a.fr/", bob.id, "Chez Bob");
    await createTerm("https://c.fr/");
    await setState("https://a.fr/", "broken", monday);
    await setState("https://c.fr/", "broken", monday);
    expect(await run(hours(7))).toBe(2);
    const [toAda, toBob] = await mails();
    expect(toAda?.text).toContain("Chez Ada");
    expect(toAda?.text).not.toMatch(/Chez Bob|c\.fr/);
    expect(toBob?.text).toContain("Chez Bob");
    expect(toBob?.text).toContain("https://c.fr/");
    expect(toBob?.text).not.toContain("Chez Ada");
  });
});

describe("what is told, and when", () => {
  beforeEach(async () => {
    const { id: source } = await createSource("Ada");
    await createEntry("https://a.fr/", source);
    await createEntry("https://b.fr/", source);
  });

  test("nothing before 6 h, once then, not again the next days, and its recovery once", async () => {
    await setState("https://a.fr/", "failing", monday);
    expect(await run(hours(5.9))).toBe(0);
    expect(await run(hours(6))).toBe(1);
    expect(await run(hours(7))).toBe(0);
    await setState("https://a.fr/", "broken", monday);
    expect(await run(hours(48))).toBe(0);
    await setState("https://a.fr/", "ok");
    expect(await run(hours(72))).toBe(1);
    expect(await run(hours(96))).toBe(0);
    const [first, second] = await mails();
    expect([first?.subject, second?.subject]).toEqual([
      "Open Collectivités : 1 lien en difficulté",
      "Open Collectivités : 1 lien rétabli",
    ]);
    expect(second?.text).toMatch(/RÉTABLIS\n\n- https:\/\/a\.fr\//);
  });

  test("at most one mail a day of Paris; what comes later waits for the next day", async () => {
    await setState("https://a.fr/", "failing", monday);
    expect(await run(hours(6))).toBe(1);
    await setState("https://b.fr/", "failing", hours(3));
    // 23:30 in Paris, the same day there; 00:30 is the next one, still Monday in London.
    expect(await run(new Date("2026-11-23T22:30:00Z"))).toBe(0);
    expect(await run(new Date("2026-11-23T23:30:00Z"))).toBe(1);
    const second = (await mails()).find(({ text }) => text.includes("https://b.fr/"));
    expect(second?.text).not.toContain("https://a.fr/");
    expect(second?.text).toContain("1\u00a0adresse déjà signalée est toujours en difficulté");
  });

  test("trouble and recovery go in one mail", async () => {
    await setState("https://a.fr/", "failing", monday);
    await run(hours(6));
    await setState("https://a.fr/", "moved");
    await setState("https://b.fr/", "failing", hours(20));
    await mails();
    await run(hours(30));
    expect((await mails())[0]?.subject).toBe(
      "Open Collectivités : 1 lien en difficulté, 1 rétabli",
    );
  });

  test("a trouble that passed before it was told is told to nobody, nor is its end", async () => {
    await setState("https://a.fr/", "failing", monday);
    await run(hours(3));
    await setState("https://a.fr/", "ok");
    expect(await run(hours(8))).toBe(0);
  });

  test("the same address in trouble again is told again", async () => {
    await setState("https://a.fr/", "failing", monday);
    await run(hours(6));
    await setState("https://a.fr/", "failing", hours(40));
    expect(await run(hours(44))).toBe(0);
    expect(await run(hours(46))).toBe(1);
    await setState("https://a.fr/", "ok");
    await run(hours(80));
    const recoveries = (await mails()).filter(({ subject }) => subject.includes("rétabli"));
    expect(recoveries).toHaveLength(1);
    expect(recoveries[0]?.text.match(/- https:\/\/a\.fr\//g)).toHaveLength(1);
  });

  test("an answer that is not as it should be counts from the first one seen", async () => {
    await setState("https://a.fr/", "degraded");
    await system.sql.query(
      `UPDATE addresses SET last_ok_at = $1, reason = 'soft-404' WHERE url = 'https://a.fr/'`,
      [hours(-24)],
    );
    await system.sql.query(
      `INSERT INTO observations (address_id, at, outcome, duration_ms)
       SELECT id, at, 'degraded', 5 FROM addresses, unnest($1::timestamptz[]) at
       WHERE url = 'https://a.fr/'`,
      [[hours(-48), monday, hours(4)]],
    );
    expect(await run(hours(5))).toBe(0);
    expect(await run(hours(6))).toBe(1);
    expect(await run(hours(30))).toBe(0);
  });

  test("what nothing uses any more is told to nobody, and no longer waits to be told as over", async () => {
    await setState("https://a.fr/", "failing", monday);
    await run(hours(6));
    await system.sql.query("DELETE FROM address_uses");
    await system.sql.query("UPDATE addresses SET watched = false");
    await setState("https://a.fr/", "ok");
    expect(await run(hours(30))).toBe(0);
  });

  test("an open proposal is named", async () => {
    await setState("https://a.fr/", "broken", monday);
    await system.sql.query(
      `INSERT INTO link_repairs (address_id, kind, target, evidence, state, first_seen_at)
       SELECT id, 'moved', 'https://a.fr/b', '{}', 'open', now() FROM addresses
       WHERE url = 'https://a.fr/'`,
    );
    await run(hours(7));
    expect((await mails())[0]?.text).toContain("Une réparation est proposée.");
  });

  test("two workers at once write one mail; the rows and the mail stand or fall together", async () => {
    await setState("https://a.fr/", "failing", monday);
    await setState("https://b.fr/", "failing", monday);
    const sent = await Promise.all(Array.from({ length: 4 }, () => run(hours(7))));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await receivers()).toEqual(["ada"]);
    const { rows } = await system.sql.query("SELECT count(*)::int AS lines FROM link_digest_lines");
    expect(rows).toEqual([{ lines: 2 }]);
  });

  test("two runs on either side of midnight do not tell the same twice", async () => {
    await setState("https://a.fr/", "failing", monday);
    const late = new Date("2026-11-23T22:59:59Z");
    const early = new Date("2026-11-23T23:00:01Z");
    const sent = await Promise.all([run(late), run(early)]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await receivers()).toEqual(["ada"]);
  });

  test("a mail that cannot be written leaves nothing told", async () => {
    await setState("https://a.fr/", "failing", monday);
    await system.sql.query(
      "ALTER TABLE outbox ADD CONSTRAINT no_digest CHECK (kind <> 'link_digest')",
    );
    try {
      await expect(run(hours(7))).rejects.toThrow(/no_digest/);
    } finally {
      await system.sql.query("ALTER TABLE outbox DROP CONSTRAINT no_digest");
    }
    expect(await run(hours(8))).toBe(1);
  });
});
