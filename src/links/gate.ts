import { hostSpacingMs, maxInFlightPerHost, maxPauseWaitMs } from "./politeness";

/**
 * The right to make one request; `leave` gives it back, whatever the request came to.
 *
 * `lateMs`: how much later than the turn the request began, because a connection had to be made
 * first. The next one may find it kept, and would come upon the host that much too early.
 */
export type Turn = { leave: (lateMs?: number) => Promise<void> };

/** Who may ask which host when, and what is remembered of hosts. Courtesy lives here alone. */
export type HostGate = {
  /** Waits for a turn at a host; null when the host is to be left alone for longer than that. */
  enter: (host: string, signal?: AbortSignal) => Promise<Turn | null>;
  /** Leaves a host alone for so many milliseconds from now; never shortens a longer pause. */
  pause: (host: string, milliseconds: number) => Promise<void>;
  /** True for a host that answered well to GET what it had refused to HEAD. */
  mishandlesHead: (host: string) => Promise<boolean>;
  rememberHead: (host: string) => Promise<void>;
};

/** Resolves after `milliseconds`, or as soon as `signal` aborts. */
export function pauseFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(1, milliseconds));
    if (signal?.aborted) done();
    else signal?.addEventListener("abort", done, { once: true });
  });
}

type HostRecord = { nextStart: number; inFlight: number; pausedUntil: number; headless: boolean };

/** A gate for one process and no database: the command line, and tests. */
export function createMemoryGate(options: { spacingMs?: number } = {}): HostGate {
  const { spacingMs = hostSpacingMs } = options;
  const hosts = new Map<string, HostRecord>();
  const pollMs = 25;

  function recordOf(host: string): HostRecord {
    const known = hosts.get(host);
    if (known) return known;
    const record = { nextStart: 0, inFlight: 0, pausedUntil: 0, headless: false };
    hosts.set(host, record);
    return record;
  }

  return {
    async enter(host, signal) {
      const record = recordOf(host);
      while (!signal?.aborted) {
        const now = performance.now();
        if (record.pausedUntil - now > maxPauseWaitMs) return null;
        const wait = Math.max(record.nextStart, record.pausedUntil) - now;
        if (wait <= 0 && record.inFlight < maxInFlightPerHost) {
          record.inFlight += 1;
          record.nextStart = now + spacingMs;
          return {
            leave: async (lateMs = 0) => {
              record.inFlight -= 1;
              record.nextStart = Math.max(record.nextStart, now + spacingMs + lateMs);
            },
          };
        }
        await pauseFor(wait > 0 ? wait : pollMs, signal);
      }
      return null;
    },
    async pause(host, milliseconds) {
      const record = recordOf(host);
      record.pausedUntil = Math.max(record.pausedUntil, performance.now() + milliseconds);
    },
    mishandlesHead: async (host) => recordOf(host).headless,
    rememberHead: async (host) => {
      recordOf(host).headless = true;
    },
  };
}
