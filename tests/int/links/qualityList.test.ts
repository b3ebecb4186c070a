import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { type LinkFilters, noFilters } from "@/admin/links/filters";
import { countStates, listAddresses, listStatement, pageSize } from "@/admin/links/listAddresses";
import { openPool } from "@/lib/database";
import { createDatabase } from "../../helpers/database";

/** Enough for a plan that reads a whole table to be the wrong one. */
const many = 20_000;
const now = new Date("2026-11-26T09:00:00Z");

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
  await pool.query(`
    INSERT INTO users (id, name, email, role) VALUES
      (1, 'Ada', 'ada@t.localhost', 'editor'), (2, 'Bob', 'bob@t.localhost', 'editor');
    INSERT INTO sources (id, title, slug, editor_id, _status)
      SELECT n, 'Source ' || n, 's' || n, CASE WHEN n <= 2 THEN n END, 'published'
      FROM generate_series(1, 50) n;
    INSERT INTO entries (id, title, slug, source_id, _status)
      SELECT n, 'Fiche ' || n, 'f' || n, n % 50 + 1, 'published' FROM generate_series(1, 4000) n;
    INSERT INTO addresses (url, duplicate_key, host, state, last_checked_at, last_ok_at, failing_since)
      SELECT 'https://h' || n % 400 || '.fr/page/' || n, n::text, 'h' || n % 400 || '.fr', state,
        CASE WHEN n % 100 <> 7 THEN timestamptz '2026-11-26 09:00Z' - n % 720 * interval '1 hour' END,
        timestamptz '2026-11-01 09:00Z',
        CASE WHEN state IN ('failing', 'broken', 'gone')
          THEN timestamptz '2026-11-26 09:00Z' - n % 960 * interval '1 hour' END
      FROM generate_series(1, ${many}) n
      CROSS JOIN LATERAL (SELECT CASE WHEN n % 200 = 0 THEN 'gone' WHEN n % 50 = 0 THEN 'broken'
        WHEN n % 40 = 0 THEN 'failing' WHEN n % 30 = 0 THEN 'degraded' ELSE 'ok' END AS state) s;
    INSERT INTO address_uses (address_id, collection, document_id, path, published, url)
      SELECT id, 'entries', id % 4000 + 1, 'url', true, url FROM addresses;
    INSERT INTO link_repairs (address_id, kind, target, evidence, state, first_seen_at)
      SELECT id, 'moved', url || '/nouveau', '{}', 'open', now() FROM addresses WHERE id % 500 = 0;
    ANALYZE`);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const list = (filters: Partial<LinkFilters> = {}) =>
  listAddresses(pool, { ...noFilters, ...filters }, now);
const count = async (filters: Partial<LinkFilters> = {}) =>
  Object.fromEntries(await countStates(pool, { ...noFilters, ...filters }, now));
const total = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, number) => sum + number, 0);

async function planOf(filters: Partial<LinkFilters>): Promise<string> {
  const { text, values } = listStatement({ ...noFilters, ...filters }, now);
  const { rows } = await pool.query(`EXPLAIN ${text}`, values);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

describe("what the list finds", () => {
  test("trouble first, the oldest of each kind first; each page once", async () => {
    const first = await list();
    expect(first).toHaveLength(pageSize);
    expect(new Set(first.map(({ state }) => state))).toEqual(new Set(["gone"]));
    const since = first.map(({ failingSince }) => failingSince?.getTime() ?? 0);
    expect(since).toEqual([...since].sort((a, b) => a - b));
    const second = await list({ page: 2 });
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(2 * pageSize);
    expect(await list({ page: 99_999 })).toEqual([]);
  });

  test("a row names the documents that use it, draft or published", async () => {
    const [address] = await list({ words: ["page/4242"] });
    expect(address).toMatchObject({
      url: "https://h242.fr/page/4242",
      documents: [{ collection: "entries", id: 243, title: "Fiche 243", published: true }],
      documentCount: 1,
    });
  });

  test("counts follow every filter but the states, and the list follows all", async () => {
    const all = await count();
    expect(all).toEqual({ gone: 100, broken: 300, failing: 400, degraded: 400, ok: 18_800 });
    expect(await count({ states: ["gone"] })).toEqual(all);
    const host = await count({ host: "h0.fr" });
    expect(host).toEqual({ gone: 50 });
    expect(await list({ host: "h0.fr", states: ["ok"] })).toEqual([]);
    expect(await list({ host: "h0.fr", states: ["gone", "ok"] })).toHaveLength(pageSize);
  });

  test.each<[string, Partial<LinkFilters>, number]>([
    ["of a source", { source: 3 }, 400],
    ["of a responsible person", { responsible: 1 }, 400],
    ["that nobody answers for", { responsible: "none" }, 48 * 400],
    ["of nobody's host", { host: "absent.fr" }, 0],
    ["with an open proposal", { proposal: true }, 40],
    ["never checked", { checkAge: "jamais" }, 200],
    ["by a word of the address and one of the document", { words: ["h242", "fiche"] }, 50],
    ["a percent sign is a percent sign", { words: ["%"] }, 0],
    ["a quote breaks nothing", { words: ["'; DROP"] }, 0],
  ])("%s", async (_, filters, expected) => {
    expect(total(await count(filters))).toBe(expected);
  });

  test("ages of trouble and of the last check", async () => {
    for (const { failingSince } of await list({ troubleAge: "7j" }))
      expect(failingSince?.getTime()).toBeLessThanOrEqual(now.getTime() - 7 * 24 * 3_600_000);
    const week = total(await count({ troubleAge: "7j" }));
    expect(week).toBeGreaterThan(total(await count({ troubleAge: "30j" })));
    expect(week).toBeLessThan(total(await count({ troubleAge: "6h" })));
    for (const { checkedAt } of await list({ checkAge: "7j" }))
      expect(checkedAt?.getTime()).toBeLessThanOrEqual(now.getTime() - 7 * 24 * 3_600_000);
  });

  test("by oldest failure, and by longest unchecked, those never checked first", async () => {
    const oldest = (await list({ sort: "panne" })).map(({ failingSince }) => Number(failingSince));
    expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
    expect(oldest[0]).toBeGreaterThan(0);
    const unchecked = await list({ sort: "verification" });
    expect(unchecked.every(({ checkedAt }) => checkedAt === null)).toBe(true);
  });
});

describe("a page is read by an index, whatever is asked", () => {
  test.each<[string, Partial<LinkFilters>, RegExp]>([
    ["nothing", {}, /Index Scan using addresses_trouble_idx/],
    ["oldest failure", { sort: "panne" }, /Index Scan using addresses_failing_idx/],
    ["longest unchecked", { sort: "verification" }, /Index Scan using addresses_checked_idx/],
    ["a host", { host: "h7.fr" }, /addresses_due_idx/],
    ["rare states", { states: ["gone"] }, /addresses_(trouble|state)_idx/],
    ["a word", { words: ["page/4242"] }, /addresses_url_idx/],
  ])("%s", async (_, filters, index) => {
    const plan = await planOf(filters);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on addresses/);
  });
});
