import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Who did what, when (`src/lib/audit.ts`). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE audit_log (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL DEFAULT now(),
      user_id integer,
      action text NOT NULL,
      collection text NOT NULL,
      document_id integer,
      details jsonb
    );
    CREATE INDEX audit_log_document ON audit_log (collection, document_id, at DESC);
    CREATE INDEX audit_log_at ON audit_log (at DESC);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE audit_log;`);
}
