import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { MigrateDownArgs, MigrateUpArgs } from "@payloadcms/db-postgres";
import { openTestPayload, type TestPayload } from "../helpers/payload";

type Migration = {
  name: string;
  up: (args: MigrateUpArgs) => Promise<void>;
  down: (args: MigrateDownArgs) => Promise<void>;
};

let system: TestPayload;
let migrations: Migration[];

beforeAll(async () => {
  system = await openTestPayload();
  ({ migrations } = (await import("@/migrations")) as { migrations: Migration[] });
});
afterAll(() => system.close());

/** All that a schema consists of, one line a thing; what Payload itself keeps in it left out. */
async function describeSchema(): Promise<string[]> {
  const { rows } = await system.sql.query<{ line: string }>(`
    WITH ours AS (
      SELECT c.oid, c.relname FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname !~ '^payload_migrations'
    )
    SELECT line FROM (
      SELECT format('column %s.%s %s %s %s', relname, attname, format_type(atttypid, atttypmod),
               attnotnull, pg_get_expr(d.adbin, d.adrelid)) AS line
        FROM ours JOIN pg_attribute a ON a.attrelid = ours.oid AND attnum > 0 AND NOT attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = ours.oid AND d.adnum = a.attnum
      UNION ALL SELECT 'index ' || pg_get_indexdef(indexrelid)
        FROM pg_index JOIN ours ON ours.oid = indrelid
      UNION ALL SELECT format('constraint %s %s', relname, pg_get_constraintdef(c.oid))
        FROM pg_constraint c JOIN ours ON ours.oid = conrelid
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid)
        FROM pg_trigger t JOIN ours ON ours.oid = tgrelid WHERE NOT tgisinternal
      UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid)
        FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
          AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
      UNION ALL SELECT 'aggregate ' || p.oid::regprocedure
        FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'a'
          AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
      UNION ALL SELECT format('type %s %s', typname, string_agg(enumlabel, ' ' ORDER BY enumsortorder))
        FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid
       WHERE typnamespace = 'public'::regnamespace GROUP BY typname
      UNION ALL SELECT 'search configuration ' || cfgname FROM pg_ts_config
       WHERE cfgnamespace = 'public'::regnamespace
      UNION ALL SELECT 'extension ' || extname FROM pg_extension
    ) things ORDER BY line COLLATE "C"`);
  return rows.map(({ line }) => line);
}

/** Runs one of its directions in a transaction of Payload, as Payload does. */
async function run(migration: Migration, direction: "up" | "down"): Promise<void> {
  const { payload } = system;
  const adapter = payload.db as unknown as {
    beginTransaction: () => Promise<string>;
    commitTransaction: (id: string) => Promise<void>;
    sessions: Record<string, { db: MigrateUpArgs["db"] }>;
  };
  const transactionID = await adapter.beginTransaction();
  const db = adapter.sessions[transactionID]?.db;
  await migration[direction]({
    db,
    payload,
    req: { payload, transactionID },
  } as unknown as MigrateUpArgs);
  await adapter.commitTransaction(transactionID);
}

test("each migration can be taken back, down to an empty database, and made again", async () => {
  const states: string[][] = [await describeSchema()];
  for (const migration of [...migrations].reverse()) {
    await run(migration, "down");
    states.push(await describeSchema());
  }
  expect(states.at(-1)?.filter((line) => !line.startsWith("extension"))).toEqual([]);
  for (const [index, migration] of migrations.entries()) {
    await run(migration, "up");
    // What "down" left is what "up" had found, and what it makes is what "down" took back.
    const expected = states[migrations.length - 1 - index];
    expect({ after: migration.name, lines: await describeSchema() }).toEqual({
      after: migration.name,
      lines: expected,
    });
  }
}, 300_000);
