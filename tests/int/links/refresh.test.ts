import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { openPool, transaction } from "@/lib/database";
import { outboundRules } from "@/lib/http";
import {
  claimDueAddresses,
  createDatabaseGate,
  createMemoryGate,
  defaultRefreshSettings,
  observeAddress,
  type RefreshSettings,
  removeUses,
  runRefresh,
  stateOfAddresses,
  storeUses,
  type Use,
} from "@/links";
import { storeObservation } from "@/links/record";
import { createDatabase } from "../../helpers/database";
import { type MockHost, send, sendCsv, startHost } from "./mockHost";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;
let host: MockHost;
let down = false;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 10);
  host = await startHost("127.0.50.1", (request, response) => {
    if (down) request.socket.destroy();
    else if (request.url?.startsWith("/absent")) send(response, 404);
    else sendCsv(response);
  });
});
afterAll(async () => {
  await host.close();
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  down = false;
  host.log.length = 0;
  await pool.query(
    "TRUNCATE addresses, address_uses, observations, link_hosts, link_incidents RESTART IDENTITY CASCADE",
  );
});

const use = (documentId: number, urls: string[], published = true) =>
  transaction(pool, (sql) =>
    storeUses(sql, {
      collection: "entries",
      documentId,
      published,
      addresses: urls.map((url, index) => ({ url, path: `resources.${index}.url` })),
    }),
  );

const changes: Use[] = [];
const settings = (values: Partial<RefreshSettings> = {}): RefreshSettings => ({
  ...defaultRefreshSettings,
  rules: outboundRules({ allow: ["127.0.0.0/8"], ports: "any" }),
  userAgent: "test",
  canaries: [],
  siteUrl: "https://portail.test",
  timeoutMs: 2_000,
  spacingMs: 0,
  jitter: () => 0.5,
  onChanged: async (_, uses) => void changes.push(...uses),
  ...values,
});
const refresh = (
  at: Date,
  values: Partial<RefreshSettings> = {},
  signal = new AbortController().signal,
) =>
  runRefresh(
    {
      sql: pool,
      clock: () => at,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      progress: async () => {},
      signal,
    },
    settings(values),
  );
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const rows = async <T>(text: string) => (await pool.query(text)).rows as T[];
const stateOf = async (url: string) => (await stateOfAddresses(pool, [url])).get(url)?.state;

describe("the addresses that documents use", () => {
  test("one row an address, however spelt; one use a place", async () => {
    await use(1, ["HTTP://a.fr:80", "http://a.fr/#x", "http://b.fr/"]);
    await use(2, ["http://a.fr/"], false);
    expect(await rows("SELECT url, host, state, watched FROM addresses ORDER BY url")).toEqual([
      { url: "http://a.fr/", host: "a.fr", state: "unknown", watched: true },
      { url: "http://b.fr/", host: "b.fr", state: "unknown", watched: true },
    ]);
    expect(await rows("SELECT count(*)::int AS uses FROM address_uses")).toEqual([{ uses: 4 }]);
  });

  test("a draft over a published version leaves that version's uses", async () => {
    await use(1, ["http://a.fr/"]);
    await use(1, ["http://b.fr/"], false);
    const kept = await rows("SELECT url, published FROM address_uses ORDER BY url");
    expect(kept).toEqual([
      { url: "http://a.fr/", published: true },
      { url: "http://b.fr/", published: false },
    ]);
    await use(1, ["http://b.fr/"]);
    expect(await rows("SELECT url, published FROM address_uses")).toEqual([
      { url: "http://b.fr/", published: true },
    ]);
  });

  test("an address without use is no longer checked, and keeps its schedule for its return", async () => {
    await use(1, [host.url()]);
    await refresh(inHours(0));
    await use(1, []);
    expect(await rows("SELECT watched, state FROM addresses")).toEqual([
      { watched: false, state: "ok" },
    ]);
    expect((await refresh(inHours(999))).checked).toBe(0);
    await use(1, [host.url()]);
    expect((await refresh(inHours(0))).checked).toBe(0);
    await removeUses(pool, { collection: "entries", documentId: 1 });
    expect(await rows("SELECT watched FROM addresses")).toEqual([{ watched: false }]);
  });

  test("what cannot be checked is kept with its state, and never due", async () => {
    await use(1, ["ftp://a.fr/x", "http:a"]);
    expect((await refresh(inHours(0))).checked).toBe(0);
    expect(await stateOf("ftp://a.fr/x")).toBe("unsupported");
    expect(await stateOf("http:a")).toBe("invalid");
  });

  test("documents saved at once with the same addresses neither deadlock nor lose one", async () => {
    const urls = Array.from({ length: 30 }, (_, index) => `http://h${index}.fr/`);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        use(index + 1, index % 2 ? urls : [...urls].reverse()),
      ),
    );
    await Promise.all(Array.from({ length: 12 }, (_, index) => use(index + 1, urls.slice(index))));
    const [found] = await rows<{ addresses: number; watched: number; uses: number }>(
      `SELECT (SELECT count(*)::int FROM addresses) AS addresses,
         (SELECT count(*)::int FROM addresses WHERE watched) AS watched,
         (SELECT count(*)::int FROM address_uses) AS uses`,
    );
    expect(found).toEqual({ addresses: 30, watched: 30, uses: 12 * 30 - 66 });
  });
});

