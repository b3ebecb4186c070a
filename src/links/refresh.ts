import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Clock } from "@/lib/clock";
import { transaction } from "@/lib/database";
import { type OutboundRules, type ResolveName, standardPorts } from "@/lib/http";
import type { Logger } from "@/lib/logger";
import {
  type ClaimedAddress,
  claimDueAddresses,
  countDue,
  releaseLeases,
  renewLease,
} from "./claims";
import { type ContentWatch, readContentWatch, storeContentWatch } from "./contentWatch";
import { createDatabaseGate } from "./databaseGate";
import { createTallies, type Tallies } from "./hostTallies";
import { readOpenIncidents, storeIncidents } from "./incidentRecord";
import { judgeRun } from "./incidents";
import { defaultTimeoutMs, observeAddress } from "./observe";
import { hostSpacingMs, maxInFlightPerHost } from "./politeness";
import { moveState, type OnChanged, storeObservation } from "./record";
import { createRobots } from "./robotsRecord";
import { minimumDelayMs, nextStanding, spread } from "./stateMachine";
import type { Observation, Outcome } from "./vocabulary";

export type RefreshContext = {
  sql: Pool;
  clock: Clock;
  log: Logger;
  progress: (done: number, total?: number, note?: string) => Promise<void>;
  signal: AbortSignal;
};

export type RefreshSettings = {
  rules: OutboundRules;
  userAgent: string;
  onChanged: OnChanged;
  /** Milliseconds for one request, whole. */
  timeoutMs: number;
  /** Addresses observed at once, over all hosts. */
  concurrency: number;
  /** Addresses claimed of one host at once: what a lease must be long enough for. */
  perHost: number;
  leaseMs: number;
  maxPerRun: number;
  /** A run ends itself before the next one is due. */
  runBudgetMs: number;
  spacingMs: number;
  resolve?: ResolveName;
  /** In [0, 1): spreads the next checks. */
  jitter: () => number;
};

/** What a run goes by unless told otherwise. */
export const defaultRefreshSettings = {
  timeoutMs: defaultTimeoutMs,
  concurrency: 60,
  perHost: 8,
  // Eight addresses, two at a time, each four time-outs long, and as much again.
  leaseMs: 10 * 60_000,
  maxPerRun: 20_000,
  runBudgetMs: 50 * 60_000,
  spacingMs: hostSpacingMs,
  jitter: Math.random,
  ports: standardPorts,
} as const;

export type RefreshSummary = Record<Outcome, number> & {
  checked: number;
  /** States that have moved, in either direction. */
  changed: number;
  /** Failures kept as observations without moving a state. */
  frozen: number;
  incidents: number;
  /** Due ones left alone because their host asked for it, or because the run ended. */
  left: number;
};

/** A failure that waits for the end of the run: it may turn out to be our own. */
type Waiting = {
  address: ClaimedAddress;
  observation: Observation;
  observationId: number;
  when: Date;
};

type Lane = { queue: ClaimedAddress[]; active: number };

const emptySummary = (): RefreshSummary => ({
  checked: 0,
  changed: 0,
  frozen: 0,
  incidents: 0,
  left: 0,
  ok: 0,
  moved: 0,
  degraded: 0,
  blocked: 0,
  unknown: 0,
  failed: 0,
  gone: 0,
  invalid: 0,
  unsupported: 0,
  refused: 0,
});

const isFailure = ({ outcome }: Observation) => outcome === "failed" || outcome === "gone";

/**
 * Checks every address that is due, courteously, with any number of workers beside it.
 *
 * Each observation is stored at once; good ones move their state with it. Failures move theirs at
 * the end of the run, unless the run looks like an incident. Killed at any moment, it loses
 * nothing: leases expire, and what was observed stays observed.
 */
