import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Titles found while they are typed: by their beginning, and by the beginnings of their words. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX entry_search_title_start ON entry_search (sort_title text_pattern_ops);
    CREATE INDEX entry_search_title_words
      ON entry_search USING gin (to_tsvector('simple', sort_title));
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX entry_search_title_words;
    DROP INDEX entry_search_title_start;
  `);
}
