import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** A question whose mail could not be delivered is asked a second time (src/newsletter/staying.ts). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE stay_questions ADD COLUMN times smallint NOT NULL DEFAULT 1`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE stay_questions DROP COLUMN times`);
}
