import { setTimeout as sleep } from "node:timers/promises";
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
  let interrupt = new AbortController();
  const wake = () => {
    woken = true;
    interrupt.abort();
  };
  const pause = async (ms: number, wakeable: boolean) => {
    interrupt = new AbortController();
    if (wakeable && woken) return;
    const either = wakeable ? AbortSignal.any([signal, interrupt.signal]) : signal;
    await sleep(ms, undefined, { signal: either }).catch(() => {});
  };
  const loop = async () => {
    let failures = 0;
    while (!signal.aborted) {
      woken = false;
      try {
        await work();
        if (failures > 0) log.info(`${name} : rétabli après ${failures} échecs`);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) log.error(`${name} : ${describeError(error)}`);
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
