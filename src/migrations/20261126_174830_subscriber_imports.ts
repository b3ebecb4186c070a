import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Files of subscribers: looked at, accepted by an administrator, taken over by the workers. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE subscriber_imports (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      file_name text NOT NULL,
      -- consent: the file proves it; invitation: each person is asked by mail.
      mode text NOT NULL CHECK (mode IN ('consent', 'invitation')),
      state text NOT NULL DEFAULT 'reading'
        CHECK (state IN ('reading', 'ready', 'accepted', 'done')),
      ignored_columns text[] NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL,
      created_by integer NOT NULL,
      accepted_at timestamptz,
      accepted_by integer,
      finished_at timestamptz
    );
    CREATE INDEX subscriber_imports_accepted ON subscriber_imports (id) WHERE state = 'accepted';

    CREATE TABLE subscriber_import_rows (
      import_id bigint NOT NULL REFERENCES subscriber_imports ON DELETE CASCADE,
      line integer NOT NULL,
      -- 'new' until it is taken over, then 'taken'; else why it is not.
      outcome text NOT NULL,
      -- Only while the row is 'new'.
      email text,
      choice jsonb,
      PRIMARY KEY (import_id, line)
    );
    CREATE INDEX subscriber_import_rows_new ON subscriber_import_rows (import_id, line)
      WHERE outcome = 'new';
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE subscriber_import_rows;
    DROP TABLE subscriber_imports;
  `);
}
