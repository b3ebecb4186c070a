import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What comes back: bounces, complaints, requests to leave. No address of anybody is kept here;
 * the excerpt of a mail that a person must read is emptied after a month.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE returned_mails (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- The same mail, fetched twice, is one row.
      digest text NOT NULL UNIQUE,
      source text NOT NULL CHECK (source IN ('mailbox', 'endpoint')),
      kind text NOT NULL CHECK (kind IN
        ('hard', 'soft', 'policy', 'complaint', 'leave', 'nothing', 'forged', 'unknown')),
      delivery_id bigint,
      issue_id integer,
      subscriber_id integer,
      status text,
      -- Code of what a person should know, or the server's words, without addresses.
      reason text,
      excerpt text,
      received_at timestamptz NOT NULL DEFAULT now(),
      -- Waits for a person while null and the kind is forged or unknown.
      reviewed_at timestamptz,
      reviewed_by integer
    );
    -- However often a server tells of it, a delivery has bounced once.
    CREATE UNIQUE INDEX returned_mails_once ON returned_mails (delivery_id, kind)
      WHERE kind IN ('hard', 'soft', 'policy', 'complaint');
    CREATE INDEX returned_mails_issue ON returned_mails (issue_id, kind);
    CREATE INDEX returned_mails_subscriber ON returned_mails (subscriber_id);
    CREATE INDEX returned_mails_received ON returned_mails (received_at DESC);
    CREATE INDEX returned_mails_to_review ON returned_mails (received_at)
      WHERE kind IN ('forged', 'unknown') AND reviewed_at IS NULL;

    -- How far each mailbox has been read; the mailbox itself is not changed.
    CREATE TABLE mailbox_cursors (
      mailbox text PRIMARY KEY,
      uid_validity bigint NOT NULL,
      last_uid bigint NOT NULL
    );

    -- Who may hand in returned mails by HTTP.
    CREATE TABLE return_tokens (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      hash text NOT NULL UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by integer,
      last_used_at timestamptz,
      revoked_at timestamptz
    );

    -- Deliveries up to the last one before a release say nothing any more against the person.
    CREATE TABLE subscriber_releases (
      subscriber_id integer PRIMARY KEY,
      last_delivery_id bigint NOT NULL,
      released_at timestamptz NOT NULL
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE subscriber_releases;
    DROP TABLE return_tokens;
    DROP TABLE mailbox_cursors;
    DROP TABLE returned_mails;
  `);
}
