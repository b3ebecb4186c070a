import type { ClaimedAddress } from "./claims";

/** A claimed address, and when (`performance.now()`) it was leased. */
export type InHand = { address: ClaimedAddress; leasedAt: number };

export type HostLanes = {
  add: (
    addresses: readonly ClaimedAddress[],
    options: { asked: boolean; leasedAt: number },
  ) => void;
  /** The next address whose host has a place free; it takes that place until `leave`. */
  next: () => InHand | undefined;
  leave: (host: string) => void;
  has: (host: string) => boolean;
  /** Hosts in hand, waiting or under way. */
  size: () => number;
  /** Addresses that wait. */
  waiting: () => number;
};

type Lane = { queue: InHand[]; active: number };

/**
 * The addresses in hand, by host. Hosts take turns, those with nothing under way first: many hosts
 * at once are courteous and fast, many requests to one are neither.
 */
export function createHostLanes(options: { perHost: number }): HostLanes {
  const lanes = new Map<string, Lane>();
  let waiting = 0;

  function findFree(limit: number): [string, Lane] | undefined {
    for (const [host, lane] of lanes)
      if (lane.active < limit && lane.queue.length > 0) return [host, lane];
    return undefined;
  }

  return {
    add(addresses, { asked, leasedAt }) {
      for (const address of addresses) {
        const lane = lanes.get(address.host) ?? { queue: [], active: 0 };
        if (asked) lane.queue.unshift({ address, leasedAt });
        else lane.queue.push({ address, leasedAt });
        lanes.set(address.host, lane);
        waiting += 1;
      }
    },
    next() {
      const found = findFree(1) ?? findFree(options.perHost);
      if (!found) return undefined;
      const [host, lane] = found;
      const inHand = lane.queue.shift();
      lane.active += 1;
      waiting -= 1;
      // To the end of the line.
      lanes.delete(host);
      lanes.set(host, lane);
      return inHand;
    },
    leave(host) {
      const lane = lanes.get(host);
      if (!lane) return;
      lane.active -= 1;
      if (lane.active === 0 && lane.queue.length === 0) lanes.delete(host);
    },
    has: (host) => lanes.has(host),
    size: () => lanes.size,
    waiting: () => waiting,
  };
}
