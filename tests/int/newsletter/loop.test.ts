import { simpleParser } from "mailparser";
import type { Payload } from "payload";
import type pg from "pg";
import { draftNewsletter } from "@/jobs/draft-newsletter";
import type { JobContext } from "@/jobs/job";
import { sendNewsletter } from "@/jobs/send-newsletter";
import { createLogger } from "@/lib/logger";
import {
  approveIssue,
  findBlockers,
  listArchivedIssues,
  moveIssue,
  readArchivedIssue,
  sendTest,
  unsubscribe,
} from "@/newsletter";
import { erasedHash } from "@/newsletter/subscribers";
import { openTestPayload, type TestPayload } from "../../helpers/payload";
import {
  addEntry,
  addSubscribers,
  addTheme,
  addUsers,
  approver,
  author,
  type Sink,
  settings,
  startSink,
} from "./world";

let world: TestPayload;
let payload: Payload;
let pool: pg.Pool;
let sink: Sink;
let installation: { siteUrl: string; secret: string };
const day = (text: string) => new Date(`${text}T06:00:00Z`);

beforeAll(async () => {
  sink = await startSink({ keepRaw: true });
  process.env.SMTP_URL = sink.url;
  world = await openTestPayload();
  payload = world.payload;
  pool = world.sql;
  installation = {
    siteUrl: process.env.SITE_URL ?? "",
    secret: process.env.PAYLOAD_SECRET ?? "",
  };
  await addUsers(pool);
});
afterAll(async () => {
  await world.close();
  await sink.close();
});

const job = (now: Date): JobContext => ({
  sql: pool,
  payload: async () => payload,
  clock: () => now,
  log: createLogger("test"),
  progress: async () => {},
  signal: new AbortController().signal,
});
const draft = (at: string) => draftNewsletter.run(job(day(at)));
const issue = async (id: number) =>
  payload.findByID({ collection: "issues", id, depth: 0, overrideAccess: true });

let issueId: number;
let finances: number;
let emploi: number;

test("nothing new: no draft", async () => {
  expect(await draft("2026-11-01")).toEqual({ outcome: "nothing" });
});

test("five new entries, three workers at once: one draft of five items, nothing sent", async () => {
  finances = await addTheme(pool, "Finances");
  emploi = await addTheme(pool, "Emploi");
  for (let index = 0; index < 5; index += 1)
    await addEntry(pool, {
      title: `Nouveauté ${index}`,
      newsAt: day("2026-11-10"),
      themes: [index < 3 ? finances : emploi],
    });
  await addEntry(pool, { title: "Brouillon", newsAt: day("2026-11-10"), status: "draft" });
  await addEntry(pool, { title: "Ancienne", newsAt: day("2026-01-10") });
  await addEntry(pool, { title: "De la semence", newsAt: null });
  const results = await Promise.all([1, 2, 3].map(() => draft("2026-12-01")));
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(["already", "already", "drafted"]);
  issueId = Number(results[0]?.issueId);
  const made = await issue(issueId);
  expect(made).toMatchObject({ state: "draft", number: 1, periodKey: "2026-12" });
  expect(made.items?.map(({ title }) => title)).toEqual([
    "Nouveauté 3",
    "Nouveauté 4",
    "Nouveauté 0",
    "Nouveauté 1",
    "Nouveauté 2",
  ]);
  expect(sink.arrivals).toEqual([]);
  expect(await draft("2026-12-28")).toMatchObject({ outcome: "already" });
});

const approval = () => ({ settings, installation, now: day("2026-12-02") });

test("blocked without a recipient, and by an item that was unpublished", async () => {
  await pool.query("UPDATE entries SET _status = 'draft' WHERE title = 'Nouveauté 4'");
  const blockers = await findBlockers(pool, issueId, approval());
  expect(blockers).toEqual([
    { code: "item_unpublished", title: "Nouveauté 4" },
    { code: "no_recipient" },
  ]);
  expect(await approveIssue(pool, issueId, approver, approval())).toMatchObject({
    reason: "blocked",
  });
  await pool.query("UPDATE entries SET _status = 'published' WHERE title = 'Nouveauté 4'");
});

