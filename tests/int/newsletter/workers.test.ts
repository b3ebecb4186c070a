import { jest } from "@jest/globals";
import type pg from "pg";
import { openPool } from "@/lib/database";
import { moveIssue } from "@/newsletter";
import { createDatabase } from "../../helpers/database";
import { startTestServer } from "../../helpers/database-server";
import {
  killWorkers,
  migrateDatabase,
  startNewsletterWorker,
  type WorkerProcess,
} from "./processes";
import {
  addresses,
  addUsers,
  approver,
  clearSendings,
  countStates,
  now,
  type Sink,
  saveSettings,
  startIssue,
  startSink,
  stateOfIssue,
  waitFor,
} from "./world";

/** Real workers, two at once, on one issue: killed, frozen, stopped, and with a database that restarts. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
const sinks: Sink[] = [];

/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 90_000;
jest.setTimeout(180_000);

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 5);
  await addUsers(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() => clearSendings(pool));
afterEach(async () => {
  await killWorkers();
  await Promise.all(sinks.splice(0).map((sink) => sink.close()));
});

async function openSink(options: Record<string, unknown> = {}): Promise<Sink> {
  const sink = await startSink(options);
  sinks.push(sink);
  return sink;
}

const CONNECTIONS = 4;
/** The shortest that lets a dead worker's claims go within a test; a living one renews its own. */
const timing = { leaseSeconds: 3, resendAfterSeconds: 0 };

const start = (sink: Sink, more: object = { timing }): Promise<WorkerProcess> =>
  startNewsletterWorker({ uri: database.uri, smtp: sink.url, ...more });

const receivedBy = (sink: Sink) => sink.arrivals.map(({ to }) => to);
const workersIn = async (issueId: number) =>
  (
    await pool.query(
      `SELECT DISTINCT split_part(claimed_by, ':', 2) AS pid FROM deliveries
        WHERE issue_id = $1 AND state IN ('claimed', 'handing_over')`,
      [issueId],
    )
  ).rows.map(({ pid }) => pid);

async function untilSent(issueId: number): Promise<void> {
  await waitFor(async () => (await stateOfIssue(pool, issueId)) === "sent", PATIENCE_MS);
}

test("both workers take part in one issue; one run of the job is the log of it", async () => {
  await saveSettings(pool, { connections: CONNECTIONS });
  const sink = await openSink({ delayMs: 10 });
  const readers = addresses(800);
  const workers = [await start(sink, { job: true }), await start(sink, { job: true })];
  const issueId = await startIssue(pool, readers);
  const seen = new Set<string>();
  await waitFor(async () => {
    for (const pid of await workersIn(issueId)) seen.add(pid);
    return seen.size === 2;
  }, PATIENCE_MS);
  await untilSent(issueId);
  expect([...seen].sort()).toEqual(workers.map(({ child }) => String(child.pid)).sort());
  expect(receivedBy(sink).sort()).toEqual([...readers].sort());
  expect(new Set(sink.arrivals.map(({ messageId }) => messageId)).size).toBe(800);

  const { rows } = await pool.query(
    "SELECT count(*)::int AS running FROM job_runs WHERE job = 'send-newsletter' AND state = 'running'",
  );
  expect(rows[0].running).toBeLessThanOrEqual(1);
  const finished = async () =>
    (
      await pool.query(
        `SELECT sum((summary->>'finished')::int)::int AS finished FROM job_runs
          WHERE job = 'send-newsletter' AND state = 'done'`,
      )
    ).rows[0].finished;
  await waitFor(async () => (await finished()) === 1);
});

