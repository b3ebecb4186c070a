import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { openPool } from "@/lib/database";
import { nodeFlags, prepareProgram } from "../../../src/launcher/programs.mjs";
import { fillAddresses } from "./addresses";
import type { HostsReport } from "./hosts";

const hosts = 500;
const addresses = 100_000;
const minutes = 2.5;
/** One that the job may ask. */
const port = 8080;
/** The pause between requests to one host that the job keeps (`hostSpacingMs`). */
const spacingSeconds = 1.25;

/** What Linux says of a process: its peak of memory (MB) and processor time (s); null elsewhere. */
function readProcess(pid: number): { peakMb: number; cpuSeconds: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    const times = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ");
    const ticks = Number(times?.[11]) + Number(times?.[12]);
    return { peakMb: Number(peak) / 1_024, cpuSeconds: ticks / 100 };
  } catch {
    return null;
  }
}

async function startHosts(block: string): Promise<() => Promise<HostsReport>> {
  const program = await prepareProgram("tests/bench/links/hosts.ts");
  const child = spawn(process.execPath, [program, block, String(hosts), String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  await once(lines, "line");
  return async () => {
    const report = once(lines, "line");
    child.kill("SIGTERM");
    return JSON.parse(String((await report)[0]));
  };
}

type JobResult = {
  startedAt: string;
  finishedAt: string;
  state: string;
  summary: Record<string, number>;
};

/** The real job, as `npm run job -- refresh-links` runs it, stopped by SIGTERM after some minutes. */
async function runJob(uri: string): Promise<{ result: JobResult; peakMb: number; cpu: number }> {
  const program = await prepareProgram("tests/int/jobs/cli-process.ts");
  const child: ChildProcess = spawn(
    process.execPath,
    [...nodeFlags, program, "refresh-links", "--json"],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        DATABASE_URI: uri,
        PAYLOAD_SECRET: "only-for-figures-0123456789-0123456789",
        OUTBOUND_ALLOW: "127.0.0.0/8",
      },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const closed = once(child, "close");
  let seen: ReturnType<typeof readProcess> = null;
  const looking = setInterval(() => {
    seen = readProcess(child.pid ?? 0) ?? seen;
  }, 250);
  const stop = setTimeout(() => child.kill("SIGTERM"), minutes * 60_000);
  await closed;
  clearTimeout(stop);
  clearInterval(looking);
  const last = seen as ReturnType<typeof readProcess>;
  return {
    result: JSON.parse(text.trimEnd().split("\n").at(-1) ?? ""),
    peakMb: last?.peakMb ?? Number.NaN,
    cpu: last?.cpuSeconds ?? Number.NaN,
  };
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");

/** (a) One worker, 500 hosts, 100 000 addresses: rate, memory, and courtesy by the hosts' own log. */
export async function measureRefresh(uri: string): Promise<string[]> {
  const block = `127.${100 + Math.floor(Math.random() * 100)}`;
  const pool = openPool(uri, 2);
  await fillAddresses(pool, {
    hosts,
    perHost: addresses / hosts,
    hostOf: `'${block}.' || h / 250 || '.' || 1 + h % 250`,
    urlOf: `'http://${block}.' || h / 250 || '.' || 1 + h % 250 || ':${port}/' || a || '.csv'`,
    nextCheck: "to_timestamp(0)",
  });
  await pool.query(
    "INSERT INTO links (timeout_seconds, max_per_run) VALUES (20, $1) ON CONFLICT DO NOTHING",
    [addresses],
  );
  const transactions = async () => {
    await wait(1_500);
    const { rows } = await pool.query<{ count: number }>(
      "SELECT xact_commit::float8 AS count FROM pg_stat_database WHERE datname = current_database()",
    );
    return rows[0]?.count ?? 0;
  };
  const stopHosts = await startHosts(block);
  const before = await transactions();
  const { result, peakMb, cpu } = await runJob(uri);
  const trips = (await transactions()) - before;
  const seen = await stopHosts();
  await pool.end();
  const { checked = 0, ok, moved, failed } = result.summary;
  const seconds = (Date.parse(result.finishedAt) - Date.parse(result.startedAt)) / 1_000;
  const ceiling = hosts / spacingSeconds;
  const rate = seen.requests / seen.seconds;
  const lines = [
    `(a) refresh-links, ${hosts} hosts, ${whole(addresses)} addresses all due; stopped after ${minutes} min`,
    "",
    "| what | measured | target or limit |",
    "|---|---|---|",
    `| checks made in ${seconds.toFixed(0)} s, first look at the database and end of the run included | ${whole(checked)} (ok ${ok}, moved ${moved}, failed ${failed}) | – |`,
    `| checks/h | ${whole((checked / seconds) * 3_600)} | ≥ 24 000 |`,
    `| requests/s, all hosts | ${rate.toFixed(1)} (${whole(seen.requests)}, of which ${whole(seen.heads)} HEAD) | ${ceiling} (limit: one every ${spacingSeconds} s to each of ${hosts}) |`,
    `| peak memory of the process (RSS) | ${whole(peakMb)} MB | ≤ 300 MB |`,
    `| processor time of the process | ${cpu.toFixed(0)} s, ${((cpu / seconds) * 100).toFixed(0)} % of a core, ${((cpu / checked) * 1_000).toFixed(1)} ms a check | – |`,
    `| database transactions a check, all included | ${(trips / checked).toFixed(2)} | – |`,
    `| hosts asked; most requests in flight at one host | ${seen.hostsAsked}; ${seen.mostInFlight} | ≤ 2 |`,
    `| shortest time between two arrivals at one host | ${whole(seen.shortestGapMs)} ms; ${seen.tooSoon} under 1 s (the log may be ${seen.heldUpMs.toFixed(0)} ms late) | ≥ 1 000 ms |`,
  ];
  const rude = seen.mostInFlight > 2 || seen.shortestGapMs + seen.heldUpMs < 1_000;
  if (rude) throw new Error(`not courteous\n${lines.join("\n")}`);
  return lines;
}
