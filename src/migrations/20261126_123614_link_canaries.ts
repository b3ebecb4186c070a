import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "links" ADD COLUMN "canaries" varchar;
  ALTER TABLE "_links_v" ADD COLUMN "version_canaries" varchar;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "links" DROP COLUMN "canaries";
  ALTER TABLE "_links_v" DROP COLUMN "version_canaries";`);
}
