import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";
import { sqlOf } from "@/lib/database";
import { loadGeography } from "@/territories/loadGeography";

/**
 * The official geography, filled from the installed package (some seconds). A later edition of
 * the package is loaded by a migration of its own that calls `loadGeography` again.
 */
export async function up({ db, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE territories (
      -- Level and official code: 'commune:35238'. What others store to name a territory.
      code text PRIMARY KEY,
      level text NOT NULL CHECK (level IN ('region', 'departement', 'epci', 'commune')),
      name text NOT NULL,
      -- CC, CA, CU, METRO, MET69, EPT of groupings; COM of overseas collectivities.
      kind text,
      -- What tells it from its homonyms.
      place text,
      siren text,
      population integer,
      postal_codes text[] NOT NULL,
      -- The larger territories that it lies in or shares ground with.
      above text[] NOT NULL
    );
    -- Every way to find one: names, other names, codes; as src/territories/searchKey.ts makes them.
    CREATE TABLE territory_keys (
      key text NOT NULL,
      territory text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('name', 'alias', 'code')),
      shown text
    );
    CREATE INDEX territory_keys_beginning ON territory_keys (key text_pattern_ops);
    CREATE INDEX territory_keys_inside ON territory_keys USING gin (key gin_trgm_ops)
      WHERE kind <> 'code';
    CREATE TABLE geography_versions (
      version text PRIMARY KEY,
      loaded_at timestamptz NOT NULL DEFAULT now()
    );
  `);
  await loadGeography(await sqlOf(req));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE geography_versions;
    DROP TABLE territory_keys;
    DROP TABLE territories;
  `);
}
