import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "newsletter" ALTER COLUMN "rate_per_second" DROP NOT NULL;
  ALTER TABLE "newsletter" ALTER COLUMN "rate_per_hour" DROP NOT NULL;
  ALTER TABLE "_newsletter_v" ALTER COLUMN "version_rate_per_second" DROP NOT NULL;
  ALTER TABLE "_newsletter_v" ALTER COLUMN "version_rate_per_hour" DROP NOT NULL;
  ALTER TABLE "newsletter" ADD COLUMN "return_address" varchar;
  ALTER TABLE "newsletter" ADD COLUMN "dkim_selector" varchar;
  ALTER TABLE "newsletter" ADD COLUMN "connections" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "_newsletter_v" ADD COLUMN "version_return_address" varchar;
  ALTER TABLE "_newsletter_v" ADD COLUMN "version_dkim_selector" varchar;
  ALTER TABLE "_newsletter_v" ADD COLUMN "version_connections" numeric DEFAULT 5 NOT NULL;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  UPDATE "newsletter" SET "rate_per_second" = COALESCE("rate_per_second", 20), "rate_per_hour" = COALESCE("rate_per_hour", 20000);
  UPDATE "_newsletter_v" SET "version_rate_per_second" = COALESCE("version_rate_per_second", 20), "version_rate_per_hour" = COALESCE("version_rate_per_hour", 20000);
  ALTER TABLE "newsletter" ALTER COLUMN "rate_per_second" SET NOT NULL;
  ALTER TABLE "newsletter" ALTER COLUMN "rate_per_hour" SET NOT NULL;
  ALTER TABLE "_newsletter_v" ALTER COLUMN "version_rate_per_second" SET NOT NULL;
  ALTER TABLE "_newsletter_v" ALTER COLUMN "version_rate_per_hour" SET NOT NULL;
  ALTER TABLE "newsletter" DROP COLUMN "return_address";
  ALTER TABLE "newsletter" DROP COLUMN "dkim_selector";
  ALTER TABLE "newsletter" DROP COLUMN "connections";
  ALTER TABLE "_newsletter_v" DROP COLUMN "version_return_address";
  ALTER TABLE "_newsletter_v" DROP COLUMN "version_dkim_selector";
  ALTER TABLE "_newsletter_v" DROP COLUMN "version_connections";`);
}