test("kill -9, five times, of two workers: nobody missed, duplicates ≤ connections × kills", async () => {
  await saveSettings(pool, { connections: CONNECTIONS });
  const sink = await openSink({ delayMs: 5 });
  const readers = addresses(700);
  const workers = [await start(sink), await start(sink)];
  const issueId = await startIssue(pool, readers);
  const kills = 5;
  for (let kill = 0; kill < kills; kill += 1) {
    const victim = workers[kill % 2];
    const goal = sink.arrivals.length + 70;
    await waitFor(() => sink.arrivals.length >= goal, PATIENCE_MS);
    victim?.child.kill("SIGKILL");
    expect(await victim?.ended).toBeNull();
    workers[kill % 2] = await start(sink);
  }
  await untilSent(issueId);
  expect(await countStates(pool, issueId)).toEqual({ sent: 700 });
  const received = receivedBy(sink);
  expect(new Set(received).size).toBe(700);
  expect(received.length - 700).toBeLessThanOrEqual(CONNECTIONS * kills);
  // A second copy is the same message.
  expect(new Set(sink.arrivals.map(({ messageId }) => messageId)).size).toBe(700);
});

test("the same with messages in doubt held: no duplicate at all, and those in doubt are shown", async () => {
  await saveSettings(pool, { connections: CONNECTIONS, resendUncertain: false });
  const sink = await openSink({ delayMs: 5 });
  const readers = addresses(500);
  const workers = [await start(sink), await start(sink)];
  const issueId = await startIssue(pool, readers);
  for (let kill = 0; kill < 5; kill += 1) {
    const goal = sink.arrivals.length + 50;
    await waitFor(() => sink.arrivals.length >= goal, PATIENCE_MS);
    workers[kill % 2]?.child.kill("SIGKILL");
    await workers[kill % 2]?.ended;
    workers[kill % 2] = await start(sink);
  }
  await untilSent(issueId);
  const { sent = 0, uncertain = 0, ...others } = await countStates(pool, issueId);
  expect(others).toEqual({});
  expect(sent + uncertain).toBe(500);
  expect(uncertain).toBeLessThanOrEqual(CONNECTIONS * 5);
  const received = receivedBy(sink);
  expect(new Set(received).size).toBe(received.length);
  expect(received.length).toBeGreaterThanOrEqual(sent);
});

test("SIGTERM drains both: no duplicate, nothing in doubt, the rest is sent by the next", async () => {
  await saveSettings(pool, { connections: CONNECTIONS });
  const sink = await openSink({ delayMs: 5 });
  const readers = addresses(400);
  const workers = [await start(sink), await start(sink)];
  const issueId = await startIssue(pool, readers);
  await waitFor(() => sink.arrivals.length >= 100, PATIENCE_MS);
  for (const { child } of workers) child.kill("SIGTERM");
  expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
  const counted = await countStates(pool, issueId);
  expect(counted).toEqual({ sent: sink.arrivals.length, queued: 400 - sink.arrivals.length });
  await start(sink);
  await untilSent(issueId);
  expect(receivedBy(sink).sort()).toEqual([...readers].sort());
});

test("a worker frozen past its lease, then woken, sends nothing that others have taken", async () => {
  await saveSettings(pool, { connections: CONNECTIONS });
  const sink = await openSink({ delayMs: 5 });
  const readers = addresses(400);
  // What the frozen one has in hand stays in doubt until it wakes.
  const patient = { timing: { leaseSeconds: 3, resendAfterSeconds: 3600 } };
  const frozen = await start(sink, patient);
  const issueId = await startIssue(pool, readers);
  await waitFor(() => sink.arrivals.length >= 100, PATIENCE_MS);
  frozen.child.kill("SIGSTOP");
  const held = await pool.query(
    "SELECT 1 FROM deliveries WHERE issue_id = $1 AND state = 'claimed'",
    [issueId],
  );
  expect(held.rowCount).toBeGreaterThan(0);
  await start(sink, patient);
  await waitFor(async () => {
    const { claimed = 0, queued = 0, handing_over = 0 } = await countStates(pool, issueId);
    return claimed + queued + handing_over === 0;
  }, PATIENCE_MS);
  const { uncertain = 0 } = await countStates(pool, issueId);
  expect(uncertain).toBeLessThanOrEqual(CONNECTIONS);
  frozen.child.kill("SIGCONT");
  // It hears its answers at last: what was in doubt is certain.
  await waitFor(async () => (await countStates(pool, issueId)).sent === 400, PATIENCE_MS);
  frozen.child.kill("SIGTERM");
  expect(await frozen.ended).toBe(0);
  expect(receivedBy(sink).sort()).toEqual([...readers].sort());
});

