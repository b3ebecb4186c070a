import type { Payload } from "payload";
import type { Pool } from "pg";
import { createDatabase } from "./database";

export type TestPayload = {
  payload: Payload;
  /** Plain SQL on the same database. */
  sql: Pool;
  uri: string;
  close: () => Promise<void>;
};

/** The real system on a database of its own, migrated with the committed migrations. */
export async function openTestPayload(): Promise<TestPayload> {
  const database = await createDatabase({ migrated: true });
  process.env.DATABASE_URI = database.uri;
  process.env.PAYLOAD_SECRET = "only-for-tests-0123456789-0123456789";
  process.env.SITE_URL = "http://localhost:3000";
  // After the environment: the configuration reads it when it is loaded.
  const { getPayload } = await import("payload");
  const { default: config } = await import("@payload-config");
  const { closePool, pool } = await import("@/lib/database");
  const payload = await getPayload({ config });
  return {
    payload,
    sql: pool(),
    uri: database.uri,
    async close() {
      await closePool();
      // The adapter keeps one client for itself, so that ending its pool would wait for ever:
      // dropping the database cuts the connection first.
      const { pool: own } = payload.db as unknown as { pool: Pool };
      await database.drop();
      void own.end();
      await payload.destroy();
    },
  };
}
