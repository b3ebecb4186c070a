const hour = 3_600_000;

/** Above this share of failures, the trouble is more likely ours, or a whole site's, than theirs. */
export const incidentShare = 0.3;
/** Fewer than this many prove nothing by their share. */
export const incidentMinimum = 5;
/** A site, or a part of the web, that stays away longer than this is not an incident: it is true. */
export const incidentPatienceMs = 48 * hour;

/** What one run saw of one host. */
export type HostTally = {
  host: string;
  /** Addresses observed with a verdict (`unknown` ones left out). */
  checked: number;
  /** Of these, failed. */
  failed: number;
  /** Of the failed, those that were not in trouble before. */
  newlyFailed: number;
  /** Of the newly failed, those that have worked before. */
  lost: number;
  /** Of the failed, those without any answer: DNS, connection, time-out, TLS, reset. */
  unreachable: number;
  /** Of the failed, those whose error speaks of our own network. */
  ownTrouble: number;
};

/** What the addresses that an administrator chose as canaries say of our own network. */
export type CanaryVerdict = "fine" | "failing" | "unknown";

/** `all`, or the name of a host. */
export type IncidentScope = "all" | (string & {});

/** Why: a canary, no network here, too many hosts at once, too many addresses of one host. */
export const incidentCauses = ["canary", "offline", "hosts", "host"] as const;
export type IncidentCause = (typeof incidentCauses)[number];

export type Incident = {
  scope: IncidentScope;
  cause: IncidentCause;
  /** Hosts, or addresses of the host, that newly fail, of so many. */
  failed: number;
  total: number;
};

export type RunJudgement = {
  incidents: Incident[];
  /** The scope of the incident by which failures of this host's addresses must move no state. */
  frozenBy: (host: string) => IncidentScope | null;
};

/** Fails as a whole: nobody answers there, or what worked before works nowhere on it. */
const isLost = ({ checked, failed, newlyFailed, unreachable, lost }: HostTally) =>
  failed === checked && ((unreachable === checked && newlyFailed > 0) || lost > 0);

/**
 * Tells real failures from an incident, at the end of a run. Pure.
 * Rule: reference "links": more than 30 % of all hosts, or of one host's addresses, fail in a run,
 * or a canary fails → observations are kept, no state moves, the administrator is told.
 *
 * Only new failures count, else a run that rechecks what is known to fail would be an incident;
 * and an incident that lasts becomes the truth, else a site that died whole would never break.
 * What never worked and is answered by an error is its owner's: an old list of addresses is full
 * of it, and no trouble of ours.
 *
 * @param openSince since when (milliseconds) each incident now open lasts
 * @param lastAnswerAt when any address, of this run or another, has last answered well
 */
export function judgeRun(options: {
  tallies: readonly HostTally[];
  openSince: ReadonlyMap<IncidentScope, number>;
  canary: CanaryVerdict;
  lastAnswerAt: number | null;
  now: number;
}): RunJudgement {
  const { tallies, openSince, canary, lastAnswerAt, now } = options;
  const checked = tallies.filter((tally) => tally.checked > 0);
  const lasting = (scope: IncidentScope) =>
    now - (openSince.get(scope) ?? now) > incidentPatienceMs;
  // A run may look at nothing but what is frozen: others may have answered in the runs between.
  const othersAnswer = lastAnswerAt !== null && lastAnswerAt > (openSince.get("all") ?? now);
  const proven = lasting("all") && othersAnswer;

  const lost = checked.filter(isLost);
  const dark = checked.filter((tally) => tally.unreachable === tally.checked);
  const allDark = checked.length > 0 && dark.length === checked.length;
  // Nothing answers at all, and this machine itself says why: no network, were it a single host.
  const offline =
    (allDark && dark.every((tally) => tally.ownTrouble === tally.checked)) ||
    (allDark && dark.length >= incidentMinimum && lost.length > 0);
  const many = lost.length >= incidentMinimum && lost.length > checked.length * incidentShare;

  const cause =
    canary === "failing"
      ? "canary"
      : offline && !proven
        ? "offline"
        : many && !lasting("all")
          ? "hosts"
          : null;
  const incidents: Incident[] = [];
  if (cause) incidents.push({ scope: "all", cause, failed: lost.length, total: checked.length });

  const frozenHosts = new Set<string>();
  for (const { host, checked: total, newlyFailed } of cause ? [] : checked) {
    const suspicious = newlyFailed >= incidentMinimum && newlyFailed > total * incidentShare;
    if (!suspicious || lasting(host)) continue;
    frozenHosts.add(host);
    incidents.push({ scope: host, cause: "host", failed: newlyFailed, total });
  }
  return {
    incidents,
    frozenBy: (host) => (cause ? "all" : frozenHosts.has(host) ? host : null),
  };
}
