import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Whose a permit is: a worker that lives renews its own, one that died gives them back within
 * seconds, and one that was frozen renews none that has passed to another.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE delivery_permits ADD COLUMN holder text;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE delivery_permits DROP COLUMN holder;`);
}
