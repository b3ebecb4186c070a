/**
 * Preloaded (`--import`) before anything that loads Payload's editor.
 *
 * Every package of Lexical awaits an import at its top level. Reached together, as `@payloadcms/richtext-lexical`
 * reaches them, they wait for one another for ever in Node 20, most often on a busy machine: the process then
 * hangs, or ends with 13 (https://github.com/payloadcms/payload/issues/17757). Loaded one by one, what each
 * depends on first, they never do.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./folder.mjs";

/** @type {Set<string>} */
const visited = new Set();

/** @param {string} name */
async function loadWithDependencies(name) {
  if (visited.has(name)) return;
  visited.add(name);
  const manifest = readManifest(name);
  if (!manifest) return;
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    if (isLexical(dependency)) await loadWithDependencies(dependency);
  }
  if (isLexical(name)) await import(name).catch(() => {});
}

/** @param {string} name */
function isLexical(name) {
  return name === "lexical" || name.startsWith("@lexical/");
}

/** @param {string} name @returns {{ dependencies?: Record<string, string> } | undefined} */
function readManifest(name) {
  try {
    return JSON.parse(
      readFileSync(join(projectFolder, "node_modules", name, "package.json"), "utf8"),
    );
  } catch {
    return undefined;
  }
}

await loadWithDependencies("@payloadcms/richtext-lexical");
