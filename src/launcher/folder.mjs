/**
 * Where the project and the state of its embedded default live.
 * Plain JavaScript, because `scripts/` needs it before any package is installed.
 */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project, without a trailing slash. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Its state: git-ignored, never sent anywhere. */
export const stateFolder = join(projectFolder, ".data");

/**
 * Makes the folder of the state if needed. Under root, PostgreSQL runs as somebody else, who must be able to
 * go through it (not to list it); the secrets in it have their own mode.
 * @param {string} [folder]
 * @returns {string} the folder
 */
export function ensureStateFolder(folder = stateFolder) {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  if (!statSync(folder).isDirectory()) {
    throw Object.assign(new Error(`${folder} is not a folder`), { code: "ENOTDIR" });
  }
  return folder;
}