test("its author may not approve it, nor a contributor; refusals are in the trail", async () => {
  await addSubscribers(pool, ["tous@exemple.fr"]);
  const [one = 0] = await addSubscribers(pool, ["emploi@exemple.fr"]);
  const [none = 0] = await addSubscribers(pool, ["rien@exemple.fr"]);
  const unused = await addTheme(pool, "Urbanisme");
  await pool.query(
    `INSERT INTO subscribers_rels ("order", parent_id, path, themes_id)
     VALUES (1, $1, 'themes', $2), (1, $3, 'themes', $4)`,
    [one, emploi, none, unused],
  );
  await payload.update({
    collection: "issues",
    id: issueId,
    data: { subject: "Les nouveautés de décembre" },
    user: { ...(await payload.findByID({ collection: "users", id: 1 })), collection: "users" },
    overrideAccess: true,
  });
  await pool.query("UPDATE issues SET last_author_id = 1 WHERE id = $1", [issueId]);
  expect(await approveIssue(pool, issueId, author, approval())).toMatchObject({
    reason: "refused",
    refusal: "own_work",
  });
  expect(
    await approveIssue(pool, issueId, { id: 3, role: "contributor" }, approval()),
  ).toMatchObject({ refusal: "role" });
  const { rowCount } = await pool.query(
    "SELECT 1 FROM audit_log WHERE action = 'approve_refused' AND document_id = $1",
    [issueId],
  );
  expect(rowCount).toBe(2);
});

test("a test goes to named staff only, marked, without deliveries", async () => {
  const options = { issueId, userIds: [2], user: author, settings, installation };
  expect(await sendTest(pool, options)).toBe(1);
  const { rows } = await pool.query("SELECT to_email, subject FROM outbox");
  expect(rows).toEqual([
    { to_email: "responsable@exemple.fr", subject: "[TEST] Les nouveautés de décembre" },
  ]);
  expect((await pool.query("SELECT 1 FROM deliveries")).rowCount).toBe(0);
  await pool.query("DELETE FROM outbox");
});

test("an edit after approval voids it: nothing is sent", async () => {
  expect(await approveIssue(pool, issueId, approver, approval())).toMatchObject({ ok: true });
  const at = day("2026-12-03");
  await moveIssue(pool, { issueId, action: "schedule", user: approver, at, now: at });
  await payload.update({
    collection: "issues",
    id: issueId,
    data: { preheader: "Une autre accroche" },
    overrideAccess: true,
  });
  expect(await issue(issueId)).toMatchObject({ state: "in_review", contentHash: null });
  expect(await sendNewsletter.run(job(at))).toMatchObject({ started: 0, sent: 0 });
});

test("content that is not what was approved is not sent, whoever changed it", async () => {
  expect(await approveIssue(pool, issueId, approver, approval())).toMatchObject({ ok: true });
  const at = day("2026-12-03");
  await moveIssue(pool, { issueId, action: "schedule", user: approver, at, now: at });
  await pool.query(
    `UPDATE issue_contents SET document = jsonb_set(document, '{subject}', '"Autre chose"')`,
  );
  expect(await sendNewsletter.run(job(at))).toMatchObject({ sent: 0 });
  expect((await issue(issueId)).state).toBe("in_review");
  expect((await pool.query("SELECT 1 FROM deliveries")).rowCount).toBe(0);
});