describe("a run", () => {
  test("stores observation and state, and tells who shows what has changed", async () => {
    changes.length = 0;
    await use(7, [host.url("/fine.csv"), host.url("/absent.csv")]);
    const summary = await refresh(inHours(0));
    expect(summary).toMatchObject({ checked: 2, ok: 1, failed: 1, changed: 2, left: 0 });
    const standings = await stateOfAddresses(pool, [
      host.url("/fine.csv"),
      host.url("/absent.csv"),
    ]);
    expect([...standings.values()]).toMatchObject([
      { state: "ok", reason: null, httpStatus: 200, okAt: expect.any(Date) },
      {
        state: "failing",
        reason: "http-4xx",
        httpStatus: 404,
        okAt: null,
        failingSince: expect.any(Date),
      },
    ]);
    expect(await rows("SELECT outcome FROM observations ORDER BY outcome")).toEqual([
      { outcome: "failed" },
      { outcome: "ok" },
    ]);
    // Both addresses now have another sentence on the page.
    const shown = { collection: "entries", documentId: 7, published: true };
    expect(changes).toEqual([shown, shown]);
  });

  test("broken at the third failure a day apart, and the page is dropped at each new state", async () => {
    await use(7, [host.url("/absent.csv")]);
    const states: [string | undefined, told: number][] = [];
    for (const hours of [0, 3, 24, 48]) {
      changes.length = 0;
      await refresh(inHours(hours));
      states.push([await stateOf(host.url("/absent.csv")), changes.length]);
    }
    expect(states).toEqual([
      ["failing", 1],
      ["failing", 0],
      ["failing", 0],
      ["broken", 1],
    ]);
    expect(await rows("SELECT count(*)::int AS observations FROM observations")).toEqual([
      { observations: 3 },
    ]);
  });

  test("no network at all moves no state, and keeps what was observed", async () => {
    const urls = Array.from({ length: 4 }, (_, index) => `http://h${index}.test/`);
    await use(1, urls);
    const offline = Object.assign(new Error("getaddrinfo EAI_AGAIN"), { code: "EAI_AGAIN" });
    const summary = await refresh(inHours(0), { resolve: () => Promise.reject(offline) });
    expect(summary).toMatchObject({ checked: 4, failed: 4, frozen: 4, changed: 0, incidents: 1 });
    expect(await rows("SELECT DISTINCT state FROM addresses")).toEqual([{ state: "unknown" }]);
    expect(await rows("SELECT scope, ended_at FROM link_incidents")).toEqual([
      { scope: "all", ended_at: null },
    ]);
    const back = await refresh(inHours(5), { resolve: async () => ["127.0.50.1"] });
    expect(back).toMatchObject({ checked: 4, frozen: 0, incidents: 0 });
    expect(
      await rows("SELECT count(*)::int AS open FROM link_incidents WHERE ended_at IS NULL"),
    ).toEqual([{ open: 0 }]);
  });

  test("a host that asks to be left alone is, by later runs too, and its addresses stay due", async () => {
    const busy = await startHost("127.0.50.2", (_, response) =>
      send(response, 503, { "retry-after": "3600" }),
    );
    await use(1, [busy.url("/a"), busy.url("/b"), busy.url("/c")]);
    const first = await refresh(inHours(0), { spacingMs: 300 });
    expect(first).toMatchObject({ checked: 1, unknown: 1 });
    expect((await refresh(inHours(0))).checked).toBe(0);
    expect(busy.log).toHaveLength(1);
    expect(
      await rows("SELECT count(*)::int AS leased FROM addresses WHERE leased_by IS NOT NULL"),
    ).toEqual([{ leased: 0 }]);
    await busy.close();
  });

  test("stopped in the middle, it finishes what is in hand and gives the rest back", async () => {
    await use(
      1,
      Array.from({ length: 20 }, (_, index) => host.url(`/${index}.csv`)),
    );
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const summary = await refresh(inHours(0), { spacingMs: 200 }, stop.signal);
    expect(summary.checked).toBeGreaterThan(0);
    expect(summary.checked).toBeLessThan(20);
    expect(summary.left).toBe(20 - summary.checked);
    expect(
      await rows("SELECT count(*)::int AS leased FROM addresses WHERE leased_by IS NOT NULL"),
    ).toEqual([{ leased: 0 }]);
  });
});

