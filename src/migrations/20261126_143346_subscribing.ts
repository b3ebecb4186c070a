import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** What subscribing keeps beside the subscribers themselves. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Proofs that opened the form once (src/newsletter/usedProofs.ts); gone when they expire.
    CREATE TABLE used_proofs (
      id text PRIMARY KEY,
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX used_proofs_expiry ON used_proofs (expires_at);

    -- Every wording that people have agreed to, under the version that their proof names.
    CREATE TABLE consent_texts (
      version text PRIMARY KEY,
      wording text NOT NULL,
      first_used_at timestamptz NOT NULL
    );

    -- Who was asked whether he stays a subscriber, when (src/newsletter/staying.ts).
    CREATE TABLE stay_questions (
      subscriber_id integer PRIMARY KEY,
      asked_at timestamptz NOT NULL
    );
    CREATE INDEX stay_questions_asked ON stay_questions (asked_at);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE stay_questions;
    DROP TABLE consent_texts;
    DROP TABLE used_proofs;
  `);
}
