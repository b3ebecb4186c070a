import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** What each person was told of links; the orders in which the page Qualité › Liens lists them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- One mail a person and day, however many workers write it.
    CREATE TABLE link_digests (
      person integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      day date NOT NULL,
      sent_at timestamptz NOT NULL,
      PRIMARY KEY (person, day)
    );

    -- Which troubles a person was told of: a trouble is an address and when it began.
    CREATE TABLE link_digest_lines (
      person integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      address_id bigint NOT NULL REFERENCES addresses (id) ON DELETE CASCADE,
      since timestamptz NOT NULL,
      told_at timestamptz NOT NULL,
      -- When the person was told that it is over.
      recovered_at timestamptz,
      PRIMARY KEY (person, address_id, since)
    );
    CREATE INDEX link_digest_lines_open_idx ON link_digest_lines (address_id)
      WHERE recovered_at IS NULL;

    -- Trouble first: the order of src/admin/links/listAddresses.ts, which must say the same.
    CREATE FUNCTION link_severity(state text) RETURNS integer
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
      $$ SELECT array_position(ARRAY['gone', 'broken', 'failing', 'invalid', 'refused', 'degraded',
           'blocked', 'moved', 'unknown', 'unsupported', 'ok'], state) $$;
    CREATE INDEX addresses_trouble_idx
      ON addresses (link_severity(state), failing_since, last_checked_at NULLS FIRST, id)
      WHERE watched;
    CREATE INDEX addresses_failing_idx ON addresses (failing_since, id) WHERE watched;
    CREATE INDEX addresses_checked_idx ON addresses (last_checked_at NULLS FIRST, id)
      WHERE watched;
    CREATE INDEX addresses_url_idx ON addresses USING gin (url gin_trgm_ops);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX addresses_url_idx, addresses_checked_idx, addresses_failing_idx,
      addresses_trouble_idx;
    DROP FUNCTION link_severity(text);
    DROP TABLE link_digest_lines;
    DROP TABLE link_digests;
  `);
}
