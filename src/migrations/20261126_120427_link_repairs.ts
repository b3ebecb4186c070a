import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Proposed new addresses and what was decided; what has been looked for, and when. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE link_repairs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      address_id bigint NOT NULL REFERENCES addresses (id) ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT link_repairs_kind_check
        CHECK (kind IN ('moved', 'found', 'archive')),
      target text NOT NULL,
      evidence jsonb NOT NULL,
      state text NOT NULL DEFAULT 'open' CONSTRAINT link_repairs_state_check
        CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
      first_seen_at timestamptz NOT NULL,
      decided_at timestamptz,
      decided_by integer,
      -- What accepting came to: documents, places, mentions, frozen.
      result jsonb,
      -- A refusal is remembered by its row.
      UNIQUE (address_id, kind, target)
    );
    -- One proposal of a kind at a time; also what the list of open ones reads.
    CREATE UNIQUE INDEX link_repairs_open_idx ON link_repairs (address_id, kind)
      WHERE state = 'open';

    CREATE TABLE link_searches (
      address_id bigint PRIMARY KEY REFERENCES addresses (id) ON DELETE CASCADE,
      -- On its own host.
      searched_at timestamptz,
      -- In the web archive; the copy, when there is one.
      archive_asked_at timestamptz,
      archive_lease_until timestamptz NOT NULL DEFAULT '-infinity',
      snapshot_url text,
      snapshot_at timestamptz
    );

    CREATE TABLE link_host_searches (
      host text PRIMARY KEY,
      searched_at timestamptz,
      lease_until timestamptz NOT NULL DEFAULT '-infinity'
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE link_host_searches;
    DROP TABLE link_searches;
    DROP TABLE link_repairs;
  `);
}
