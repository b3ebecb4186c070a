import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { nodeFlags, prepareProgram } from "@/launcher/programs.mjs";
import { installation } from "./world";

/** Workers of the newsletter as real processes; each test ends those that it started. */
export type WorkerProcess = {
  child: ChildProcess;
  log: () => string;
  /** The exit code; null when it was killed. */
  ended: Promise<number | null>;
};

const running = new Set<WorkerProcess>();

export async function startNewsletterWorker({
  uri,
  smtp,
  timing = {},
  job = false,
}: {
  uri: string;
  smtp: string;
  timing?: { leaseSeconds?: number; resendAfterSeconds?: number };
  job?: boolean;
}): Promise<WorkerProcess> {
  const program = await prepareProgram("tests/int/newsletter/worker-process.ts");
  const child = spawn(process.execPath, [...nodeFlags, program], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URI: uri,
      SMTP_URL: smtp,
      SITE_URL: installation.siteUrl,
      PAYLOAD_SECRET: installation.secret,
      TIMING: JSON.stringify(timing),
      JOB: job ? "1" : "0",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const worker = { child, log: () => text, ended };
  running.add(worker);
  void ended.then(() => running.delete(worker));
  return worker;
}

export async function killWorkers(): Promise<void> {
  for (const { child, ended } of [...running]) {
    child.kill("SIGKILL");
    await ended;
  }
}

/** Gives an empty database the whole schema, as `global-setup.mjs` does for the shared server. */
export async function migrateDatabase(uri: string): Promise<void> {
  const program = await prepareProgram("src/launcher/migrate.ts");
  await promisify(execFile)(process.execPath, [...nodeFlags, program], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URI: uri,
      PAYLOAD_SECRET: installation.secret,
    },
    timeout: 120_000,
  });
}
