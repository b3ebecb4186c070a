import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Pool } from "pg";
import { type DkimKey, domainOf, type MailTransport, signMessage } from "@/lib/mail";
import { createClaimQueue } from "./claimQueue";
import { type Claim, claimDeliveries, type Holder } from "./claims";
import { readFrozenContent } from "./frozen";
import { createMessageBuilder, readerLinks, returnMailbox } from "./message";
import { createPace, spacingOf } from "./pace";
import { returnPath } from "./returns/returnPath";
import type { Installation, NewsletterSettings } from "./settings";
import type { Settlement } from "./settlement";
import { pauseIssue } from "./watch";

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

export type DeliveryRun = Awaited<ReturnType<typeof openRun>> & object;

/** Everything that the lanes of one run share; `undefined` when the issue is not to be sent. */
export async function openRun(context: DeliveryContext, issueId: number) {
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
  const size =
    spacing > 0 ? Math.min(claimSize, Math.max(1, Math.ceil(CLAIM_SPAN_MS / spacing))) : claimSize;
  return {
    context,
    signal: stop.signal,
    halt,
    drain: () => halt("drained"),
    stopped: () => end,
    noteReachable({ unreachable: missed, reason }: Settlement) {
      unreachable = missed ? unreachable + 1 : 0;
      if (unreachable >= UNREACHABLE_LIMIT) halt("unreachable", reason ?? undefined);
    },
    issueId,
    holder,
    queue: createClaimQueue((limit) => claimDeliveries(pool, holder, limit), size),
    /** Whether messages have to wait for their turn. */
    paced: spacing > 0,
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
