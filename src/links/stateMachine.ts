import type { AddressState, Hop, Observation, TlsVerdict } from "./vocabulary";

const hour = 3_600_000;
const day = 24 * hour;

/** Failures counted before a failing address is broken. */
export const failuresUntilBroken = 3;
/** Between two failures that count: a bad afternoon is one failure, however often it is seen. */
export const failureSpacingMs = 24 * hour;
/** 410 answers in a row before an address is gone. */
export const answersUntilGone = 2;

/** Nothing is checked again within this, unless a person asks. */
export const minimumDelayMs = 4 * hour;
/** The first check after trouble: soon enough to see it pass. */
export const failingDelayMs = 8 * hour;
export const brokenDelayMs = 3 * day;
export const goneDelayMs = 30 * day;
export const blockedDelayMs = 3 * day;
export const unknownDelayMs = 6 * hour;
export const degradedDelayMs = 2 * day;
/** Refused, invalid, unsupported: only a change of rules or of the DNS could help. */
export const hopelessDelayMs = 30 * day;
/** After a change (of state, of where it leads, of content), while it settles. */
export const changedDelayMs = 8 * hour;
/** An address that answers well: one day at first, doubled at each check, to this. */
export const steadyDelayMs = day;
export const longestDelayMs = 14 * day;
/** Delays are spread by this share either way, so that addresses added together part. */
export const jitterShare = 0.15;

/** What observations of an address add up to. Dates in milliseconds since 1970. */
export type Standing = {
  state: AddressState;
  reason: string | null;
  httpStatus: number | null;
  tls: TlsVerdict | null;
  finalUrl: string | null;
  chain: Hop[];
  lastCheckedAt: number | null;
  lastOkAt: number | null;
  failingSince: number | null;
  failureCount: number;
  lastCountedAt: number | null;
  goneCount: number;
  /** Checks in a row with the same good result. */
  steadyChecks: number;
};

export const freshStanding: Standing = {
  state: "unknown",
  reason: null,
  httpStatus: null,
  tls: null,
  finalUrl: null,
  chain: [],
  lastCheckedAt: null,
  lastOkAt: null,
  failingSince: null,
  failureCount: 0,
  lastCountedAt: null,
  goneCount: 0,
  steadyChecks: 0,
};

/** What the state machine needs of an observation. */
export type Observed = Pick<
  Observation,
  "outcome" | "reason" | "status" | "tls" | "finalUrl" | "redirects"
> & {
  /** The content is known to differ from what was seen last. */
  changed?: boolean | null;
};

const inTrouble = (state: AddressState) =>
  state === "failing" || state === "broken" || state === "gone";

/** A moment remembered, never later than now: the clock may have gone back since. */
const notAfter = (moment: number | null, now: number) =>
  moment === null ? null : Math.min(moment, now);

/** Trouble only grows worse without an answer: what is gone stays gone when it fails otherwise. */
function afterFailure(previous: Standing, observed: Observed, now: number): Standing {
  const last = notAfter(previous.lastCountedAt, now);
  const counts = last === null || now - last >= failureSpacingMs;
  const failureCount = previous.failureCount + (counts ? 1 : 0);
  const wasGone = previous.state === "gone";
  const goneCount =
    observed.outcome === "gone" ? previous.goneCount + 1 : wasGone ? previous.goneCount : 0;
  const broken = failureCount >= failuresUntilBroken || previous.state === "broken";
  return {
    ...previous,
    state: wasGone || goneCount >= answersUntilGone ? "gone" : broken ? "broken" : "failing",
    failureCount,
    lastCountedAt: counts ? now : last,
    failingSince: notAfter(previous.failingSince, now) ?? now,
    goneCount,
    steadyChecks: 0,
  };
}

function afterAnswer(
  previous: Standing,
  state: "ok" | "moved" | "degraded",
  observed: Observed,
  now: number,
): Standing {
  const same =
    previous.state === state && previous.finalUrl === observed.finalUrl && !observed.changed;
  return {
    ...previous,
    state,
    lastOkAt: state === "degraded" ? previous.lastOkAt : now,
    failingSince: null,
    failureCount: 0,
    lastCountedAt: null,
    goneCount: 0,
    steadyChecks: same ? previous.steadyChecks + 1 : 0,
  };
}

function move(previous: Standing, observed: Observed, now: number): Standing {
  switch (observed.outcome) {
    case "ok":
    case "moved":
    case "degraded":
      return afterAnswer(previous, observed.outcome, observed, now);
    case "failed":
    case "gone":
      return afterFailure(previous, observed, now);
    case "blocked":
      // Counts neither way: trouble stays trouble, and what was fine is no longer known to be.
      return inTrouble(previous.state) ? previous : { ...previous, state: "blocked" };
    case "unknown":
      return previous;
    case "invalid":
    case "unsupported":
    case "refused":
      return { ...freshStanding, state: observed.outcome, lastOkAt: previous.lastOkAt };
  }
}

const isAnswer = ({ outcome }: Observed) =>
  outcome === "ok" || outcome === "moved" || outcome === "degraded";

function delayFor(previous: Standing, standing: Standing, observed: Observed): number {
  if (observed.outcome === "unknown") return unknownDelayMs;
  const firstOfAll = previous.lastCheckedAt === null;
  if (isAnswer(observed) && standing.steadyChecks === 0 && !firstOfAll) return changedDelayMs;
  switch (standing.state) {
    case "failing":
      return failingDelayMs;
    case "broken":
      return brokenDelayMs;
    case "gone":
      return goneDelayMs;
    case "blocked":
      return blockedDelayMs;
    case "unknown":
      return unknownDelayMs;
    case "degraded":
      return degradedDelayMs;
    case "ok":
    case "moved":
      return Math.min(longestDelayMs, steadyDelayMs * 2 ** Math.min(standing.steadyChecks, 10));
    default:
      return hopelessDelayMs;
  }
}

/** A delay spread by `jitterShare`, never under the minimum. `jitter` in [0, 1). */
export function spread(delayMs: number, jitter: number): number {
  const factor = 1 + jitterShare * (2 * jitter - 1);
  return Math.max(minimumDelayMs, Math.round(delayMs * factor));
}

/**
 * The next standing of an address, and when to check it next. Pure.
 * Rule: reference "links", The state of an address.
 *
 * @param options.now milliseconds since 1970
 * @param options.jitter in [0, 1)
 */
export function nextStanding(options: {
  previous: Standing;
  observed: Observed;
  now: number;
  jitter: number;
}): { standing: Standing; nextCheckAt: number } {
  const { previous, observed, now, jitter } = options;
  const moved = move(previous, observed, now);
  // What is shown as the reason is the reason of the state, not of a passing observation.
  const neutral =
    observed.outcome === "unknown" || (observed.outcome === "blocked" && inTrouble(previous.state));
  const firstOfAll = previous.lastCheckedAt === null;
  const standing: Standing = {
    ...moved,
    lastCheckedAt: now,
    ...(neutral && !firstOfAll
      ? {}
      : {
          reason: observed.reason,
          httpStatus: observed.status,
          tls: observed.tls,
          finalUrl: observed.finalUrl,
          chain: observed.redirects,
        }),
  };
  return { standing, nextCheckAt: now + spread(delayFor(previous, standing, observed), jitter) };
}
