import type pg from "pg";
import { openPool } from "@/lib/database";
import {
  type Effort,
  purgePersonalData,
  type SubscribeContext,
  type SubscribeResult,
  subscribe,
} from "@/newsletter";
import { createDatabase } from "../../helpers/database";
import { farAway, solveProof } from "./proofs";
import { installation, settings } from "./world";

/** What a submission must show: a proof of work, or the patience of the second page. Never nothing. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 10);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query("TRUNCATE outbox, subscription_attempts, used_proofs");
  await pool.query("DELETE FROM subscribers");
});

const later = (seconds: number) => new Date(farAway.getTime() + seconds * 1_000);
const send = (
  email: string,
  effort: Effort,
  seconds = 0,
  given: Partial<SubscribeContext> & { consent?: string } = {},
): Promise<SubscribeResult> =>
  subscribe(
    pool,
    { email, consent: given.consent ?? "on", ...effort },
    {
      settings,
      installation,
      now: later(seconds),
      form: "lettre",
      clientAddress: "2001:db8::1",
      ...given,
    },
  );

const patienceOf = (result: SubscribeResult): string => {
  if (result.ok || result.reason !== "effort") throw new Error(JSON.stringify(result));
  return result.patience;
};
const written = async () =>
  (
    await pool.query(
      `SELECT (SELECT count(*)::int FROM subscribers) AS rows,
              (SELECT count(*)::int FROM outbox) AS mails`,
    )
  ).rows[0];

test.each<[string, () => Promise<Effort> | Effort, number, string]>([
  ["none", () => ({}), 0, "missing"],
  ["empty", () => ({ proof: "", patience: "" }), 0, "missing"],
  ["made up", () => ({ proof: "eyJjaGFsbGVuZ2UiOnt9fQ==" }), 0, "wrong"],
  ["expired", async () => ({ proof: await solveProof() }), 1_801, "expired"],
  ["another site's", async () => ({ proof: await solveProof("another secret") }), 0, "wrong"],
  ["a made-up token", () => ({ patience: "x" }), 0, "wrong"],
])("proof: %s: refused, nothing written", async (_, effort, seconds, fault) => {
  expect(await send("a@x.fr", await effort(), seconds)).toMatchObject({
    ok: false,
    status: 422,
    reason: "effort",
    fault,
  });
  expect(await written()).toEqual({ rows: 0, mails: 0 });
});

test("a proof opens the form once, also when it is sent many times at one moment", async () => {
  const proof = await solveProof();
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, index) => send(`a${index}@x.fr`, { proof })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === "effort")).toHaveLength(4);
  expect(await written()).toEqual({ rows: 1, mails: 1 });
  expect(await send("b@x.fr", { proof })).toMatchObject({ fault: "used" });
});

test("a form to be corrected does not use the proof", async () => {
  const proof = await solveProof();
  expect(await send("a@x.fr", { proof }, 0, { consent: "" })).toMatchObject({ reason: "fields" });
  expect(await send("a@x.fr", { proof })).toEqual({ ok: true, status: 200 });
});

test("without scripts: the second page, after some seconds, once, for this address and network", async () => {
  const patience = patienceOf(await send("a@x.fr", {}));
  const early = await send("a@x.fr", { patience }, 3);
  expect(early).toMatchObject({ fault: "early" });
  // The one who came too early goes on with the token that he has.
  expect(patienceOf(early)).toBe(patience);
  expect(await send("b@x.fr", { patience }, 6)).toMatchObject({ fault: "wrong" });
  expect(await send("a@x.fr", { patience }, 6, { clientAddress: "2001:db8:1::1" })).toMatchObject({
    fault: "wrong",
  });
  expect(await written()).toEqual({ rows: 0, mails: 0 });
  // The same /64.
  expect(await send("A@x.fr", { patience }, 6, { clientAddress: "2001:db8::2" })).toEqual({
    ok: true,
    status: 200,
  });
  expect(await send("a@x.fr", { patience }, 7)).toMatchObject({ fault: "used" });
  expect(await written()).toEqual({ rows: 1, mails: 1 });
});

test("patience is accepted five times an hour from one network, sixty in all; proofs go on", async () => {
  const patiently = async (email: string, seconds: number, clientAddress?: string) => {
    const given = clientAddress ? { clientAddress } : {};
    const patience = patienceOf(await send(email, {}, seconds, given));
    return send(email, { patience }, seconds + 10, given);
  };
  const answers = [];
  for (let index = 0; index < 7; index += 1)
    answers.push(await patiently(`a${index}@x.fr`, index * 60));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  // Until the first of the five is an hour old.
  expect(answers[5]).toMatchObject({ retryAfterSeconds: 3_600 - 300 });
  expect(await send("b@x.fr", { proof: await solveProof() }, 420)).toMatchObject({ ok: true });
  const others = [];
  for (let index = 0; index < 58; index += 1)
    others.push((await patiently(`c${index}@x.fr`, 500, `192.0.2.${index}`)).status);
  expect(others.filter((status) => status === 200)).toHaveLength(55);
  expect((await patiently("d@x.fr", 3_700)).status).toBe(200);
});

test("a token refused for the limit can be used when there is room again", async () => {
  const tokens: string[] = [];
  for (let index = 0; index < 6; index += 1)
    tokens.push(patienceOf(await send(`a${index}@x.fr`, {}, index)));
  const answers = [];
  for (const [index, patience] of tokens.entries())
    answers.push((await send(`a${index}@x.fr`, { patience }, 11 + index)).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  await pool.query("TRUNCATE subscription_attempts");
  expect((await send("a5@x.fr", { patience: tokens[5] }, 30)).status).toBe(200);
});

test("too many submissions: 429, and in how many seconds to come again", async () => {
  for (let index = 0; index < 20; index += 1) await send("a@x.fr", {}, index);
  expect(await send("a@x.fr", {}, 20)).toEqual({
    ok: false,
    status: 429,
    reason: "limit",
    retryAfterSeconds: 40,
  });
  expect(await send("a@x.fr", {}, 60)).toMatchObject({ status: 422 });
});

test("used proofs are forgotten when they could not be used any more", async () => {
  await send("a@x.fr", { proof: await solveProof() });
  const left = async () => (await pool.query("SELECT 1 FROM used_proofs")).rowCount;
  await purgePersonalData(pool, { installation, settings, now: later(1_799) });
  expect(await left()).toBe(1);
  await purgePersonalData(pool, { installation, settings, now: later(1_801) });
  expect(await left()).toBe(0);
});
