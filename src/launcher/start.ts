import type { Environment } from "@/lib/env";
import { chooseAdministrator, showAdministrator } from "./administrator";
import { ensureBuilt } from "./build";
import { inspectCluster } from "./cluster";
import { type CommandTable, productCommands } from "./commands";
import { startEmbeddedDatabase } from "./database";
import { type End, watchForEnd } from "./end";
import { checkVariables, loadVariables, type Variables } from "./environment";
import { checkExternalDatabase } from "./external-database";
import { explain, StartFailure } from "./failure";
import { ensureStateFolder, projectFolder as ownFolder } from "./folder.mjs";
import { acquireLock } from "./lock.mjs";
import { startMailCatcher } from "./mail";
import { choosePort, isPortFree } from "./ports";
import { prepareDatabase } from "./prepare";
import { watchProgram } from "./programs.mjs";
import { type Say, sayTo } from "./say.mjs";
import { openStack, type Stack } from "./stack";
import { openSecrets, removeRunning, type StatePaths, statePaths, writeRunning } from "./state";
import { webService, workerService } from "./web";

export type StartOptions = {
  dev: boolean;
  /** The rest is for those who start another stack than the product's: tests, benchmarks. */
  projectFolder?: string;
  stateFolder?: string;
  commands?: CommandTable;
  variables?: Variables;
  say?: Say;
};

/**
 * `npm start` and `npm run dev`: brings the whole stack up, keeps it up, and takes it down when asked.
 * Resolves with the exit code once nothing that it started runs any more.
 */
export async function start({
  dev,
  projectFolder = ownFolder,
  stateFolder = `${projectFolder}/.data`,
  commands = productCommands({ dev }),
  variables,
  say = sayTo(process.stdout),
}: StartOptions): Promise<number> {
  try {
    const given = variables ?? loadVariables(projectFolder);
    const environment = checkVariables(given);
    const paths = statePaths(ensureStateFolder(stateFolder));
    const lock = acquireLock(paths.lock, dev ? "npm run dev" : "npm start");
    if (!lock.held) {
      const { pid, command } = lock.holder;
      throw new StartFailure(
        `Le portail est déjà en service dans ce dossier (« ${command} », processus ${pid}) : utilisez-le, ou arrêtez-le d’abord (kill ${pid}).`,
      );
    }
    try {
      return await holdStack({ dev, projectFolder, paths, commands, given, environment, say });
    } finally {
      removeRunning(paths);
      lock.release();
    }
  } catch (error) {
    say(explain(error, stateFolder));
    return 1;
  }
}

type Plan = {
  dev: boolean;
  projectFolder: string;
  paths: StatePaths;
  commands: CommandTable;
  /** What the person gave, `.env` included. */
  given: Variables;
  /** The same, checked. */
  environment: Environment;
  say: Say;
};

async function holdStack(plan: Plan): Promise<number> {
  const { say, paths } = plan;
  let stack: Stack | undefined;
  const end = watchForEnd({
    say,
    folder: paths.folder,
    onInsist: () => {
      say("Arrêt immédiat…");
      stack?.hurry();
    },
  });
  stack = openStack({ say, signal: end.signal, onGiveUp: end.fail });
  try {
    await bringUp(plan, stack, end);
    await end.happened;
  } catch (error) {
    end.fail(error);
  }
  await stack.stop();
  end.dispose();
  say("Le portail est arrêté.");
  return end.code();
}

