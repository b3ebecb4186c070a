import type { Claim } from "./claims";

/**
 * Claims ahead of the lanes, in the background: no lane waits for the slowest of a batch.
 * `next` gives `undefined` once nothing was left to claim.
 */
export function createClaimQueue(
  claim: (limit: number) => Promise<Claim[]>,
  size: number,
): { next: () => Promise<Claim | undefined> } {
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
  return {
    async next() {
      for (;;) {
        const claimed = waiting.shift();
        // What fails in the background fails again, aloud, once nothing is left.
        if (waiting.length < size / 2 && !dry) void fill().catch(() => {});
        if (claimed) return claimed;
        if (dry) return undefined;
        await fill();
      }
    },
  };
}
