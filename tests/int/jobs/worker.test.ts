import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { requestRun } from "@/jobs/claims";
import { openPool } from "@/lib/database";
import { createDatabase } from "../../helpers/database";
import {
  countEffects,
  endWorkerProcesses,
  prepareWorkers,
  readRuns,
  startWorkerProcess,
  until,
  untilWorkers,
} from "./processes";
import { type Relay, startRelay } from "./relay";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;
let relay: Relay | undefined;

beforeAll(async () => {
  await prepareWorkers();
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
  await pool.query(
    "CREATE TABLE effects (job text, event text, pid int, at timestamptz DEFAULT now())",
  );
});
beforeEach(async () => {
  await pool.query("TRUNCATE effects, job_runs, job_schedules, workers");
});
afterEach(async () => {
  await endWorkerProcesses();
  await relay?.close();
  relay = undefined;
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const start = (environment: Record<string, string> = {}) =>
  startWorkerProcess({ DATABASE_URI: database.uri, ...environment });

/** The schedule has been watched for two days, and no worker was up since. */
async function rememberFromTwoDaysAgo(cron: string): Promise<void> {
  await pool.query("INSERT INTO job_schedules VALUES ('harvest', $1, now() - interval '2 days')", [
    cron,
  ]);
}

describe("ticks", () => {
  test("a tick missed by all is caught up once by three workers, and the first start runs nothing", async () => {
    const QUICK_SCHEDULE = "0 3 * * *";
    const fresh = start({ QUICK_SCHEDULE });
    await untilWorkers(pool, 1);
    await until(
      "the baseline",
      async () => (await pool.query("SELECT FROM job_schedules")).rowCount,
    );
    await sleep(500);
    expect(await readRuns(pool, "harvest")).toEqual([]);
    await fresh.end("SIGTERM");

    await pool.query("TRUNCATE job_schedules");
    await rememberFromTwoDaysAgo(QUICK_SCHEDULE);
    for (let count = 0; count < 3; count += 1) start({ QUICK_SCHEDULE, SWEEP: "* * * * * *" });
    await untilWorkers(pool, 3);
    await until("the run", async () => (await readRuns(pool, "harvest"))[0]?.state === "done");
    await sleep(2500);
    const runs = await readRuns(pool, "harvest");
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ attempt: 1, summary: { counted: 1 }, progress_done: 1 });
    expect(await countEffects(pool, "harvest")).toBe(1);
  });

  test("node-cron's ticks happen once each over three workers, and none is left out", async () => {
    for (let count = 0; count < 3; count += 1) start({ QUICK_SCHEDULE: "*/2 * * * * *" });
    await untilWorkers(pool, 3);
    // One snapshot with no run under way: what ran and what it did must agree.
    const { ticks, effects } = await until("five ticks", async () => {
      const { rows } = await pool.query<{ ticks: Date[]; running: boolean; effects: number }>(
        `SELECT array_agg(tick ORDER BY tick) AS ticks, bool_or(state <> 'done') AS running,
                (SELECT count(*)::int FROM effects WHERE job = 'harvest') AS effects
         FROM job_runs WHERE job = 'harvest'`,
      );
      return rows[0] && rows[0].ticks?.length >= 5 && !rows[0].running && rows[0];
    });
    const gaps = ticks.slice(1).map((tick, index) => +tick - +(ticks[index] ?? 0));
    expect(gaps).toEqual(gaps.map(() => 2000));
    expect(effects).toBe(ticks.length);
  });

  test("CRON_DISABLED leaves schedules alone but serves what people ask for", async () => {
    const QUICK_SCHEDULE = "*/2 * * * * *";
    await rememberFromTwoDaysAgo(QUICK_SCHEDULE);
    start({ QUICK_SCHEDULE, CRON_DISABLED: "1", SWEEP: "* * * * * *" });
    await untilWorkers(pool, 1);
    await sleep(2500);
    expect(await readRuns(pool, "harvest")).toEqual([]);
    await requestRun(pool, { job: "harvest", requestedBy: 1 });
    await until("the run", async () => (await readRuns(pool, "harvest"))[0]?.state === "done");
  });
});

