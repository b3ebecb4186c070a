import type { Sql } from "@/lib/database";
import type { Holder } from "./claims";
import type { NewsletterSettings } from "./settings";

/**
 * The pace that all workers keep together, by two means:
 *
 * - **slots** spread the departures evenly: one row says when the next message may leave, and
 *   whoever wants to send moves it forward. Even spacing keeps the limit per hour as well.
 * - **permits** make the limit per second strict: there are as many as messages a second, and a
 *   permit is free again one second after the message that held it was *answered*. However
 *   unevenly connections and servers delay, no second can see more arrivals than permits.
 *   Whoever holds one renews it while he lives; those of a dead worker come back by themselves.
 */

/** Over an hour the spacing alone decides; 1 % covers the delay of single messages. */
const HOUR_MARGIN = 1.01;
/** Slots taken at once at high rates: no more than this stretch of time, in ms. */
const BATCH_MS = 40;
/** A slot missed by more than this is given up: late messages must not bunch. */
const STALE_MS = 15;
type Rates = Pick<NewsletterSettings, "ratePerSecond" | "ratePerHour">;

/** Milliseconds between two departures; 0 when there is no limit. Pure. */
export function spacingOf({ ratePerSecond, ratePerHour }: Rates): number {
  const perSecond = ratePerSecond ? 1000 / ratePerSecond : 0;
  const perHour = ratePerHour ? (3_600_000 / ratePerHour) * HOUR_MARGIN : 0;
  return Math.max(perSecond, perHour);
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

function createSlots(sql: Sql, spacingMs: number) {
  const batch = Math.max(1, Math.floor(BATCH_MS / spacingMs));
  let slots: number[] = [];
  let reserving: Promise<void> | undefined;
  const refill = async () => {
    const wait = await reserve(sql, spacingMs, batch);
    const first = performance.now() + wait;
    slots.push(...Array.from({ length: batch }, (_, index) => first + index * spacingMs));
  };
  return async (signal: AbortSignal): Promise<void> => {
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
  };
}

function createPermits(
  sql: Sql,
  ratePerSecond: number,
  { worker, leaseSeconds }: Pick<Holder, "worker" | "leaseSeconds">,
) {
  // A rate below one a second is kept by the spacing; one permit is then enough.
  const count = Math.max(1, Math.floor(ratePerSecond));
  const held = new Set<number>();
  let prepared: Promise<unknown> | undefined;
  const prepare = () =>
    sql.query(
      `INSERT INTO delivery_permits (id) SELECT generate_series(1, $1::integer)
       ON CONFLICT DO NOTHING`,
      [count],
    );
  const take = async (): Promise<number | undefined> => {
    const { rows } = await sql.query<{ id: number }>(
      `UPDATE delivery_permits
          SET holder = $3, free_at = clock_timestamp() + make_interval(secs => $2)
        WHERE id = (SELECT id FROM delivery_permits
                     WHERE id <= $1 AND free_at <= clock_timestamp()
                     ORDER BY free_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [count, leaseSeconds, worker],
    );
    return rows[0]?.id;
  };
  const giveBack = async (id: number) => {
    held.delete(id);
    await sql.query(
      `UPDATE delivery_permits
          SET holder = NULL, free_at = clock_timestamp() + interval '1 second'
        WHERE id = $1 AND holder = $2`,
      [id, worker],
    );
  };
  const renew = async () => {
    if (held.size === 0) return;
    await sql.query(
      `UPDATE delivery_permits SET free_at = clock_timestamp() + make_interval(secs => $3)
        WHERE id = ANY($1::int[]) AND holder = $2 AND free_at > clock_timestamp()`,
      [[...held], worker, leaseSeconds],
    );
  };
  const wait = async (signal: AbortSignal): Promise<() => Promise<void>> => {
    prepared ??= prepare();
    await prepared;
    for (;;) {
      signal.throwIfAborted();
      const id = await take();
      if (id !== undefined) {
        held.add(id);
        return () => giveBack(id);
      }
      await sleep(Math.min(50, Math.max(5, 500 / count)), signal);
    }
  };
  return { wait, renew };
}

export type Pace = {
  /**
   * Resolves when one message may leave, to what must be called once it was answered; rejects
   * with the signal's reason when it aborts.
   */
  wait(signal: AbortSignal): Promise<() => Promise<void>>;
  /** Keeps what this worker holds its own; call it well within a lease. */
  renew(): Promise<void>;
};

/** A worker's view of the shared pace. */
export function createPace(
  sql: Sql,
  rates: Rates,
  holder: Pick<Holder, "worker" | "leaseSeconds">,
): Pace {
  const spacing = spacingOf(rates);
  const nothing = async () => {};
  const slot = spacing > 0 ? createSlots(sql, spacing) : nothing;
  const permits = rates.ratePerSecond
    ? createPermits(sql, rates.ratePerSecond, holder)
    : { wait: async () => nothing, renew: nothing };
  return {
    async wait(signal) {
      await slot(signal);
      return permits.wait(signal);
    },
    renew: permits.renew,
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
