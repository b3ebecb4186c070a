import path from "node:path";
import { postgresAdapter } from "@payloadcms/db-postgres";
import type { Payload } from "payload";
import type { Pool } from "pg";
import { surviveLostConnections } from "./database";
import { env } from "./env";

/**
 * Payload's own pool. `push` is off everywhere: the committed migrations are the only way in
 * which the schema changes. Blocks are JSON: nobody queries inside a page.
 */
export const payloadDatabase = (root: string) =>
  postgresAdapter({
    pool: { connectionString: env().DATABASE_URI, max: 10 },
    migrationDir: path.resolve(root, "src/migrations"),
    push: false,
    blocksAsJSON: true,
    disableCreateDatabase: true,
  });

/** Payload's pool, too, must outlive a restart of its server. */
export async function surviveDatabaseRestarts(payload: Payload): Promise<void> {
  const { pool } = payload.db as unknown as { pool?: Pool };
  if (pool && pool.listenerCount("connect") === 0) surviveLostConnections(pool);
}
