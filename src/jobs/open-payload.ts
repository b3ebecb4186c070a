import type { Payload } from "payload";
import type { Pool } from "pg";

export type LazyPayload = { open: () => Promise<Payload>; close: () => Promise<void> };

/**
 * Payload's local API for a process without a web server, opened at the first call: it takes
 * seconds, and most runs need it not at all. An opening that fails is tried again at the next call.
 */
export function lazyPayload(): LazyPayload {
  let opened: Promise<Payload> | undefined;
  return {
    open: () => {
      opened ??= openPayload().catch((error) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
    close: async () => {
      const payload = await opened?.catch(() => undefined);
      if (!payload) return;
      // Payload leaves its pool open, and one client of it out for ever: not to be waited for.
      void poolOf(payload).end();
      await payload.destroy();
    },
  };
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
