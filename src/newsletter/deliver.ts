import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Pool } from "pg";
import { type DkimKey, domainOf, type MailTransport, signMessage } from "@/lib/mail";
import { createClaimQueue } from "./claimQueue";
import {
  type Claim,
  claimDeliveries,
  type Holder,
  handOver,
  recordSettlement,
  releaseClaims,
  renewLeases,
  setAside,
} from "./claims";
import { readFrozenContent } from "./frozen";
import { createMessageBuilder, readerLinks, returnMailbox } from "./message";
import { createPace, sleep, spacingOf } from "./pace";
import { returnPath } from "./returns/returnPath";
import type { Installation, NewsletterSettings } from "./settings";
import { type Settlement, settle } from "./settlement";
import { pauseIssue, pauseOnErrors } from "./watch";

/** A worker that does not renew for this long is taken for dead. */
const LEASE_SECONDS = 30;
const CLAIM_SIZE = 100;
/** What one claim may hold at a slow pace: a minute's worth. */
const CLAIM_SPAN_MS = 60_000;
/** After so many unreachable answers in a row this run stops; the next tick tries again. */
const UNREACHABLE_LIMIT = 10;

export type DeliveryContext = {
  pool: Pool;
  transport: MailTransport;
  settings: NewsletterSettings;
  installation: Installation;
  /** Signs the messages, when there is one. */
  dkimKey?: DkimKey;
  /** Aborts to drain: messages in hand finish, claims are given back. */
  signal: AbortSignal;
  leaseSeconds?: number;
  claimSize?: number;
};

export type DeliveryTally = Record<
  "sent" | "deferred" | "queued" | "failed" | "uncertain" | "skipped",
  number
> & {
  stopped: "done" | "drained" | "paused" | "unreachable";
  /** What the server said, or did not, when it could not be reached. */
  reason?: string;
};

/**
 * Sends what is due of one issue and returns when nothing is due any more, when the signal
 * aborts, when the issue is paused, or when the server cannot be reached. Any number of
 * workers may do so at once.
 */
export async function deliverIssue(
  context: DeliveryContext,
  issueId: number,
): Promise<DeliveryTally> {
  const tally: DeliveryTally = {
    sent: 0,
    deferred: 0,
    queued: 0,
    failed: 0,
    uncertain: 0,
    skipped: 0,
    stopped: "done",
  };
  const run = await openRun(context, issueId);
  if (!run) return { ...tally, stopped: "paused" };
  const { holder } = run;
  const heartbeat = setInterval(
    () => {
      void renewLeases(context.pool, holder).catch(() => {});
      void run.pace.renew().catch(() => {});
    },
    (holder.leaseSeconds * 1000) / 3,
  );
  context.signal.addEventListener("abort", run.drain, { once: true });
  if (context.signal.aborted) run.drain();
  try {
    const queue = createClaimQueue(
      (limit) => claimDeliveries(context.pool, holder, limit),
      run.claimSize,
    );
    // All lanes end before an error goes up: none may be left with a message in hand.
    const lanes = await Promise.allSettled(
      Array.from({ length: context.transport.connections }, () => lane(run, queue.next, tally)),
    );
    const failed = lanes.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  } finally {
    clearInterval(heartbeat);
    context.signal.removeEventListener("abort", run.drain);
    await releaseClaims(context.pool, holder);
  }
  return { ...tally, ...run.stopped() };
}

type Run = Awaited<ReturnType<typeof openRun>> & object;

