import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { transaction } from "@/lib/database";
import { historyOf, requestCheck } from "@/links";
import { type LinkWorld, openLinkWorld } from "./linkWorld";
import { type MockHost, send, sendCsv, startHost } from "./mockHost";

let world: LinkWorld;
let host: MockHost;
let paused = false;

const now = new Date("2026-11-23T10:00:00Z");
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  world = await openLinkWorld();
  host = await startHost("127.0.53.1", (request, response) => {
    if (paused) send(response, 503, { "retry-after": "3600" });
    else if (request.url?.startsWith("/slow")) setTimeout(() => sendCsv(response), 150);
    else sendCsv(response);
  });
});
afterAll(async () => {
  await host.close();
  await world.close();
});
beforeEach(async () => {
  paused = false;
  host.log.length = 0;
  await world.empty();
});

const ask = (addressIds: readonly number[], by = 7) =>
  transaction(world.pool, (sql) => requestCheck(sql, { addressIds, by }));
const asked = () => world.rows("SELECT asked_by FROM addresses WHERE asked_at IS NOT NULL");

describe("a person asks for a check", () => {
  test("made at once, however lately it was made, and remembered as asked", async () => {
    await world.use(1, [host.url("/a.csv"), host.url("/b.csv")]);
    await world.refresh(now);
    const id = await world.idOf(host.url("/a.csv"));
    expect((await world.refresh(inMinutes(5))).checked).toBe(0);

    expect(await ask([id])).toBe(1);
    expect(await world.rows("SELECT job, state, requested_by FROM job_runs")).toEqual([
      { job: "refresh-links", state: "requested", requested_by: 7 },
    ]);
    expect(await world.refresh(inMinutes(6))).toMatchObject({ checked: 1, asked: 1 });
    const history = await historyOf(world.pool, { addressId: id, limit: 9 });
    expect(history.map(({ askedBy }) => askedBy)).toEqual([7, null]);
    expect(await asked()).toEqual([]);
    expect((await world.refresh(inMinutes(7))).checked).toBe(0);
  });

  test("asking twice is asking once, of the first who asked", async () => {
    await world.use(1, [host.url("/a.csv")]);
    await world.refresh(now);
    const id = await world.idOf(host.url("/a.csv"));
    await Promise.all([ask([id], 7), ask([id], 7)]);
    await ask([id], 8);
    expect(await asked()).toEqual([{ asked_by: 7 }]);
    expect(await world.rows("SELECT FROM job_runs")).toHaveLength(1);
  });

  test("what cannot be checked, is used nowhere or does not exist is left out", async () => {
    await world.use(1, ["ftp://a.fr/x", host.url("/a.csv")]);
    const unused = await world.idOf(host.url("/a.csv"));
    const unsupported = await world.idOf("ftp://a.fr/x");
    await world.use(1, ["ftp://a.fr/x"]);
    expect(await ask([unused, unsupported, 999])).toBe(0);
    expect(await ask([])).toBe(0);
    expect(await world.rows("SELECT FROM job_runs")).toEqual([]);
  });

  test("a run that is under way takes it up, before what else waits", async () => {
    const others = Array.from({ length: 40 }, (_, n) => host.url(`/slow/${n}.csv`));
    await world.use(1, [host.url("/a.csv")]);
    await world.refresh(now);
    await world.use(2, others);
    const id = await world.idOf(host.url("/a.csv"));
    host.log.length = 0;
    // Two at a time, 150 ms each: the run lasts 3 s at least.
    const run = world.refresh(inMinutes(1), { perHost: 4 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await ask([id]);
    expect(await run).toMatchObject({ checked: 41, asked: 1 });
    const place = host.log.findIndex(({ url }) => url === "/a.csv");
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(40);
  });

  test("courtesy comes first: a host that asked to be left alone is, and the wish stays", async () => {
    await world.use(1, [host.url("/a.csv")]);
    paused = true;
    await world.refresh(now);
    const requests = host.log.length;
    await ask([await world.idOf(host.url("/a.csv"))]);
    expect(await world.refresh(inMinutes(1))).toMatchObject({ checked: 0 });
    expect(host.log).toHaveLength(requests);
    expect(await asked()).toEqual([{ asked_by: 7 }]);
    await world.pool.query("UPDATE link_hosts SET paused_until = '-infinity'");
    paused = false;
    expect(await world.refresh(inMinutes(2))).toMatchObject({ checked: 1, ok: 1, asked: 1 });
  });
});
