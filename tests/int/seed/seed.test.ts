import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createLogger } from "@/lib/logger";
import { claimDueAddresses, normaliseAddress, readDueHosts, releaseLeases } from "@/links";
import { entries } from "@/seed/content/entries";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;

async function runSeed(): Promise<Record<string, number>> {
  const { seed } = await import("@/seed/seed");
  return seed({ payload: system.payload, sql: system.sql, log: createLogger("test") });
}

const composed = new Set(
  entries.filter(({ urlComposed }) => urlComposed).map(({ url }) => String(normaliseAddress(url))),
);

const dueFirst = async (perHost: number) => {
  const run = crypto.randomUUID();
  const at = new Date();
  const claimed = await claimDueAddresses(system.sql, {
    run,
    at,
    leaseMs: 60_000,
    hosts: await readDueHosts(system.sql, { at, limit: 10_000 }),
    limit: 10_000,
    perHost,
  });
  await releaseLeases(system.sql, run);
  return claimed;
};

beforeAll(async () => {
  system = await openTestPayload();
  await runSeed();
}, 300_000);
afterAll(() => system.close());

test("addresses that nobody has read are the first of their host to be checked", async () => {
  expect(composed.size).toBeGreaterThan(0);
  const hosts = new Set([...composed].map((url) => new URL(url).hostname));
  const first = (await dueFirst(1)).filter(({ host }) => hosts.has(host));
  expect(first).toHaveLength(hosts.size);
  for (const { url } of first) expect(composed).toContain(url);
  // The others wait behind them, they are not left out.
  expect((await dueFirst(10_000)).length).toBeGreaterThan(composed.size);
});

test("run again, the seed writes nothing, and leaves what was edited, binned, deleted or checked", async () => {
  const { payload, sql } = system;
  const entry = entries.find(({ urlComposed }) => urlComposed);
  const found = await payload.find({
    collection: "entries",
    where: { slug: { equals: entry?.key } },
    depth: 0,
  });
  const id = found.docs[0]?.id ?? 0;
  await payload.update({
    collection: "entries",
    id,
    data: { slug: "choisie", url: "https://corrigee.example/", _status: "published" },
  });
  const [term, other] = (await payload.find({ collection: "terms", limit: 2, sort: "-id" })).docs;
  await payload.update({
    collection: "terms",
    id: term?.id ?? 0,
    data: { deletedAt: new Date().toISOString() },
  });
  await payload.delete({ collection: "terms", id: other?.id ?? 0 });
  // Another composed address has been checked, and is due in a week.
  const [checked] = [...composed].filter((url) => url !== normaliseAddress(entry?.url ?? ""));
  await sql.query(
    "UPDATE addresses SET last_checked_at = now(), next_check_at = now() + interval '7 days' WHERE url = $1",
    [checked],
  );
  const state = async () => {
    const { rows } = await sql.query(`
      SELECT url AS key, watched::text || coalesce(next_check_at::text, '') AS state FROM addresses
      UNION ALL SELECT 'entry ' || id, slug || url || updated_at FROM entries
      UNION ALL SELECT 'term ' || id, slug || updated_at || coalesce(deleted_at::text, '') FROM terms
      UNION ALL SELECT 'page ' || id, slug || updated_at FROM pages
      ORDER BY 1`);
    return rows;
  };
  const before = await state();
  expect(await runSeed()).toEqual({});
  expect(await state()).toEqual(before);
});
