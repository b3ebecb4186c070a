import { releaseClaims, renewLeases } from "./claims";
import { type DeliveryContext, type DeliveryTally, openRun } from "./deliveryRun";
import { runLane } from "./lane";

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
    // All lanes end before an error goes up: none may be left with a message in hand.
    const lanes = await Promise.allSettled(
      Array.from({ length: context.transport.connections }, () => runLane(run, tally)),
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
