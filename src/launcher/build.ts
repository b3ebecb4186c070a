import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Command, runChild } from "./children";
import type { Variables } from "./environment";
import { fullDiskSentence, StartFailure } from "./failure";
import { productionCondition } from "./programs.mjs";
import { type Say, tellStep } from "./say.mjs";

/** All that a build is made from, besides Node itself. */
const SOURCES = [
  "src",
  "public",
  "payload.config.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Beside the build itself, so that one goes with the other. */
const FINGERPRINT_FILE = ".next/open-collectivites-fingerprint";
/** Written by Next at the very end of a build that succeeded. */
const BUILD_ID_FILE = ".next/BUILD_ID";

/**
 * A text that changes whenever the content or the name of a source does, or the Node that builds. Dates and
 * modes do not count: a copy or a fresh clone of the same sources has the same fingerprint.
 */
export function fingerprintSources(
  projectFolder: string,
  about = `${process.version} ${process.platform} ${process.arch}`,
): string {
  const hash = createHash("sha256").update(about);
  for (const source of SOURCES) {
    for (const path of listFiles(projectFolder, source)) {
      const content = createHash("sha256")
        .update(readFileSync(join(projectFolder, path)))
        .digest();
      hash.update(`\0${path}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

/** The files under a path (itself, when it is one), relative to the project, in a fixed order. */
function listFiles(projectFolder: string, path: string): string[] {
  try {
    return readdirSync(join(projectFolder, path), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const inner = `${path}/${entry.name}`;
        return entry.isDirectory() ? listFiles(projectFolder, inner) : [inner];
      });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/** True when the build that stands was made, to its end, from these very sources. */
export function isBuilt(projectFolder: string): boolean {
  return (
    existsSync(join(projectFolder, BUILD_ID_FILE)) &&
    readIfPresent(join(projectFolder, FINGERPRINT_FILE)) === fingerprintSources(projectFolder)
  );
}

/** Builds the site unless `isBuilt`. Throws `StartFailure` with the end of what the build said. */
export async function ensureBuilt({
  projectFolder,
  logFile,
  env,
  say,
  signal,
  command = { args: ["src/launcher/build-site.mjs"] },
}: {
  projectFolder: string;
  /** Where all that the build says is kept. */
  logFile: string;
  env: Variables;
  say: Say;
  signal?: AbortSignal;
  command?: Command;
}): Promise<void> {
  if (isBuilt(projectFolder)) return;
  const fingerprint = fingerprintSources(projectFolder);
  rmSync(join(projectFolder, FINGERPRINT_FILE), { force: true });
  rmSync(join(projectFolder, BUILD_ID_FILE), { force: true });
  const lines: string[] = [];
  await tellStep({
    say,
    name: "Construction du site",
    work: async (note) => {
      const code = await runChild({
        command,
        cwd: projectFolder,
        env: {
          ...env,
          NODE_ENV: "production",
          // Next's own workers load the configuration too: see src/launcher/programs.mjs.
          NODE_OPTIONS: [env.NODE_OPTIONS, productionCondition].filter(Boolean).join(" "),
          NEXT_TELEMETRY_DISABLED: "1",
          // Never asks the registry for what another platform's lock file lacks.
          NEXT_IGNORE_INCORRECT_LOCKFILE: "1",
        },
        signal,
        onLine: (line) => {
          lines.push(line);
          const step = STEPS.find(({ said }) => said.test(line));
          if (step) note(step.note);
        },
      });
      writeFileSync(logFile, `${lines.join("\n")}\n`);
      // Next has been seen to end with 0 before its end.
      if (code !== 0 || !existsSync(join(projectFolder, BUILD_ID_FILE)))
        throw new StartFailure(explainFailure(lines, code, logFile, projectFolder));
    },
  });
  mkdirSync(dirname(join(projectFolder, FINGERPRINT_FILE)), { recursive: true });
  writeFileSync(join(projectFolder, FINGERPRINT_FILE), fingerprint);
}

/** What `next build` says of its progress, for people. */
const STEPS = [
  { said: /optimized production build/i, note: "compilation" },
  { said: /running typescript|checking validity of types/i, note: "vérification des types" },
  { said: /collecting page data/i, note: "lecture des pages" },
  { said: /generating static pages/i, note: "écriture des pages fixes" },
  { said: /finalizing/i, note: "dernières mises en ordre" },
];

function explainFailure(
  lines: string[],
  code: number | null,
  logFile: string,
  projectFolder: string,
): string {
  const full = fullDiskSentence(lines.join("\n"), projectFolder);
  if (full) return full;
  const end = lines.filter((line) => line.trim()).slice(-25);
  return `La construction du site a échoué (${code === null ? "elle a été tuée" : `code ${code}`}) : corrigez ce que dit la fin de son journal (${logFile}), puis relancez la commande.\n${end.join("\n")}`;
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
