import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Which documents an accepted repair changed, so that the newsletter can tell their readers. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE repaired_documents (
      repair_id bigint NOT NULL REFERENCES link_repairs (id) ON DELETE CASCADE,
      collection text NOT NULL,
      document_id integer NOT NULL,
      -- What readers were told of the address until then.
      state_before text NOT NULL,
      repaired_at timestamptz NOT NULL,
      PRIMARY KEY (repair_id, collection, document_id)
    );
    CREATE INDEX repaired_documents_at ON repaired_documents (repaired_at);

    ALTER TABLE drafted_news DROP CONSTRAINT drafted_news_kind_check;
    ALTER TABLE drafted_news ADD CONSTRAINT drafted_news_kind_check
      CHECK (kind IN ('entry', 'term', 'source', 'repair'));
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DELETE FROM drafted_news WHERE kind = 'repair';
    ALTER TABLE drafted_news DROP CONSTRAINT drafted_news_kind_check;
    ALTER TABLE drafted_news ADD CONSTRAINT drafted_news_kind_check
      CHECK (kind IN ('entry', 'term', 'source'));
    DROP TABLE repaired_documents;
  `);
}
