import { sql as drizzleSql, type SQL } from "drizzle-orm";
import type { PayloadRequest } from "payload";
import pg from "pg";
import { env } from "./env";

/** What every domain's SQL needs: a pool, a client or a Payload transaction all answer to it. */
export type Sql = {
  query<Row extends Record<string, unknown> = Record<string, unknown>>(
    statement: string | KeptStatement,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number | null }>;
};

/**
 * A statement that a connection prepares once, under a name that stands for this text alone: for
 * those that take as long to plan as to run. Each one takes memory of each connection as long as
 * that lives, so that there may be few.
 */
export type KeptStatement = { name: string; text: string; values: unknown[] };

/** `bigint` columns (identifiers, counts) come back as numbers: none here nears 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

let shared: pg.Pool | undefined;

/** This process's own pool, for workers, jobs and views; beside Payload's. */
export function pool(): pg.Pool {
  shared ??= openPool(env().DATABASE_URI);
  return shared;
}

/** A new pool on a given database; the caller ends it. */
export function openPool(connectionString: string, max = 5): pg.Pool {
  const opened = new pg.Pool({ connectionString, max, application_name: "open-collectivites" });
  surviveLostConnections(opened);
  return opened;
}

/**
 * A client that loses its server emits an error, on the pool while it is idle and on itself while
 * it is out; without listeners it would end the process. The query that it was about fails anyway.
 */
export function surviveLostConnections(from: pg.Pool): void {
  from.on("error", () => {});
  from.on("connect", (client) => client.on("error", () => {}));
}

export async function closePool(): Promise<void> {
  const closing = shared;
  shared = undefined;
  await closing?.end();
}

/** Runs `work` in one transaction on its own client: commits when it returns, rolls back when it throws. */
export async function transaction<T>(
  from: pg.Pool,
  work: (sql: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await from.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** `select … $1 … $2` with its values, as Drizzle writes it. */
function toDrizzle(text: string, values: readonly unknown[]): SQL {
  const chunks: SQL[] = [];
  for (const piece of text.split(/(\$\d+)/)) {
    const place = /^\$(\d+)$/.exec(piece);
    chunks.push(
      place ? drizzleSql`${drizzleSql.param(values[Number(place[1]) - 1])}` : drizzleSql.raw(piece),
    );
  }
  return drizzleSql.join(chunks);
}

type DrizzleDatabase = {
  execute(query: SQL): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;
};
type PostgresAdapter = {
  drizzle: DrizzleDatabase;
  sessions: Record<string | number, { db: DrizzleDatabase } | undefined>;
};

/**
 * SQL inside the transaction of a Payload operation, so that what a hook records is
 * committed, or lost, together with the document.
 */
export async function sqlOf(req: PayloadRequest): Promise<Sql> {
  const adapter = req.payload.db as unknown as PostgresAdapter;
  const id = await req.transactionID;
  const database = (id !== undefined && adapter.sessions[id]?.db) || adapter.drizzle;
  return {
    async query<Row extends Record<string, unknown>>(
      statement: string | KeptStatement,
      given: readonly unknown[] = [],
    ) {
      const { text, values } =
        typeof statement === "string" ? { text: statement, values: given } : statement;
      const result = await database.execute(toDrizzle(text, values));
      return { rows: result.rows as Row[], rowCount: result.rowCount };
    },
  };
}

const busyCodes = ["40P01", "55P03", "40001"];

/** A deadlock, a lock that was not had in time, or a transaction to be done anew: somebody else is at it. */
export function isBusy(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return busyCodes.includes(String(code ?? cause?.code));
}
