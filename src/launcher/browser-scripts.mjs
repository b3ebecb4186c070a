/**
 * What readers' browsers run (`src/browser`), made into files beside those that Next builds: our
 * server sends both.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, stop } from "esbuild";
import { folderPrefix } from "../browser/builtNames.mjs";
import { projectFolder } from "./folder.mjs";

/** Writes the scripts into `.next/static`, after Next's own build, which empties it. Throws what esbuild says. */
export async function buildBrowserScripts() {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: ["src/browser/portal.ts", "src/browser/proofWorker.js"],
    outdir: "out",
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    // The oldest that the State design system supports, and that know modules and their workers.
    target: ["chrome91", "firefox114", "safari15"],
    legalComments: "none",
    logLevel: "silent",
  });
  void stop();
  const hash = createHash("sha256");
  for (const { path, contents } of outputFiles) hash.update(basename(path)).update(contents);
  const name = `${folderPrefix}${hash.digest("hex").slice(0, 16)}`;
  const folder = join(projectFolder, ".next/static", name);
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of outputFiles)
    writeFileSync(join(folder, basename(path)), contents);
}
