import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "links_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "_links_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  ALTER TABLE "links_rels" ADD CONSTRAINT "links_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "links_rels" ADD CONSTRAINT "links_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_links_v_rels" ADD CONSTRAINT "_links_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_links_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_links_v_rels" ADD CONSTRAINT "_links_v_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "links_rels_order_idx" ON "links_rels" USING btree ("order");
  CREATE INDEX "links_rels_parent_idx" ON "links_rels" USING btree ("parent_id");
  CREATE INDEX "links_rels_path_idx" ON "links_rels" USING btree ("path");
  CREATE INDEX "links_rels_users_id_idx" ON "links_rels" USING btree ("users_id");
  CREATE INDEX "_links_v_rels_order_idx" ON "_links_v_rels" USING btree ("order");
  CREATE INDEX "_links_v_rels_parent_idx" ON "_links_v_rels" USING btree ("parent_id");
  CREATE INDEX "_links_v_rels_path_idx" ON "_links_v_rels" USING btree ("path");
  CREATE INDEX "_links_v_rels_users_id_idx" ON "_links_v_rels" USING btree ("users_id");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "links_rels" CASCADE;
  DROP TABLE "_links_v_rels" CASCADE;`);
}
