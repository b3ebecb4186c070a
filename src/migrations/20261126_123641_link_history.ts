import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Checks that people ask for, histories kept as runs of like observations, incidents with their cause. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE link_incidents
      ADD COLUMN cause text NOT NULL DEFAULT 'hosts' CONSTRAINT link_incidents_cause_check
        CHECK (cause IN ('canary', 'offline', 'hosts', 'host')),
      -- The canaries that failed.
      ADD COLUMN detail text;

    ALTER TABLE addresses
      -- A person asked for a check that has not been made yet.
      ADD COLUMN asked_at timestamptz,
      ADD COLUMN asked_by integer,
      -- The incident by which its last failure moved no state; null once it is looked at again.
      ADD COLUMN frozen_in bigint REFERENCES link_incidents (id) ON DELETE SET NULL;
    CREATE INDEX addresses_asked_idx ON addresses (asked_at) WHERE asked_at IS NOT NULL;
    CREATE INDEX addresses_frozen_idx ON addresses (frozen_in) WHERE frozen_in IS NOT NULL;

    ALTER TABLE observations
      -- Like observations in a row, folded into one: from "at" to "last_at" (null: seen once).
      ADD COLUMN last_at timestamptz,
      ADD COLUMN count integer NOT NULL DEFAULT 1,
      -- Made during an incident: it says nothing of the address.
      ADD COLUMN frozen boolean NOT NULL DEFAULT false,
      ADD COLUMN asked_by integer;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE observations
      DROP COLUMN asked_by, DROP COLUMN frozen, DROP COLUMN count, DROP COLUMN last_at;
    ALTER TABLE addresses DROP COLUMN frozen_in, DROP COLUMN asked_by, DROP COLUMN asked_at;
    ALTER TABLE link_incidents DROP COLUMN detail, DROP COLUMN cause;
  `);
}
