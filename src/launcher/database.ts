import { spawn } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { findBinaries } from "./binaries";
import { createCluster, DATABASE_NAME, DATABASE_ROLE, inspectCluster } from "./cluster";
import { fullDiskSentence, StartFailure } from "./failure";
import { choosePort } from "./ports";
import { processCommand, processesIn, processStart } from "./process-identity.mjs";
import { type Say, tellStep } from "./say.mjs";
import type { Stack } from "./stack";
import {
  rememberDatabasePort,
  rememberedDatabasePort,
  type Secrets,
  type StatePaths,
} from "./state";
import { chooseRunner } from "./unprivileged";

/** Not 5432: that is where people keep their own. */
const FIRST_PORT = 54_320;
/** Recovery after a crash replays at most one `max_wal_size`; a slow disk needs its time. */
const READY_MS = 120_000;
/** The guardian's own limits, plus a margin. */
const DRAIN_MS = 18_000;
const LOG_MAX_BYTES = 10_000_000;

const GUARDIAN = fileURLToPath(new URL("./guard-database.mjs", import.meta.url));

/** Lines of the server's log that a moment cures: a killed server's last processes, a port lost to a race. */
const PASSING =
  /pre-existing shared memory block|could not bind|is already in use|lock file "postmaster.pid"/;
/** What the server answers to those who knock while it starts or stops: no reason for its end. */
const TO_CLIENTS = /the database system is|terminating connection/;

export type EmbeddedDatabase = { uri: string; port: number };

/** The address of the embedded database on that port. */
export function embeddedUri(secrets: Secrets, port: number): string {
  return `postgresql://${DATABASE_ROLE}:${secrets.databasePassword}@127.0.0.1:${port}/${DATABASE_NAME}`;
}

/**
 * Starts the embedded PostgreSQL (made first if there is none) and keeps it running. The caller holds the lock of
 * the state folder. Throws `StartFailure` for data that cannot be used, which are left as they are.
 */
export async function startEmbeddedDatabase({
  projectFolder,
  paths,
  secrets,
  say,
  signal,
  keep,
}: {
  projectFolder: string;
  paths: StatePaths;
  secrets: Secrets;
  say: Say;
  signal?: AbortSignal;
  keep: Stack["keep"];
}): Promise<EmbeddedDatabase> {
  const binaries = findBinaries(projectFolder);
  const state = inspectCluster(paths.cluster);
  const runner = chooseRunner({
    dataFolder: paths.cluster,
    stateFolder: paths.folder,
    program: binaries.postgres,
  });
  if (state === "absent") {
    await tellStep({
      say,
      name: "Création de la base de données",
      work: () => createCluster({ cluster: paths.cluster, binaries, runner, secrets, signal }),
    });
  }
  await stopOrphan(paths.cluster);
  removeMistakenPidFile(paths.cluster);
  startNewLog(paths.databaseLog);

  const label = "la base de données";
  const wished = rememberedDatabasePort(paths) ?? FIRST_PORT;
  const port = await choosePort({ wished, label, say });
  rememberDatabasePort(paths, port);
  const uri = embeddedUri(secrets, port);
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: "100",
    // Short queries: compiling them costs more than it gains.
    jit: "off",
  };
  let logStart = 0;
  await keep({
    label,
    place: "database",
    drainMs: DRAIN_MS,
    launch: () => {
      logStart = existsSync(paths.databaseLog) ? statSync(paths.databaseLog).size : 0;
      const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
      const wrapped = runner.wrap(binaries.postgres, ["-D", paths.cluster, ...flags], "INT");
      return spawn(
        process.execPath,
        [GUARDIAN, JSON.stringify({ ...wrapped, log: paths.databaseLog })],
        { cwd: paths.folder, stdio: ["ignore", "inherit", "inherit", "ipc"], detached: true },
      );
    },
    ready: async (_, over) => {
      if (await answers(uri, over)) return;
      const log = readFileSync(paths.databaseLog).subarray(logStart).toString("utf8");
      const reason = endOf(log);
      // Killed, or hindered for a moment: what can be cured by trying again, a few times.
      if (over.aborted && (reason === undefined || PASSING.test(log))) throw new Error("died");
      throw new StartFailure(explainLog(log, reason, paths));
    },
    afterDeath: () => stopOrphan(paths.cluster),
  });
  return { uri, port };
}

/** Waits until our own server answers; false when `over` aborts or the time is up. */
async function answers(uri: string, over: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + READY_MS;
  while (!over.aborted && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: uri, connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return true;
    } catch {
      await wait(60);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

/** The reason that the server gave for its end, if it gave one. */
function endOf(log: string): string | undefined {
  const reasons = log.match(/(?:FATAL|PANIC):\s+.*|^postgres: .*/gm) ?? [];
  return reasons.filter((reason) => !TO_CLIENTS.test(reason)).at(-1);
}

function explainLog(log: string, reason: string | undefined, paths: StatePaths): string {
  const full = fullDiskSentence(log, paths.folder);
  if (full) return full;
  return `PostgreSQL ne démarre pas${reason ? ` (${reason})` : ""} : son journal est ${paths.databaseLog} ; remettez ${paths.cluster} depuis une sauvegarde, ou renommez-le pour repartir d’une base neuve ; rien n’y a été touché.`;
}

/** The server on this cluster, when one runs (its number is the first line of postmaster.pid). */
function runningServer(cluster: string): number | undefined {
  const pid = writtenPid(cluster);
  return pid !== undefined && processCommand(pid)?.includes(cluster) ? pid : undefined;
}

function writtenPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stops a server whose guardian was killed: it obeys nobody any more. Then waits for the processes of a server
 * that was killed itself: as long as one of them lives, PostgreSQL starts no other on the same memory.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const server = runningServer(cluster);
  if (server !== undefined) {
    const start = processStart(server);
    await stopBy(
      [
        ["SIGINT", 10_000],
        ["SIGQUIT", 4_000],
        ["SIGKILL", 4_000],
      ],
      () => (processStart(server) === start ? [server] : []),
    );
  }
  await stopBy(
    [
      // They end by themselves, once they notice.
      [0, 5_000],
      ["SIGKILL", 4_000],
    ],
    () => processesIn(cluster).filter((pid) => isServer(processCommand(pid))),
  );
}

/** A server's own processes by their titles: anybody may stand in its folder. */
const isServer = (command: string | null): boolean =>
  /^postgres: |\/postgres -D /.test(command ?? "");

/** Sends one signal after the other, each with its patience in ms, until none of the processes is left. */
async function stopBy(
  signals: [signal: NodeJS.Signals | 0, patienceMs: number][],
  left: () => number[],
): Promise<void> {
  for (const [signal, patienceMs] of signals) {
    for (const pid of left()) {
      try {
        process.kill(pid, signal);
      } catch {
        // Gone meanwhile.
      }
    }
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (left().length === 0) return;
      await wait(50);
    }
  }
}

/**
 * After a crash of the machine, the number in postmaster.pid may belong to any other program, and PostgreSQL
 * would then refuse to start. The file of a dead server is left to PostgreSQL, which judges it better.
 */
function removeMistakenPidFile(cluster: string): void {
  const pid = writtenPid(cluster);
  if (pid !== undefined && processStart(pid) !== null && runningServer(cluster) === undefined) {
    rmSync(join(cluster, "postmaster.pid"), { force: true });
  }
}

function startNewLog(log: string): void {
  if (existsSync(log) && statSync(log).size > LOG_MAX_BYTES) renameSync(log, `${log}.old`);
}
