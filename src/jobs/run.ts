import { setTimeout as sleep } from "node:timers/promises";
import type { Payload } from "payload";
import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import type { Logger } from "@/lib/logger";
import {
  type ClaimedRun,
  claimCommand,
  claimRequest,
  claimTick,
  finishRun,
  type Outcome,
  renewLease,
  saveProgress,
} from "./claims";
import { describeError } from "./describe-error";
import type { Job, JobContext, Summary } from "./job";
import { isLostConnection } from "./lost-connection";
import { PayloadOpeningError } from "./open-payload";

/** A run whose worker is silent for this long is taken over; three heartbeats fit into it. */
export const LEASE_SECONDS = 45;
/** Progress is shown to people: more writes than one a second would serve nobody. */
const PROGRESS_EVERY_MS = 1000;
/** The end of a run is worth waiting for a database that restarts. */
const FINISH_TRIES = 8;

/** Progress as the terminal shows it. */
export type ProgressListener = (done: number, total?: number, note?: string) => void;

/** What every run of this process is given. */
export type Runtime = {
  /** For the jobs' own SQL. */
  pool: Pool;
  /** For claims and heartbeats: jobs that hold every connection of `pool` must not starve these. */
  control: Pool;
  payload: () => Promise<Payload>;
  clock: Clock;
  log: Logger;
  /** Who claims: unique to this process. */
  worker: string;
  /** Aborts when the process must stop. */
  signal: AbortSignal;
  leaseSeconds?: number;
  onProgress?: ProgressListener;
};

export type RunReport = {
  id: number;
  job: string;
  tick: Date | null;
  attempt: number;
  /** `lost`: the run was taken for crashed meanwhile, and belongs to another worker. */
  state: Outcome["state"] | "lost";
  startedAt: Date;
  finishedAt: Date;
  summary: Summary | null;
  error: string | null;
};

/**
 * Claims one run of a job and brings it to its end.
 *
 * @param tick the tick to run; without it, a run that a person started in the foreground
 * @returns undefined when it was not for us: the tick has begun elsewhere, or the job is running
 */
export async function runJob(
  runtime: Runtime,
  { job, tick }: { job: Job; tick?: Date },
): Promise<RunReport | undefined> {
  const claimant = { worker: runtime.worker, leaseSeconds: runtime.leaseSeconds ?? LEASE_SECONDS };
  const run = tick
    ? await claimTick(runtime.control, { job: job.name, tick, ...claimant })
    : await claimCommand(runtime.control, { job: job.name, ...claimant });
  return run && performRun(runtime, { job, run });
}

/** Claims the oldest run asked for among `jobs`; undefined when there is none to begin now. */
export async function runRequest(
  runtime: Runtime,
  jobs: readonly Job[],
): Promise<{ job: Job; report: Promise<RunReport> } | undefined> {
  const run = await claimRequest(runtime.control, {
    jobs: jobs.map(({ name }) => name),
    worker: runtime.worker,
    leaseSeconds: runtime.leaseSeconds ?? LEASE_SECONDS,
  });
  const job = run && jobs.find(({ name }) => name === run.job);
  return job && { job, report: performRun(runtime, { job, run }) };
}

/** Runs what was claimed: heartbeat, progress, outcome. Never throws for what the job does. */
async function performRun(
  runtime: Runtime,
  { job, run }: { job: Job; run: ClaimedRun },
): Promise<RunReport> {
  const { control, log, worker } = runtime;
  const lease = keepLease(runtime, run);
  const { signal } = lease;
  const progress = followProgress(runtime, run);
  log.info(`${job.name}\u00a0: début`, {
    run: run.id,
    tick: run.tick?.toISOString(),
    attempt: run.attempt,
  });
  let outcome: Outcome;
  try {
    const summary = await job.run({
      sql: runtime.pool,
      payload: runtime.payload,
      clock: runtime.clock,
      log,
      progress: progress.tell,
      signal,
    });
    outcome = { state: signal.aborted ? "stopped" : "done", summary, error: null };
  } catch (error) {
    log.error(`${job.name}\u00a0: ${describeError(error)}`, { stack: (error as Error)?.stack });
    const state = signal.aborted ? "stopped" : interrupted(error) ? "crashed" : "failed";
    outcome = { state, summary: null, error: describeError(error) };
  }
  lease.release();
  await progress.flush();
  const finished = await insist(() => finishRun(control, { id: run.id, worker, outcome }), log);
  const report = { ...run, ...outcome, finishedAt: finished?.finishedAt ?? new Date() };
  if (!finished) {
    log.warn(`${job.name}\u00a0: la fin n’a pu être notée, le travail est repris ailleurs`, {
      run: run.id,
    });
    return { ...report, state: "lost" };
  }
  log.info(`${job.name}\u00a0: ${outcome.state}`, { run: run.id, ...outcome.summary });
  return report;
}

/** The run did not fail, its ground gave way: another try may well do. */
function interrupted(error: unknown): boolean {
  return isLostConnection(error) || error instanceof PayloadOpeningError;
}

/**
 * Renews the lease until released. `signal` aborts when the process must stop, when the lease
 * is another's and when it could not be renewed in time.
 */
function keepLease(runtime: Runtime, run: ClaimedRun) {
  const leaseSeconds = runtime.leaseSeconds ?? LEASE_SECONDS;
  const lost = new AbortController();
  const stop = () => lost.abort(runtime.signal.reason);
  runtime.signal.addEventListener("abort", stop);
  if (runtime.signal.aborted) stop();
  let renewed = performance.now();
  let busy = false;
  const timer = setInterval(
    async () => {
      if (performance.now() - renewed > leaseSeconds * 1000) lost.abort(new Error("lease expired"));
      if (busy) return;
      busy = true;
      const begun = performance.now();
      try {
        const mine = await renewLease(runtime.control, {
          id: run.id,
          worker: runtime.worker,
          leaseSeconds,
        });
        if (mine) renewed = begun;
        else lost.abort(new Error("lease taken over"));
      } catch (error) {
        runtime.log.warn(`${run.job}\u00a0: bail non renouvelé, nouvel essai`, {
          cause: describeError(error),
        });
      } finally {
        busy = false;
      }
    },
    (leaseSeconds * 1000) / 3,
  );
  return {
    signal: lost.signal,
    release: () => {
      clearInterval(timer);
      runtime.signal.removeEventListener("abort", stop);
    },
  };
}

/** Writes the first and the last progress told, and at most one a second in between. */
function followProgress(runtime: Runtime, run: ClaimedRun) {
  let told: { done: number; total?: number; note?: string } | undefined;
  let written: typeof told;
  let nextWrite = 0;
  const write = async () => {
    if (!told || told === written) return;
    written = told;
    nextWrite = performance.now() + PROGRESS_EVERY_MS;
    // A progress that cannot be shown is no reason to fail.
    await saveProgress(runtime.control, { id: run.id, worker: runtime.worker, ...told }).catch(
      (error) => runtime.log.warn("avancement non enregistré", { cause: describeError(error) }),
    );
  };
  const tell: JobContext["progress"] = async (done, total, note) => {
    told = { done, total, note };
    runtime.onProgress?.(done, total, note);
    if (performance.now() >= nextWrite) await write();
  };
  return { tell, flush: write };
}

/** Repeats while the database is away, for about half a minute; undefined when it stays away. */
async function insist<T>(work: () => Promise<T>, log: Logger): Promise<T | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      log.warn("base de données indisponible", { cause: describeError(error), attempt });
      if (attempt === FINISH_TRIES) return undefined;
      await sleep(Math.min(8000, 250 * 2 ** attempt));
    }
  }
}
