import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chooseAdministrator } from "./administrator";
import { type CommandTable, productCommands } from "./commands";
import { embeddedUri, startEmbeddedDatabase } from "./database";
import { checkVariables, loadVariables, type Variables } from "./environment";
import { checkExternalDatabase } from "./external-database";
import { ensureStateFolder, projectFolder as ownFolder } from "./folder.mjs";
import { acquireLock, lockHolder } from "./lock.mjs";
import { startMailCatcher } from "./mail";
import { prepareDatabase } from "./prepare";
import { processStart } from "./process-identity.mjs";
import type { Say } from "./say.mjs";
import { openStack } from "./stack";
import {
  openSecrets,
  readRunning,
  removeRunning,
  type Secrets,
  type StatePaths,
  statePaths,
  writeRunning,
} from "./state";

/** What a command needs to work on the portal's database. */
export type Connection = {
  /** The whole environment to work in. */
  env: Variables;
  /** Stops what was started for this command alone. */
  close: () => Promise<void>;
};

const POLL_MS = 200;

/**
 * The environment for a command beside `npm start`: the database given by `DATABASE_URI`; else the embedded one
 * of the running portal; else the embedded one started for the time of the command.
 */
export async function connect({
  command,
  say,
  projectFolder = ownFolder,
  stateFolder = `${projectFolder}/.data`,
  commands = productCommands({ dev: false }),
  variables,
}: {
  /** As the person typed it. */
  command: string;
  say: Say;
  projectFolder?: string;
  stateFolder?: string;
  commands?: CommandTable;
  variables?: Variables;
}): Promise<Connection> {
  const given = variables ?? loadVariables(projectFolder);
  const environment = checkVariables(given);
  const paths = statePaths(ensureStateFolder(stateFolder));
  const { secrets } = openSecrets(paths);
  const env: Variables = {
    ...given,
    NODE_ENV: given.NODE_ENV || "production",
    PAYLOAD_SECRET: given.PAYLOAD_SECRET || secrets.payloadSecret,
  };
  const settings = {
    given,
    env,
    siteUrl: environment.SITE_URL,
    command,
    say,
    projectFolder,
    paths,
    secrets,
    commands,
  };
  if (given.DATABASE_URI) return connectToGiven(settings, given.DATABASE_URI);
  for (;;) {
    const connection = joinRunning(settings) ?? (await startForCommand(settings));
    if (connection) return connection;
    // Somebody is starting or stopping the database.
    await wait(POLL_MS);
  }
}

type Settings = {
  given: Variables;
  env: Variables;
  siteUrl: string;
  command: string;
  say: Say;
  projectFolder: string;
  paths: StatePaths;
  secrets: Secrets;
  commands: CommandTable;
};

async function connectToGiven({ env, paths, siteUrl }: Settings, uri: string): Promise<Connection> {
  await checkExternalDatabase(uri);
  const running = lockHolder(paths.lock) ? readRunning(paths) : undefined;
  return {
    env: {
      ...env,
      SITE_URL: env.SITE_URL || running?.siteUrl || siteUrl,
      SMTP_URL: env.SMTP_URL || running?.smtpUrl,
    },
    close: async () => {},
  };
}

/** Uses the database of whoever runs it now; undefined when nobody does, or not yet, or not any more. */
function joinRunning({ env, paths, secrets }: Settings): Connection | undefined {
  if (!lockHolder(paths.lock)) return undefined;
  // Signed in before looking: the owner removes its address first and looks for clients then.
  const leave = signIn(paths);
  const running = readRunning(paths);
  if (!running?.databasePort) {
    leave();
    return undefined;
  }
  return {
    env: {
      ...env,
      DATABASE_URI: embeddedUri(secrets, running.databasePort),
      SITE_URL: env.SITE_URL || running.siteUrl,
      SMTP_URL: env.SMTP_URL || running.smtpUrl,
    },
    close: async () => leave(),
  };
}

/** Runs the database for this command, and for those that join it; undefined when somebody else holds it. */
async function startForCommand(settings: Settings): Promise<Connection | undefined> {
  const { given, env, siteUrl, command, say, projectFolder, paths, secrets, commands } = settings;
  const lock = acquireLock(paths.lock, command);
  if (!lock.held) return undefined;
  removeRunning(paths);
  const failed = new AbortController();
  const onGiveUp = (failure: Error) => {
    say(failure.message);
    failed.abort();
  };
  const stack = openStack({ say, signal: failed.signal, onGiveUp });
  const close = async () => {
    removeRunning(paths);
    while (otherClients(paths).length > 0) await wait(POLL_MS);
    await stack.stop();
    lock.release();
  };
  try {
    const database = await startEmbeddedDatabase({
      projectFolder,
      paths,
      secrets,
      say,
      keep: stack.keep,
    });
    const ready: Variables = {
      ...env,
      DATABASE_URI: database.uri,
      SITE_URL: env.SITE_URL || siteUrl,
    };
    await prepareDatabase({
      projectFolder,
      uri: database.uri,
      env: ready,
      seedEnv: () => chooseAdministrator({ given, paths, secrets }),
      installation: secrets.installation,
      commands,
      say,
    });
    const mail = env.SMTP_URL
      ? undefined
      : await startMailCatcher({ projectFolder, paths, env: ready, say, keep: stack.keep });
    writeRunning(paths, {
      databasePort: database.port,
      siteUrl,
      smtpUrl: mail?.smtpUrl,
      mailPage: mail?.page,
    });
    return { env: { ...ready, SMTP_URL: env.SMTP_URL || mail?.smtpUrl }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Notes that this process uses a database that another one runs; the function returned takes the note away. */
function signIn(paths: StatePaths): () => void {
  mkdirSync(paths.clients, { recursive: true });
  const note = join(paths.clients, String(process.pid));
  writeFileSync(note, processStart(process.pid) ?? "");
  return () => rmSync(note, { force: true });
}

function otherClients(paths: StatePaths): number[] {
  const names = (() => {
    try {
      return readdirSync(paths.clients);
    } catch {
      return [];
    }
  })();
  return names.map(Number).filter((pid) => {
    const note = join(paths.clients, String(pid));
    try {
      if (processStart(pid) === readFileSync(note, "utf8")) return true;
    } catch {
      return false;
    }
    rmSync(note, { force: true });
    return false;
  });
}
