import type pg from "pg";
import { openPool, type Sql } from "@/lib/database";
import {
  type DeliveryFilter,
  deliveryFilters,
  deliveryPageSize,
  deliveryStates,
  listDeliveries,
  readProgress,
} from "@/newsletter";
import { createDatabase } from "../../helpers/database";

/** The list of an issue's recipients, at the size of a real list. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
const issueId = 1;
const recipients = 50_000;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
  await pool.query(
    `INSERT INTO subscribers (email, status, rhythm, confirmed_at)
     SELECT 'lecteur' || n || '@exemple.fr', 'confirmed', 'each', now()
       FROM generate_series(1, $1::int) n`,
    [recipients],
  );
  // In the middle of a sending, and another issue of before, wholly sent.
  for (const issue of [issueId, 2]) {
    await pool.query(
      `INSERT INTO issue_sendings (issue_id, started_at, recipients, without_content, not_due, watched_from)
       VALUES ($1, now(), $2, 0, 0, now())`,
      [issue, recipients],
    );
    await pool.query(
      `INSERT INTO deliveries (issue_id, subscriber_id, items, message_id, state, reason, finished_at, updated_at, next_attempt_at, lease_until)
       SELECT $1, s.id, '{0}', 'm-' || $1 || '-' || s.id, state,
              CASE WHEN state = 'failed' THEN '550 5.1.1 Inconnu' END,
              CASE WHEN state IN ('sent', 'failed', 'skipped') THEN now() - interval '1 hour' + s.id * interval '50 ms' END,
              now() - interval '1 hour' + s.id * interval '50 ms', now(), now()
         FROM subscribers s, LATERAL (SELECT CASE
           WHEN $1 = 2 THEN 'sent'
           WHEN s.id % 500 = 0 THEN 'failed' WHEN s.id % 500 = 1 THEN 'skipped'
           WHEN s.id % 500 = 2 THEN 'deferred' WHEN s.id > 49900 THEN 'claimed'
           WHEN s.id % 2 = 0 THEN 'sent' ELSE 'queued' END AS state) g`,
      [issue],
    );
  }
  await pool.query("VACUUM ANALYZE deliveries");
  await pool.query("VACUUM ANALYZE subscribers");
}, 120_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const readCounts = async () => {
  const progress = await readProgress(pool, issueId);
  if (!progress) throw new Error("no progress");
  return progress.states;
};

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Node[];
};

/** What the work asks the database, with how it was answered. */
async function watchPlans(work: (sql: Sql) => Promise<unknown>): Promise<Node[]> {
  const plans: Node[] = [];
  const watched = {
    query: async (text: string, values: unknown[]) => {
      const { rows } = await pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
      plans.push(rows[0]["QUERY PLAN"][0].Plan);
      return pool.query(text, values);
    },
  };
  await work(watched as unknown as Sql);
  return plans;
}

const nodesOf = (plan: Node): Node[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Copies that were looked at, wanted or not. */
const looked = (plan: Node): number =>
  nodesOf(plan)
    .filter((node) => node["Relation Name"] === "deliveries")
    .reduce(
      (sum, node) =>
        sum + (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
      0,
    );

test.each<[string, DeliveryFilter | undefined]>([
  ["all", undefined],
  ...deliveryFilters.map((filter): [string, DeliveryFilter] => [filter, filter]),
])(
  "the first page of 50,000, %s: looks at some hundreds of copies, and sorts no more",
  async (_, filter) => {
    const counts = await readCounts();
    const plans = await watchPlans((sql) =>
      listDeliveries(sql, { issueId, filter, page: 1, counts }),
    );
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(looked(plan)).toBeLessThan(1_000);
      for (const node of nodesOf(plan))
        if (node["Node Type"] === "Sort") expect(node["Actual Rows"]).toBeLessThanOrEqual(200);
    }
  },
);

test("what many ask every few seconds passes over an issue's copies once", async () => {
  const plans = await watchPlans((sql) => readProgress(sql, issueId));
  const all = plans.reduce((sum, plan) => sum + looked(plan), 0);
  expect(all).toBeLessThan(2.2 * recipients);
});

test("the pages hold each copy once: troubles first, what was sent last", async () => {
  const counts = await readCounts();
  const seen: { id: number; state: string }[] = [];
  // The whole of the troubles, and the places where one state follows another.
  const before = (state: "queued" | "sent") =>
    Object.entries(counts).reduce(
      (sum, [other, count]) => (other === "sent" || other === state ? sum : sum + count),
      0,
    );
  const pages = [1, 2, 3, 4, 5, Math.ceil(before("sent") / deliveryPageSize), 500];
  for (const page of pages) {
    const { lines, total } = await listDeliveries(pool, { issueId, page, counts });
    expect(total).toBe(recipients);
    expect(lines).toHaveLength(deliveryPageSize);
    seen.push(...lines);
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  const order = ["failed", "deferred", "claimed", "skipped", "queued", "sent"];
  const places = seen.map(({ state }) => order.indexOf(state));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(seen.filter(({ state }) => state === "failed")).toHaveLength(counts.failed);
  expect((await listDeliveries(pool, { issueId, page: 501, counts })).lines).toEqual([]);
});

test("a filter gives its copies only, with their number", async () => {
  const counts = await readCounts();
  await pool.query(
    `INSERT INTO returned_mails (digest, source, kind, delivery_id, issue_id)
     SELECT 'log-' || id || kind, 'mailbox', kind, id, issue_id
       FROM (SELECT id, issue_id FROM deliveries WHERE issue_id = $1 AND state = 'sent'
              ORDER BY id LIMIT 3) d, (VALUES ('soft'), ('complaint'), ('nothing')) k (kind)`,
    [issueId],
  );
  const returned = await listDeliveries(pool, { issueId, filter: "returned", page: 1, counts });
  expect(returned.total).toBe(3);
  expect(returned.lines.map((line) => line.returned)).toEqual(Array(3).fill(["complaint", "soft"]));
  for (const filter of deliveryStates) {
    const { lines, total } = await listDeliveries(pool, { issueId, filter, page: 1, counts });
    expect(total).toBe(counts[filter]);
    expect(lines).toHaveLength(Math.min(total, deliveryPageSize));
    expect(lines.every(({ state }) => state === filter)).toBe(true);
  }
});
