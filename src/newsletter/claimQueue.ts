import type { Claim } from "./claims";

/** Claims ahead of the lanes, in the background: no lane waits for the slowest of a batch. */
export function createClaimQueue(claim: (limit: number) => Promise<Claim[]>, size: number) {
  const waiting: Claim[] = [];
  let dry = false;
  let filling: Promise<void> | undefined;
  const fill = (): Promise<void> => {
    filling ??= claim(size)
      .then((claims) => {
        waiting.push(...claims);
        dry = claims.length === 0;
      })
      .finally(() => {
        filling = undefined;
      });
    return filling;
  };
  const ready = (): Claim | undefined => {
    const claimed = waiting.shift();
    // What fails in the background fails again, aloud, once nothing is left.
    if (waiting.length < size / 2 && !dry) void fill().catch(() => {});
    return claimed;
  };
  return {
    /** One that is claimed already, if any is. */
    ready,
    /** Waits for one; `undefined` once nothing was left to claim. */
    async next(): Promise<Claim | undefined> {
      for (;;) {
        const claimed = ready();
        if (claimed || dry) return claimed;
        await fill();
      }
    },
  };
}
