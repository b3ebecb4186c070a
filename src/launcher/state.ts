import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { StartFailure } from "./failure";

/** The files of the state folder. */
export function statePaths(folder: string) {
  return {
    folder,
    lock: join(folder, "lock"),
    secrets: join(folder, "secrets.json"),
    ports: join(folder, "ports.json"),
    running: join(folder, "running.json"),
    clients: join(folder, "clients"),
    cluster: join(folder, "postgres"),
    databaseLog: join(folder, "postgres.log"),
    buildLog: join(folder, "build.log"),
    mail: join(folder, "mail"),
  };
}

export type StatePaths = ReturnType<typeof statePaths>;

/** What only this installation knows; made at the first start, kept with mode 600. */
export type Secrets = {
  /** Names this installation to the others that share its database. Not a secret itself. */
  installation: string;
  payloadSecret: string;
  databasePassword: string;
  superuserPassword: string;
  /** The administrator to create, until his password has been shown once. */
  admin?: { email: string; password?: string };
};

const REQUIRED = [
  "installation",
  "payloadSecret",
  "databasePassword",
  "superuserPassword",
] as const;

/**
 * The secrets of the folder, made if there are none. Throws `StartFailure` when the file is damaged, or is
 * missing beside a database that only it opens: nothing is overwritten.
 */
export function openSecrets(paths: StatePaths): { secrets: Secrets; created: boolean } {
  const text = readIfPresent(paths.secrets);
  if (text !== undefined) {
    chmodSync(paths.secrets, 0o600);
    return { secrets: parseSecrets(text, paths), created: false };
  }
  if (existsSync(join(paths.cluster, "PG_VERSION"))) {
    throw new StartFailure(
      `Le fichier ${paths.secrets} manque alors que la base ${paths.cluster} existe, et lui seul en connaît le mot de passe : remettez-le depuis une sauvegarde, ou renommez ${paths.folder} pour repartir d’une base neuve.`,
    );
  }
  const secret = () => randomBytes(24).toString("base64url");
  const secrets: Secrets = {
    installation: randomBytes(8).toString("hex"),
    payloadSecret: randomBytes(32).toString("hex"),
    databasePassword: secret(),
    superuserPassword: secret(),
  };
  saveSecrets(paths, secrets);
  return { secrets, created: true };
}

export function saveSecrets(paths: StatePaths, secrets: Secrets): void {
  writeDurably(paths.secrets, secrets, 0o600);
}

function parseSecrets(text: string, paths: StatePaths): Secrets {
  try {
    const secrets = JSON.parse(text) as Secrets;
    if (REQUIRED.every((name) => typeof secrets[name] === "string" && secrets[name] !== "")) {
      return secrets;
    }
  } catch {
    // Said below, like a missing value.
  }
  throw new StartFailure(
    `Le fichier ${paths.secrets} est abîmé : remettez-le depuis une sauvegarde, ou renommez ${paths.folder} pour repartir d’une base neuve.`,
  );
}

/** Where the running stack answers, for the commands that join it. Holds no secret. */
export type Running = {
  databasePort?: number;
  siteUrl: string;
  smtpUrl?: string;
  mailPage?: string;
};

export function writeRunning(paths: StatePaths, running: Running): void {
  writeDurably(paths.running, running, 0o644);
}

export function readRunning(paths: StatePaths): Running | undefined {
  return readJson<Running>(paths.running);
}

export function removeRunning(paths: StatePaths): void {
  rmSync(paths.running, { force: true });
}

/** The port that the embedded database had last time: tools configured with it go on working. */
export function rememberedDatabasePort(paths: StatePaths): number | undefined {
  const port = readJson<{ database?: number }>(paths.ports)?.database;
  return Number.isInteger(port) ? port : undefined;
}

export function rememberDatabasePort(paths: StatePaths, port: number): void {
  if (rememberedDatabasePort(paths) !== port) writeDurably(paths.ports, { database: port }, 0o644);
}

function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readIfPresent(path) ?? "") as T;
  } catch {
    return undefined;
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Written aside, flushed, then moved into place: a crash leaves the old file or the new one, whole. */
function writeDurably(path: string, value: unknown, mode: number): void {
  const temporary = `${path}.${process.pid}.new`;
  const file = openSync(temporary, "w", mode);
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw Object.assign(error as NodeJS.ErrnoException, { path: basename(path) });
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