export async function runRefresh(
  context: RefreshContext,
  settings: RefreshSettings,
): Promise<RefreshSummary> {
  const { sql, clock, log, signal } = context;
  const run = randomUUID();
  const summary = emptySummary();
  const waiting: Waiting[] = [];
  const tallies = createTallies();
  const lanes = new Map<string, Lane>();
  const running = new Set<Promise<void>>();
  const gate = createDatabaseGate(sql, {
    holdMs: settings.timeoutMs + 10_000,
    spacingMs: settings.spacingMs,
  });
  const robots = createRobots(sql, { ...settings, gate });
  const until = performance.now() + settings.runBudgetMs;
  const total = Math.min(await countDue(sql, clock()), settings.maxPerRun);
  let claimed = 0;
  let dry = false;
  let trouble: unknown;
  const stopping = () => signal.aborted || performance.now() > until || trouble !== undefined;

  async function check(address: ClaimedAddress): Promise<void> {
    if (!(await renewLease(sql, { run, id: address.id, leaseMs: settings.leaseMs }))) return;
    const { timeoutMs, rules, userAgent, resolve } = settings;
    const watch = await readContentWatch(sql, address.id);
    const observation = await observeAddress({
      ...{ url: address.url, gate, timeoutMs, rules, userAgent, resolve, robots, watch },
      declaredType: watch.declaredType,
    });
    if (observation.reason === "host-paused" && observation.requests === 0) {
      // Not observed at all: it stays due, and is taken up when the pause ends.
      await releaseLeases(sql, run, address.id);
      summary.left += 1;
      return;
    }
    await store(address, observation, watch);
  }

  async function store(
    address: ClaimedAddress,
    observation: Observation,
    { previous }: ContentWatch,
  ): Promise<void> {
    const when = clock();
    const held = isFailure(observation);
    const next = nextStanding({
      previous: address.standing,
      observed: observation,
      now: when.getTime(),
      jitter: settings.jitter(),
    });
    const heldUntil = when.getTime() + spread(minimumDelayMs, settings.jitter());
    const observationId = await transaction(sql, (client) =>
      storeObservation(client, {
        run,
        addressId: address.id,
        observation,
        when,
        nextCheckAt: new Date(held ? heldUntil : next.nextCheckAt),
        previous: address.standing,
        standing: held ? null : next.standing,
        onChanged: settings.onChanged,
      }),
    );
    if (observationId === null) return;
    await storeContentWatch(sql, { addressId: address.id, previous, observation, when });
    summary.checked += 1;
    summary[observation.outcome] += 1;
    tallies.add(address, observation);
    if (held) waiting.push({ address, observation, observationId, when });
    else if (next.standing.state !== address.standing.state) summary.changed += 1;
    await context.progress(summary.checked, Math.max(total, summary.checked), address.host);
  }

  function start(host: string, lane: Lane): void {
    const address = lane.queue.shift();
    if (!address) return;
    lane.active += 1;
    const work: Promise<void> = check(address)
      .catch((error: unknown) => {
        trouble ??= error;
      })
      .finally(() => {
        running.delete(work);
        lane.active -= 1;
        if (lane.active > 0 || lane.queue.length > 0) return;
        lanes.delete(host);
        dry = false;
      });
    running.add(work);
  }

  async function claim(): Promise<void> {
    const { concurrency, perHost, leaseMs, maxPerRun } = settings;
    const limit = Math.min(concurrency * 4, maxPerRun - claimed);
    const except = [...lanes.keys()];
    const found =
      limit > 0
        ? await claimDueAddresses(sql, { run, at: clock(), leaseMs, limit, perHost, except })
        : [];
    claimed += found.length;
    dry = found.length === 0;
    for (const address of found) {
      const lane = lanes.get(address.host) ?? { queue: [], active: 0 };
      lane.queue.push(address);
      lanes.set(address.host, lane);
    }
  }

  try {
    await context.progress(0, total);
    while (!stopping()) {
      if (!dry && lanes.size < settings.concurrency / 2) await claim();
      for (const [host, lane] of lanes)
        while (
          running.size < settings.concurrency &&
          lane.active < maxInFlightPerHost &&
          lane.queue.length > 0
        )
          start(host, lane);
      if (running.size > 0) await Promise.race(running);
      else if (dry) break;
    }
    await Promise.all(running);
    if (trouble !== undefined) throw trouble;
    await settleFailures({ context, settings, waiting, tallies, summary });
  } finally {
    await Promise.all(running);
    await releaseLeases(sql, run).catch((error: Error) =>
      log.warn("leases are left to expire", { error: error.message }),
    );
  }
  summary.left += await countDue(sql, clock());
  return summary;
}

/** The end of a run: failures move their states, unless they look like an incident. */
async function settleFailures(given: {
  context: RefreshContext;
  settings: RefreshSettings;
  waiting: readonly Waiting[];
  tallies: Tallies;
  summary: RefreshSummary;
}): Promise<void> {
  const { context, settings, waiting, tallies, summary } = given;
  const { sql, clock, log } = context;
  const now = clock();
  const judgement = judgeRun({
    tallies: tallies.list(),
    openSince: await readOpenIncidents(sql),
    now: now.getTime(),
  });
  summary.incidents = judgement.incidents.length;
  await transaction(sql, (client) =>
    storeIncidents(client, {
      incidents: judgement.incidents,
      hosts: tallies.tellingHosts(),
      when: now,
    }),
  );
  for (const incident of judgement.incidents) log.warn("incident: no state moves", incident);

  for (const { address, observation, observationId, when } of waiting) {
    if (judgement.isFrozen(address.host)) {
      summary.frozen += 1;
      continue;
    }
    const { standing, nextCheckAt } = nextStanding({
      previous: address.standing,
      observed: observation,
      now: when.getTime(),
      jitter: settings.jitter(),
    });
    const moved = await transaction(sql, (client) =>
      moveState(client, {
        addressId: address.id,
        observationId,
        previous: address.standing,
        standing,
        nextCheckAt: new Date(nextCheckAt),
        onChanged: settings.onChanged,
      }),
    );
    if (moved && standing.state !== address.standing.state) summary.changed += 1;
  }
}
