/**
 * The project's TypeScript made into programs that plain Node runs: one file each, packages left outside.
 *
 * Not by a loader (`node --import tsx …`): a made program starts sooner, and has no second thread to wait for.
 */
import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, context, stop } from "esbuild";
import { ensureStateFolder, projectFolder, stateFolder } from "./folder.mjs";

/**
 * How Node must be called to run a program of ours. Without the condition, Payload's editor is loaded through
 * modules that await an import at their top level, each in a circle with others, and Node 20 then often stops
 * for ever before our first line (exit 13); with it the same code is imported directly.
 */
export const productionCondition = "--conditions=production";
export const nodeFlags = [productionCondition, "--enable-source-maps"];

/** In the project, so that a program finds the packages; rebuilt at will. */
const FOLDER = join(stateFolder, "programs");

/** Stands for `import.meta.url` in a made program. */
const OWN_ADDRESS = "__ownAddress";

/** @type {Map<string, Promise<string>>} */
const made = new Map();

/**
 * Makes a program, once a process.
 * @param {string} entry a TypeScript module, from the project's root
 * @returns {Promise<string>} the JavaScript file
 */
export function prepareProgram(entry) {
  let making = made.get(entry);
  if (!making) {
    making = makeProgram(entry);
    made.set(entry, making);
  }
  return making;
}

/** How many are being made: the compiler's own process is let go after the last. */
let busy = 0;

/** @param {string} entry */
async function makeProgram(entry) {
  const output = programFile(entry);
  // A process that is starting may read the old one meanwhile.
  const temporary = `${output}.${process.pid}.new`;
  busy += 1;
  try {
    await build(settings(entry, temporary));
    renameSync(temporary, output);
    return output;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    busy -= 1;
    if (busy === 0) stop();
  }
}

/**
 * Makes a program again whenever one of its sources changes, until the process ends (`npm run dev`).
 * @param {string} entry
 * @param {() => void} onChange called after each new making, not the first
 */
export async function watchProgram(entry, onChange) {
  busy += 1;
  const output = programFile(entry);
  let first = true;
  const options = settings(entry, output);
  const watching = await context({
    ...options,
    logLevel: "error",
    plugins: [
      ...options.plugins,
      {
        name: "tell",
        setup(build) {
          build.onEnd(({ errors }) => {
            if (errors.length === 0 && !first) onChange();
            first = false;
          });
        },
      },
    ],
  });
  await watching.watch();
  made.set(entry, Promise.resolve(output));
}

/** @param {string} entry */
function programFile(entry) {
  ensureStateFolder();
  mkdirSync(FOLDER, { recursive: true });
  const name = entry.slice(0, -extname(entry).length).replaceAll(/[/\\]/g, "-");
  return join(FOLDER, `${name}.mjs`);
}

/**
 * @param {string} entry
 * @param {string} outfile
 */
function settings(entry, outfile) {
  return {
    absWorkingDir: projectFolder,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: /** @type {const} */ ("node"),
    format: /** @type {const} */ ("esm"),
    target: "node20.9",
    packages: /** @type {const} */ ("external"),
    sourcemap: /** @type {const} */ ("inline"),
    sourcesContent: false,
    logLevel: /** @type {const} */ ("silent"),
    define: { "import.meta.url": OWN_ADDRESS },
    plugins: [ownAddress, completeNextPaths],
  };
}

/** `import.meta.url` stays the source's own address: paths are taken from it. @type {import("esbuild").Plugin} */
const ownAddress = {
  name: "own-address",
  setup(build) {
    build.onLoad({ filter: /\.(ts|tsx|mjs|js)$/ }, ({ path }) => {
      if (path.includes("/node_modules/")) return undefined;
      const source = readFileSync(path, "utf8");
      if (!source.includes("import.meta.url")) return undefined;
      const address = JSON.stringify(pathToFileURL(path).href);
      const extension = extname(path).slice(1);
      return {
        // On the first line, so that the others keep their numbers.
        contents: `const ${OWN_ADDRESS} = ${address}; ${source}`,
        loader: extension === "mjs" ? "js" : /** @type {"ts" | "tsx" | "js"} */ (extension),
      };
    });
  },
};

/** Next publishes `next/cache.js` but is imported as `next/cache`. @type {import("esbuild").Plugin} */
const completeNextPaths = {
  name: "complete-next-paths",
  setup(build) {
    build.onResolve({ filter: /^next\/[a-z-/]+$/ }, ({ path }) => ({
      path: `${path}.js`,
      external: true,
    }));
  },
};
