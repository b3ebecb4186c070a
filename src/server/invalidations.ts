import pg from "pg";
import { pagesChannel } from "@/lib/invalidation";
import type { PageCache } from "./pageCache";

const firstDelayMs = 200;
const longestDelayMs = 5_000;

/**
 * Follows what other processes publish. While the connection is down, changes may be missed:
 * the cache is distrusted until it is back.
 *
 * @returns a function that stops listening.
 */
export function followInvalidations(options: {
  connectionString: string;
  cache: PageCache;
  onStateChange?: (connected: boolean) => void;
}): () => Promise<void> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let delay = firstDelayMs;
  let stopped = false;
  options.cache.distrust();

  async function connect(): Promise<void> {
    const connecting = new pg.Client({
      connectionString: options.connectionString,
      application_name: "open-collectivites pages",
      keepAlive: true,
    });
    client = connecting;
    let lost = false;
    const lose = () => {
      if (lost || stopped) return;
      lost = true;
      options.cache.distrust();
      options.onStateChange?.(false);
      connecting.removeAllListeners("notification");
      void connecting.end().catch(() => {});
      timer = setTimeout(() => void connect(), delay);
      delay = Math.min(delay * 2, longestDelayMs);
    };
    connecting.on("error", lose);
    connecting.on("end", lose);
    connecting.on("notification", ({ payload }) => {
      options.cache.drop((payload ?? "").split(" ").filter(Boolean));
    });
    try {
      await connecting.connect();
      await connecting.query(`LISTEN ${pagesChannel}`);
      delay = firstDelayMs;
      options.cache.trust();
      options.onStateChange?.(true);
    } catch {
      lose();
    }
  }
  void connect();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