describe("requests", () => {
  test("a request is begun within a second, by one of three workers", async () => {
    for (let count = 0; count < 3; count += 1) start();
    await untilWorkers(pool, 3);
    for (let round = 1; round <= 5; round += 1) {
      const asked = performance.now();
      expect(await requestRun(pool, { job: "harvest", requestedBy: 7 })).toBe(true);
      await until("the effect", async () => (await countEffects(pool, "harvest")) === round);
      expect(performance.now() - asked).toBeLessThan(1000);
      await until(
        "its end",
        async () => (await readRuns(pool, "harvest")).at(-1)?.state === "done",
      );
    }
    expect(await readRuns(pool, "harvest")).toHaveLength(5);
  });

  test("asking again while a run is under way makes one more run, after it", async () => {
    start({ SLOW_MS: "1500" });
    await untilWorkers(pool, 1);
    await requestRun(pool, { job: "import-figures", requestedBy: 7 });
    await until("the run", async () => (await countEffects(pool, "import-figures")) === 1);
    expect(await requestRun(pool, { job: "import-figures", requestedBy: 7 })).toBe(true);
    expect(await requestRun(pool, { job: "import-figures", requestedBy: 8 })).toBe(false);
    await until("both", async () =>
      (await readRuns(pool, "import-figures")).every(({ state }) => state === "done"),
    );
    const { rows } = await pool.query(
      `SELECT (SELECT min(started_at) FROM job_runs WHERE id > first.id) >= first.finished_at AS apart
       FROM job_runs first ORDER BY id LIMIT 1`,
    );
    expect(rows).toEqual([{ apart: true }]);
  });

  test("a job that throws is recorded as failed with its reason, and the worker goes on", async () => {
    start();
    await untilWorkers(pool, 1);
    await requestRun(pool, { job: "draft-newsletter", requestedBy: 7 });
    const failed = await until("the failure", async () =>
      (await readRuns(pool, "draft-newsletter")).find(({ state }) => state === "failed"),
    );
    expect(failed.error).toBe("Le service demandé n’existe pas.");
    await requestRun(pool, { job: "harvest", requestedBy: 7 });
    await until("another", async () => (await countEffects(pool, "harvest")) === 1);
  });

  test("the outbox is served every few seconds, and at once when it is told", async () => {
    start({ OUTBOX: "1" });
    await untilWorkers(pool, 1);
    await sleep(200);
    const before = await countEffects(pool, "outbox", "delivered");
    await pool.query("NOTIFY oc_outbox");
    const asked = performance.now();
    await until("delivery", async () => (await countEffects(pool, "outbox", "delivered")) > before);
    expect(performance.now() - asked).toBeLessThan(1000);
  });
});

