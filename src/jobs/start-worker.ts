import { setTimeout as sleep } from "node:timers/promises";
import cron from "node-cron";
import type { Payload } from "payload";
import type { Clock } from "@/lib/clock";
import { openPool } from "@/lib/database";
import type { Logger } from "@/lib/logger";
import { parisTimeZone } from "@/lib/parisTime";
import { JOBS_CHANNEL, recoverCrashedRuns, stopRunsOf } from "./claims";
import { describeError } from "./describe-error";
import type { Job } from "./job";
import { listen } from "./listen";
import { servePayloadQueue } from "./payload-queue";
import { type RunReport, type Runtime, runJob, runRequest } from "./run";
import { steadyLoop } from "./steady";
import { findDueTicks, rememberSchedules } from "./ticks";
import { identifyWorker, removeWorker, SEEN_EVERY_MS, showWorker } from "./workers";

/** Notifications wake these loops; the intervals are for what was notified while disconnected. */
const REQUESTS_EVERY_MS = 15_000;
const QUEUE_EVERY_MS = 5_000;
/** Every minute: missed ticks and crashed runs. In UTC, whose hours are never skipped. */
const SWEEP = "* * * * *";
/** Between SIGTERM and leaving whatever is not finished. */
const DRAIN_MS = 20_000;

export type WorkerOptions = {
  jobs: readonly Job[];
  /** For LISTEN and the worker's own small pool. */
  connectionString: string;
  /** For what the jobs do; the caller ends it. */
  pool: Runtime["pool"];
  clock: Clock;
  log: Logger;
  openPayload: () => Promise<Payload>;
  /** What this worker does again and again beside the jobs. */
  loops?: readonly WorkerLoop[];
  /** Whether to serve Payload's queue of scheduled publications. */
  serveQueue?: boolean;
  /** No schedule: only what people ask for, mails and scheduled publication. */
  cronDisabled?: boolean;
  leaseSeconds?: number;
  /** Cron expression of the sweep, for tests that cannot wait for a minute. */
  sweep?: string;
  drainMs?: number;
};

export type LoopContext = Pick<Runtime, "clock" | "log" | "signal" | "payload"> & {
  sql: Runtime["pool"];
};

export type WorkerLoop = {
  /** French, for the log. */
  name: string;
  everyMs: number;
  /** A PostgreSQL channel that wakes it. */
  channel?: string;
  /** Left out, as the schedules are, when the operator disabled these. */
  scheduled?: boolean;
  work: (context: LoopContext) => Promise<unknown>;
};

export type Worker = {
  id: string;
  /**
   * Takes no more work, aborts what runs, waits for it (at most 20 s), closes its connections.
   *
   * @returns whether everything ended in time
   */
  stop: () => Promise<boolean>;
};

