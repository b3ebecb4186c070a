import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "@/lib/logger";
import { describeError } from "./describe-error";
import { backoffAfter } from "./steady";

/** A connection that a firewall forgot is noticed within this time. */
const PING_EVERY_MS = 20_000;
const PING_TIMEOUT_MS = 10_000;

/**
 * Listens for PostgreSQL notifications until `signal` aborts, and connects again, with growing
 * pauses, whenever the connection is lost. What was notified meanwhile is lost, therefore
 * `onConnected` is called after each connection: look at everything then.
 */
export async function listen(given: {
  connectionString: string;
  channels: readonly string[];
  onNotification: (channel: string, payload: string) => void;
  onConnected: () => void;
  signal: AbortSignal;
  log: Logger;
}): Promise<void> {
  const { signal, log } = given;
  for (let failures = 0; !signal.aborted; ) {
    try {
      await listenOnce(given, () => {
        failures = 0;
      });
    } catch (error) {
      failures += 1;
      if (failures === 1) log.warn(`notifications interrompues\u00a0: ${describeError(error)}`);
    }
    if (signal.aborted) return;
    await sleep(backoffAfter(Math.max(1, failures)), undefined, { signal }).catch(() => {});
  }
}

async function listenOnce(
  { connectionString, channels, onNotification, onConnected, signal }: Parameters<typeof listen>[0],
  connected: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    connectionTimeoutMillis: PING_TIMEOUT_MS,
    query_timeout: PING_TIMEOUT_MS,
    application_name: "open-collectivites listen",
  });
  const lost = new Promise<never>((_, reject) => {
    client.on("error", reject);
    client.on("end", () => reject(new Error("connexion fermée")));
  });
  // Awaited below; a rejection that comes earlier is not "unhandled".
  lost.catch(() => {});
  let stop = () => {};
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  let ping: NodeJS.Timeout | undefined;
  try {
    client.on("notification", ({ channel, payload }) => onNotification(channel, payload ?? ""));
    await Promise.race([client.connect(), lost]);
    for (const channel of channels)
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    connected();
    onConnected();
    const silent = new Promise<never>((_, reject) => {
      ping = setInterval(() => client.query("SELECT 1").catch(reject), PING_EVERY_MS);
    });
    await Promise.race([lost, silent, aborted]);
  } finally {
    clearInterval(ping);
    signal.removeEventListener("abort", stop);
    await Promise.race([client.end().catch(() => {}), sleep(1000)]);
  }
}
