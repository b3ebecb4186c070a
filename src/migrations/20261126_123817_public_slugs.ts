import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Every slug under which a document has been public, so that its old addresses lead to it for
 * ever (`src/lib/publicSlugs.ts`). What was published before this table existed is read from the
 * kept versions.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE public_slugs (
      collection text NOT NULL,
      slug text NOT NULL,
      document_id integer NOT NULL,
      last_published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (collection, slug, document_id)
    );
    CREATE INDEX public_slugs_document ON public_slugs (collection, document_id);
  `);
  for (const table of ["entries", "sources", "organizations", "series", "terms", "themes", "pages"])
    await db.execute(
      sql.raw(`
        INSERT INTO public_slugs (collection, slug, document_id, last_published_at)
        SELECT '${table}', slug, id, max(at)
        FROM (
          SELECT version_slug AS slug, parent_id AS id, updated_at AS at
          FROM "_${table}_v" WHERE version__status = 'published'
          UNION ALL
          SELECT slug, id, updated_at FROM "${table}" WHERE _status = 'published'
        ) AS published
        WHERE slug IS NOT NULL AND id IS NOT NULL
        GROUP BY slug, id;
      `),
    );
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE public_slugs;`);
}
