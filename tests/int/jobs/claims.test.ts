import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import {
  claimCommand,
  claimRequest,
  claimTick,
  finishRun,
  pruneRuns,
  recoverCrashedRuns,
  renewLease,
  requestRun,
} from "@/jobs/claims";
import type { Job } from "@/jobs/job";
import { type Runtime, runJob } from "@/jobs/run";
import { findDueTicks, rememberSchedules } from "@/jobs/ticks";
import { openPool } from "@/lib/database";
import { createDatabase } from "../../helpers/database";
import { readRuns } from "./processes";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 20);
});
beforeEach(async () => {
  await pool.query("TRUNCATE job_runs, job_schedules, workers");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const tick = new Date("2026-11-23T02:00:00Z");
const lease = { leaseSeconds: 60 };
const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const states = async (job: string) =>
  (await readRuns(pool, job)).map(({ state, attempt }) => `${state} ${attempt}`);
const expire = () => pool.query("UPDATE job_runs SET lease_until = now() - interval '1 second'");

describe("a claim is won by one", () => {
  test("of forty claims of a tick", async () => {
    const won = await many(40, (index) =>
      claimTick(pool, { job: "recover", tick, worker: `w${index}`, ...lease }),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(won.find(Boolean)).toMatchObject({ job: "recover", tick, attempt: 1 });
  });

  test("of forty commands and ticks of one job; the tick is not lost", async () => {
    const won = await many(40, (index) =>
      index % 2
        ? claimTick(pool, { job: "recover", tick, worker: `w${index}`, ...lease })
        : claimCommand(pool, { job: "recover", worker: `w${index}`, ...lease }),
    );
    const winners = won.filter((run) => run !== undefined);
    expect(winners).toHaveLength(1);
    const index = won.indexOf(winners[0]);
    const outcome = { state: "done", summary: null, error: null } as const;
    await finishRun(pool, { id: winners[0]?.id ?? 0, worker: `w${index}`, outcome });
    const later = await claimTick(pool, { job: "recover", tick, worker: "later", ...lease });
    expect(Boolean(later)).toBe(index % 2 === 0);
  });

  test("of forty claims of a request, which forty people made together", async () => {
    const asked = await many(40, (index) =>
      requestRun(pool, { job: "recover", requestedBy: index }),
    );
    expect(asked.filter(Boolean)).toHaveLength(1);
    const won = await many(40, (index) =>
      claimRequest(pool, { jobs: ["recover"], worker: `w${index}`, ...lease }),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  test("a request and the tick of the same job, claimed together, run one after the other", async () => {
    for (let round = 0; round < 20; round += 1) {
      await pool.query("TRUNCATE job_runs");
      await requestRun(pool, { job: "recover", requestedBy: 1 });
      const won = await many(10, (index) =>
        index % 2
          ? claimTick(pool, { job: "recover", tick, worker: `w${index}`, ...lease })
          : claimRequest(pool, { jobs: ["recover"], worker: `w${index}`, ...lease }),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
    }
  });

  test("an earlier tick than the latest that ran is not begun", async () => {
    const worker = "w";
    const run = await claimTick(pool, { job: "recover", tick, worker, ...lease });
    const outcome = { state: "done", summary: { count: 3 }, error: null } as const;
    await finishRun(pool, { id: run?.id ?? 0, worker, outcome });
    const earlier = new Date(tick.getTime() - 60_000);
    expect(
      await claimTick(pool, { job: "recover", tick: earlier, worker, ...lease }),
    ).toBeUndefined();
  });

  test("requests of jobs that this worker does not know are left to others", async () => {
    await requestRun(pool, { job: "harvest", requestedBy: 1 });
    expect(await claimRequest(pool, { jobs: ["recover"], worker: "w", ...lease })).toBeUndefined();
  });
});

describe("a crashed run", () => {
  test("is marked and asked for again once, however many workers look", async () => {
    await claimTick(pool, { job: "recover", tick, worker: "dead", ...lease });
    expect(await recoverCrashedRuns(pool)).toEqual({ crashed: 0, restarted: 0 });
    await expire();
    const found = await many(10, () => recoverCrashedRuns(pool));
    expect(found.reduce((sum, { crashed }) => sum + crashed, 0)).toBe(1);
    expect(found.reduce((sum, { restarted }) => sum + restarted, 0)).toBe(1);
    expect(await states("recover")).toEqual(["crashed 1", "requested 2"]);
    const [, again] = await readRuns(pool, "recover");
    expect(again?.tick).toEqual(tick);
  });

  test("is tried three times in all", async () => {
    await claimTick(pool, { job: "recover", tick, worker: "dead", ...lease });
    for (let time = 0; time < 4; time += 1) {
      await expire();
      await recoverCrashedRuns(pool);
      await claimRequest(pool, { jobs: ["recover"], worker: "dead", ...lease });
    }
    expect(await states("recover")).toEqual(["crashed 1", "crashed 2", "crashed 3"]);
  });

  test("that a person typed is left to that person", async () => {
    await claimCommand(pool, { job: "recover", worker: "dead", ...lease });
    await expire();
    expect(await recoverCrashedRuns(pool)).toEqual({ crashed: 1, restarted: 0 });
  });

  test("whose worker comes back can neither renew nor finish it", async () => {
    const run = await claimTick(pool, { job: "recover", tick, worker: "slow", ...lease });
    const id = run?.id ?? 0;
    await expire();
    await recoverCrashedRuns(pool);
    expect(await renewLease(pool, { id, worker: "slow", ...lease })).toBe(false);
    const outcome = { state: "done", summary: null, error: null } as const;
    expect(await finishRun(pool, { id, worker: "slow", outcome })).toBeUndefined();
    expect(await states("recover")).toEqual(["crashed 1", "requested 2"]);
  });
});

describe("runJob", () => {
  const runtime = (worker: string, signal = new AbortController().signal): Runtime => ({
    pool,
    control: pool,
    payload: () => Promise.reject(new Error("not needed")),
    clock: () => new Date("2026-11-23T08:00:00Z"),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    worker,
    signal,
    leaseSeconds: 1,
  });
  const job = (run: Job["run"]): Job => ({ name: "recover", label: "", description: "", run });

  test("keeps its lease while it works, however long that takes", async () => {
    const report = runJob(runtime("w"), {
      job: job(async ({ clock, progress }) => {
        await progress(0, 10, "début");
        await new Promise((resolve) => setTimeout(resolve, 2500));
        for (let step = 1; step <= 10; step += 1) await progress(step, 10, `pas ${step}`);
        return { now: clock().toISOString() };
      }),
      tick,
    });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await recoverCrashedRuns(pool)).toEqual({ crashed: 0, restarted: 0 });
    expect(await report).toMatchObject({
      state: "done",
      summary: { now: "2026-11-23T08:00:00.000Z" },
    });
    const { rows } = await pool.query("SELECT * FROM job_runs");
    expect(rows[0]).toMatchObject({
      state: "done",
      progress_done: 10,
      progress_total: 10,
      progress_note: "pas 10",
      summary: { now: "2026-11-23T08:00:00.000Z" },
      lease_until: null,
    });
  });

  test("a run whose lease was taken over is told to stop and does not write its end", async () => {
    const report = await runJob(runtime("w"), {
      job: job(async ({ signal }) => {
        await pool.query("UPDATE job_runs SET worker = 'other'");
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        return {};
      }),
      tick,
    });
    expect(report?.state).toBe("lost");
    expect(await states("recover")).toEqual(["running 1"]);
  });

  test.each([
    ["failed", Object.assign(new Error("refusé"), { code: "42501" })],
    ["crashed", Object.assign(new Error("fin"), { code: "57P01" })],
    ["crashed", new Error("cannot begin transaction: Connection terminated unexpectedly")],
    [
      "crashed",
      new Error("Failed query", { cause: Object.assign(new Error(""), { code: "ECONNREFUSED" }) }),
    ],
  ])(
    "ends as %s for %s; what the database's absence ended is tried again",
    async (state, error) => {
      const report = await runJob(runtime("w"), { job: job(() => Promise.reject(error)), tick });
      expect(report?.state).toBe(state);
      expect(await states("recover")).toEqual(
        state === "failed" ? ["failed 1"] : ["crashed 1", "requested 2"],
      );
    },
  );

  test("a second run in the foreground is not begun while the first goes on", async () => {
    let finish = () => {};
    const first = runJob(runtime("a"), {
      job: job(async () => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return {};
      }),
    });
    while ((await states("recover")).length === 0);
    expect(await runJob(runtime("b"), { job: job(async () => ({})) })).toBeUndefined();
    finish();
    expect((await first)?.state).toBe("done");
  });
});

describe("schedules", () => {
  const nightly: Job = {
    name: "recover",
    label: "",
    description: "",
    schedule: "0 3 * * *",
    run: async () => ({}),
  };
  const at = (text: string) => new Date(text);

  test("the first sight is the baseline; a changed expression makes a new one; the same keeps it", async () => {
    await rememberSchedules(pool, { jobs: [nightly], now: at("2026-11-20T10:00:00Z") });
    const due = (now: string, schedule = nightly.schedule) =>
      findDueTicks(pool, { jobs: [{ ...nightly, schedule }], now: at(now) });
    expect(await due("2026-11-20T12:00:00Z")).toEqual([]);
    expect(await due("2026-11-23T12:00:00Z")).toMatchObject([{ tick: at("2026-11-23T02:00:00Z") }]);

    await rememberSchedules(pool, { jobs: [nightly], now: at("2026-11-23T12:00:00Z") });
    expect(await due("2026-11-23T12:00:00Z")).toHaveLength(1);

    const schedule = "0 5 * * *";
    await rememberSchedules(pool, {
      jobs: [{ ...nightly, schedule }],
      now: at("2026-11-23T12:00:00Z"),
    });
    expect(await due("2026-11-23T12:00:00Z", schedule)).toEqual([]);
    expect(await due("2026-11-24T12:00:00Z", schedule)).toHaveLength(1);
  });

  test("a tick that failed, or is still running, is not due again", async () => {
    await rememberSchedules(pool, { jobs: [nightly], now: at("2026-11-20T10:00:00Z") });
    const run = await claimTick(pool, { job: "recover", tick, worker: "w", ...lease });
    const due = () => findDueTicks(pool, { jobs: [nightly], now: at("2026-11-23T12:00:00Z") });
    expect(await due()).toEqual([]);
    const outcome = { state: "failed", summary: null, error: "raison" } as const;
    await finishRun(pool, { id: run?.id ?? 0, worker: "w", outcome });
    expect(await due()).toEqual([]);
  });
});

test("pruning keeps thirty days, and the latest fifty of each job", async () => {
  await pool.query(
    `INSERT INTO job_runs (job, tick, origin, state, finished_at)
     SELECT 'old', at, 'schedule', 'done', at
     FROM generate_series(now() - interval '200 days', now() - interval '100 days', '1 day') at
     UNION ALL
     SELECT 'mixed', at, 'schedule', 'failed', at
     FROM generate_series(now() - interval '60 days', now(), '12 hours') at
     UNION ALL SELECT 'asked', NULL, 'request', 'requested', NULL`,
  );
  expect(await pruneRuns(pool)).toBe(51 + 61);
  const { rows } = await pool.query(
    "SELECT job, count(*)::int AS count FROM job_runs GROUP BY job ORDER BY job",
  );
  expect(rows).toEqual([
    { job: "asked", count: 1 },
    { job: "mixed", count: 60 },
    { job: "old", count: 50 },
  ]);
});
