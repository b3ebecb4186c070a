import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** What the content of an address was known by, when it changed, and what sites ask of robots. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Validators of the last good answer (src/links/change.ts); null before there was one.
    ALTER TABLE addresses ADD COLUMN validators jsonb;

    -- The media type that the document declares beside the address; null for a page.
    ALTER TABLE address_uses ADD COLUMN declared_type text;
    UPDATE address_uses SET declared_type = coalesce(
      entries_distributions.media_type,
      CASE entries_distributions.format::text
        WHEN 'CSV' THEN 'text/csv'
        WHEN 'JSON' THEN 'application/json'
        WHEN 'XLSX' THEN 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        WHEN 'XLS' THEN 'application/vnd.ms-excel'
        WHEN 'ODS' THEN 'application/vnd.oasis.opendocument.spreadsheet'
        WHEN 'PDF' THEN 'application/pdf'
        WHEN 'PARQUET' THEN 'application/vnd.apache.parquet'
        WHEN 'ZIP' THEN 'application/zip'
        WHEN 'SHP' THEN 'application/zip'
        WHEN 'GEOJSON' THEN 'application/geo+json'
        WHEN 'TXT' THEN 'text/plain'
        WHEN 'XML' THEN 'application/xml'
      END)
    FROM entries_distributions
    WHERE address_uses.collection = 'entries'
      AND entries_distributions._parent_id = address_uses.document_id
      AND address_uses.path = 'distributions.' || (entries_distributions._order - 1) || '.url';

    CREATE TABLE address_changes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      address_id bigint NOT NULL REFERENCES addresses (id) ON DELETE CASCADE,
      at timestamptz NOT NULL,
      evidence text NOT NULL CONSTRAINT address_changes_evidence_check CHECK (evidence IN (
        'sha256', 'publisher-date', 'etag', 'last-modified'))
    );
    CREATE INDEX address_changes_at_idx ON address_changes (at DESC, id DESC);
    CREATE INDEX address_changes_address_idx ON address_changes (address_id, at DESC);

    CREATE TABLE link_robots (
      origin text PRIMARY KEY,
      fetched_at timestamptz NOT NULL,
      -- The rules for our program; null when the site could not say.
      rules jsonb
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE link_robots;
    DROP TABLE address_changes;
    ALTER TABLE address_uses DROP COLUMN declared_type;
    ALTER TABLE addresses DROP COLUMN validators;
  `);
}
