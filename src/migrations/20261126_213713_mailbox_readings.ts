import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** How the last reading of the mailbox of returns went, for the page of returns: one row. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE mailbox_readings (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      -- The last that went well.
      read_at timestamptz,
      -- Since when it fails, and how; null while it goes well.
      failing_since timestamptz,
      failure text
    )
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE mailbox_readings`);
}