test("pause and cancel stop both workers within one message a connection", async () => {
  await saveSettings(pool, { connections: CONNECTIONS });
  const sink = await openSink({ delayMs: 20 });
  await Promise.all([start(sink), start(sink)]);
  const issueId = await startIssue(pool, addresses(2000));
  const stopBy = async (action: "pause" | "cancel") => {
    const goal = sink.arrivals.length + 60;
    await waitFor(() => sink.arrivals.length >= goal, PATIENCE_MS);
    await moveIssue(pool, { issueId, action, user: approver, now });
    // Committed: whatever is handed over from here on was so before.
    const atStop = sink.arrivals.length;
    await waitFor(async () => {
      const { claimed = 0, handing_over = 0 } = await countStates(pool, issueId);
      return claimed + handing_over === 0;
    });
    expect(sink.arrivals.length - atStop).toBeLessThanOrEqual(2 * CONNECTIONS);
  };
  await stopBy("pause");
  const paused = sink.arrivals.length;
  expect(await countStates(pool, issueId)).toEqual({ sent: paused, queued: 2000 - paused });
  await moveIssue(pool, { issueId, action: "resume", user: approver, now });
  await stopBy("cancel");
  const sent = sink.arrivals.length;
  expect(sent).toBeGreaterThan(paused);
  expect(await countStates(pool, issueId)).toEqual({ sent, skipped: 2000 - sent });
  expect(new Set(receivedBy(sink)).size).toBe(sent);
});

test("20 a second over two workers: never more in any one second, also after a kill", async () => {
  await saveSettings(pool, { connections: CONNECTIONS, ratePerSecond: 20 });
  const sink = await openSink();
  const workers = [await start(sink), await start(sink)];
  const readers = addresses(100);
  const issueId = await startIssue(pool, readers);
  await waitFor(() => sink.arrivals.length >= 40, PATIENCE_MS);
  workers[0]?.child.kill("SIGKILL");
  await untilSent(issueId);
  const times = sink.arrivals.map(({ at }) => at).sort((a, b) => a - b);
  expect(new Set(receivedBy(sink)).size).toBe(100);
  const most = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
  );
  expect(most).toBeLessThanOrEqual(20);
});

test("36 000 an hour over two workers: a message each tenth of a second, on the whole", async () => {
  await saveSettings(pool, { connections: CONNECTIONS, ratePerHour: 36_000 });
  const sink = await openSink();
  await Promise.all([start(sink), start(sink)]);
  const begun = Date.now();
  const issueId = await startIssue(pool, addresses(50));
  await untilSent(issueId);
  // Not from the first arrival: that one may have come late.
  const last = Math.max(...sink.arrivals.map(({ at }) => at));
  expect(last - begun).toBeGreaterThanOrEqual(49 * 101);
});

test("PostgreSQL restarted mid-send, twice: nobody missed, nobody twice", async () => {
  const server = await startTestServer({ durable: true });
  const own = openPool(server.uri, 5);
  try {
    await migrateDatabase(server.uri);
    await addUsers(own);
    await saveSettings(own, { connections: CONNECTIONS });
    const sink = await openSink({ delayMs: 10 });
    const readers = addresses(800);
    const issueId = await startIssue(own, readers);
    for (let index = 0; index < 2; index += 1)
      await startNewsletterWorker({ uri: server.uri, smtp: sink.url, timing });
    for (let restart = 0; restart < 2; restart += 1) {
      const goal = sink.arrivals.length + 150;
      await waitFor(() => sink.arrivals.length >= goal, PATIENCE_MS);
      await server.restart();
    }
    await waitFor(
      async () => (await stateOfIssue(own, issueId).catch(() => "")) === "sent",
      PATIENCE_MS,
    );
    expect(await countStates(own, issueId)).toEqual({ sent: 800 });
    expect(receivedBy(sink).sort()).toEqual([...readers].sort());
  } finally {
    await killWorkers();
    await own.end();
    await server.stop();
  }
});
