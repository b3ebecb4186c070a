import pg from "pg";
import type { Sql } from "./database";

/**
 * Asks the database something over a connection of its own, which answers in time or fails:
 * pools wait, and a health check must not.
 */
export async function probeDatabase<T>(
  options: { connectionString: string; timeoutMs: number },
  ask: (sql: Sql) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: options.connectionString,
    application_name: "open-collectivites sante",
    connectionTimeoutMillis: options.timeoutMs,
    query_timeout: options.timeoutMs,
  });
  // A lost connection fails the query in hand; without a listener it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return await ask(client);
  } finally {
    // A server that hangs would hang the farewell too.
    void client.end().catch(() => {});
  }
}
