import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Deliveries that have a trouble, the latest first, for who watches a sending
 * (src/newsletter/deliveryLog.ts). Partial: a copy that goes well never enters it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX deliveries_troubled ON deliveries (issue_id, state, updated_at DESC, id)
      WHERE state IN ('failed', 'uncertain', 'deferred', 'skipped')
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX deliveries_troubled`);
}
