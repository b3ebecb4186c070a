import type pg from "pg";
import { openPool } from "@/lib/database";
import { createTransport } from "@/lib/mail";
import {
  approveIssue,
  type DeliveryContext,
  type DeliveryTally,
  deliverIssue,
  finishIfDone,
  moveIssue,
  readProgress,
  recoverDeliveries,
  startSending,
} from "@/newsletter";
import { claimDeliveries, handOver, recordSettlement, setAside } from "@/newsletter/claims";
import { createDatabase } from "../../helpers/database";
import {
  addEntry,
  addIssue,
  addresses,
  addSubscribers,
  addUsers,
  approver,
  installation,
  now,
  type Sink,
  settings,
  startSender,
  startSink,
  waitFor,
} from "./world";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
const sinks: Sink[] = [];

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 12);
  await addUsers(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await pool.query(
    "TRUNCATE deliveries, issue_sendings, issue_contents, delivery_pace, delivery_permits",
  );
  await pool.query("DELETE FROM subscribers");
});
afterEach(async () => {
  await Promise.all(sinks.splice(0).map((sink) => sink.close()));
});

async function openSink(options: Record<string, unknown> = {}): Promise<Sink> {
  const sink = await startSink(options);
  sinks.push(sink);
  return sink;
}

/** An approved issue, due, its recipients fixed. */
async function startIssue(subscribers: readonly string[]): Promise<number> {
  await addSubscribers(pool, subscribers);
  const entry = await addEntry(pool, { title: `Fiche ${Math.random()}`, newsAt: now });
  const issueId = await addIssue(pool, { entries: [entry] });
  const approved = await approveIssue(pool, issueId, approver, { settings, installation, now });
  expect(approved).toMatchObject({ ok: true });
  await moveIssue(pool, { issueId, action: "schedule", user: approver, at: now, now });
  const started = await startSending(pool, { issueId, now });
  expect(started).toMatchObject({ ok: true, recipients: subscribers.length });
  return issueId;
}

/** One run of a worker in this process. */
async function run(
  sink: Sink,
  issueId: number,
  change: Partial<DeliveryContext> = {},
): Promise<DeliveryTally> {
  const transport = createTransport(sink.url, { connections: 3 });
  try {
    const signal = new AbortController().signal;
    return await deliverIssue(
      { pool, transport, settings, installation, signal, ...change },
      issueId,
    );
  } finally {
    transport.close();
  }
}

async function states(issueId: number): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ state: string; count: number }>(
    "SELECT state, count(*)::int AS count FROM deliveries WHERE issue_id = $1 GROUP BY state",
    [issueId],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const stateOf = async (issueId: number) =>
  (await pool.query("SELECT state FROM issues WHERE id = $1", [issueId])).rows[0].state;

test("two workers, 500 recipients: each exactly once, and the issue is sent", async () => {
  const sink = await openSink();
  const readers = addresses(500);
  const issueId = await startIssue(readers);
  const options = { uri: database.uri, smtp: sink.url, issueId, connections: 5 };
  const workers = [startSender(options), startSender(options)];
  const tallies = await Promise.all(workers.map(({ ended }) => ended));
  expect(tallies.map((tally) => tally?.sent)).toEqual([expect.any(Number), expect.any(Number)]);
  expect(sink.arrivals.map(({ to }) => to).sort()).toEqual([...readers].sort());
  expect(new Set(sink.arrivals.map(({ messageId }) => messageId)).size).toBe(500);
  expect(await states(issueId)).toEqual({ sent: 500 });
  expect(await finishIfDone(pool, issueId, { resendUncertain: true, now })).toBe(true);
  expect(await finishIfDone(pool, issueId, { resendUncertain: true, now })).toBe(false);
  expect(await stateOf(issueId)).toBe("sent");
});

test("kill -9 of a worker, three times: nobody missed, duplicates within the connections", async () => {
  const sink = await openSink({ delayMs: 5 });
  const readers = addresses(600);
  const issueId = await startIssue(readers);
  const connections = 4;
  const kills = 3;
  const options = { uri: database.uri, smtp: sink.url, issueId, connections, leaseSeconds: 2 };
  for (let kill = 1; kill <= kills; kill += 1) {
    const { child, ended } = startSender(options);
    const goal = sink.arrivals.length + 90;
    await waitFor(() => sink.arrivals.length >= goal);
    child.kill("SIGKILL");
    expect(await ended).toBeUndefined();
  }
  // What the dead held becomes free when their leases end.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await startSender(options).ended;
  expect(await states(issueId)).toEqual({ sent: 600 });
  const received = sink.arrivals.map(({ to }) => to);
  expect(new Set(received).size).toBe(600);
  expect(received.length - 600).toBeLessThanOrEqual(connections * kills);
  // A second copy is the same message.
  expect(new Set(sink.arrivals.map(({ messageId }) => messageId)).size).toBe(600);
  expect(await stateOf(issueId)).toBe("sending");
});

test("SIGTERM drains: no duplicate, nothing in doubt, the rest still to do", async () => {
  const sink = await openSink({ delayMs: 5 });
  const issueId = await startIssue(addresses(300));
  const { child, ended } = startSender({
    uri: database.uri,
    smtp: sink.url,
    issueId,
    connections: 4,
  });
  await waitFor(() => sink.arrivals.length >= 50);
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ stopped: "drained" });
  const counted = await states(issueId);
  expect(counted).toEqual({ sent: sink.arrivals.length, queued: 300 - sink.arrivals.length });
  await run(sink, issueId);
  expect(await states(issueId)).toEqual({ sent: 300 });
  expect(sink.arrivals).toHaveLength(300);
});

