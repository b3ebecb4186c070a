import type { Sql } from "@/lib/database";
import type { NewsletterSettings } from "./settings";

/**
 * The pace that all workers keep together. One row says when the next message may leave;
 * whoever wants to send moves it forward. Messages are spread evenly, so the limit per second
 * and the limit per hour both hold over any window, without counting.
 */

/**
 * Departures are spaced 5 % wider than the limit asks, so that the small differences between
 * a departure and its arrival cannot push one message too many into a second.
 */
const MARGIN = 1.05;
/** Slots taken at once at high rates: no more than this stretch of time, in ms. */
const BATCH_MS = 40;
/** A slot missed by more than this is given up: late messages must not bunch. */
const STALE_MS = 15;

/** Milliseconds between two departures; 0 when there is no limit. Pure. */
export function spacingOf({
  ratePerSecond,
  ratePerHour,
}: Pick<NewsletterSettings, "ratePerSecond" | "ratePerHour">): number {
  const perSecond = ratePerSecond ? 1000 / ratePerSecond : 0;
  const perHour = ratePerHour ? 3_600_000 / ratePerHour : 0;
  return Math.max(perSecond, perHour) * MARGIN;
}

/** Moves the shared row forward by `count` slots; gives the ms until the first of them. */
async function reserve(sql: Sql, spacingMs: number, count: number): Promise<number> {
  const { rows } = await sql.query<{ wait_ms: number }>(
    `INSERT INTO delivery_pace AS p (name, next_at)
     VALUES ('newsletter', clock_timestamp() + make_interval(secs => $1))
     ON CONFLICT (name) DO UPDATE
       SET next_at = GREATEST(p.next_at, clock_timestamp()) + make_interval(secs => $1)
     RETURNING (extract(epoch FROM next_at - clock_timestamp()) * 1000)::float8 - $1 * 1000
       AS wait_ms`,
    [(spacingMs * count) / 1000],
  );
  return rows[0]?.wait_ms ?? 0;
}

export type Pace = {
  /** Resolves when one message may leave; rejects with the signal's reason when it aborts. */
  wait(signal: AbortSignal): Promise<void>;
};

/** A worker's view of the shared pace. */
export function createPace(sql: Sql, spacingMs: number): Pace {
  if (spacingMs <= 0) return { wait: async () => {} };
  const batch = Math.max(1, Math.floor(BATCH_MS / spacingMs));
  let slots: number[] = [];
  let reserving: Promise<void> | undefined;

  const refill = async () => {
    const asked = performance.now();
    const wait = await reserve(sql, spacingMs, batch);
    const first = Math.max(asked, performance.now() + wait);
    slots.push(...Array.from({ length: batch }, (_, index) => first + index * spacingMs));
  };

  return {
    async wait(signal) {
      for (;;) {
        signal.throwIfAborted();
        const oldest = performance.now() - STALE_MS;
        slots = slots.filter((slot) => slot >= oldest);
        const slot = slots.shift();
        if (slot !== undefined) return sleep(slot - performance.now(), signal);
        reserving ??= refill().finally(() => {
          reserving = undefined;
        });
        await reserving;
      }
    },
  };
}

/** Waits, but not past an abort. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener("abort", stop);
        resolve();
      },
      Math.max(0, ms),
    );
    signal.addEventListener("abort", stop, { once: true });
  });
}
