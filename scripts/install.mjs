/**
 * What every command of the project does first: checks Node, installs the packages that are missing,
 * and makes TypeScript loadable. Uses nothing but Node itself.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ensureStateFolder, projectFolder, stateFolder } from "../src/launcher/folder.mjs";
import { acquireLock, lockHolder } from "../src/launcher/lock.mjs";
import { sayTo, tellStep } from "../src/launcher/say.mjs";

/** To stderr: stdout is for what a command answers. */
const say = sayTo(process.stderr);

const OLDEST_NODE = [20, 9];
/** npm's own defaults wait for minutes on a registry that does not answer. */
const REGISTRY_PATIENCE = [
  "--fetch-retries=3",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
  "--fetch-timeout=60000",
];
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|FETCH_ERROR|UND_ERR|SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)/;

/** A reason to stop, told in one sentence. */
class InstallFailure extends Error {}

/**
 * Prepares a command: Node checked, packages installed, working in the project's root.
 * Ends the process with a sentence and 1 when that fails. `dev` also wants what tests need.
 * @param {{ dev: boolean }} options
 */
export async function ensureInstalled({ dev }) {
  process.chdir(projectFolder);
  try {
    checkNode();
    await installMissing(dev);
  } catch (error) {
    say(explain(/** @type {Error} */ (error)));
    process.exit(1);
  }
}

/**
 * Loads a TypeScript module of the project, after `ensureInstalled`.
 * @param {string} path from the project's root
 * @returns {Promise<any>}
 */
export async function loadTypeScript(path) {
  process.setSourceMapsEnabled(true);
  const { prepareProgram } = await import("../src/launcher/programs.mjs");
  return import(pathToFileURL(await prepareProgram(path)).href);
}

/**
 * Ends the process with this code once what was written is out: open pools would keep it alive.
 * @param {number} code
 */
export function leave(code) {
  process.exitCode = code;
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new InstallFailure(
    `Node.js ${process.versions.node} est trop ancien : installez la version ${OLDEST_NODE.join(".")} ou une plus récente (https://nodejs.org).`,
  );
}

async function installMissing(/** @type {boolean} */ dev) {
  if (isInstalled(dev)) return;
  const installLock = join(ensureStateFolder(), "install.lock");
  let lock = acquireLock(installLock, "npm ci");
  if (!lock.held) {
    say(
      `Une autre commande installe les paquets (processus ${lock.holder.pid}) : attente de sa fin…`,
    );
    while (!lock.held) {
      await wait(300);
      lock = acquireLock(installLock, "npm ci");
    }
  }
  try {
    // The other command may have installed all that we need.
    if (isInstalled(dev)) return;
    const holder = lockHolder(join(stateFolder, "lock"));
    if (holder) {
      throw new InstallFailure(
        `Des paquets sont à installer, mais le portail est en service dans ce dossier (« ${holder.command} », processus ${holder.pid}) : arrêtez-le d’abord (kill ${holder.pid}), puis relancez la commande.`,
      );
    }
    await install();
  } finally {
    lock.release();
  }
  if (!isInstalled(dev)) {
    throw new InstallFailure(
      "L’installation s’est terminée mais des paquets manquent encore : supprimez node_modules, puis relancez la commande.",
    );
  }
}

/**
 * True when node_modules holds what package-lock.json asks for. npm writes its own list there as the very last
 * step of an installation, so that an interrupted one is seen.
 */
function isInstalled(/** @type {boolean} */ dev) {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, dev: isDev, devOptional, optional }]) => {
    if (path === "") return true;
    const found = present[path];
    // Packages of other platforms, and those that npm may leave out.
    if (optional && !found) return true;
    if ((isDev || devOptional) && !dev) return true;
    return found?.version === version && existsSync(join(projectFolder, path, "package.json"));
  });
}

/** @returns {Record<string, { version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }> | undefined} */
function readPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const total = Object.keys(readPackages("package-lock.json") ?? {}).length;
  await tellStep({
    say,
    name: "Installation des paquets (quelques minutes la première fois)",
    work: async (note) => {
      const onReceived = (/** @type {number} */ received) =>
        note(`${received} paquets reçus sur ${total} au plus`);
      let { code, output } = await runNpm(["ci"], onReceived);
      // Versions of npm differ over which optional packages of other platforms a lock file must list.
      if (code !== 0 && output.includes("EUSAGE")) {
        ({ code, output } = await runNpm(["install", "--no-save"], onReceived));
      }
      if (code !== 0) throw new InstallFailure(explainNpm(output));
    },
  });
}

/**
 * Runs npm, with everything that a build needs, whatever NODE_ENV says.
 * @param {string[]} command
 * @param {(received: number) => void} onReceived
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpm(command, onReceived) {
  const args = [
    ...command,
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--loglevel=http",
  ];
  const npm = process.env.npm_execpath;
  const viaNode = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const child = spawn(
    viaNode ? process.execPath : "npm",
    [...(viaNode ? [npm] : []), ...args, ...REGISTRY_PATIENCE],
    { cwd: projectFolder, stdio: ["ignore", "pipe", "pipe"] },
  );
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal);
  };
  process.once("SIGINT", passOn).once("SIGTERM", passOn);
  let received = 0;
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      if (!/npm http (fetch|cache)/.test(line)) {
        lines.push(line);
      } else if (line.includes(".tgz")) {
        received += 1;
        onReceived(received);
      }
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("SIGINT", passOn).off("SIGTERM", passOn);
      if (signal === "SIGINT" || signal === "SIGTERM") process.exit(0);
      resolve({ code, output: lines.join("\n") });
    });
  });
}

function explainNpm(/** @type {string} */ output) {
  const errors = output.split("\n").filter((line) => /^npm (error|ERR!) \S/.test(line));
  if (/ENOSPC|no space left/i.test(output)) {
    return `Le disque qui porte ${projectFolder} est plein : libérez de la place (2 Go au moins), puis relancez la commande.`;
  }
  if (UNREACHABLE.test(output)) {
    const cause = UNREACHABLE.exec(output)?.[0];
    return `Le registre de paquets npm ne répond pas (${cause}) : vérifiez la connexion, ou le registre et le mandataire donnés à npm (npm config get registry), puis relancez la commande.`;
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `L’écriture dans ${projectFolder} est refusée : donnez le dossier à l’utilisateur qui lance la commande, puis relancez-la.`;
  }
  return `L’installation des paquets a échoué : corrigez ce que dit npm ci-dessous, puis relancez la commande.\n${errors.slice(0, 15).join("\n")}`;
}

function explain(/** @type {Error & { code?: string, path?: string }} */ error) {
  if (error instanceof InstallFailure) return error.message;
  const place = error.path ?? projectFolder;
  switch (error.code) {
    case "ENOSPC":
      return `Le disque qui porte ${projectFolder} est plein : libérez de la place (2 Go au moins), puis relancez la commande.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `L’écriture de ${place} est refusée : donnez le dossier à l’utilisateur qui lance la commande, puis relancez-la.`;
    case "ENOTDIR":
    case "EEXIST":
      return `${place} devrait être un dossier : renommez le fichier qui porte ce nom, puis relancez la commande.`;
    case "ENOENT":
      return "Le programme npm est introuvable : réinstallez Node.js, qui l’apporte (https://nodejs.org).";
    default:
      return `La préparation a échoué sur une erreur imprévue (${error.message}) : relancez la commande, et signalez-la si elle persiste.`;
  }
}
