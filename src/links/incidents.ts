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
  /** Of the failed, those without any answer: DNS, connection, time-out, TLS, reset. */
  unreachable: number;
  /** Of the failed, those whose error speaks of our own network. */
  ownTrouble: number;
};

/** `all`, or the name of a host. */
export type IncidentScope = "all" | (string & {});
export type Incident = { scope: IncidentScope; failed: number; total: number };

export type RunJudgement = {
  incidents: Incident[];
  /** True when failures of this host's addresses must move no state. */
  isFrozen: (host: string) => boolean;
};

/**
 * Tells real failures from an incident, at the end of a run. Pure.
 * Rule: reference "links": more than 30 % of all hosts, or of one host's addresses, fail in a run,
 * or a canary fails → observations are kept, no state moves, the administrator is told.
 *
 * Only new failures count, else a run that rechecks what is known to fail would be an incident;
 * and an incident that lasts becomes the truth, else a site that died whole would never break.
 *
 * @param openSince since when (milliseconds) each incident now open lasts
 */
export function judgeRun(options: {
  tallies: readonly HostTally[];
  openSince: ReadonlyMap<IncidentScope, number>;
  canaryFailed?: boolean;
  now: number;
}): RunJudgement {
  const { tallies, openSince, canaryFailed = false, now } = options;
  const checked = tallies.filter((tally) => tally.checked > 0);
  const lasting = (scope: IncidentScope) =>
    now - (openSince.get(scope) ?? now) > incidentPatienceMs;

  const dark = checked.filter((tally) => tally.unreachable === tally.checked);
  const newlyDark = dark.filter((tally) => tally.newlyFailed > 0);
  // Nothing answers at all, and this machine itself says why: no network, were it a single host.
  const offline =
    checked.length > 0 &&
    dark.length === checked.length &&
    dark.every((tally) => tally.ownTrouble === tally.checked);
  const allDark =
    dark.length === checked.length && checked.length >= incidentMinimum && newlyDark.length > 0;
  const many =
    newlyDark.length >= incidentMinimum && newlyDark.length > checked.length * incidentShare;
  const everywhere = canaryFailed || offline || allDark || (many && !lasting("all"));

  const incidents: Incident[] = [];
  if (everywhere) incidents.push({ scope: "all", failed: dark.length, total: checked.length });

  const frozenHosts = new Set<string>();
  for (const { host, checked: total, newlyFailed } of everywhere ? [] : checked) {
    const suspicious = newlyFailed >= incidentMinimum && newlyFailed > total * incidentShare;
    if (!suspicious || lasting(host)) continue;
    frozenHosts.add(host);
    incidents.push({ scope: host, failed: newlyFailed, total });
  }
  return { incidents, isFrozen: (host) => everywhere || frozenHosts.has(host) };
}
