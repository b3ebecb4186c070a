import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** What the seed has written once and so never touches again (`src/seed`). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE seed_records (
      collection text NOT NULL,
      key text NOT NULL,
      document_id integer NOT NULL,
      seeded_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (collection, key)
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE seed_records;`);
}