test("who leaves before the hand-over is skipped", async () => {
  const sink = await openSink();
  const issueId = await startIssue(addresses(10));
  await pool.query(
    "UPDATE subscribers SET status = 'unsubscribed' WHERE email IN ('lecteur-3@exemple.fr', 'lecteur-4@exemple.fr')",
  );
  await pool.query("DELETE FROM subscribers WHERE email = 'lecteur-5@exemple.fr'");
  expect(await run(sink, issueId)).toMatchObject({ sent: 7, skipped: 3, stopped: "done" });
  expect(await states(issueId)).toEqual({ sent: 7, skipped: 3 });
});

test("dropped after the final dot: uncertain, no silent retry; then once more, the same bytes", async () => {
  const sink = await openSink({ keepRaw: true });
  const issueId = await startIssue(["drop-1@exemple.fr", "b@exemple.fr"]);
  expect(await run(sink, issueId)).toMatchObject({ sent: 1, uncertain: 1 });
  expect(await states(issueId)).toEqual({ sent: 1, uncertain: 1 });
  const dropped = () => sink.arrivals.filter(({ to }) => to.startsWith("drop-"));
  expect(dropped()).toHaveLength(1);

  const held = { resendUncertain: false, resendAfterSeconds: 0 };
  expect(await recoverDeliveries(pool, held)).toEqual({ uncertain: 0, resent: 0 });
  const again = { resendUncertain: true, resendAfterSeconds: 0 };
  expect(await recoverDeliveries(pool, again)).toEqual({ uncertain: 0, resent: 1 });
  await run(sink, issueId);
  expect(dropped()).toHaveLength(2);
  expect(dropped()[1]?.raw).toBe(dropped()[0]?.raw);
  expect(await recoverDeliveries(pool, again)).toEqual({ uncertain: 0, resent: 0 });
});

test("550 5.1.1 at RCPT: failed and suppressed, the others go on; 451: deferred", async () => {
  const sink = await openSink();
  const issueId = await startIssue(["gone-1@exemple.fr", "grey-1@exemple.fr", ...addresses(8)]);
  expect(await run(sink, issueId)).toMatchObject({ sent: 8, failed: 1, deferred: 1 });
  const { rows } = await pool.query(
    "SELECT status, suppressed_reason FROM subscribers WHERE email = 'gone-1@exemple.fr'",
  );
  expect(rows[0]).toEqual({
    status: "suppressed",
    suppressed_reason: expect.stringContaining("5.1.1"),
  });
  const deferred = await pool.query(
    `SELECT deferrals, extract(epoch FROM next_attempt_at - updated_at)::int AS wait
       FROM deliveries WHERE state = 'deferred'`,
  );
  expect(deferred.rows[0].deferrals).toBe(1);
  expect(deferred.rows[0].wait).toBeGreaterThanOrEqual(60);
  expect(deferred.rows[0].wait).toBeLessThanOrEqual(75);
  expect(await finishIfDone(pool, issueId, { resendUncertain: true, now })).toBe(false);
});

test("more than 5 % errors among the last 200 pause the issue; resuming sends only the rest", async () => {
  const sink = await openSink();
  const issueId = await startIssue([...addresses(30, "gone"), ...addresses(40)]);
  expect(await run(sink, issueId)).toMatchObject({ stopped: "paused" });
  expect(await stateOf(issueId)).toBe("paused");
  const progress = await readProgress(pool, issueId);
  expect(progress?.pauseReason).toMatch(/erreurs parmi les 200 derniers/);
  const failed = progress?.states.failed ?? 0;
  expect(failed).toBeGreaterThan(10);
  expect(failed).toBeLessThan(15);
  expect(progress?.states.claimed).toBe(0);

  await pool.query("UPDATE subscribers SET status = 'suppressed' WHERE email LIKE 'gone-%'");
  await moveIssue(pool, { issueId, action: "resume", user: approver, now });
  await run(sink, issueId);
  expect(await states(issueId)).toEqual({ failed, sent: 40, skipped: 30 - failed });
  expect(sink.arrivals).toHaveLength(40);
});

