import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { historyOf, uptimeOf } from "@/links";
import { foldHistories } from "@/links/foldHistories";
import { foldHistory, type ObservationRun, uptimeShares } from "@/links/history";
import { type LinkWorld, openLinkWorld } from "./linkWorld";
import { type MockHost, send, sendCsv, startHost } from "./mockHost";

let world: LinkWorld;
let host: MockHost;
let absent = false;

const now = new Date("2026-11-23T10:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;

beforeAll(async () => {
  world = await openLinkWorld();
  host = await startHost("127.0.52.1", (request, response) => {
    if (request.url?.startsWith("/old")) send(response, 302, { location: "/x.csv" });
    else if (absent) send(response, 404);
    else sendCsv(response);
  });
});
afterAll(async () => {
  await host.close();
  await world.close();
});
beforeEach(async () => {
  absent = false;
  host.log.length = 0;
  await world.empty();
});

/** A history whose looks repeat, from a seed: always the same. */
function inventHistory(seed: number, length: number): Omit<ObservationRun, "id">[] {
  let state = seed;
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  let at = now.getTime() - 400 * day;
  return Array.from({ length }, () => {
    at += (draw(20) === 0 ? 50 * day : 0) + (1 + draw(80)) * hour;
    const trouble = draw(5) === 0;
    const moved = draw(6) === 0;
    return {
      at,
      lastAt: at,
      count: 1,
      outcome: trouble ? "failed" : moved ? "moved" : "ok",
      reason: trouble && draw(2) ? "dns" : null,
      status: trouble ? null : 200,
      finalUrl: moved ? "https://b.fr/" : "https://a.fr/",
      tls: draw(12) === 0 ? null : "valid",
      chain: moved ? [{ url: "https://a.fr/", status: 301, location: "https://b.fr/" }] : [],
      frozen: trouble && draw(4) === 0,
    } satisfies Omit<ObservationRun, "id">;
  });
}

async function store(addressId: number, history: readonly Omit<ObservationRun, "id">[]) {
  await world.pool.query(
    `INSERT INTO observations
       (address_id, at, outcome, reason, status, final_url, tls, chain, frozen, duration_ms)
     SELECT $1, to_timestamp(at / 1000.0), outcome, reason, status, "finalUrl", tls, chain, frozen, 5
     FROM jsonb_to_recordset($2::jsonb) AS given (at bigint, outcome text, reason text,
       status integer, "finalUrl" text, tls text, chain jsonb, frozen boolean)`,
    [addressId, JSON.stringify(history)],
  );
}

async function read(addressId: number): Promise<ObservationRun[]> {
  const found = await historyOf(world.pool, { addressId, limit: 10_000 });
  return found
    .map(({ id, at, lastAt, count, outcome, reason, status, finalUrl, tls, chain, frozen }) => ({
      ...{ id, at: at.getTime(), lastAt: lastAt.getTime(), count },
      ...{ outcome, reason, status, finalUrl, tls, chain, frozen },
    }))
    .reverse();
}

const ids = () => world.rows<{ id: number }>("SELECT id FROM addresses ORDER BY id");

describe("histories are kept compactly", () => {
  test("the statement folds as the rule does, again and again, and changes no uptime", async () => {
    await world.use(
      1,
      Array.from({ length: 6 }, (_, index) => host.url(`/${index}.csv`)),
    );
    const addressIds = (await ids()).map(({ id }) => Number(id));
    for (const id of addressIds) await store(id, inventHistory(id, 60 * id));
    const before = new Map<number, ObservationRun[]>();
    for (const id of addressIds) before.set(id, await read(id));
    const uptime = await uptimeOf(world.pool, { addressIds, at: now });

    const months = [-90, -45, 0].map((days) => new Date(now.getTime() + days * day));
    for (const at of months) await foldHistories(world.pool, { addressIds, at });
    for (const id of addressIds) {
      const history = before.get(id) ?? [];
      const folded = months.reduce((runs, at) => foldHistory(runs, at.getTime()), history);
      expect(folded.length).toBeLessThan(history.length);
      expect(await read(id)).toEqual(folded);
      expect(uptime.get(id)).toEqual(uptimeShares(history, now.getTime()));
    }
    expect(await uptimeOf(world.pool, { addressIds, at: now })).toEqual(uptime);
    expect(await foldHistories(world.pool, { addressIds, at: now })).toBe(0);
    expect(await foldHistories(world.pool, { addressIds: [], at: now })).toBe(0);
  });

  test("a stable address checked for two years keeps a handful of rows, and its last one", async () => {
    const url = host.url();
    await world.use(1, [url]);
    const id = await world.idOf(url);
    let at = now;
    for (let check = 0; check < 110; check += 1) {
      await world.refresh(at);
      at = new Date(at.getTime() + 7 * day);
      await world.pool.query("UPDATE addresses SET next_check_at = $1", [at]);
    }
    const history = await read(id);
    expect(history.length).toBeLessThan(10);
    expect(history.reduce((sum, { count }) => sum + count, 0)).toBe(110);
    const [last] = await world.rows<{ last_observation_id: number }>(
      "SELECT last_observation_id FROM addresses",
    );
    expect(last?.last_observation_id).toBe(history.at(-1)?.id);
    const uptime = await uptimeOf(world.pool, { addressIds: [id], at });
    expect(uptime.get(id)).toEqual({ days30: 1, days90: 1, days365: 1 });
  });

  test("an address whose uses vanish and come back has its history still", async () => {
    const url = host.url("/gone.csv");
    absent = true;
    await world.use(1, [url]);
    await world.refresh(now);
    const id = await world.idOf(url);
    await world.use(1, []);
    await world.use(2, [url]);
    expect(await world.idOf(url)).toBe(id);
    expect(await world.stateOf(url)).toBe("failing");
    await world.refresh(new Date(now.getTime() + day));
    expect((await read(id)).map(({ outcome }) => outcome)).toEqual(["failed", "failed"]);
  });
});

describe("the history of one address", () => {
  test("is read newest first, page by page, with chain, notes and duration", async () => {
    const url = host.url("/old.csv");
    await world.use(1, [url]);
    const id = await world.idOf(url);
    for (const days of [0, 2, 4, 8, 16]) await world.refresh(new Date(now.getTime() + days * day));
    const first = await historyOf(world.pool, { addressId: id, limit: 3 });
    expect(first.map(({ at }) => (at.getTime() - now.getTime()) / day)).toEqual([16, 8, 4]);
    expect(first[0]).toMatchObject({
      outcome: "ok",
      status: 200,
      method: "HEAD",
      chain: [{ url, status: 302, location: host.url() }],
      notes: ["temporary-redirect"],
      durationMs: expect.any(Number),
      count: 1,
      frozen: false,
      askedBy: null,
    });
    const before = first.at(-1);
    const rest = await historyOf(world.pool, { addressId: id, limit: 9, before });
    expect(rest.map(({ at }) => (at.getTime() - now.getTime()) / day)).toEqual([2, 0]);
  });

  test("nothing is known of an address never observed", async () => {
    await world.use(1, [host.url()]);
    const id = await world.idOf(host.url());
    expect(await historyOf(world.pool, { addressId: id, limit: 9 })).toEqual([]);
    expect((await uptimeOf(world.pool, { addressIds: [id], at: now })).get(id)).toEqual({
      days30: null,
      days90: null,
      days365: null,
    });
    expect((await uptimeOf(world.pool, { addressIds: [], at: now })).size).toBe(0);
  });
});
