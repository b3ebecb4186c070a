import type { Hop, Outcome, TlsVerdict } from "./vocabulary";

const day = 86_400_000;

/** Observations stay single for this long; older ones that are alike become one. */
export const foldAfterMs = 30 * day;

/**
 * Longest silence between two observations that still says something of the time between them:
 * above every delay of the state machine. After a longer one (nothing used the address, no worker
 * ran) nobody knows.
 */
export const longestSilenceMs = 45 * day;

/** What makes two observations alike. */
export type Look = {
  outcome: Outcome;
  reason: string | null;
  status: number | null;
  finalUrl: string | null;
  tls: TlsVerdict | null;
  chain: readonly Hop[];
  /** Made during an incident. */
  frozen: boolean;
};

/** Like observations in a row: `count` of them from `at` to `lastAt` (milliseconds since 1970). */
export type ObservationRun = Look & { id: number; at: number; lastAt: number; count: number };

const lookOf = ({ outcome, reason, status, finalUrl, tls, chain, frozen }: Look) =>
  JSON.stringify([
    outcome,
    reason,
    status,
    finalUrl,
    tls,
    chain.map(({ url, status: code, location }) => [url, code, location]),
    frozen,
  ]);

/**
 * Folds the history of one address: neighbours that are alike, that are all over since
 * `foldAfterMs` and no silence longer than `longestSilenceMs` between them, become one, under the
 * identifier of the newest. Pure; `foldHistories` is the same in SQL.
 *
 * @param history in the order of time
 */
export function foldHistory(history: readonly ObservationRun[], now: number): ObservationRun[] {
  const folded: ObservationRun[] = [];
  for (const next of history) {
    const last = folded.at(-1);
    const alike =
      last !== undefined &&
      next.lastAt < now - foldAfterMs &&
      next.at - last.lastAt <= longestSilenceMs &&
      lookOf(last) === lookOf(next);
    if (alike && last)
      folded[folded.length - 1] = { ...next, at: last.at, count: last.count + next.count };
    else folded.push(next);
  }
  return folded;
}

/** Over how many days before now uptime is told. */
export const uptimeDays = [30, 90, 365] as const;
export type Uptime = Record<`days${(typeof uptimeDays)[number]}`, number | null>;

/** What uptime needs of a run of observations. */
export type UptimeRun = Pick<ObservationRun, "at" | "lastAt" | "outcome" | "frozen">;

/** True for up, false for down, null for what says nothing of the address. */
function verdictOf({ outcome, frozen }: UptimeRun): boolean | null {
  if (frozen) return null;
  if (outcome === "ok" || outcome === "moved" || outcome === "degraded") return true;
  return outcome === "failed" || outcome === "gone" ? false : null;
}

/**
 * The share of time, in [0, 1], during which an address worked, over the last 30, 90 and 365 days.
 * Pure.
 *
 * Time-weighted: each observation holds until the next one, or until now, but no longer than
 * `longestSilenceMs`. Answers (`ok`, `moved`, `degraded`) are up; failures (`failed`, `gone`) are
 * down, from the moment they were seen; the time after any other (`unknown`, `blocked`, refused by
 * our own rules) and after failures during an incident is not counted at all. Null when nothing
 * is counted.
 *
 * @param history in the order of time; what is later than `now` is left out
 */
export function uptimeShares(history: readonly UptimeRun[], now: number): Uptime {
  const past = history.filter(({ at }) => at <= now);
  const share = (days: number): number | null => {
    const from = now - days * day;
    let up = 0;
    let down = 0;
    let latest: boolean | null = null;
    for (const [index, run] of past.entries()) {
      const verdict = verdictOf(run);
      if (verdict === null) continue;
      const next = past[index + 1]?.at ?? now;
      const until = Math.min(next, run.lastAt + longestSilenceMs, now);
      const length = Math.max(0, until - Math.max(run.at, from));
      if (verdict) up += length;
      else down += length;
      if (until >= from) latest = verdict;
    }
    if (up + down > 0) return up / (up + down);
    // Seen this very moment: there is no time to weigh yet.
    return latest === null ? null : Number(latest);
  };
  return { days30: share(30), days90: share(90), days365: share(365) };
}