/** Everything that the lanes of one run share; `undefined` when the issue is not to be sent. */
async function openRun(context: DeliveryContext, issueId: number) {
  const { pool, settings, installation, dkimKey } = context;
  const { rows } = await pool.query<{ content_hash: string; started_at: Date }>(
    `SELECT i.content_hash, w.started_at FROM issues i JOIN issue_sendings w ON w.issue_id = i.id
      WHERE i.id = $1 AND i.state = 'sending'`,
    [issueId],
  );
  const issue = rows[0];
  if (!issue) return undefined;
  const content = await readFrozenContent(pool, issueId, issue.content_hash);
  if (!content) {
    await pauseIssue(pool, issueId, "Le contenu figé ne correspond plus à son empreinte.");
    return undefined;
  }
  const { sender } = content.document;
  const spacing = spacingOf(settings);
  const claimSize = context.claimSize ?? CLAIM_SIZE;
  const stop = new AbortController();
  let end: Pick<DeliveryTally, "stopped" | "reason"> = { stopped: "done" };
  let unreachable = 0;
  const halt = (stopped: DeliveryTally["stopped"], reason?: string) => {
    if (stop.signal.aborted) return;
    end = { stopped, reason };
    stop.abort();
  };
  const holder: Holder = {
    issueId,
    worker: `${hostname()}:${process.pid}:${randomUUID()}`,
    leaseSeconds: context.leaseSeconds ?? LEASE_SECONDS,
  };
  return {
    context,
    stop,
    halt,
    drain: () => halt("drained"),
    stopped: () => end,
    noteReachable({ unreachable: missed, reason }: Settlement) {
      unreachable = missed ? unreachable + 1 : 0;
      if (unreachable >= UNREACHABLE_LIMIT) halt("unreachable", reason ?? undefined);
    },
    issueId,
    holder,
    claimSize:
      spacing > 0
        ? Math.min(claimSize, Math.max(1, Math.ceil(CLAIM_SPAN_MS / spacing)))
        : claimSize,
    pace: createPace(pool, settings, holder),
    build: createMessageBuilder(
      content,
      issue.started_at,
      dkimKey && ((raw) => signMessage(raw, { ...dkimKey, domain: domainOf(sender.email) })),
    ),
    from: (claim: Claim) =>
      returnPath({
        mailbox: returnMailbox(content.document),
        deliveryId: claim.id,
        secret: installation.secret,
      }),
    linksOf: (claim: Claim) =>
      readerLinks({ ...installation, subscriberId: claim.subscriber_id, salt: claim.salt }),
  };
}

/** One connection's worth of work: the next message begins when the last one's fate is stored. */
async function lane(
  run: Run,
  next: () => Promise<Claim | undefined>,
  tally: DeliveryTally,
): Promise<void> {
  const { signal } = run.stop;
  try {
    while (!signal.aborted) {
      const claim = await next();
      if (!claim || signal.aborted) return;
      const answered = await run.pace.wait(signal).catch((error) => {
        if (signal.aborted) return undefined;
        throw error;
      });
      if (!answered) return;
      try {
        await deliverOne(run, claim, tally);
      } finally {
        await answered();
      }
    }
  } catch (error) {
    run.halt("drained");
    throw error;
  }
}

async function deliverOne(run: Run, claim: Claim, tally: DeliveryTally): Promise<void> {
  const { pool, transport } = run.context;
  const to = await handOver(pool, run.holder, claim.id);
  if (to === undefined) {
    const fate = await setAside(pool, run.holder, claim.id);
    if (fate === "skipped") tally.skipped += 1;
    if (fate === "released") run.halt("paused");
    return;
  }
  const raw = run.build({
    to,
    messageId: claim.message_id,
    items: claim.items,
    links: run.linksOf(claim),
  });
  const outcome = await transport.send({ from: run.from(claim), to, raw });
  const settlement = settle(outcome, claim, Math.random());
  await recordPatiently(run, claim.id, settlement);
  tally[settlement.state] += 1;

  run.noteReachable(settlement);
  if (settlement.pauseIssue) {
    await pauseIssue(pool, run.issueId, `Le serveur d’envoi refuse : ${settlement.reason}`);
    run.halt("paused");
  } else if (settlement.state === "failed" || settlement.state === "uncertain") {
    if (await pauseOnErrors(pool, run.issueId)) run.halt("paused");
  }
}

/** The longest a restarted database is waited for with an answer in hand, in attempts. */
const RECORD_ATTEMPTS = 20;

/** An answer in hand must not be lost to a database that restarts: it is what is certain. */
async function recordPatiently(run: Run, id: number, settlement: Settlement): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await recordSettlement(run.context.pool, run.holder, id, settlement);
      return;
    } catch (error) {
      if (attempt >= RECORD_ATTEMPTS) throw error;
      await sleep(Math.min(250 * attempt, 3000), new AbortController().signal);
    }
  }
}
