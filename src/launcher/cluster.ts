import { spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries";
import { fullDiskSentence, Interrupted, StartFailure } from "./failure";
import type { Secrets } from "./state";
import type { Runner } from "./unprivileged";

/** The major version of the embedded server; its data are of no use to another. */
export const MAJOR_VERSION = 18;

export const DATABASE_NAME = "open_collectivites";
export const DATABASE_ROLE = "open_collectivites";

/** Only from this machine, only with the password. */
const ACCESS_RULES = "host all all 127.0.0.1/32 scram-sha-256\n";

/** What an empty cluster takes. */
const NEEDED_BYTES = 64_000_000;

type Passwords = Pick<Secrets, "superuserPassword" | "databasePassword">;

export type ClusterState = "absent" | "ready";

/**
 * What stands in the folder of the cluster. Throws `StartFailure` for anything that is neither nothing nor a
 * cluster of our version: it may be somebody's data, so it is left alone.
 */
export function inspectCluster(cluster: string): ClusterState {
  if (!existsSync(cluster)) return "absent";
  const mend = `remettez-le depuis une sauvegarde, ou renommez-le pour repartir d’une base neuve ; rien n’y a été touché`;
  if (!statSync(cluster).isDirectory()) {
    throw new StartFailure(`${cluster} devrait être un dossier : ${mend}.`);
  }
  const files = readdirSync(cluster);
  if (files.length === 0) return "absent";
  if (!files.includes("PG_VERSION") || !files.includes("global") || !files.includes("base")) {
    throw new StartFailure(
      `Le dossier ${cluster} n’est pas une base PostgreSQL complète (PG_VERSION, global ou base manque) : ${mend}.`,
    );
  }
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== String(MAJOR_VERSION)) {
    throw new StartFailure(
      `La base ${cluster} est de la version ${version || "inconnue"} de PostgreSQL et le serveur embarqué de la version ${MAJOR_VERSION} : revenez à la version du projet qui l’a créée pour l’exporter (pg_dump), ou renommez-la pour repartir d’une base neuve.`,
    );
  }
  return "ready";
}

/**
 * Makes the cluster, with its role and its database, aside; it takes its place only when it is whole, so that
 * a first start that was killed is simply made again.
 */
export async function createCluster({
  cluster,
  binaries,
  runner,
  secrets,
  signal,
}: {
  cluster: string;
  binaries: Binaries;
  runner: Runner;
  secrets: Passwords;
  signal?: AbortSignal;
}): Promise<void> {
  removeHalfMade(cluster);
  const unfinished = `${cluster}.new-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  if (runner.owner) chownSync(unfinished, runner.owner.uid, runner.owner.gid);
  try {
    // The server of this cluster never listens before the rules below replace this "trust".
    const initdb = ["-D", unfinished, "--username=postgres", "--auth=trust", "--encoding=UTF8"];
    // The locale built into PostgreSQL: the same on every machine, whatever is installed there.
    const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
    await run({ runner, command: binaries.initdb, args: [...initdb, ...locale], signal });
    await run({
      runner,
      command: binaries.postgres,
      args: ["--single", "-D", unfinished, "-c", "exit_on_error=true", "postgres"],
      input: setUpStatements(secrets),
      signal,
    });
    // Flushed, as initdb has done with the rest: the rename must not come before it.
    writeFileSync(join(unfinished, "pg_hba.conf"), ACCESS_RULES, { flush: true });
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // PostgreSQL may die of it without a word.
    const { bavail, bsize } = statfsSync(dirname(cluster));
    if (bavail * bsize < NEEDED_BYTES && !(error instanceof Interrupted)) {
      throw new StartFailure(fullDiskSentence("ENOSPC", dirname(cluster)));
    }
    throw error;
  }
}

/** One statement a line: the single-user server knows no other end. Passwords are base64url: nothing to escape. */
function setUpStatements(secrets: Passwords): string {
  return [
    `ALTER ROLE postgres PASSWORD '${secrets.superuserPassword}';`,
    `CREATE ROLE ${DATABASE_ROLE} LOGIN PASSWORD '${secrets.databasePassword}';`,
    `CREATE DATABASE ${DATABASE_NAME} OWNER ${DATABASE_ROLE};`,
    "",
  ].join("\n");
}

function removeHalfMade(cluster: string): void {
  const folder = dirname(cluster);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(cluster)}.new-`)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function run({
  runner,
  command,
  args,
  input,
  signal,
}: {
  runner: Runner;
  command: string;
  args: string[];
  input?: string;
  signal?: AbortSignal;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const wrapped = runner.wrap(command, args, "KILL");
    const child = spawn(wrapped.command, wrapped.args, {
      cwd: "/",
      env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
      stdio: ["pipe", "ignore", "pipe"],
      uid: wrapped.uid,
      gid: wrapped.gid,
      signal,
      killSignal: "SIGKILL",
    });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
    child.once("error", (error) => reject(signal?.aborted ? new Interrupted() : error));
    child.once("close", (code) => {
      if (code === 0) return resolve();
      const reason = errors.trim().split("\n").slice(-3).join(" ");
      reject(
        new StartFailure(
          `PostgreSQL n’a pas pu créer sa base (${basename(command)} : ${reason || `code ${code}`}) : corrigez cela, puis relancez la commande, ou donnez DATABASE_URI.`,
        ),
      );
    });
  });
}
