import type { HostTally } from "./incidents";
import type { Standing } from "./stateMachine";
import type { Observation, Reason } from "./vocabulary";

export type Tallies = {
  add: (address: { host: string; standing: Standing }, observation: Observation) => void;
  list: () => HostTally[];
};

/** Reasons that mean that nobody answered. */
const unreachable: ReadonlySet<Reason | null> = new Set<Reason>([
  "dns",
  "connect",
  "timeout",
  "connect-timeout",
  "reset",
  "tls",
]);

/** Counts a run's observations by the host of the address, for `judgeRun`. */
export function createTallies(): Tallies {
  const tallies = new Map<string, HostTally>();

  function tallyOf(host: string): HostTally {
    const known = tallies.get(host);
    if (known) return known;
    const fresh = {
      host,
      checked: 0,
      failed: 0,
      newlyFailed: 0,
      lost: 0,
      unreachable: 0,
      ownTrouble: 0,
    };
    tallies.set(host, fresh);
    return fresh;
  }

  return {
    add({ host, standing }, observation) {
      const { outcome, reason, ownTrouble } = observation;
      if (outcome === "unknown") return;
      const tally = tallyOf(host);
      tally.checked += 1;
      if (outcome !== "failed" && outcome !== "gone") return;
      tally.failed += 1;
      if (!["failing", "broken", "gone"].includes(standing.state)) {
        tally.newlyFailed += 1;
        if (standing.lastOkAt !== null) tally.lost += 1;
      }
      if (unreachable.has(reason)) tally.unreachable += 1;
      if (ownTrouble) tally.ownTrouble += 1;
    },
    list: () => [...tallies.values()],
  };
}
