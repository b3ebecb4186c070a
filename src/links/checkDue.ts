import type { HttpSession } from "@/lib/http";
import type { askCanaries } from "./canaries";
import { type ClaimedAddress, countDue, releaseLeases, renewLease } from "./claims";
import type { ContentWatch } from "./contentWatch";
import { createDuePlan } from "./duePlan";
import type { HostGate } from "./gate";
import { createHostLanes, type InHand } from "./hostLanes";
import type { Tallies } from "./hostTallies";
import { observeAddress } from "./observe";
import { maxInFlightPerHost } from "./politeness";
import { storeObservation } from "./record";
import type { RefreshContext, RefreshSettings, RefreshSummary } from "./refreshSettings";
import type { Robots } from "./robots";
import type { HeldFailure } from "./settle";
import { minimumDelayMs, nextStanding, spread } from "./stateMachine";
import type { Observation } from "./vocabulary";

/** Nothing being due, this long until it is looked again while others are still under way. */
const quietMs = 1_000;

/** What the steps of one run share. */
export type Run = {
  id: string;
  context: RefreshContext;
  settings: RefreshSettings;
  gate: HostGate;
  summary: RefreshSummary;
  tallies: Tallies;
  held: HeldFailure[];
  /** Whose histories have grown. */
  seen: Set<number>;
  canary: Awaited<ReturnType<typeof askCanaries>>;
  robots: Robots;
  session: HttpSession;
};

/** Looks at one address by the run's own rules, and by what is known of it already. */
export const observe = (
  { settings, gate, robots, session }: Pick<Run, "settings" | "gate" | "robots" | "session">,
  url: string,
  watch?: ContentWatch,
) => {
  const { timeoutMs, rules, userAgent, resolve } = settings;
  return observeAddress({
    ...{ url, gate, timeoutMs, rules, userAgent, resolve, robots, session, watch },
    declaredType: watch?.declaredType,
  });
};

/** Checks one address in hand; false when it was left for later. */
async function check(run: Run, { address, leasedAt }: InHand): Promise<boolean> {
  const { sql } = run.context;
  const { leaseMs } = run.settings;
  // A lease half spent may not last: it is prolonged, or lost.
  const spent = performance.now() - leasedAt > leaseMs / 2;
  if (spent && !(await renewLease(sql, { run: run.id, id: address.id, leaseMs }))) return false;
  const observation = await observe(run, address.url, address.watch);
  if (observation.reason === "host-paused" && observation.requests === 0) {
    // Not observed at all: it stays due, and is taken up when the pause ends.
    await releaseLeases(sql, run.id, address.id);
    run.summary.left += 1;
    return false;
  }
  return store(run, address, observation);
}

const isFailure = ({ outcome }: Observation) => outcome === "failed" || outcome === "gone";

/** Stores what was observed; failures, and all during an incident, do not move the state yet. */
async function store(
  run: Run,
  address: ClaimedAddress,
  observation: Observation,
): Promise<boolean> {
  const { context, settings, summary } = run;
  const when = context.clock();
  const jitter = settings.jitter();
  const frozen = run.canary.verdict === "failing";
  const held = frozen || isFailure(observation);
  const next = nextStanding({
    previous: address.standing,
    observed: observation,
    now: when.getTime(),
    jitter,
  });
  const observationId = await storeObservation(context.sql, {
    run: run.id,
    addressId: address.id,
    observation,
    when,
    nextCheckAt: new Date(
      held ? when.getTime() + spread(minimumDelayMs, jitter) : next.nextCheckAt,
    ),
    previous: address.standing,
    standing: held ? null : next.standing,
    frozen,
    onChanged: settings.onChanged,
  });
  if (observationId === null) return false;
  summary.checked += 1;
  summary[observation.outcome] += 1;
  run.tallies.add(address, observation);
  run.seen.add(address.id);
  if (isFailure(observation)) run.held.push({ address, observation, observationId, when });
  else if (!held && next.standing.state !== address.standing.state) summary.changed += 1;
  return true;
}

/** Works through everything that is due, and what people ask for meanwhile. */
export async function checkAll(run: Run): Promise<void> {
  const { id, context, settings, summary } = run;
  const { sql, clock, signal } = context;
  const { concurrency, perHost, leaseMs, maxPerRun } = settings;
  const plan = createDuePlan(sql, { run: id, leaseMs, perHost });
  const lanes = createHostLanes({ perHost: maxInFlightPerHost });
  const until = performance.now() + settings.runBudgetMs;
  const total = Math.min(await countDue(sql, clock()), maxPerRun);
  let claimed = 0;
  let running = 0;
  let quietUntil = 0;
  let trouble: unknown;
  let wake = () => {};
  const stopping = () => signal.aborted || performance.now() > until || trouble !== undefined;

  /** @param force nothing is under way: what there is to do must be known now */
  async function claim(force: boolean): Promise<number> {
    const limit = Math.max(0, Math.min(concurrency * 4, maxPerRun - claimed));
    const leasedAt = performance.now();
    const asked = await plan.claimAsked(concurrency);
    lanes.add(asked, { asked: true, leasedAt });
    summary.asked += asked.length;
    claimed += asked.length;
    const enough = lanes.size() > concurrency / 2 || performance.now() < quietUntil;
    if (enough && !force) return asked.length;
    const hosts = Math.max(1, concurrency - lanes.size());
    const found = await plan.claim({ at: clock(), hosts, limit, busy: lanes.has });
    lanes.add(found, { asked: false, leasedAt });
    claimed += found.length;
    if (found.length === 0) quietUntil = performance.now() + quietMs;
    return asked.length + found.length;
  }

  async function work(inHand: InHand): Promise<void> {
    try {
      if (await check(run, inHand))
        await context.progress(
          summary.checked,
          Math.max(total, summary.checked),
          inHand.address.host,
        );
    } catch (error) {
      trouble ??= error;
    } finally {
      running -= 1;
      lanes.leave(inHand.address.host);
      wake();
    }
  }

  async function loop(): Promise<void> {
    await context.progress(0, total);
    while (!stopping()) {
      const found = await claim(running === 0);
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      while (running < concurrency) {
        const inHand = lanes.next();
        if (!inHand) break;
        running += 1;
        void work(inHand);
      }
      if (running > 0) await woken;
      else if (found === 0) return;
    }
  }

  await loop().catch((error: unknown) => {
    trouble ??= error;
  });
  while (running > 0)
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  if (trouble !== undefined) throw trouble;
}
