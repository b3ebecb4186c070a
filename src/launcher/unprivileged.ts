import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { StartFailure } from "./failure";

/**
 * PostgreSQL refuses to run as root. Under root it is run as somebody else, who owns the data; under an
 * ordinary user, as that user.
 */
export type Runner = {
  /** Who owns the files; undefined: whoever we are. */
  owner?: { uid: number; gid: number };
  /** How to start a program as the runner. `deathSignal` reaches it if its parent is killed (Linux). */
  wrap: (
    command: string,
    args: string[],
    deathSignal?: string,
  ) => { command: string; args: string[]; uid?: number; gid?: number };
};

/** Capabilities of Linux that let a process go through folders closed to its user, the narrowest first. */
const PASSAGES = [
  { bit: 2, name: "dac_read_search" },
  { bit: 1, name: "dac_override" },
];

/**
 * Who shall run PostgreSQL on the data in `dataFolder` with the programs in `programFolder`.
 *
 * As root: the owner of existing data, else the account `postgres` (made if need be), else `nobody`. When that
 * account cannot go through the folders above the project (a clone in /root, in `mktemp -d`), it is
 * given the one capability to do so, rather than modes being changed outside the project.
 */
export function chooseRunner({
  dataFolder,
  stateFolder,
  program,
}: {
  dataFolder: string;
  stateFolder: string;
  program: string;
}): Runner {
  const setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => existsSync(path));
  const mayWrap = process.platform === "linux" && setpriv !== undefined && isUtilLinux(setpriv);
  const dieWithParent = (signal?: string) => (mayWrap && signal ? ["--pdeathsig", signal] : []);

  if (process.getuid?.() !== 0) {
    return {
      wrap: (command, args, deathSignal) =>
        mayWrap && deathSignal
          ? { command: setpriv, args: [...dieWithParent(deathSignal), "--", command, ...args] }
          : { command, args },
    };
  }

  const owner = ownerOf(dataFolder) ?? findAccount();
  if (canReach(owner, [stateFolder, program])) {
    return {
      owner,
      wrap: (command, args, deathSignal) =>
        mayWrap && deathSignal
          ? {
              command: setpriv,
              args: [...dieWithParent(deathSignal), "--", command, ...args],
              ...owner,
            }
          : { command, args, ...owner },
    };
  }

  const passage = PASSAGES.find(({ bit }) => hasCapability(bit));
  if (!mayWrap || !passage) {
    throw new StartFailure(
      `PostgreSQL refuse de tourner en tant que root, et un autre compte ne peut pas traverser les dossiers qui mènent à ${stateFolder} : lancez la commande sous un compte ordinaire, déplacez le projet (par exemple dans /srv), ou donnez DATABASE_URI.`,
    );
  }
  const keep = `-all,+${passage.name}`;
  return {
    owner,
    wrap: (command, args, deathSignal) => ({
      command: setpriv,
      args: [
        ...["--reuid", String(owner.uid), "--regid", String(owner.gid), "--clear-groups"],
        // access(2), by which PostgreSQL looks for its own programs, ignores capabilities without this bit.
        "--securebits=+no_setuid_fixup",
        ...[`--inh-caps=${keep}`, `--ambient-caps=${keep}`, `--bounding-set=${keep}`],
        "--no-new-privs",
        ...dieWithParent(deathSignal),
        ...["--", command, ...args],
      ],
    }),
  };
}

/** BusyBox has a `setpriv` without the options that we need. */
function isUtilLinux(setpriv: string): boolean {
  const { stdout } = spawnSync(setpriv, ["--version"], { encoding: "utf8" });
  return stdout?.includes("util-linux") ?? false;
}

function ownerOf(folder: string): Runner["owner"] {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function findAccount(): { uid: number; gid: number } {
  const found = account("postgres");
  if (found) return found;
  for (const [command, ...args] of [
    [
      "useradd",
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ],
    ["adduser", "-S", "-D", "-H", "postgres"],
  ]) {
    spawnSync(command as string, args, { stdio: "ignore" });
    const made = account("postgres");
    if (made) return made;
  }
  const nobody = account("nobody");
  if (nobody) return nobody;
  throw new StartFailure(
    "PostgreSQL refuse de tourner en tant que root et le compte « postgres » n’a pas pu être créé : lancez la commande sous un compte ordinaire, ou donnez DATABASE_URI.",
  );
}

function account(name: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      );
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** Asked of the system itself, since access lists and mounts decide as much as modes do. */
function canReach(owner: { uid: number; gid: number }, paths: string[]): boolean {
  const { status } = spawnSync(
    "/bin/sh",
    ["-c", 'for path in "$@"; do test -x "$path" || exit 1; done', "sh", ...paths],
    { ...owner, cwd: "/", stdio: "ignore" },
  );
  return status === 0;
}

function hasCapability(bit: number): boolean {
  try {
    const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"));
    return effective !== null && ((BigInt(`0x${effective[1]}`) >> BigInt(bit)) & 1n) === 1n;
  } catch {
    return false;
  }
}
