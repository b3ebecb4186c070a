import { type ChildProcess, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A project with the launcher's own processes real and the product's replaced (see launch.ts). */
export type Project = {
  folder: string;
  data: string;
  /** Runs the launcher there. */
  launch: (options?: LaunchOptions) => Launched;
  /** What runs for this project: number and command line, launchers included. */
  processes: () => { pid: number; command: string }[];
  /** Kills what is left and removes the folder. */
  remove: () => Promise<void>;
};

export type LaunchOptions = {
  env?: Record<string, string>;
  action?: "start" | "connect";
  /** As npm does it: a process, a shell, then the launcher. `child` is the first. */
  throughNpm?: boolean;
};

/** What npm does to run a script. */
const NPM = `require("node:child_process").spawn(
  "sh", ["-c", '"$@"; exit $?', "sh", ...process.argv.slice(1)],
  { stdio: "inherit", env: { ...process.env, npm_lifecycle_event: "start" } },
)`;

export type Launched = {
  child: ChildProcess;
  output: () => string;
  /** Waits until the output holds this; fails with the output when the process ends before. */
  until: (text: string | RegExp) => Promise<string>;
  /** The exit code, once it ends. */
  ended: Promise<number | null>;
  /** Asks it to stop and waits. */
  stop: () => Promise<number | null>;
};

const PATIENCE_MS = 40_000;
const LAUNCH = "tests/int/launcher/standIns/launch.ts";
const READY = "Ctrl-C arrête tout";

export function makeProject(): Project {
  // The name has what shells and patterns stumble over; the folder is closed to others (mode 700).
  const root = mkdtempSync(join(tmpdir(), "oc-launcher-"));
  const folder = join(root, "projet d’été (1)");
  mkdirSync(join(folder, "src/migrations"), { recursive: true });
  writeFileSync(join(folder, "src/migrations/20260101_000000_first.ts"), "");
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  const processes = () => findProcesses(folder);
  return {
    folder,
    data: join(folder, ".data"),
    launch: (options) => launch(folder, options),
    processes,
    remove: async () => {
      for (const { pid } of processes()) kill(pid);
      await eventually(() => processes().length === 0);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function launch(
  folder: string,
  { env = {}, action = "start", throughNpm = false }: LaunchOptions = {},
): Launched {
  const args = ["scripts/run.mjs", LAUNCH, folder, action];
  const npm = throughNpm ? ["-e", NPM, process.execPath] : [];
  const child = spawn(process.execPath, [...npm, ...args], {
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    child,
    output: () => text,
    ended,
    until: async (wanted) => {
      const found = () => (typeof wanted === "string" ? text.includes(wanted) : wanted.test(text));
      await eventually(
        () => found() || child.exitCode !== null,
        () => text,
      );
      if (!found()) throw new Error(`Ended without ${wanted}:\n${text}`);
      return text;
    },
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Starts and waits for the last line of the start. */
export async function launchUntilReady(
  project: Project,
  options?: LaunchOptions,
): Promise<Launched> {
  const launched = project.launch(options);
  await launched.until(READY);
  return launched;
}

/** Waits until the condition holds; fails, with what `about` tells, when it never does. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  about: () => string = () => "",
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`It did not happen. ${about()}`);
    await wait(50);
  }
}

export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}

/** By command line or working folder (Linux); zombies are gone. */
function findProcesses(folder: string): { pid: number; command: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        const working = readlinkSync(`/proc/${name}/cwd`);
        const ours = command.includes(folder) || working.startsWith(folder);
        return ours && command ? [{ pid: Number(name), command }] : [];
      } catch {
        return [];
      }
    });
}