test("approved by another, scheduled, sent at its time, each reader his own copy", async () => {
  expect(await approveIssue(pool, issueId, approver, approval())).toMatchObject({ ok: true });
  const at = day("2026-12-04");
  await moveIssue(pool, { issueId, action: "schedule", user: approver, at, now: at });
  expect(await sendNewsletter.run(job(day("2026-12-03")))).toMatchObject({ started: 0, sent: 0 });
  expect(await sendNewsletter.run(job(at))).toMatchObject({ started: 1, sent: 2, finished: 1 });
  expect(await sendNewsletter.run(job(day("2026-12-05")))).toMatchObject({ started: 0, sent: 0 });
  expect(await issue(issueId)).toMatchObject({ state: "sent", sentAt: at.toISOString() });
  const { rows } = await pool.query("SELECT recipients, without_content FROM issue_sendings");
  expect(rows).toEqual([{ recipients: 2, without_content: 1 }]);

  const copy = async (to: string) =>
    simpleParser(sink.arrivals.find((arrival) => arrival.to === to)?.raw ?? "");
  const all = await copy("tous@exemple.fr");
  expect(all.subject).toBe("Les nouveautés de décembre");
  for (let index = 0; index < 5; index += 1) expect(all.text).toContain(`Nouveauté ${index}`);
  const some = await copy("emploi@exemple.fr");
  expect(some.text).toContain("Nouveauté 3");
  expect(some.text).not.toContain("Nouveauté 0");

  const archived = await readArchivedIssue(pool, 1);
  expect(archived?.html).toContain("Nouveauté 0");
  expect(archived?.html).not.toContain("desinscription");
  expect((await listArchivedIssues(pool)).total).toBe(1);
  expect(await readArchivedIssue(pool, 2)).toBeUndefined();

  const link = /\/lettre\/desinscription\/([\w.-]+)/.exec(String(all.text))?.[1] ?? "";
  expect(await unsubscribe(pool, { token: link, installation, now: at })).toBe("done");
  const left = await pool.query("SELECT status FROM subscribers WHERE email = 'tous@exemple.fr'");
  expect(left.rows[0].status).toBe("unsubscribed");
});

test("the next draft holds what is new, what came late, and nothing twice", async () => {
  await addEntry(pool, { title: "Datée d’avant", newsAt: day("2026-11-20"), themes: [emploi] });
  await addEntry(pool, { title: "Toute neuve", newsAt: day("2026-12-20"), themes: [emploi] });
  await pool.query("UPDATE entries SET news_at = $1 WHERE title = 'Nouveauté 1'", [
    day("2026-12-22"),
  ]);
  const result = await draft("2027-03-01");
  expect(result).toMatchObject({ outcome: "drafted", items: 3 });
  const next = await issue(Number(result.issueId));
  expect(next.items?.map(({ title }) => title).sort()).toEqual([
    "Datée d’avant",
    "Nouveauté 1",
    "Toute neuve",
  ]);

  // A cancelled draft gives its period and its news back.
  const cancel = { issueId: next.id, action: "cancel" as const, user: approver };
  expect(await moveIssue(pool, { ...cancel, now: day("2027-03-01") })).toMatchObject({ ok: true });
  expect(await draft("2027-03-08")).toMatchObject({ outcome: "drafted", items: 3 });
});

test("only those who may, and only from the right state", async () => {
  const move = (role: "contributor" | "editor" | null, action: "schedule" | "pause") =>
    moveIssue(pool, { issueId, action, user: { id: 3, role }, now: day("2027-03-02") });
  expect(await move("contributor", "schedule")).toEqual({ ok: false, reason: "role" });
  expect(await move(null, "pause")).toEqual({ ok: false, reason: "role" });
  expect(await move("editor", "pause")).toEqual({ ok: false, reason: "state" });
});

test("a subscriber whom an administrator deletes is erased: no import brings him back", async () => {
  const [id = 0] = await addSubscribers(pool, ["supprime-moi@exemple.fr"]);
  await pool.query("INSERT INTO subscriber_keys (subscriber_id) VALUES ($1)", [id]);
  await payload.delete({ collection: "subscribers", id, overrideAccess: true });
  const { rows } = await pool.query(
    `SELECT (SELECT count(*)::int FROM subscribers WHERE id = $1) AS rows,
            (SELECT count(*)::int FROM subscriber_keys WHERE subscriber_id = $1) AS keys,
            (SELECT count(*)::int FROM erased_addresses WHERE hash = $2) AS hashes`,
    [id, erasedHash(installation.secret, "supprime-moi@exemple.fr")],
  );
  expect(rows).toEqual([{ rows: 0, keys: 0, hashes: 1 }]);
});
