import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { prepareProgram } from "@/launcher/programs.mjs";

/** Starts real worker processes for a test, and ends every one of them after it. */
export type WorkerProcess = {
  pid: number;
  child: ChildProcess;
  /** Everything it has written on stderr. */
  log: () => string;
  /** Sends a signal and waits for the end. */
  end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
  exited: () => boolean;
};

const started: WorkerProcess[] = [];

/**
 * Without it Lexical's modules await one another at their top level, and on Node 20 the import of
 * Payload's configuration may never end (exit 13; payload issue 17757).
 */
export const NODE_FLAGS = ["--conditions=production"];

let program = "";

/** Makes the worker's program; before the first worker. */
export async function prepareWorkers(): Promise<void> {
  program = await prepareProgram("tests/int/jobs/worker-process.ts");
}

export function startWorkerProcess(environment: Record<string, string>): WorkerProcess {
  const child = spawn(process.execPath, [...NODE_FLAGS, program], {
    env: { ...process.env, NODE_OPTIONS: "", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const exit = once(child, "exit") as Promise<[number | null]>;
  const exited = () => child.exitCode !== null || child.signalCode !== null;
  const worker: WorkerProcess = {
    pid: child.pid ?? 0,
    child,
    log: () => text,
    exited,
    end: async (signal) => {
      if (!exited()) child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
  started.push(worker);
  return worker;
}

export async function endWorkerProcesses(): Promise<void> {
  await Promise.all(started.splice(0).map((worker) => worker.end("SIGKILL")));
}

/** Looks until `look` gives something; fails with what the workers said. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) {
      const said = started.map(({ pid, log }) => `--- ${pid}\n${log()}`).join("\n");
      throw new Error(`Waited ${timeoutMs} ms for: ${what}\n${said}`);
    }
    await sleep(25);
  }
}

/** Workers that have shown themselves, hence listen soon. */
export async function untilWorkers(pool: Pool, count: number): Promise<void> {
  await until(`${count} workers`, async () => {
    const { rows } = await pool.query("SELECT FROM workers");
    const { rows: listeners } = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database()
         AND application_name = 'open-collectivites listen' AND query LIKE 'LISTEN%oc_outbox%'`,
    );
    return rows.length >= count && listeners.length >= count;
  });
}

export type RunRow = {
  id: number;
  job: string;
  tick: Date | null;
  attempt: number;
  state: string;
  summary: Record<string, unknown> | null;
  error: string | null;
  progress_done: number;
};

export async function readRuns(pool: Pool, job: string): Promise<RunRow[]> {
  const { rows } = await pool.query<RunRow>("SELECT * FROM job_runs WHERE job = $1 ORDER BY id", [
    job,
  ]);
  return rows;
}

export async function countEffects(pool: Pool, job: string, event = "begun"): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM effects WHERE job = $1 AND event = $2",
    [job, event],
  );
  return rows[0]?.count ?? 0;
}