/**
 * Runs jobs until stopped. Any number of workers may run on one database.
 *
 * Nothing here throws because the database is away: each loop waits and tries again.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { jobs, connectionString, clock, log } = options;
  const identity = identifyWorker();
  const stopping = new AbortController();
  const { signal } = stopping;
  const control = openPool(connectionString, 3);
  surviveLostClients(control);
  surviveLostClients(options.pool);
  const runtime: Runtime = {
    pool: options.pool,
    control,
    payload: options.openPayload,
    clock,
    log,
    worker: identity.id,
    signal,
    leaseSeconds: options.leaseSeconds,
  };
  const running = new Set<Promise<unknown>>();
  const follow = (run: Promise<RunReport | undefined>) => {
    const followed = run
      .catch((error) => log.error(`travail\u00a0: ${describeError(error)}`))
      .finally(() => {
        running.delete(followed);
        // The same job may have been asked for meanwhile.
        requests.wake();
      });
    running.add(followed);
  };

  const loop = (name: string, everyMs: number, work: () => Promise<unknown>) =>
    steadyLoop({ name, everyMs, work, signal, log });

  const runRequests = async () => {
    while (!signal.aborted) {
      const begun = await runRequest(runtime, jobs);
      if (!begun) return;
      follow(begun.report);
    }
  };
  let remembered = false;
  const sweep = async (at: Date = clock()) => {
    await recoverCrashedRuns(control);
    if (options.cronDisabled) return;
    if (!remembered) await rememberSchedules(control, { jobs, now: clock() });
    remembered = true;
    for (const { job, tick } of await findDueTicks(control, { jobs, now: at })) {
      if (signal.aborted) return;
      follow(runJob(runtime, { job, tick }));
    }
  };

  const requests = loop("demandes de travaux", REQUESTS_EVERY_MS, runRequests);
  // Woken by node-cron; the interval is a net under it.
  const sweeps = loop("rattrapage", 90_000, () => sweep());
  const loops = [requests, sweeps];
  loops.push(loop("présence", SEEN_EVERY_MS, () => showWorker(control, identity)));
  const wakings = new Map<string, () => void>([[JOBS_CHANNEL, () => requests.wake()]]);
  for (const { name, everyMs, channel, scheduled, work } of options.loops ?? []) {
    if (scheduled && options.cronDisabled) continue;
    const context = { sql: options.pool, payload: options.openPayload, clock, log, signal };
    const begun = loop(name, everyMs, () => work(context));
    loops.push(begun);
    if (channel) wakings.set(channel, begun.wake);
  }
  if (options.serveQueue)
    loops.push(
      loop("publications programmées", QUEUE_EVERY_MS, () =>
        servePayloadQueue({ control, openPayload: options.openPayload, log, signal }),
      ),
    );

  const listening = listen({
    connectionString,
    channels: [...wakings.keys()],
    signal,
    log,
    onNotification: (channel) => wakings.get(channel)?.(),
    onConnected: () => {
      for (const { wake } of loops) wake();
    },
  });

  const tasks = scheduleTasks({ options, sweep, wakeSweeps: sweeps.wake });

  return {
    id: identity.id,
    stop: async () => {
      for (const task of tasks) await task.destroy();
      stopping.abort();
      const deadline = new AbortController();
      const all = Promise.all([listening, ...loops.map(({ ended }) => ended)])
        .then(() => settleAll(running))
        .then(() => true);
      const late = sleep(options.drainMs ?? DRAIN_MS, false, { signal: deadline.signal });
      const inTime = await Promise.race([all, late]);
      deadline.abort();
      late.catch(() => {});
      await leave({ control, worker: identity.id, inTime, log });
      return inTime;
    },
  };
}

/** A client that is out of its pool and idle tells of its lost connection by an event only. */
function surviveLostClients(pool: Runtime["pool"]): void {
  pool.on("connect", (client) => client.on("error", () => {}));
}

/** node-cron rings each job's bell; whether a tick is due, and for whom, the database decides. */
function scheduleTasks({
  options: { jobs, cronDisabled, clock, log, sweep: sweepCron = SWEEP },
  sweep,
  wakeSweeps,
}: {
  options: WorkerOptions;
  sweep: (at: Date) => Promise<void>;
  wakeSweeps: () => void;
}) {
  const quiet = { suppressMissedWarning: true };
  const tasks = [
    cron.schedule(sweepCron, wakeSweeps, { name: "sweep", timezone: "Etc/UTC", ...quiet }),
  ];
  if (cronDisabled) return tasks;
  for (const { name, schedule } of jobs) {
    if (!schedule) continue;
    const ring = async ({ date }: { date: Date }) => {
      // A timer may ring some milliseconds early.
      const now = clock();
      await sweep(date > now ? date : now).catch((error) =>
        // The sweep of the next minute catches it up.
        log.warn(`${name}\u00a0: heure manquée, sera rattrapée`, { cause: describeError(error) }),
      );
    };
    tasks.push(cron.schedule(schedule, ring, { name, timezone: parisTimeZone, ...quiet }));
  }
  return tasks;
}

/** Runs that end may begin no others: the signal has aborted. */
async function settleAll(running: Set<Promise<unknown>>): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}

async function leave(given: {
  control: Runtime["control"];
  worker: string;
  inTime: boolean;
  log: Logger;
}): Promise<void> {
  const { control, worker, inTime, log } = given;
  try {
    const left = await stopRunsOf(
      control,
      worker,
      "Le processus s’est arrêté sans attendre la fin.",
    );
    if (left > 0) log.warn("travaux abandonnés, ils seront repris", { count: left });
    await removeWorker(control, worker);
  } catch (error) {
    log.warn("départ non noté", { cause: describeError(error) });
  }
  // `end` waits for clients that are out; those of an abandoned run may never come back.
  await (inTime ? control.end() : Promise.race([control.end(), sleep(1000)]));
}
