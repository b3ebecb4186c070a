import type pg from "pg";
import { openPool } from "@/lib/database";
import { eraseSubscriber, type SubscribeContext, subscribe } from "@/newsletter";
import { createDatabase } from "../../helpers/database";
import { solveProof } from "./proofs";
import { addSubscribers, addTheme, installation, now, settings } from "./world";

/** Nobody learns from the form whether an address is subscribed: neither from words nor from time. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let theme: number;
/** Every statement that the pool's clients are given, in order. */
const statements: string[] = [];

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 4);
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query(...given: unknown[]) {
        const [first] = given;
        statements.push(typeof first === "string" ? first : (first as pg.QueryConfig).text);
        return query(...given);
      },
    });
  });
  theme = await addTheme(pool, "Finances");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const context: SubscribeContext = {
  settings,
  installation,
  now,
  form: "lettre",
  clientAddress: "192.0.2.1",
};

async function statementsOf(email: string) {
  const input = {
    email,
    consent: "on",
    themes: [String(theme)],
    territories: ["region:53", "commune:35238"],
    proof: await solveProof(),
  };
  statements.length = 0;
  const answer = await subscribe(pool, input, context);
  return { answer, statements: [...statements] };
}

const states = ["pending", "confirmed", "unsubscribed", "suppressed"] as const;

test("whatever is known of the address, the same answer and the same statements", async () => {
  await pool.query("TRUNCATE subscription_attempts");
  for (const status of states) await addSubscribers(pool, [`${status}@x.fr`], { status });
  const [erased = 0] = await addSubscribers(pool, ["erased@x.fr"]);
  await eraseSubscriber(pool, { subscriberId: erased, secret: installation.secret, now });
  const unknown = await statementsOf("unknown@x.fr");
  expect(unknown.answer).toEqual({ ok: true, status: 200 });
  expect(unknown.statements.length).toBeGreaterThan(20);
  for (const state of [...states, "erased"])
    expect([state, await statementsOf(`${state}@x.fr`)]).toEqual([state, unknown]);
});

test("also when no more mail may go to it", async () => {
  await pool.query("TRUNCATE subscription_attempts");
  const last = new Map<string, unknown>();
  for (const state of [...states, "unknown"])
    for (let time = 0; time < 3; time += 1) {
      await pool.query("DELETE FROM subscription_attempts WHERE scope <> 'address'");
      last.set(state, await statementsOf(`${state}@x.fr`));
    }
  const unknown = last.get("unknown");
  for (const state of states) expect([state, last.get(state)]).toEqual([state, unknown]);
});

test("what was written for nobody is nowhere", async () => {
  const { rows } = await pool.query(
    `SELECT (SELECT count(*)::int FROM subscribers WHERE id = 0) AS subscribers,
            (SELECT count(*)::int FROM subscription_tokens WHERE subscriber_id = 0) AS tokens,
            (SELECT count(*)::int FROM outbox WHERE to_email IS NULL) AS mails,
            (SELECT count(*)::int FROM outbox WHERE to_email = 'suppressed@x.fr') AS suppressed,
            (SELECT count(*)::int FROM subscribers_texts WHERE parent_id IN
              (SELECT id FROM subscribers WHERE status IN ('confirmed', 'suppressed'))) AS choices`,
  );
  expect(rows).toEqual([{ subscribers: 0, tokens: 0, mails: 0, suppressed: 0, choices: 0 }]);
});
