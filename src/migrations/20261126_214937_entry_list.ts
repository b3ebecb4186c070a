import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * The admin lists the latest version of each entry, and Payload keeps fifty versions of each: what
 * a list reads stands apart from them. Counted and put in order without opening the versions, and
 * searched (`ILIKE '%…%'` on what `listSearchableFields` names) by trigrams.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX entries_list ON _entries_v (version_updated_at DESC, created_at DESC)
      INCLUDE (id, version_type, version__status, version_licence, version_source_id,
        version_publisher_id, version_series_id)
      WHERE latest AND version_deleted_at IS NULL;
    CREATE INDEX entries_list_search ON _entries_v
      USING gin (version_title gin_trgm_ops, version_summary gin_trgm_ops,
        version_slug gin_trgm_ops)
      WHERE latest AND version_deleted_at IS NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX entries_list_search;
    DROP INDEX entries_list;
  `);
}
