import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify";
import type pg from "pg";
import { openPool } from "@/lib/database";
import { createTransport } from "@/lib/mail";
import {
  type DeliveryContext,
  type DeliveryTally,
  deliverIssue,
  finishIfDone,
  moveIssue,
  readProgress,
  recoverDeliveries,
  retryFailed,
} from "@/newsletter";
import { claimDeliveries, handOver, recordSettlement, setAside } from "@/newsletter/claims";
import { readReturnPath } from "@/newsletter/returns/returnPath";
import { createDatabase } from "../../helpers/database";
import {
  addresses,
  addUsers,
  administrator,
  approver,
  clearSendings,
  countStates,
  installation,
  now,
  type Sink,
  settings,
  startIssue,
  startSink,
  stateOfIssue,
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
beforeEach(() => clearSendings(pool));
afterEach(async () => {
  await Promise.all(sinks.splice(0).map((sink) => sink.close()));
});

async function openSink(options: Record<string, unknown> = {}): Promise<Sink> {
  const sink = await startSink(options);
  sinks.push(sink);
  return sink;
}

/** One run of a worker in this process. */
async function run(
  sink: Sink,
  issueId: number,
  { silenceMs, ...change }: Partial<DeliveryContext> & { silenceMs?: number } = {},
): Promise<DeliveryTally> {
  const transport = createTransport(sink.url, { connections: 3, silenceMs });
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

const states = (issueId: number) => countStates(pool, issueId);
const stateOf = (issueId: number) => stateOfIssue(pool, issueId);
const begin = (readers: readonly string[]) => startIssue(pool, readers);

test("each copy comes from an address of its own, which says which delivery it is; signed", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const sink = await openSink({ keepRaw: true });
  const issueId = await begin(addresses(4));
  await run(sink, issueId, { dkimKey: { selector: "s1", privateKey } });
  const { rows } = await pool.query<{ id: number; email: string }>(
    "SELECT d.id, s.email FROM deliveries d JOIN subscribers s ON s.id = d.subscriber_id ORDER BY 2",
  );
  const told = sink.arrivals.map(({ to, from }) => ({
    email: to,
    id: (readReturnPath(from, installation.secret) as { deliveryId: number }).deliveryId,
  }));
  expect(told.sort((a, b) => (a.email < b.email ? -1 : 1))).toEqual(rows);
  const spki = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const resolver = async (name: string) =>
    name === "s1._domainkey.exemple.fr" ? [[`v=DKIM1; k=rsa; p=${spki}`]] : [];
  for (const { raw } of sink.arrivals) {
    const { results } = await dkimVerify(Buffer.from(raw ?? ""), { resolver });
    expect(results.map(({ status }) => status.result)).toEqual(["pass"]);
  }
});

test("addresses that should never have come in harm nobody else", async () => {
  const sink = await openSink();
  const odd = [
    '"jean dupont"@exemple.fr',
    "élise@exemple.fr",
    `${"l".repeat(64)}@${`${"d".repeat(60)}.`.repeat(3)}fr`,
    "a@exemple.fr>\r\nRCPT TO:<victime@exemple.fr",
    "a@exemple.fr\r\nBcc: victime@exemple.fr",
    "sans-arobase",
    "",
  ];
  const issueId = await begin([...odd, ...addresses(3)]);
  const tally = await run(sink, issueId);
  expect(tally).toMatchObject({ stopped: "done", queued: 0, uncertain: 0 });
  expect(tally.sent + tally.failed).toBe(odd.length + 3);
  const received = sink.arrivals.map(({ to }) => to);
  expect(received).toEqual(expect.arrayContaining(addresses(3)));
  expect(received.join()).not.toContain("victime");
});

test("who leaves before the hand-over is skipped", async () => {
  const sink = await openSink();
  const issueId = await begin(addresses(10));
  await pool.query(
    "UPDATE subscribers SET status = 'unsubscribed' WHERE email IN ('lecteur-3@exemple.fr', 'lecteur-4@exemple.fr')",
  );
  await pool.query("DELETE FROM subscribers WHERE email = 'lecteur-5@exemple.fr'");
  expect(await run(sink, issueId)).toMatchObject({ sent: 7, skipped: 3, stopped: "done" });
  expect(await states(issueId)).toEqual({ sent: 7, skipped: 3 });
});

test("dropped after the final dot: uncertain, no silent retry; then once more, the same bytes", async () => {
  const sink = await openSink({ keepRaw: true });
  const issueId = await begin(["drop-1@exemple.fr", "b@exemple.fr"]);
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
  const issueId = await begin(["gone-1@exemple.fr", "grey-1@exemple.fr", ...addresses(8)]);
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

test("greylisted five times, an hour or two apart: failed, and nobody is suppressed", async () => {
  const sink = await openSink();
  const issueId = await begin(["grey-1@exemple.fr", "b@exemple.fr"]);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await run(sink, issueId);
    // Not before its time.
    expect(await run(sink, issueId)).toMatchObject({ deferred: 0, sent: 0, failed: 0 });
    const { rows } = await pool.query(
      `SELECT extract(epoch FROM next_attempt_at - updated_at)::int AS wait FROM deliveries
        WHERE issue_id = $1 AND state = 'deferred'`,
      [issueId],
    );
    if (rows[0]) waits.push(rows[0].wait / 60);
    await pool.query(
      "UPDATE deliveries SET next_attempt_at = clock_timestamp() WHERE state = 'deferred'",
    );
  }
  expect(waits).toHaveLength(4);
  for (const [index, minutes] of [1, 5, 30, 120].entries()) {
    expect(waits[index]).toBeGreaterThanOrEqual(minutes);
    expect(waits[index]).toBeLessThanOrEqual(minutes * 1.25 + 0.02);
  }
  expect(await states(issueId)).toEqual({ sent: 1, failed: 1 });
  const { rows } = await pool.query("SELECT status FROM subscribers WHERE email LIKE 'grey-%'");
  expect(rows).toEqual([{ status: "confirmed" }]);
  expect(await finishIfDone(pool, issueId, { resendUncertain: true, now })).toBe(true);
});

test("« retry the failed » gives them another chance, and nobody else a second copy", async () => {
  const sink = await openSink();
  const issueId = await begin(["spam-1@exemple.fr", "gone-1@exemple.fr", "b@exemple.fr"]);
  expect(await run(sink, issueId)).toMatchObject({ sent: 1, failed: 2 });
  expect(await finishIfDone(pool, issueId, { resendUncertain: true, now })).toBe(true);
  const by = (role: "contributor" | "editor") => ({ issueId, user: { id: 2, role } });
  expect(await retryFailed(pool, by("contributor"))).toEqual({ ok: false, reason: "role" });
  // Who was suppressed stays out.
  expect(await retryFailed(pool, by("editor"))).toEqual({ ok: true, count: 1 });
  expect(await stateOf(issueId)).toBe("sending");
  await pool.query("UPDATE subscribers SET email = 'c@exemple.fr' WHERE email LIKE 'spam-%'");
  expect(await run(sink, issueId)).toMatchObject({ sent: 1, failed: 0 });
  expect(await states(issueId)).toEqual({ sent: 2, failed: 1 });
  expect(sink.arrivals.map(({ to }) => to)).toEqual(
    expect.arrayContaining(["b@exemple.fr", "c@exemple.fr", "spam-1@exemple.fr"]),
  );
  expect(sink.arrivals).toHaveLength(3);
});

test("refused or put off after the final dot is certain; a silence is not", async () => {
  const sink = await openSink();
  const issueId = await begin(["spam-1@x.fr", "later-1@x.fr", "stall-1@x.fr", "b@x.fr"]);
  expect(await run(sink, issueId, { silenceMs: 1000 })).toMatchObject({
    sent: 1,
    failed: 1,
    deferred: 1,
    uncertain: 1,
  });
  const { rows } = await pool.query("SELECT status FROM subscribers WHERE status <> 'confirmed'");
  expect(rows).toEqual([]);
});

test("a connection lost before the message: queued again, soon, and nothing in doubt", async () => {
  const sink = await openSink();
  const issueId = await begin(["cut-1@exemple.fr", ...addresses(5)]);
  expect(await run(sink, issueId)).toMatchObject({ sent: 5, queued: 1, uncertain: 0 });
  const { rows } = await pool.query(
    `SELECT state, losses, extract(epoch FROM next_attempt_at - updated_at)::int AS wait
       FROM deliveries WHERE state <> 'sent'`,
  );
  expect(rows).toEqual([{ state: "queued", losses: 1, wait: expect.any(Number) }]);
  expect(rows[0].wait).toBeLessThanOrEqual(7);
});

const alerts = async () =>
  (await pool.query("SELECT to_email, subject, text FROM outbox WHERE kind = 'alert'")).rows;
const audited = async (issueId: number) =>
  (
    await pool.query(
      "SELECT details FROM audit_log WHERE action = 'auto_pause' AND document_id = $1",
      [issueId],
    )
  ).rows;

test("more than 5 % errors among the last 200 pause the issue and alert; resuming sends the rest", async () => {
  const sink = await openSink();
  const issueId = await begin([...addresses(30, "gone"), ...addresses(40)]);
  expect(await run(sink, issueId)).toMatchObject({ stopped: "paused" });
  expect(await stateOf(issueId)).toBe("paused");
  const progress = await readProgress(pool, issueId);
  expect(progress?.pauseReason).toMatch(/erreurs parmi les 200 derniers/);
  const failed = progress?.states.failed ?? 0;
  expect(failed).toBeGreaterThan(10);
  expect(failed).toBeLessThan(15);
  expect(progress?.states.claimed).toBe(0);
  expect(await alerts()).toEqual([
    {
      to_email: administrator,
      subject: "Envoi de la lettre mis en pause",
      text: expect.stringMatching(/erreurs parmi[\s\S]*\/admin\/collections\/issues\//),
    },
  ]);
  expect(await audited(issueId)).toEqual([{ details: { reason: progress?.pauseReason } }]);

  await pool.query("UPDATE subscribers SET status = 'suppressed' WHERE email LIKE 'gone-%'");
  await moveIssue(pool, { issueId, action: "resume", user: approver, now });
  await run(sink, issueId);
  expect(await states(issueId)).toEqual({ failed, sent: 40, skipped: 30 - failed });
  expect(sink.arrivals).toHaveLength(40);
  expect(await alerts()).toHaveLength(1);
});

test.each([
  ["a refused login", { auth: "refuse" }, /Authentication failed/],
  ["a certificate that nobody vouches for", { tls: "self-signed" }, /certificate/i],
  ["a server that wants nothing from us", { hello: "refuse" }, /Not from you/],
  ["a refused sender", { sender: "refuse" }, /Sender refused/],
])("%s pauses the issue, says why, and costs nobody anything", async (_, options, reason) => {
  const sink = await openSink(options);
  const issueId = await begin(addresses(5));
  expect(await run(sink, issueId)).toMatchObject({ sent: 0, stopped: "paused" });
  expect(await stateOf(issueId)).toBe("paused");
  expect(await states(issueId)).toEqual({ queued: 5 });
  expect((await readProgress(pool, issueId))?.pauseReason).toMatch(reason);
  expect(await alerts()).toHaveLength(1);
  const { rows } = await pool.query("SELECT 1 FROM subscribers WHERE status <> 'confirmed'");
  expect(rows).toEqual([]);
});

test("an unreachable server stops the run; the deliveries wait", async () => {
  const sink = await openSink();
  await sink.close();
  const issueId = await begin(addresses(50));
  expect(await run(sink, issueId)).toMatchObject({ sent: 0, stopped: "unreachable" });
  expect(await stateOf(issueId)).toBe("sending");
  expect(await states(issueId)).toEqual({ queued: 50 });
});

test("pause and cancel take effect within one message a connection", async () => {
  const sink = await openSink({ delayMs: 10 });
  const issueId = await begin(addresses(200));
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

describe("the guard of the hand-over", () => {
  const holder = (issueId: number, worker: string, leaseSeconds = 30) => ({
    issueId,
    worker,
    leaseSeconds,
  });

  test("a worker frozen past its lease hits zero rows, whoever holds the row now", async () => {
    const issueId = await begin(["a@exemple.fr"]);
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
    const issueId = await begin(addresses(100));
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
    const issueId = await begin(["a@exemple.fr"]);
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
