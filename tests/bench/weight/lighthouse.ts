import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** The last that runs on the Node.js that this project runs on (13 wants 22). */
export const lighthouseVersion = "12.8.2";

export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
/** Each kept apart from the score, with its unit. */
export const timings = {
  "first-contentful-paint": "FCP ms",
  "largest-contentful-paint": "LCP ms",
  "total-blocking-time": "TBT ms",
  "cumulative-layout-shift": "CLS",
} as const;
type Category = (typeof categories)[number];
type Timing = keyof typeof timings;

export type Judgement = {
  scores: Record<Category, number>;
  timings: Record<Timing, number>;
  /** Audits below their best that count for a score other than performance. */
  findings: string[];
};

type Report = {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
};

const run = promisify(execFile);

/** Installs Lighthouse into a folder that is thrown away: no dependency of this project. */
export function installLighthouse(folder: string): boolean {
  const package_ = `lighthouse@${lighthouseVersion}`;
  const quietly = ["--no-audit", "--no-fund", "--silent", "--ignore-scripts"];
  try {
    execFileSync("npm", ["install", "--prefix", folder, ...quietly, package_], {
      stdio: "ignore",
      timeout: 5 * 60_000,
    });
    return true;
  } catch {
    return false;
  }
}

/** One run as Lighthouse does it by default: a telephone of middling power on slow 4G, simulated. */
export async function judge(options: {
  folder: string;
  chromiumPath: string;
  url: string;
}): Promise<Judgement> {
  const output = join(options.folder, "report.json");
  await run(
    process.execPath,
    [
      join(options.folder, "node_modules/lighthouse/cli/index.js"),
      options.url,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
    ],
    {
      env: { ...process.env, NODE_OPTIONS: "", CHROME_PATH: options.chromiumPath },
      timeout: 120_000,
      maxBuffer: 2 ** 26,
    },
  );
  const report: Report = JSON.parse(readFileSync(output, "utf8"));
  if (report.runtimeError) throw new Error(`${options.url}: ${report.runtimeError.message}`);
  return {
    scores: mapOf(categories, (id) => Math.round((report.categories[id]?.score ?? 0) * 100)),
    timings: mapOf(
      Object.keys(timings) as Timing[],
      (id) => report.audits[id]?.numericValue ?? Number.NaN,
    ),
    findings: categories
      .filter((id) => id !== "performance")
      .flatMap((id) => report.categories[id]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  };
}

const mapOf = <Name extends string>(names: readonly Name[], value: (name: Name) => number) =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number>;
