import type { Logger } from "@/lib/logger";
import { describeError } from "./describe-error";

/** Wakings that come in a burst are answered together. */
const MIN_PAUSE_MS = 50;
const FIRST_BACKOFF_MS = 500;
const LAST_BACKOFF_MS = 30_000;

/** How long to wait after `failures` failures in a row (1, 2, …), in milliseconds. */
export function backoffAfter(failures: number): number {
  return Math.min(LAST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (failures - 1));
}

export type SteadyLoop = {
  /** Does the work again soon, whatever the interval. */
  wake: () => void;
  /** Settles when the loop has ended, after `signal` aborted. */
  ended: Promise<void>;
};

/**
 * Does `work` at once, then every `everyMs` and whenever woken, never twice at a time, until
 * `signal` aborts. What fails is tried again with growing pauses (0.5 s to 30 s), said once
 * when it begins and once when it is over: a database that restarts neither ends the loop nor
 * makes it spin.
 */
export function steadyLoop(given: {
  name: string;
  everyMs: number;
  work: () => Promise<unknown>;
  signal: AbortSignal;
  log: Logger;
}): SteadyLoop {
  const { name, everyMs, work, signal, log } = given;
  let woken = false;
  let endPause = () => {};
  const wake = () => {
    woken = true;
    endPause();
  };
  const pause = async (ms: number, wakeable: boolean) => {
    if (signal.aborted || (wakeable && woken)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      if (wakeable) endPause = end;
      endOnAbort = end;
    });
    endPause = () => {};
    endOnAbort = () => {};
  };
  let endOnAbort = () => {};
  signal.addEventListener("abort", () => endOnAbort(), { once: true });
  const loop = async () => {
    let failures = 0;
    while (!signal.aborted) {
      woken = false;
      try {
        await work();
        if (failures > 0) log.info(`${name}\u00a0: rétabli après ${failures} échecs`);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) log.error(`${name}\u00a0: ${describeError(error)}`);
      }
      // A waking does not shorten the pause after a failure: that would be spinning.
      if (failures > 0) await pause(backoffAfter(failures), false);
      else {
        await pause(MIN_PAUSE_MS, false);
        await pause(everyMs, true);
      }
    }
  };
  return { wake, ended: loop() };
}
