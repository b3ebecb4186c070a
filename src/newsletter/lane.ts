import { type Claim, handOver, handOverAfter, recordSettlement, setAside } from "./claims";
import type { DeliveryRun, DeliveryTally } from "./deliveryRun";
import { sleep } from "./pace";
import { suppressAfterSoftReturns } from "./returns/softReturns";
import { type Settlement, settle } from "./settlement";
import { pauseIssue, pauseOnErrors } from "./watch";

/** An answer that is known and not stored yet. */
type Answer = { claim: Claim; settlement: Settlement };

/**
 * One connection's worth of work. Of each connection one message at most is in doubt: the next
 * is handed over in the very statement that stores the fate of the last, or after it.
 */
export async function runLane(run: DeliveryRun, tally: DeliveryTally): Promise<void> {
  let answer: Answer | undefined;
  const store = async () => {
    const known = answer;
    answer = undefined;
    if (known) await storeAnswer(run, known, tally);
  };
  try {
    while (!run.signal.aborted) {
      const ready = run.paced ? undefined : run.queue.ready();
      if (!ready || answer?.settlement.state !== "sent") await store();
      const claim = ready ?? (await run.queue.next());
      if (!claim || run.signal.aborted) break;
      const answered = await waitForTurn(run);
      if (!answered) break;
      try {
        const last = answer;
        answer = undefined;
        const to = await beginHandOver(run, claim, last, tally);
        if (to === undefined) await putAside(run, claim, tally);
        else answer = await handToServer(run, claim, to);
      } finally {
        await answered();
      }
    }
  } catch (error) {
    run.halt("drained");
    throw error;
  } finally {
    await store();
  }
}

/** Resolves when one message may leave; `undefined` when none may any more. */
async function waitForTurn(run: DeliveryRun): Promise<(() => Promise<void>) | undefined> {
  try {
    return await run.pace.wait(run.signal);
  } catch (error) {
    if (run.signal.aborted) return undefined;
    throw error;
  }
}

/**
 * The address to send to, once it is committed that the message is on its way; what the last one
 * was answered is stored with it.
 */
async function beginHandOver(
  run: DeliveryRun,
  claim: Claim,
  last: Answer | undefined,
  tally: DeliveryTally,
): Promise<string | undefined> {
  const { pool } = run.context;
  if (last) {
    const both = { sentId: last.claim.id, nextId: claim.id };
    try {
      const to = await handOverAfter(pool, run.holder, both);
      noteStored(run, last, tally);
      if (to !== undefined) return to;
    } catch {
      // The database went away or chose between two that waited for each other: one by one.
      await storeAnswer(run, last, tally);
    }
  }
  return handOver(pool, run.holder, claim.id);
}

async function putAside(run: DeliveryRun, claim: Claim, tally: DeliveryTally): Promise<void> {
  const fate = await setAside(run.context.pool, run.holder, claim.id);
  if (fate === "skipped") tally.skipped += 1;
  if (fate === "released") run.halt("paused");
}

async function handToServer(run: DeliveryRun, claim: Claim, to: string): Promise<Answer> {
  const raw = run.build({
    to,
    messageId: claim.message_id,
    items: claim.items,
    links: run.linksOf(claim),
  });
  const outcome = await run.context.transport.send({ from: run.from(claim), to, raw });
  return { claim, settlement: settle(outcome, claim, Math.random()) };
}

function noteStored(run: DeliveryRun, { settlement }: Answer, tally: DeliveryTally): void {
  tally[settlement.state] += 1;
  run.noteReachable(settlement);
}

async function storeAnswer(run: DeliveryRun, answer: Answer, tally: DeliveryTally): Promise<void> {
  const { claim, settlement } = answer;
  await recordPatiently(run, claim.id, settlement);
  noteStored(run, answer, tally);
  const { pool } = run.context;
  if (settlement.pauseIssue) {
    await pauseIssue(pool, run.issueId, `Le serveur d’envoi refuse : ${settlement.reason}`);
    run.halt("paused");
  } else if (settlement.state === "failed" || settlement.state === "uncertain") {
    if (settlement.state === "failed")
      await suppressAfterSoftReturns(pool, {
        subscriberId: claim.subscriber_id,
        now: new Date(),
      });
    if (await pauseOnErrors(pool, run.issueId)) run.halt("paused");
  }
}

/** The longest a restarted database is waited for with an answer in hand, in attempts. */
const RECORD_ATTEMPTS = 20;

/** An answer in hand must not be lost to a database that restarts: it is what is certain. */
async function recordPatiently(
  run: DeliveryRun,
  id: number,
  settlement: Settlement,
): Promise<void> {
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