test("a refused login pauses the issue and costs nobody anything", async () => {
  const sink = await openSink({ auth: "refuse" });
  const issueId = await startIssue(addresses(5));
  expect(await run(sink, issueId)).toMatchObject({ sent: 0, stopped: "paused" });
  expect(await stateOf(issueId)).toBe("paused");
  expect(await states(issueId)).toEqual({ queued: 5 });
});

test("an unreachable server stops the run; the deliveries wait", async () => {
  const sink = await openSink();
  await sink.close();
  const issueId = await startIssue(addresses(50));
  expect(await run(sink, issueId)).toMatchObject({ sent: 0, stopped: "unreachable" });
  expect(await stateOf(issueId)).toBe("sending");
  expect(await states(issueId)).toEqual({ queued: 50 });
});

test("pause and cancel take effect within one message a connection", async () => {
  const sink = await openSink({ delayMs: 10 });
  const issueId = await startIssue(addresses(200));
  const sending = run(sink, issueId);
  await waitFor(() => sink.arrivals.length >= 20);
  await moveIssue(pool, { issueId, action: "pause", user: approver, now });
  const atPause = sink.arrivals.length;
  expect(await sending).toMatchObject({ stopped: "paused" });
  expect(sink.arrivals.length - atPause).toBeLessThanOrEqual(6);
  await moveIssue(pool, { issueId, action: "cancel", user: approver, now });
  const sent = sink.arrivals.length;
  expect(await states(issueId)).toEqual({ sent, skipped: 200 - sent });
  expect(await run(sink, issueId)).toMatchObject({ sent: 0 });
});

test("20 a second over two workers: never more in any one second", async () => {
  const sink = await openSink();
  const issueId = await startIssue(addresses(60));
  const options = {
    uri: database.uri,
    smtp: sink.url,
    issueId,
    connections: 4,
    ratePerSecond: 20,
  };
  const workers = [startSender(options), startSender(options)];
  await Promise.all(workers.map(({ ended }) => ended));
  const times = sink.arrivals.map(({ at }) => at).sort((a, b) => a - b);
  expect(times).toHaveLength(60);
  const most = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
  );
  expect(most).toBeLessThanOrEqual(20);
});

describe("the guard of the hand-over", () => {
  const holder = (issueId: number, worker: string, leaseSeconds = 30) => ({
    issueId,
    worker,
    leaseSeconds,
  });

  test("a worker frozen past its lease hits zero rows, whoever holds the row now", async () => {
    const issueId = await startIssue(["a@exemple.fr"]);
    const frozen = holder(issueId, "frozen", 0.05);
    const [claim] = await claimDeliveries(pool, frozen, 10);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await handOver(pool, frozen, claim?.id ?? 0)).toBeUndefined();
    const other = holder(issueId, "other");
    expect(await claimDeliveries(pool, other, 10)).toHaveLength(1);
    expect(await handOver(pool, frozen, claim?.id ?? 0)).toBeUndefined();
    expect(await setAside(pool, frozen, claim?.id ?? 0)).toBe("lost");
    expect(await handOver(pool, other, claim?.id ?? 0)).toBe("a@exemple.fr");
    expect(await handOver(pool, other, claim?.id ?? 0)).toBeUndefined();
  });

  test("many claim at once: no row twice", async () => {
    const issueId = await startIssue(addresses(100));
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        claimDeliveries(pool, holder(issueId, `worker ${index}`), 30),
      ),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids).toHaveLength(100);
  });

  test("an answer that comes after the row was held uncertain makes it certain", async () => {
    const issueId = await startIssue(["a@exemple.fr"]);
    const slow = holder(issueId, "slow", 0.05);
    const [claim] = await claimDeliveries(pool, slow, 1);
    await handOver(pool, slow, claim?.id ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await recoverDeliveries(pool, { resendUncertain: true });
    expect(await states(issueId)).toEqual({ uncertain: 1 });
    const told = {
      state: "sent" as const,
      smtpCode: 250,
      reason: null,
      counts: "none" as const,
      suppress: false,
      pauseIssue: false,
      unreachable: false,
    };
    expect(await recordSettlement(pool, slow, claim?.id ?? 0, told)).toBe(true);
    expect(await states(issueId)).toEqual({ sent: 1 });
  });
});
