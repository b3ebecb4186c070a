/**
 * Telling one process from another that later bears the same number.
 * Plain JavaScript, because `scripts/` needs it before any package is installed.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";

/**
 * When a process started, as an opaque text that no other process of this machine shares with
 * this number; null when no such process runs (a zombie counts as gone).
 * @param {number} pid
 * @returns {string | null}
 */
export function processStart(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name, in parentheses, may hold anything: fields are counted after it (proc(5)).
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (fields[0] === "Z" || fields[0] === "X") return null;
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return `${boot}/${fields[19]}`;
    } catch {
      return null;
    }
  }
  try {
    const options = {
      encoding: /** @type {const} */ ("utf8"),
      stdio: /** @type {any} */ (["ignore", "pipe", "ignore"]),
    };
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], options).trim() || null;
  } catch {
    return null;
  }
}

/**
 * The command line of a process, its arguments separated by spaces; null when it does not run or hides it.
 * @param {number} pid
 * @returns {string | null}
 */
export function processCommand(pid) {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
    }
    return (
      execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim() || null
    );
  } catch {
    return null;
  }
}

/**
 * The parent of a process (Linux); undefined when it does not run, or cannot be asked.
 * @param {number} pid
 * @returns {number | undefined}
 */
export function processParent(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}

/**
 * The processes whose working folder this is (Linux; none elsewhere, or where they cannot be asked).
 * @param {string} folder
 * @returns {number[]}
 */
export function processesIn(folder) {
  try {
    const real = realpathSync(folder);
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => pid > 0 && workingFolder(pid) === real && processStart(pid) !== null);
  } catch {
    return [];
  }
}

/** @param {number} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
