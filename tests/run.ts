import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./helpers/chromium";

/** Counts of one group. A check without cases of its own counts for one. */
type Counts = { passed: number; failed: number };

const artifacts = "tests/.artifacts";
const bin = (name: string) => join("node_modules/.bin", name);

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

async function check(command: string, args: string[]): Promise<Counts> {
  const failed = (await run(command, args)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed };
}

/** Jest's own report; a run that wrote none has failed. */
async function jest(project: string): Promise<Counts> {
  const report = join(artifacts, `${project}.json`);
  const code = await run(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      "node_modules/jest/bin/jest.js",
      // Payload keeps a connection that nobody can close, and the process alive with it.
      ...["--selectProjects", project, "--json", "--outputFile", report, "--ci", "--forceExit"],
      // Half of the time they wait, for servers and clocks: two share a core without harm.
      "--maxWorkers=2",
    ],
    { NODE_ENV: "test" },
  );
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    const brokenSuites = result.numRuntimeErrorTestSuites;
    const failed = result.numFailedTests + brokenSuites + result.numPendingTests;
    return { passed: result.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function browser(): Promise<Counts> {
  const chromium = await findChromium();
  if (!chromium) {
    console.error(
      "Aucun Chromium sur cette machine : installez-le (Debian, Ubuntu : « sudo apt-get install chromium »), ou donnez son chemin dans CHROMIUM_PATH, puis relancez « npm test ».",
    );
    return { passed: 0, failed: 1 };
  }
  const report = join(artifacts, "e2e.json");
  const code = await run(process.execPath, ["node_modules/@playwright/test/cli.js", "test"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    NODE_ENV: "test",
  });
  try {
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    const failed = stats.unexpected + stats.flaky + stats.skipped;
    return { passed: stats.expected, failed: failed || (code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const groups: [name: string, work: () => Promise<Counts>][] = [
  ["types", () => check(bin("tsc"), ["--noEmit"])],
  ["lint", () => check(bin("biome"), ["ci", "--error-on-warnings", "."])],
  [
    "layout",
    () =>
      check(bin("depcruise"), ["--config", ".dependency-cruiser.cjs", "src", "payload.config.ts"]),
  ],
  ["unit", () => jest("unit")],
  ["int", () => jest("int")],
  ["e2e", browser],
];

/** Runs the named groups, or all. 0 when nothing failed, 1 otherwise, 2 for an unknown group. */
export async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !groups.some(([known]) => known === name));
  if (unknown.length > 0) {
    console.error(
      `Groupe inconnu : ${unknown.join(", ")}. Groupes : ${groups.map(([name]) => name).join(", ")}.`,
    );
    return 2;
  }
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const results: [string, Counts, number][] = [];
  for (const [name, work] of groups) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n== ${name} ==`);
    const start = Date.now();
    results.push([name, await work(), (Date.now() - start) / 1000]);
  }
  console.log("");
  for (const [name, { passed, failed }, seconds] of results)
    console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`);
  const passed = results.reduce((sum, [, counts]) => sum + counts.passed, 0);
  const failed = results.reduce((sum, [, counts]) => sum + counts.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