describe("two workers at once", () => {
  test("never check an address twice, and keep to the courtesy of one", async () => {
    const others = await Promise.all(
      [3, 4, 5].map((n) =>
        startHost(`127.0.50.${n}`, (_, response) => void setTimeout(() => sendCsv(response), 150)),
      ),
    );
    for (const [index, other] of others.entries())
      await use(
        index + 1,
        Array.from({ length: 6 }, (_, page) => other.url(`/${page}.csv`)),
      );
    const summaries = await Promise.all(
      [1, 2, 3].map(() => refresh(inHours(0), { perHost: 2, spacingMs: 1_000 })),
    );
    expect(summaries.reduce((sum, { checked }) => sum + checked, 0)).toBe(18);
    expect(
      await rows(
        "SELECT count(*)::int AS count, count(DISTINCT address_id)::int AS addresses FROM observations",
      ),
    ).toEqual([{ count: 18, addresses: 18 }]);
    for (const other of others) {
      expect(other.log).toHaveLength(6);
      expect(other.mostAtOnce()).toBeLessThanOrEqual(2);
      // Turns are a second apart by the database's clock; a busy machine tells of one late.
      for (const [index, { at }] of other.log.slice(1).entries())
        expect(at - (other.log[index]?.at ?? 0)).toBeGreaterThan(700);
      await other.close();
    }
  });

  test("a thousand claims by four workers never overlap", async () => {
    await pool.query(
      `INSERT INTO link_hosts (host) SELECT 'h' || n || '.fr' FROM generate_series(1, 50) n`,
    );
    await pool.query(`INSERT INTO addresses (url, duplicate_key, host, next_check_at)
      SELECT 'http://h' || n || '.fr/' || p, '', 'h' || n || '.fr', now()
      FROM generate_series(1, 50) n, generate_series(1, 20) p`);
    const claimed: number[] = [];
    const hosts = Array.from({ length: 50 }, (_, n) => `h${n + 1}.fr`);
    const runs = Array.from({ length: 4 }, (_, n) => `00000000-0000-0000-0000-00000000000${n}`);
    await Promise.all(
      runs.map(async (run) => {
        for (;;) {
          const found = await claimDueAddresses(pool, {
            run,
            at: new Date(),
            leaseMs: 60_000,
            hosts,
            limit: 30,
            perHost: 4,
          });
          if (found.length === 0) return;
          claimed.push(...found.map(({ id }) => id));
        }
      }),
    );
    // A worker may have seen nothing while others held rows locked; all is claimed all the same.
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claimed).toHaveLength(1_000);
  });

  test("the lease of a worker that died frees its address, and its late result is not stored", async () => {
    await use(1, [host.url("/a.csv")]);
    const dead = "00000000-0000-0000-0000-000000000009";
    const claim = {
      run: dead,
      at: new Date(Date.now() + 1_000),
      leaseMs: 400,
      hosts: ["127.0.50.1"],
      limit: 9,
      perHost: 9,
    };
    const [address] = await claimDueAddresses(pool, claim);
    if (!address) throw new Error("nothing claimed");
    expect((await refresh(inHours(0))).checked).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect((await refresh(inHours(0))).checked).toBe(1);
    const late = await observeAddress({
      url: address.url,
      gate: createMemoryGate(),
      rules: settings().rules,
      userAgent: "test",
    });
    const stored = await storeObservation(pool, {
      run: dead,
      addressId: address.id,
      observation: late,
      when: new Date(),
      nextCheckAt: new Date(),
      previous: address.standing,
      standing: address.standing,
      onChanged: async () => {},
    });
    expect(stored).toBeNull();
    expect(await rows("SELECT count(*)::int AS count FROM observations")).toEqual([{ count: 1 }]);
  });

  test("a slot that a dead worker holds is free again when its time is over", async () => {
    const gate = createDatabaseGate(pool, { holdMs: 500, spacingMs: 0 });
    await gate.enter("dead.test");
    await gate.enter("dead.test");
    const started = performance.now();
    const turn = await gate.enter("dead.test");
    expect(turn).not.toBeNull();
    expect(performance.now() - started).toBeGreaterThan(350);
  });
});
