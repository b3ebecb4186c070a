import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Addresses that are watched, who uses them, what was observed, and courtesy to their hosts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE link_hosts (
      host text PRIMARY KEY,
      paused_until timestamptz NOT NULL DEFAULT '-infinity',
      next_start_at timestamptz NOT NULL DEFAULT '-infinity',
      -- Each of the two requests in flight holds one until it ends, or until this time.
      slot_1_until timestamptz NOT NULL DEFAULT '-infinity',
      slot_2_until timestamptz NOT NULL DEFAULT '-infinity',
      head_mishandled boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE addresses (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      url text NOT NULL UNIQUE,
      duplicate_key text NOT NULL,
      host text NOT NULL,
      state text NOT NULL DEFAULT 'unknown' CONSTRAINT addresses_state_check CHECK (state IN (
        'ok', 'moved', 'degraded', 'blocked', 'unknown', 'failing', 'broken', 'gone',
        'invalid', 'unsupported', 'refused')),
      reason text,
      http_status integer,
      tls text CONSTRAINT addresses_tls_check
        CHECK (tls IN ('valid', 'invalid', 'unverified', 'failed')),
      content_type text,
      final_url text,
      chain jsonb NOT NULL DEFAULT '[]',
      last_checked_at timestamptz,
      last_ok_at timestamptz,
      last_observation_id bigint,
      failing_since timestamptz,
      failure_count integer NOT NULL DEFAULT 0,
      last_counted_at timestamptz,
      gone_count integer NOT NULL DEFAULT 0,
      steady_checks integer NOT NULL DEFAULT 0,
      -- Null: not checkable.
      next_check_at timestamptz,
      -- False when nothing uses it any more: history and schedule stay, checks stop.
      watched boolean NOT NULL DEFAULT true,
      lease_until timestamptz,
      leased_by uuid,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX addresses_duplicate_key_idx ON addresses (duplicate_key);
    CREATE INDEX addresses_due_idx ON addresses (host, next_check_at) WHERE watched;
    CREATE INDEX addresses_state_idx ON addresses (state);
    CREATE INDEX addresses_lease_idx ON addresses (leased_by) WHERE leased_by IS NOT NULL;

    CREATE TABLE address_uses (
      address_id bigint NOT NULL REFERENCES addresses (id) ON DELETE CASCADE,
      collection text NOT NULL,
      document_id integer NOT NULL,
      path text NOT NULL,
      published boolean NOT NULL,
      -- As the document has it, for showing and rewriting.
      url text NOT NULL,
      PRIMARY KEY (address_id, collection, document_id, path, published)
    );
    CREATE INDEX address_uses_document_idx ON address_uses (collection, document_id);

    CREATE TABLE observations (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      address_id bigint NOT NULL REFERENCES addresses (id) ON DELETE CASCADE,
      at timestamptz NOT NULL,
      outcome text NOT NULL CONSTRAINT observations_outcome_check CHECK (outcome IN (
        'ok', 'moved', 'degraded', 'blocked', 'unknown', 'failed', 'gone',
        'invalid', 'unsupported', 'refused')),
      reason text,
      status integer,
      method text,
      tls text,
      content_type text,
      duration_ms integer NOT NULL,
      final_url text,
      chain jsonb NOT NULL DEFAULT '[]',
      notes jsonb NOT NULL DEFAULT '[]'
    );
    CREATE INDEX observations_address_idx ON observations (address_id, at DESC);

    CREATE TABLE link_incidents (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- 'all', or a host.
      scope text NOT NULL,
      since timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL,
      ended_at timestamptz,
      failed integer NOT NULL,
      total integer NOT NULL
    );
    CREATE UNIQUE INDEX link_incidents_open_idx ON link_incidents (scope) WHERE ended_at IS NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE link_incidents;
    DROP TABLE observations;
    DROP TABLE address_uses;
    DROP TABLE addresses;
    DROP TABLE link_hosts;
  `);
}
