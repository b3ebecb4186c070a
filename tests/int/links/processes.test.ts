import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { nodeFlags, prepareProgram } from "@/launcher/programs.mjs";
import { openPool, transaction } from "@/lib/database";
import { type RefreshSettings, type RefreshSummary, storeUses } from "@/links";
import { startTestServer } from "../../helpers/database-server";
import { type LinkWorld, openLinkWorld } from "./linkWorld";
import { anyLoopback, type MockHost, send, sendCsv, startHost } from "./mockHost";

/** Workers as real processes: together, killed, and with a database that restarts under them. */

let world: LinkWorld;
let program: string;
const hosts: MockHost[] = [];
const children = new Set<ChildProcess>();

beforeAll(async () => {
  program = await prepareProgram("tests/int/links/refresh-child.ts");
  world = await openLinkWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  heldUp.reset();
  heldUp.enable();
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

async function newHost(delayMs: number, port?: number): Promise<MockHost> {
  const host = await startHost(
    anyLoopback(),
    (_, response) => void setTimeout(() => sendCsv(response), delayMs),
    { port },
  );
  hosts.push(host);
  return host;
}

const pathsOf = (host: MockHost, count: number) =>
  Array.from({ length: count }, (_, index) => host.url(`/${index}.csv`));

type Worker = { child: ChildProcess; result: Promise<RefreshSummary> };

function startWorker(settings: Partial<RefreshSettings> = {}): Worker {
  const child = spawn(process.execPath, [...nodeFlags, program, JSON.stringify(settings)], {
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URI: world.uri },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const result = once(child, "close").then(([code]) => {
    if (code !== 0) throw new Error(`a worker ended with ${code}`);
    return JSON.parse(text) as RefreshSummary;
  });
  // Who is killed is not waited for.
  result.catch(() => {});
  return { child, result };
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited a minute for: ${what}`);
    await sleep(20);
  }
}

const requests = () => hosts.reduce((sum, { log }) => sum + log.length, 0);

/** The shortest time between the arrivals of two requests, in milliseconds. */
const shortestGap = ({ log }: MockHost) =>
  Math.min(...log.slice(1).map(({ at }, index) => at - (log[index]?.at ?? 0)));

/** This process may note an arrival late by as long as it was itself held up. */
const heldUp = monitorEventLoopDelay({ resolution: 10 });

function expectCourtesy(): void {
  const lateMs = heldUp.max / 1e6;
  for (const host of hosts) {
    expect(host.mostAtOnce()).toBeLessThanOrEqual(2);
    expect(shortestGap(host) + lateMs).toBeGreaterThanOrEqual(1_000);
  }
}

describe("two workers at once", () => {
  test("check each address once, and keep together to the courtesy of one", async () => {
    const quick = [await newHost(20), await newHost(20), await newHost(20)];
    const slow = await newHost(2_600);
    for (const host of [...quick, slow]) await world.use(host.port, pathsOf(host, 5));
    const workers = [
      startWorker({ timeoutMs: 10_000, perHost: 2 }),
      startWorker({ timeoutMs: 10_000, perHost: 2 }),
    ];
    const summaries = await Promise.all(workers.map(({ result }) => result));
    expect(summaries.reduce((sum, { ok }) => sum + ok, 0)).toBe(20);
    for (const host of hosts)
      expect(host.log.map(({ method, url }) => `${method} ${url}`).sort()).toEqual(
        Array.from({ length: 5 }, (_, index) => `HEAD /${index}.csv`),
      );
    expectCourtesy();
    expect(slow.mostAtOnce()).toBe(2);
    expect(await world.rows("SELECT FROM observations")).toHaveLength(20);
  });

  test("a pause that a host asked of one is kept by the other, and by the next run", async () => {
    const busy = await startHost(anyLoopback(), (_, response) =>
      send(response, 429, { "retry-after": "1h" }),
    );
    hosts.push(busy);
    await world.use(1, pathsOf(busy, 6));
    await Promise.all([startWorker({ perHost: 1 }).result, startWorker({ perHost: 1 }).result]);
    const asked = busy.log.length;
    expect(asked).toBeLessThanOrEqual(2);
    expect((await startWorker().result).checked).toBe(0);
    expect(busy.log).toHaveLength(asked);
    const [free] = await world.rows<{ due: number; leased: number }>(
      `SELECT count(*) FILTER (WHERE next_check_at <= now())::int AS due, count(leased_by)::int AS leased
       FROM addresses`,
    );
    expect(free).toEqual({ due: 6 - asked, leased: 0 });
  });
});

describe("a worker killed with SIGKILL in the middle", () => {
  test("loses nothing: what it stored stays, what it had in hand is free again", async () => {
    for (let index = 0; index < 4; index += 1) await newHost(30);
    for (const host of hosts) await world.use(host.port, pathsOf(host, 4));
    const settings = { leaseMs: 4_000, timeoutMs: 1_000 };
    const { child } = startWorker(settings);
    await until("some checks", () => requests() >= 6);
    child.kill("SIGKILL");
    await once(child, "close");
    const stored = await world.rows<{ address_id: number }>("SELECT address_id FROM observations");
    expect(stored.length).toBeLessThan(16);
    const left = await world.rows("SELECT FROM addresses WHERE leased_by IS NOT NULL");
    expect(left.length).toBeGreaterThan(0);

    await until("the leases' end", async () => {
      const held = await world.rows("SELECT FROM addresses WHERE lease_until > clock_timestamp()");
      return held.length === 0;
    });
    const summary = await startWorker(settings).result;
    expect(summary.checked).toBe(16 - stored.length);
    expect(await world.rows("SELECT DISTINCT address_id FROM observations")).toHaveLength(16);
    expect(await world.rows("SELECT FROM observations")).toHaveLength(16);
    expect(await world.rows("SELECT FROM addresses WHERE state <> 'ok'")).toEqual([]);
    expect(await world.rows("SELECT FROM addresses WHERE leased_by IS NOT NULL")).toEqual([]);
    expectCourtesy();
  });
});

describe("a database that restarts in the middle", () => {
  test("ends the run with a sentence, or lets it go on; the next one completes", async () => {
    const server = await startTestServer();
    try {
      const environment = {
        ...process.env,
        NODE_OPTIONS: "",
        DATABASE_URI: server.uri,
        PAYLOAD_SECRET: "only-for-tests-0123456789-0123456789",
        OUTBOUND_ALLOW: "127.0.0.0/8",
      };
      const migrate = await prepareProgram("src/launcher/migrate.ts");
      execFileSync(process.execPath, [...nodeFlags, migrate], {
        env: environment,
        stdio: ["ignore", "pipe", "inherit"],
      });
      for (let index = 0; index < 4; index += 1) await newHost(30, 8080);
      const pool = openPool(server.uri, 2);
      await transaction(pool, (sql) =>
        storeUses(sql, {
          collection: "entries",
          documentId: 1,
          published: true,
          addresses: hosts.flatMap((host) => pathsOf(host, 4)).map((url) => ({ url, path: "url" })),
        }),
      );

      const job = await prepareProgram("tests/int/jobs/cli-process.ts");
      const runJob = () =>
        new Promise<{ code: number; result: { state: string; error?: string } }>((resolve) => {
          const args = [...nodeFlags, job, "refresh-links", "--json"];
          const child = execFile(process.execPath, args, { env: environment }, (error, stdout) =>
            resolve({
              code: Number(error?.code ?? 0),
              result: JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? ""),
            }),
          );
          children.add(child);
        });
      const first = runJob();
      await until("some checks", () => requests() >= 6);
      await server.restart();
      const { code, result } = await first;
      if (code !== 0) {
        expect(result.state).toBe("crashed");
        expect(result.error).toMatch(/\S/);
      }

      const leases = await pool.query("SELECT FROM addresses WHERE leased_by IS NOT NULL");
      expect(leases.rows).toEqual([]);
      expect(await runJob()).toMatchObject({ code: 0, result: { state: "done" } });
      const { rows } = await pool.query(
        "SELECT state, count(*)::int FROM addresses GROUP BY state",
      );
      expect(rows).toEqual([{ state: "ok", count: 16 }]);
      await pool.end();
      for (const host of hosts) expect(host.mostAtOnce()).toBeLessThanOrEqual(2);
    } finally {
      await server.stop();
    }
  }, 300_000);
});
