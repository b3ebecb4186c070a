import type { Sql } from "@/lib/database";
import {
  type ClaimedAddress,
  claimAskedAddresses,
  claimDueAddresses,
  readDueHosts,
} from "./claims";

/** Hosts planned at once: memory, not courtesy. */
const hostsPlanned = 20_000;

/** How often what people ask for is looked for while a run is under way. */
const askedEveryMs = 2_000;

export type ClaimOptions = {
  at: Date;
  /** How many hosts, and addresses in all. */
  hosts: number;
  limit: number;
  busy: (host: string) => boolean;
};

export type DuePlan = {
  /**
   * The next addresses to check, of hosts that are not `busy`, the hosts whose turn came first at
   * the front; empty when nothing is due that could be claimed now.
   */
  claim: (options: ClaimOptions) => Promise<ClaimedAddress[]>;
  /** What people have asked for since the last look; at most one look every two seconds. */
  claimAsked: (limit: number) => Promise<ClaimedAddress[]>;
};

/**
 * What a run works through: the hosts with something due, read once and gone through in turns,
 * some addresses of each at a time. Read anew when it is used up, until it brings nothing more.
 */
export function createDuePlan(
  sql: Sql,
  options: { run: string; leaseMs: number; perHost: number },
): DuePlan {
  const { run, leaseMs, perHost } = options;
  let hosts: string[] = [];
  let askedAt = Number.NEGATIVE_INFINITY;

  /** Takes hosts off the plan; those that are busy lose their place, not their turn. */
  function take(count: number, busy: (host: string) => boolean): string[] {
    const taken: string[] = [];
    const passed: string[] = [];
    let index = 0;
    for (; index < hosts.length && taken.length < count; index += 1) {
      const host = hosts[index];
      if (host !== undefined) (busy(host) ? passed : taken).push(host);
    }
    hosts = [...hosts.slice(index), ...passed];
    return taken;
  }

  /** Hosts that gave as many as they may at once have more, perhaps: they stand at the end again. */
  function putBack(taken: readonly string[], found: readonly ClaimedAddress[]): void {
    const given = new Map<string, number>();
    for (const { host } of found) given.set(host, (given.get(host) ?? 0) + 1);
    hosts.push(...taken.filter((host) => (given.get(host) ?? 0) >= perHost));
  }

  async function claimPlanned(options: ClaimOptions): Promise<ClaimedAddress[]> {
    const { at, hosts: count, limit, busy } = options;
    while (hosts.length > 0) {
      const taken = take(count, busy);
      if (taken.length === 0) break;
      const claim = { run, at, leaseMs, limit, perHost, hosts: taken };
      const found = await claimDueAddresses(sql, claim);
      putBack(taken, found);
      if (found.length > 0) return found;
    }
    return [];
  }

  return {
    async claim(wanted) {
      if (wanted.limit <= 0) return [];
      const found = await claimPlanned(wanted);
      if (found.length > 0 || hosts.length > 0) return found;
      hosts = await readDueHosts(sql, { at: wanted.at, limit: hostsPlanned });
      return claimPlanned(wanted);
    },
    async claimAsked(limit) {
      if (limit <= 0 || performance.now() - askedAt < askedEveryMs) return [];
      askedAt = performance.now();
      return claimAskedAddresses(sql, { run, leaseMs, limit });
    },
  };
}
