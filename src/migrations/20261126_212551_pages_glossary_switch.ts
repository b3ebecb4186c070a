import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "entries" ADD COLUMN "link_terms" boolean DEFAULT true;
  ALTER TABLE "_entries_v" ADD COLUMN "version_link_terms" boolean DEFAULT true;
  ALTER TABLE "terms" ADD COLUMN "link_terms" boolean DEFAULT true;
  ALTER TABLE "_terms_v" ADD COLUMN "version_link_terms" boolean DEFAULT true;
  ALTER TABLE "pages" ADD COLUMN "link_terms" boolean DEFAULT true;
  ALTER TABLE "_pages_v" ADD COLUMN "version_link_terms" boolean DEFAULT true;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "entries" DROP COLUMN "link_terms";
  ALTER TABLE "_entries_v" DROP COLUMN "version_link_terms";
  ALTER TABLE "terms" DROP COLUMN "link_terms";
  ALTER TABLE "_terms_v" DROP COLUMN "version_link_terms";
  ALTER TABLE "pages" DROP COLUMN "link_terms";
  ALTER TABLE "_pages_v" DROP COLUMN "version_link_terms";`);
}