async function bringUp(plan: Plan, stack: Stack, end: End): Promise<void> {
  const { dev, projectFolder, paths, commands, given, say } = plan;
  const startedAt = Date.now();
  const { signal } = end;
  const { secrets } = openSecrets(paths);
  const port = await chooseWebPort(plan);
  const siteUrl = given.SITE_URL || `http://localhost:${port}`;
  const env: Variables = {
    ...given,
    ADMIN_EMAIL: undefined,
    ADMIN_PASSWORD: undefined,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    SITE_URL: siteUrl,
    PAYLOAD_SECRET: given.PAYLOAD_SECRET || secrets.payloadSecret,
  };
  if (given.DATABASE_URI && !given.PAYLOAD_SECRET) {
    say(
      `PAYLOAD_SECRET n’est pas donné : celui de ${paths.secrets} sert ; donnez le même à toutes les instances de cette base.`,
    );
  }

  // What cannot work is said before anything is started.
  if (given.DATABASE_URI) await checkExternalDatabase(given.DATABASE_URI);
  else inspectCluster(paths.cluster);

  const bringDatabase = async () => {
    const embedded = given.DATABASE_URI
      ? undefined
      : await startEmbeddedDatabase({
          projectFolder,
          paths,
          secrets,
          say,
          signal,
          keep: stack.keep,
        });
    const uri = given.DATABASE_URI || (embedded?.uri as string);
    const preparation = await prepareDatabase({
      projectFolder,
      uri,
      env: { ...env, DATABASE_URI: uri },
      seedEnv: () => chooseAdministrator({ given, paths, secrets }),
      installation: secrets.installation,
      commands,
      say,
      signal,
    });
    return { uri, port: embedded?.port, ...preparation };
  };
  const bringMail = async () =>
    given.SMTP_URL
      ? { smtpUrl: given.SMTP_URL, page: undefined }
      : startMailCatcher({ projectFolder, paths, env, say, keep: stack.keep });
  const bringBuild = async () => {
    if (dev) return;
    // Compiled, not rendered: the address is there because the configuration insists on one.
    const buildEnv = {
      ...env,
      DATABASE_URI: given.DATABASE_URI || "postgresql://build@127.0.0.1:9/build",
    };
    await ensureBuilt({
      projectFolder,
      logFile: paths.buildLog,
      env: buildEnv,
      say,
      signal,
      command: commands.build,
    });
  };
  const [database, mail] = await together(end, bringDatabase(), bringMail(), bringBuild());

  const childEnv = { ...env, DATABASE_URI: database.uri, SMTP_URL: mail.smtpUrl };
  writeRunning(paths, {
    databasePort: database.port,
    siteUrl,
    smtpUrl: given.SMTP_URL ? undefined : mail.smtpUrl,
    mailPage: mail.page,
  });
  say("Démarrage du site…");
  await stack.keep(
    webService({ command: commands.web, projectFolder, env: childEnv, say, port, dev }),
  );
  const worker = await stack.keep(
    workerService({ command: commands.worker, projectFolder, env: childEnv, say }),
  );
  if (dev && commands.worker.program) {
    await watchProgram(commands.worker.program, () => {
      say("Les tâches ont changé : elles sont rechargées.");
      worker.restart();
    });
  }

  const seconds = Math.round((Date.now() - startedAt) / 1000);
  say("");
  say(`Le portail est prêt (${seconds} s).`);
  say(`  Site : ${siteUrl}`);
  if (siteUrl !== `http://localhost:${port}`)
    say(`  Site, sur cette machine : http://localhost:${port}`);
  say(`  Administration : ${siteUrl}/admin`);
  if (mail.page) say(`  Messages envoyés, retenus ici : ${mail.page}`);
  showAdministrator({ created: database.seededHere, paths, secrets, say });
  say("");
  say("Ctrl-C arrête tout.");
}

/**
 * Waits for all, even when one fails: what the others start must be known to be stopped. The first failure
 * ends the launcher, which interrupts the others.
 */
async function together<T extends unknown[]>(
  end: End,
  ...steps: { [Index in keyof T]: Promise<T[Index]> }
): Promise<T> {
  for (const step of steps) step.catch(end.fail);
  const settled = await Promise.allSettled(steps);
  for (const one of settled) if (one.status === "rejected") throw one.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as T;
}

/** The port asked for, or the next free one; but when SITE_URL announces an address too, moving would break it. */
async function chooseWebPort({ given, environment, say }: Plan): Promise<number> {
  const { PORT } = environment;
  if (given.PORT && given.SITE_URL && !(await isPortFree(PORT))) {
    throw new StartFailure(
      `Le port ${PORT} est pris, et SITE_URL (${environment.SITE_URL}) compte sur lui : arrêtez le programme qui l’occupe, ou changez PORT et ce qui y conduit.`,
    );
  }
  return choosePort({ wished: PORT, label: "le site", say });
}
