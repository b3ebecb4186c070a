import type pg from "pg";
import { openPool } from "@/lib/database";
import { lookupStay, purgePersonalData, stay, updatePreferences } from "@/newsletter";
import { readerLinks } from "@/newsletter/message";
import { readSalt } from "@/newsletter/subscribers";
import { createDatabase } from "../../helpers/database";
import { addSubscribers, installation, settings } from "./world";

/** Three years without any act of the person: asked, and erased when no answer comes. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query("TRUNCATE outbox, stay_questions, erased_addresses");
  await pool.query("DELETE FROM subscribers");
});

/** Now: mails bear the real date, and are purged by it. */
const due = new Date();
const daysAfter = (days: number, at = due) => new Date(at.getTime() + days * 86_400_000);
/** Three years and two days before: whatever the 29th of February does. */
const lastAct = daysAfter(-2);
lastAct.setFullYear(lastAct.getFullYear() - 3);

async function add(email: string, status = "confirmed"): Promise<number> {
  const [id = 0] = await addSubscribers(pool, [email], { status });
  await pool.query(
    "UPDATE subscribers SET last_act_at = $2, confirmed_at = $2, created_at = $2 WHERE id = $1",
    [id, lastAct],
  );
  return id;
}
const purge = async (now: Date) => {
  const { stayAsked, silentErased } = await purgePersonalData(pool, {
    installation,
    settings,
    now,
  });
  return { asked: stayAsked, erased: silentErased };
};
const statusOf = async (id: number) =>
  (await pool.query("SELECT status::text AS s FROM subscribers WHERE id = $1", [id])).rows[0]?.s;
const linksOf = async (id: number) =>
  readerLinks({ ...installation, subscriberId: id, salt: await readSalt(pool, id) });
const last = (link: string) => link.slice(link.lastIndexOf("/") + 1);
/** As if the worker had sent the mails that wait. */
const deliverMails = (state = "sent") => pool.query("UPDATE outbox SET state = $1", [state]);

test("asked once after three years, not before; erased thirty days later, not a day before", async () => {
  const id = await add("silencieux@x.fr");
  expect(await purge(lastAct)).toEqual({ asked: 0, erased: 0 });
  expect(await purge(daysAfter(-4))).toEqual({ asked: 0, erased: 0 });
  expect(await purge(due)).toEqual({ asked: 1, erased: 0 });
  expect(await purge(due)).toEqual({ asked: 0, erased: 0 });
  const { rows } = await pool.query("SELECT kind, to_email, subject, text FROM outbox");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ kind: "stay", to_email: "silencieux@x.fr" });
  expect(rows[0]?.subject).toMatch(/rester abonné/);
  expect(rows[0]?.text).toContain((await linksOf(id)).stay);
  expect(rows[0]?.text).toContain("dans 30\u00a0jours");
  await deliverMails();
  expect(await purge(daysAfter(29))).toEqual({ asked: 0, erased: 0 });
  expect(await statusOf(id)).toBe("confirmed");
  expect(await purge(daysAfter(30))).toEqual({ asked: 0, erased: 1 });
  expect(await statusOf(id)).toBe("erased");
  expect((await pool.query("SELECT 1 FROM erased_addresses")).rowCount).toBe(1);
  expect((await pool.query("SELECT 1 FROM stay_questions")).rowCount).toBe(0);
  expect(await purge(daysAfter(31))).toEqual({ asked: 0, erased: 0 });
});

test("who answers stays for three more years; looking is no answer", async () => {
  const id = await add("fidele@x.fr");
  await purge(due);
  await deliverMails();
  const token = last((await linksOf(id)).stay);
  for (let time = 0; time < 3; time += 1)
    expect(await lookupStay(pool, { token, installation })).toBe("ready");
  const answer = { token, installation, now: daysAfter(3) };
  expect(await stay(pool, answer)).toBe("done");
  expect(await stay(pool, answer)).toBe("done");
  expect(await lookupStay(pool, { token, installation })).toBe("done");
  expect(await purge(daysAfter(60))).toEqual({ asked: 0, erased: 0 });
  expect(await purge(daysAfter(3 * 365))).toEqual({ asked: 0, erased: 0 });
  expect(await purge(daysAfter(3 * 365 + 5))).toEqual({ asked: 1, erased: 0 });
});

test("any other act is an answer too", async () => {
  const id = await add("choisit@x.fr");
  await purge(due);
  await deliverMails();
  const token = last((await linksOf(id)).preferences);
  await updatePreferences(pool, { rhythm: "monthly" }, { token, installation, now: daysAfter(2) });
  expect(await purge(daysAfter(40))).toEqual({ asked: 0, erased: 0 });
  expect((await pool.query("SELECT 1 FROM stay_questions")).rowCount).toBe(0);
  expect(await statusOf(id)).toBe("confirmed");
});

test("a question that did not reach anybody is asked once more; then nothing is waited for", async () => {
  const id = await add("panne@x.fr");
  await purge(due);
  await deliverMails("failed");
  expect(await purge(daysAfter(29))).toEqual({ asked: 0, erased: 0 });
  expect(await purge(daysAfter(30))).toEqual({ asked: 1, erased: 0 });
  await deliverMails("failed");
  expect(await purge(daysAfter(59))).toEqual({ asked: 0, erased: 0 });
  expect(await purge(daysAfter(60))).toEqual({ asked: 0, erased: 1 });
  expect(await statusOf(id)).toBe("erased");
});

test("who receives nothing any more is not asked: erased after three years", async () => {
  const left = await add("parti@x.fr", "unsubscribed");
  const suppressed = await add("ecarte@x.fr", "suppressed");
  expect(await purge(daysAfter(-4))).toEqual({ asked: 0, erased: 0 });
  expect(await purge(due)).toEqual({ asked: 0, erased: 2 });
  expect([await statusOf(left), await statusOf(suppressed)]).toEqual(["erased", "erased"]);
  expect((await pool.query("SELECT 1 FROM outbox")).rowCount).toBe(0);
});

test("several workers at once ask once", async () => {
  for (let index = 0; index < 5; index += 1) await add(`a${index}@x.fr`);
  await Promise.all([1, 2, 3].map(() => purge(due)));
  expect((await pool.query("SELECT 1 FROM outbox WHERE kind = 'stay'")).rowCount).toBe(5);
});

test("another purpose’s token answers nothing", async () => {
  const id = await add("a@x.fr");
  await purge(due);
  const links = await linksOf(id);
  for (const token of [last(links.preferences), links.unsubscribeToken, "", "1.a"]) {
    expect(await lookupStay(pool, { token, installation })).toBe("unknown");
    expect(await stay(pool, { token, installation, now: due })).toBe("unknown");
  }
});
