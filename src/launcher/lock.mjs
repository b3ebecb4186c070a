/**
 * A lock file that outlives no process: it names its holder by number and start time, so that
 * one left behind by a killed process is recognised and taken over.
 * Plain JavaScript, because `scripts/` needs it before any package is installed.
 */
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processStart } from "./process-identity.mjs";

/**
 * @typedef {{ pid: number, start: string, command: string }} Holder
 * @typedef {{ held: true, release: () => void } | { held: false, holder: Holder }} Lock
 */

/**
 * Who holds the lock and runs; null when nobody does.
 * @param {string} path
 * @returns {Holder | null}
 */
export function lockHolder(path) {
  const holder = readHolder(path);
  return holder && isRunning(holder) ? holder : null;
}

/**
 * Takes the lock, or says who holds it. `command` is what the person typed, for the other's sentence.
 * @param {string} path
 * @param {string} command
 * @returns {Lock}
 */
export function acquireLock(path, command) {
  const mine = { pid: process.pid, start: processStart(process.pid) ?? "", command };
  const unique = () => `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const temporary = unique();
  writeFileSync(temporary, `${JSON.stringify(mine)}\n`);
  try {
    for (;;) {
      if (place(temporary, path)) return { held: true, release: () => release(path, mine) };
      const holder = lockHolder(path);
      if (holder) return { held: false, holder };
      removeStale(path, unique());
    }
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** True when the file now stands at `path`, false when another was there: never half-written. */
function place(/** @type {string} */ temporary, /** @type {string} */ path) {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "EEXIST") return false;
    // File systems without hard links.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
  }
  try {
    writeFileSync(path, readFileSync(temporary), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead holder's file aside first: of two that see it, only one gets to remove it. */
function removeStale(/** @type {string} */ path, /** @type {string} */ aside) {
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Somebody living may have taken the place between our look and our move: it is given back.
  if (lockHolder(aside)) place(aside, path);
  rmSync(aside, { force: true });
}

function release(/** @type {string} */ path, /** @type {Holder} */ mine) {
  const holder = readHolder(path);
  if (holder && holder.pid === mine.pid && holder.start === mine.start)
    rmSync(path, { force: true });
}

/** @returns {Holder | null} */
function readHolder(/** @type {string} */ path) {
  try {
    const holder = JSON.parse(readFileSync(path, "utf8"));
    return Number.isInteger(holder?.pid) && typeof holder.start === "string" ? holder : null;
  } catch {
    return null;
  }
}

function isRunning(/** @type {Holder} */ holder) {
  return processStart(holder.pid) === holder.start;
}
