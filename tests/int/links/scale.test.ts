import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { runRefresh } from "@/links";
import { readDueHosts } from "@/links/claims";
import { type LinkWorld, openLinkWorld, quietLog, testSettings } from "./linkWorld";
import { type MockHost, sendCsv, startHost } from "./mockHost";

let world: LinkWorld;
let hosts: MockHost[];

const start = Date.parse("2026-11-01T06:00:00Z");
const at = (hours: number) => new Date(start + hours * 3_600_000);

beforeAll(async () => {
  world = await openLinkWorld();
  hosts = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      startHost(`127.0.55.${index + 1}`, (_request, response) => sendCsv(response)),
    ),
  );
});
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  await world.close();
});
beforeEach(async () => {
  for (const host of hosts) host.log.length = 0;
  await world.empty();
});

const pathsOf = (host: MockHost, count: number) =>
  Array.from({ length: count }, (_, index) => host.url(`/${index}.csv`));

describe("what a run costs", () => {
  test("three round trips a check: a turn taken, a turn given back, the observation stored", async () => {
    for (const [index, host] of hosts.entries()) await world.use(index + 1, pathsOf(host, 10));
    await world.refresh(at(0));
    let trips = 0;
    const count = () => {
      trips += 1;
    };
    world.pool.on("acquire", count);
    const summary = await runRefresh(
      {
        sql: world.pool,
        clock: () => at(48),
        log: quietLog,
        progress: async () => {},
        signal: new AbortController().signal,
      },
      testSettings({ concurrency: 8 }),
    );
    world.pool.off("acquire", count);
    expect(summary.checked).toBe(80);
    // Besides: claims, the plan, what is known of each host, the end of the run.
    expect(trips).toBeLessThanOrEqual(3 * 80 + 8 + 30);
  });

  test("progress is told a check at a time, and written by the job at its own pace", async () => {
    await world.use(1, hosts[0] ? pathsOf(hosts[0], 5) : []);
    const told: number[] = [];
    await runRefresh(
      {
        sql: world.pool,
        clock: () => at(0),
        log: quietLog,
        progress: async (done) => void told.push(done),
        signal: new AbortController().signal,
      },
      testSettings(),
    );
    expect(told).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe("a run that may not do all", () => {
  test("takes the hosts whose turn has come first, and the longest due of each", async () => {
    for (const [index, host] of hosts.entries()) {
      await world.use(index + 1, pathsOf(host, 2));
      // The last host has waited longest; of each host, the second address.
      await world.pool.query(
        `UPDATE addresses SET next_check_at = $2::timestamptz - id * interval '1 minute' WHERE url LIKE $1 || '%'`,
        [host.url("/"), at(-index)],
      );
    }
    const summary = await world.refresh(at(1), { maxPerRun: 3, perHost: 1 });
    expect(summary).toMatchObject({ checked: 3, left: 13 });
    expect(hosts.map(({ log }) => log.map(({ url }) => url))).toEqual([
      ...Array.from({ length: 5 }, () => []),
      ["/1.csv"],
      ["/1.csv"],
      ["/1.csv"],
    ]);
  });

  test("forgets nobody: in as many runs as it takes, each is checked once", async () => {
    for (const [index, host] of hosts.entries()) await world.use(index + 1, pathsOf(host, 4));
    for (let run = 0; run < 4; run += 1)
      expect((await world.refresh(at(run / 10), { maxPerRun: 8 })).checked).toBe(8);
    expect(await world.rows("SELECT DISTINCT address_id FROM observations")).toHaveLength(32);
    expect((await world.refresh(at(0.5))).checked).toBe(0);
  });

  test("plans neither hosts that asked to be left alone nor what others have in hand", async () => {
    for (const [index, host] of hosts.slice(0, 3).entries())
      await world.use(index + 1, pathsOf(host, 2));
    await world.pool.query(
      "UPDATE link_hosts SET paused_until = now() + interval '1 hour' WHERE host = '127.0.55.1'",
    );
    await world.pool.query(
      `UPDATE addresses SET lease_until = now() + interval '1 hour' WHERE host = '127.0.55.2'`,
    );
    expect(await readDueHosts(world.pool, { at: at(0), limit: 9 })).toEqual(["127.0.55.3"]);
  });
});

test("a clock that was a year ahead puts nothing off for a year", async () => {
  await world.use(1, hosts[0] ? pathsOf(hosts[0], 2) : []);
  await world.refresh(at(365 * 24));
  expect((await world.refresh(at(0))).checked).toBe(2);
  expect((await world.refresh(at(1))).checked).toBe(0);
  expect((await world.refresh(at(50))).checked).toBe(2);
});