describe("ends", () => {
  test("kill -9 in the middle of a run: another worker marks it crashed and runs it once more", async () => {
    const lease = { LEASE_SECONDS: "3", SWEEP: "* * * * * *" };
    const victim = start(lease);
    await untilWorkers(pool, 1);
    await requestRun(pool, { job: "import-figures", requestedBy: 7 });
    await until("the run", async () => (await countEffects(pool, "import-figures")) === 1);
    start(lease);
    start(lease);
    await untilWorkers(pool, 3);
    await victim.end("SIGKILL");
    await until("the second attempt", async () =>
      (await readRuns(pool, "import-figures")).some(({ state }) => state === "done"),
    );
    await sleep(1500);
    const runs = await readRuns(pool, "import-figures");
    expect(runs.map(({ state, attempt }) => [state, attempt])).toEqual([
      ["crashed", 1],
      ["done", 2],
    ]);
    expect(runs[0]?.error).toMatch(/^Le processus .* ne répond plus depuis le /);
    expect(await countEffects(pool, "import-figures")).toBe(2);
  });

  test("SIGTERM: the run stops, is asked for again, and the process leaves with 0", async () => {
    const worker = start();
    await untilWorkers(pool, 1);
    await requestRun(pool, { job: "import-figures", requestedBy: 7 });
    await until("the run", async () => (await countEffects(pool, "import-figures")) === 1);
    const asked = performance.now();
    expect(await worker.end("SIGTERM")).toBe(0);
    expect(performance.now() - asked).toBeLessThan(3000);
    expect(await countEffects(pool, "import-figures", "ended")).toBe(1);
    const runs = await readRuns(pool, "import-figures");
    expect(runs.map(({ state, attempt }) => [state, attempt])).toEqual([
      ["stopped", 1],
      ["requested", 2],
    ]);
    expect((await pool.query("SELECT FROM workers")).rowCount).toBe(0);
    const left = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database()
         AND pid <> pg_backend_pid() AND application_name LIKE 'open-collectivites%'
         AND query LIKE '%LISTEN%'`,
    );
    expect(left.rowCount).toBe(0);

    start();
    await until("the next worker goes on", async () =>
      (await readRuns(pool, "import-figures")).some(({ state }) => state === "done"),
    );
  });

  test("SIGTERM with a job that does not listen: it is given up in time, as stopped", async () => {
    const worker = start({ DRAIN_MS: "1000" });
    await untilWorkers(pool, 1);
    await requestRun(pool, { job: "refresh-links", requestedBy: 7 });
    await until("the run", async () => (await countEffects(pool, "refresh-links")) === 1);
    const asked = performance.now();
    expect(await worker.end("SIGTERM")).toBe(1);
    expect(performance.now() - asked).toBeLessThan(5000);
    const runs = await readRuns(pool, "refresh-links");
    expect(runs.map(({ state }) => state)).toEqual(["stopped", "requested"]);
  });
});

describe("the database goes away", () => {
  test("every connection cut by the server: the run goes on, the next request is served", async () => {
    const worker = start({ SLOW_MS: "3000" });
    await untilWorkers(pool, 1);
    await requestRun(pool, { job: "import-figures", requestedBy: 7 });
    await until("the run", async () => (await countEffects(pool, "import-figures")) === 1);
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await until("the run's end", async () =>
      (await readRuns(pool, "import-figures")).some(({ state }) => state === "done"),
    );
    await untilWorkers(pool, 1);
    await requestRun(pool, { job: "harvest", requestedBy: 7 });
    await until("the request", async () => (await countEffects(pool, "harvest")) === 1, 5000);
    expect(worker.exited()).toBe(false);
    expect(await worker.end("SIGTERM")).toBe(0);
  });

  test("an outage of four seconds is waited out quietly, then work is taken up by itself", async () => {
    relay = await startRelay(database.uri);
    const worker = start({ DATABASE_URI: relay.uri, OUTBOX: "1" });
    await untilWorkers(pool, 1);
    await relay.interrupt();
    const linesBefore = worker.log().split("\n").length;
    await requestRun(pool, { job: "harvest", requestedBy: 7 });
    await sleep(4000);
    expect(await countEffects(pool, "harvest")).toBe(0);
    // One line a loop, not one a try.
    expect(worker.log().split("\n").length - linesBefore).toBeLessThan(12);
    expect(relay.refused()).toBeLessThan(60);
    await relay.resume();
    await until("the request", async () => (await countEffects(pool, "harvest")) === 1, 15_000);
    expect(worker.exited()).toBe(false);
    expect(await worker.end("SIGTERM")).toBe(0);
  });

  test("a worker that starts before its database waits for it", async () => {
    relay = await startRelay(database.uri);
    await relay.interrupt();
    const worker = start({ DATABASE_URI: relay.uri });
    await until("a first try", () => relay && relay.refused() > 2);
    await relay.resume();
    await untilWorkers(pool, 1);
    expect(worker.exited()).toBe(false);
  });
});
