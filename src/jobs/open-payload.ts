import type { Payload } from "payload";
import type { Pool } from "pg";

/** A slow machine takes 15 s. */
const OPENING_MS = 90_000;
/** What closing may take; the process leaves anyway. */
const CLOSING_MS = 2_000;

/**
 * Payload did not open. Node 20 can drop the import of its configuration for ever, unless it is
 * started with `--conditions=production` (payload issue 17757), and asking again waits for the
 * same import: only a new process helps.
 */
export class PayloadOpeningError extends Error {
  readonly code = "payload-opening";
  override readonly message = `Payload ne s’est pas ouvert en ${OPENING_MS / 1000}\u00a0s.`;
}

export type LazyPayload = { open: () => Promise<Payload>; close: () => Promise<void> };

/**
 * Payload's local API for a process without a web server, opened at the first call: it takes
 * seconds, and most runs need it not at all. An opening that fails is tried again at the next call.
 *
 * @param onStuck told when it will never open in this process
 */
export function lazyPayload(onStuck: () => void = () => {}): LazyPayload {
  let opened: Promise<Payload> | undefined;
  return {
    open: () => {
      opened ??= within(OPENING_MS, openPayload()).catch((error) => {
        opened = undefined;
        if (error instanceof PayloadOpeningError) onStuck();
        throw error;
      });
      return opened;
    },
    close: async () => {
      if (!opened) return;
      const payload = await within(CLOSING_MS, opened).catch(() => undefined);
      if (!payload) return;
      // Payload leaves its pool open, and one client of it out for ever: not to be waited for.
      void poolOf(payload).end();
      await payload.destroy();
    },
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new PayloadOpeningError()), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function openPayload(): Promise<Payload> {
  const { getPayload } = await import("payload");
  const config = (await import("@payload-config")).default;
  const payload = await getPayload({ config });
  // A client that is out of its pool tells of its lost connection by an event only, and an
  // event that nobody hears ends the process.
  poolOf(payload).on("connect", (client) => client.on("error", () => {}));
  return payload;
}

function poolOf(payload: Payload): Pool {
  return (payload.db as unknown as { pool: Pool }).pool;
}
