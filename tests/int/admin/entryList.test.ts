import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Where } from "payload";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;

/** What Payload asks of its own pool. */
type Query = { text: string; values: unknown[] };
const asked: Query[] = [];

beforeAll(async () => {
  system = await openTestPayload();
  // Three versions of each entry, the last of which is listed.
  await system.sql.query(
    `INSERT INTO _entries_v (latest, version_title, version_summary, version_slug, version__status,
       version_updated_at, created_at, updated_at)
     SELECT CASE WHEN n % 3 = 0 THEN true END, 'Titre ' || md5(n::text), (SELECT string_agg(md5(n::text || m), ' ') FROM generate_series(1, 36) m),
       'ressource-' || n, 'published', now() - (n * 7919 % 12000) * interval '1 minute', now(), now()
     FROM generate_series(1, 12000) n`,
  );
  await vacuum();
  const { pool } = system.payload.db as unknown as { pool: { query: unknown } };
  const own = (pool.query as (...given: unknown[]) => unknown).bind(pool);
  pool.query = (given: unknown, values: unknown[] = [], ...rest: unknown[]) => {
    const text = typeof given === "string" ? given : (given as { text: string }).text;
    asked.push({ text, values });
    return own(given, values, ...rest);
  };
});
afterAll(() => system.close());

/** Until every page is known to be visible to all: a transaction of Payload's start may be under way. */
async function vacuum(): Promise<void> {
  for (;;) {
    await system.sql.query("VACUUM ANALYZE _entries_v");
    const { rows } = await system.sql.query<{ done: boolean }>(
      "SELECT relallvisible = relpages AS done FROM pg_class WHERE relname = '_entries_v'",
    );
    if (rows[0]?.done) return;
  }
}

/** The plans of what the list view asks about versions, as `views/List` of Payload does. */
async function plansOf(where: Where): Promise<string[]> {
  asked.length = 0;
  await system.payload.find({
    collection: "entries",
    draft: true,
    depth: 0,
    limit: 10,
    sort: "-updatedAt",
    trash: false,
    select: { title: true, type: true, publisher: true, _status: true, updatedAt: true },
    where,
  });
  const plans = [];
  for (const { text, values } of asked.filter((query) => query.text.includes("_entries_v"))) {
    const { rows } = await system.sql.query<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
    plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  }
  return plans;
}

test("the search of the list finds by trigrams in the three columns", async () => {
  const { listSearchableFields } = system.payload.collections.entries.config.admin;
  const fields = listSearchableFields ?? [];
  expect(fields).toEqual(["title", "summary", "slug"]);
  const plans = await plansOf({ or: fields.map((field) => ({ [field]: { like: "mot précis" } })) });
  expect(plans.some((plan) => /Bitmap Index Scan on entries_list_search/.test(plan))).toBe(true);
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan/);
});

test.each<[string, Where]>([
  ["all entries", {}],
  ["those of a state", { _status: { equals: "published" } }],
  ["those of a type", { type: { equals: "dataset" } }],
])("the list of %s is read in its order from its index", async (_, where) => {
  const plans = await plansOf(where);
  expect(plans.some((plan) => /Index (Only )?Scan using entries_list on/.test(plan))).toBe(true);
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan/);
});
