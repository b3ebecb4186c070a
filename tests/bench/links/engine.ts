import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { nodeFlags, prepareProgram } from "../../../src/launcher/programs.mjs";
import type { EngineHostsReport } from "./engineHosts";

const hosts = 100;
const links = 4_000;
const concurrency = 50;
const port = 8080;
const rounds = 3;
const linkinatorVersion = "7.6.1";

type Measured = EngineHostsReport & { peakMb: number; cpuSeconds: number; wallSeconds: number };
/** A program to run on `start`, the page that lists every link. */
type Contender = {
  name: string;
  command: string;
  args: (block: string) => string[];
  env?: Record<string, string>;
};

/** Memory (MB) and processor time (s) of a process and its children, as Linux tells them. */
function lookAt(pid: number): { peakMb: number; cpuSeconds: number } | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    const times = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ");
    const ticks = Number(times?.[11]) + Number(times?.[12]);
    return { peakMb: Number(peak) / 1_024, cpuSeconds: ticks / 100 };
  } catch {
    return null;
  }
}

async function measure(contender: Contender): Promise<Measured> {
  const block = `127.${100 + Math.floor(Math.random() * 100)}`;
  const program = await prepareProgram("tests/bench/links/engineHosts.ts");
  const server = spawn(
    process.execPath,
    [program, block, String(hosts), String(port), String(links)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: server.stdout });
  await once(lines, "line");
  const begun = performance.now();
  let seen: ReturnType<typeof lookAt> = null;
  await new Promise<void>((resolve) => {
    const child = execFile(
      contender.command,
      contender.args(block),
      { env: { ...process.env, ...contender.env }, maxBuffer: 2 ** 28, timeout: 10 * 60_000 },
      // Link checkers end with 1 for what they found; what counts is what the hosts were asked.
      () => resolve(),
    );
    const looking = setInterval(() => {
      seen = lookAt(child.pid ?? 0) ?? seen;
    }, 50);
    child.once("close", () => clearInterval(looking));
  });
  const wallSeconds = (performance.now() - begun) / 1_000;
  const report = once(lines, "line");
  server.kill("SIGTERM");
  const last = seen as ReturnType<typeof lookAt>;
  return {
    ...(JSON.parse(String((await report)[0])) as EngineHostsReport),
    peakMb: last?.peakMb ?? Number.NaN,
    cpuSeconds: last?.cpuSeconds ?? Number.NaN,
    wallSeconds,
  };
}

const listOf = (block: string) => `http://${block}.0.1:${port}/`;

/** linkinator, installed into a folder that is thrown away: no dependency of this project. */
function linkinatorIn(folder: string): Contender | string {
  try {
    execFileSync(
      "npm",
      [
        "install",
        "--prefix",
        folder,
        "--no-audit",
        "--no-fund",
        "--silent",
        `linkinator@${linkinatorVersion}`,
      ],
      { stdio: "ignore", timeout: 5 * 60_000 },
    );
  } catch {
    return `linkinator ${linkinatorVersion}: absent (npm could not install it)`;
  }
  return {
    name: `linkinator ${linkinatorVersion}`,
    command: process.execPath,
    args: (block) => [
      join(folder, "node_modules/linkinator/build/src/cli.js"),
      listOf(block),
      ...["--concurrency", String(concurrency), "--format", "csv", "--verbosity", "error"],
    ],
  };
}

/** LinkChecker, where the system has it (Debian: `apt-get install linkchecker`). */
function linkCheckerWith(folder: string): Contender | string {
  let version = "";
  try {
    version = execFileSync("linkchecker", ["--version"], { encoding: "utf8" }).split("\n")[0] ?? "";
  } catch {
    return "LinkChecker: absent (Debian package « linkchecker »)";
  }
  const settings = join(folder, "linkcheckerrc");
  // Its own courtesy is ten requests a second and host: taken off, as ours is.
  writeFileSync(
    settings,
    `[checking]\nthreads=${concurrency}\nmaxrequestspersecond=100000\nrecursionlevel=1\nrobotstxt=0\n[filtering]\ncheckextern=1\n`,
  );
  return {
    name: version.slice(0, 30),
    command: "linkchecker",
    args: (block) => ["-f", settings, "-o", "none", "--no-status", listOf(block)],
  };
}

const middle = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const whole = (value: number) => Math.round(value).toLocaleString("en-US");

/**
 * `npm run bench -- links-engine`: (b) the rate of the engine alone beside linkinator and
 * LinkChecker, in turn, on the same hosts, with as many links under way at once. No courtesy for
 * anybody; each process is alone, and the figures are the hosts' own.
 */
export async function measureEngine(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "links-engine-"));
  const before = loadavg()[0] ?? 0;
  try {
    const program = await prepareProgram("tests/bench/links/engineProgram.ts");
    const own: Contender = {
      name: "this engine",
      command: process.execPath,
      args: (block) => [...nodeFlags, program, block, hosts, port, links, concurrency].map(String),
      env: { NODE_OPTIONS: "" },
    };
    const all = [own, linkinatorIn(folder), linkCheckerWith(folder)];
    const contenders = all.filter((item) => typeof item !== "string");
    const measured = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const contender of contenders)
        measured.get(contender.name)?.push(await measure(contender));
    const [cpu] = cpus();
    const rows = [...measured].map(([name, runs]) => {
      const of = (value: (run: Measured) => number) => middle(runs.map(value));
      const complete = runs.every((run) => run.links === links);
      return `| ${name}${complete ? "" : " (not all links!)"} | ${whole(of((run) => run.links / run.seconds))} | ${whole(of((run) => run.requests / run.seconds))} | ${of((run) => run.requests / run.links).toFixed(2)} | ${of((run) => run.wallSeconds).toFixed(1)} | ${of((run) => run.cpuSeconds).toFixed(1)} | ${whole(of((run) => run.peakMb))} |`;
    });
    console.log(
      [
        "",
        `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load average before ${before.toFixed(1)}, after ${(loadavg()[0] ?? 0).toFixed(1)}`,
        "",
        `(b) ${whole(links)} links on ${hosts} hosts, half files, half pages of 2 kB; ${concurrency} at once; median of ${rounds} rounds, in turn`,
        "",
        "| program | links/s | requests/s | requests a link | whole run s | processor s | peak MB |",
        "| --- | --: | --: | --: | --: | --: | --: |",
        ...rows,
        ...all.filter((item) => typeof item === "string").map((item) => `\n${item}`),
      ].join("\n"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
