import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import { openPool } from "@/lib/database";
import type { NewsletterSettings } from "@/newsletter";
import { startTestServer } from "../../helpers/database-server";
import { migrateDatabase } from "../../int/newsletter/processes";
import {
  addUsers,
  clearSendings,
  countStates,
  installation,
  saveSettings,
  settings,
  stateOfIssue,
} from "../../int/newsletter/world";
import {
  addReaders,
  type BenchSink,
  peakMemory,
  processorTime,
  startBenchSink,
  startProgram,
  startUsualIssue,
} from "./stage";

const recipients = Number(process.env.NEWSLETTER_RECIPIENTS ?? 50_000);
const frozen = 2 * recipients;
const connections = 10;
const crashed = Math.min(recipients, 10_000);
const kills = 5;

const unthrottled: NewsletterSettings = { ...settings, connections };
const lookEveryMs = 100;

type Measured = {
  rate: number;
  seconds: number;
  bytes: number;
  memory: number;
  busy: number;
};

/** Follows one sending process until the sink has everything. */
async function follow(sink: BenchSink, pid: number, count: number): Promise<Measured> {
  let memory = 0;
  let busy = 0;
  const begun = performance.now();
  for (;;) {
    const { total, seconds, bytes } = await sink.count();
    memory = Math.max(memory, peakMemory(pid));
    busy = processorTime(pid);
    if (total >= count)
      return { rate: count / seconds, seconds, bytes, memory, busy: busy / seconds };
    if (performance.now() - begun > 30 * 60_000) throw new Error("half an hour is too long");
    await wait(lookEveryMs);
  }
}

/** The bare pool; killed once the sink has everything, so that its last look finds it alive. */
async function measurePeer(
  sink: BenchSink,
  kind: "prepared" | "built",
  content: string,
  count: number,
): Promise<Measured> {
  await sink.reset();
  const order = JSON.stringify({ smtp: sink.url, connections, count: count + 200, kind, content });
  const child = await startProgram("tests/bench/newsletter/peer.ts", [order]);
  const ended = once(child, "exit");
  const measured = await follow(sink, child.pid ?? 0, count);
  child.kill("SIGKILL");
  await ended;
  return measured;
}

const workerEnvironment = (databaseUri: string, sink: BenchSink, timing: object = {}) => ({
  DATABASE_URI: databaseUri,
  SMTP_URL: sink.url,
  SITE_URL: installation.siteUrl,
  PAYLOAD_SECRET: installation.secret,
  TIMING: JSON.stringify(timing),
  JOB: "0",
});
const WORKER = "tests/int/newsletter/worker-process.ts";

/** One real worker, alone, without limit of rate. */
async function measureWorker(pool: Pool, databaseUri: string, sink: BenchSink): Promise<Measured> {
  await sink.reset();
  const child = await startProgram(WORKER, [], workerEnvironment(databaseUri, sink));
  const ended = once(child, "exit");
  const { issueId } = await startUsualIssue(pool, unthrottled);
  const measured = await follow(sink, child.pid ?? 0, recipients);
  while ((await stateOfIssue(pool, issueId)) !== "sent") await wait(lookEveryMs);
  child.kill("SIGTERM");
  await ended;
  const counted = await countStates(pool, issueId);
  const { total, distinct } = await sink.count();
  if (counted.sent !== recipients || total !== recipients || distinct !== recipients)
    throw new Error(`sent ${JSON.stringify(counted)}, received ${total}, distinct ${distinct}`);
  return measured;
}

type Crash = { missed: number; duplicates: number; bound: number; seconds: number };

/** Two workers, one killed with `kill -9` five times, each at once replaced. */
async function measureCrashes(pool: Pool, databaseUri: string, sink: BenchSink): Promise<Crash> {
  await sink.reset();
  const timing = { leaseSeconds: 5, resendAfterSeconds: 0 };
  const start = () => startProgram(WORKER, [], workerEnvironment(databaseUri, sink, timing));
  const workers = [await start(), await start()];
  const begun = performance.now();
  const { issueId } = await startUsualIssue(pool, unthrottled);
  for (let kill = 0; kill < kills; kill += 1) {
    const goal = ((kill + 1) * crashed) / (kills + 1);
    while ((await sink.count()).total < goal) await wait(5);
    const victim = workers[kill % 2];
    const ended = victim && once(victim, "exit");
    victim?.kill("SIGKILL");
    await ended;
    workers[kill % 2] = await start();
  }
  while ((await stateOfIssue(pool, issueId)) !== "sent") await wait(lookEveryMs);
  const seconds = (performance.now() - begun) / 1000;
  const { total, distinct } = await sink.count();
  for (const worker of workers) {
    const ended = once(worker, "exit");
    worker.kill("SIGTERM");
    await ended;
  }
  return {
    missed: crashed - distinct,
    duplicates: total - distinct,
    bound: connections * kills,
    seconds,
  };
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const fixed = (value: number, digits = 1) => value.toFixed(digits);
const megabytes = (value: number) => whole(value / 2 ** 20);

const row = (name: string, { rate, seconds, bytes, memory, busy }: Measured) =>
  `| ${name} | ${whole(rate)} | ${fixed(seconds)} | ${whole(bytes)} | ${megabytes(memory)} | ${fixed(busy * 100, 0)} % |`;

/**
 * `npm run bench -- newsletter`: delivery beside a bare nodemailer pool on the same sink, freezing
 * of the recipients, and the crash run. `NEWSLETTER_RECIPIENTS` makes it shorter.
 */
export async function measureNewsletter(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "oc-bench-newsletter-"));
  const server = await startTestServer({ durable: true });
  const pool = openPool(server.uri, 5);
  const sink = await startBenchSink();
  const loadBefore = loadavg()[0] ?? 0;
  try {
    await migrateDatabase(server.uri);
    await addUsers(pool);
    await saveSettings(pool, unthrottled);

    await addReaders(pool, recipients);
    const worker = await measureWorker(pool, server.uri, sink);
    const { rows } = await pool.query("SELECT html, text FROM issue_contents LIMIT 1");
    const content = join(folder, "content.json");
    writeFileSync(content, JSON.stringify(rows[0]));
    const prepared = await measurePeer(sink, "prepared", content, recipients);
    const built = await measurePeer(sink, "built", content, Math.ceil(recipients / 5));

    await clearSendings(pool);
    await addReaders(pool, frozen);
    const freezing = await startUsualIssue(pool, unthrottled);

    await clearSendings(pool);
    await addReaders(pool, crashed);
    const crash = await measureCrashes(pool, server.uri, sink);

    const [cpu] = cpus();
    console.log(
      [
        "",
        `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load before ${fixed(loadBefore)}, at the end ${loadavg()
          .map((value) => fixed(value))
          .join(" ")}`,
        `${whole(recipients)} recipients, ${connections} connections, PostgreSQL with its syncs, sink in a process of its own`,
        "",
        "| sender | messages/s | seconds | bytes a message | peak RSS, MiB | of one core |",
        "|---|---|---|---|---|---|",
        row("our worker", worker),
        row("bare pool, messages prepared", prepared),
        row("bare pool, messages built", built),
        "",
        `freezing ${whole(freezing.recipients)} recipients: ${fixed(freezing.seconds, 2)} s`,
        `crash run, ${whole(crashed)} recipients, two workers, ${kills} × kill -9: missed ${crash.missed}, duplicates ${crash.duplicates} (at most ${crash.bound}), ${fixed(crash.seconds)} s`,
      ].join("\n"),
    );
  } finally {
    sink.stop();
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
