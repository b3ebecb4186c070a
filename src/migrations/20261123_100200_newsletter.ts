import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Bulk facts of the newsletter. People, issues and their items are Payload's; what is sent to
 * whom, and what came of it, is here. No foreign key towards Payload's tables.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Transactional mails; personal columns are emptied once the mail is sent or given up.
    CREATE TABLE outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL,
      subscriber_id integer,
      to_email text,
      subject text,
      html text,
      text text,
      headers jsonb NOT NULL DEFAULT '{}',
      message_id text NOT NULL UNIQUE,
      state text NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'claimed', 'handing_over', 'sent', 'deferred', 'failed')),
      attempts smallint NOT NULL DEFAULT 0,
      next_attempt_at timestamptz NOT NULL DEFAULT now(),
      claimed_by text,
      lease_until timestamptz,
      reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      sent_at timestamptz
    );
    CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE state IN ('queued', 'deferred');
    CREATE INDEX outbox_in_hand ON outbox (lease_until) WHERE state IN ('claimed', 'handing_over');

    -- Random tokens (confirmation): only their hash.
    CREATE TABLE subscription_tokens (
      hash text PRIMARY KEY,
      purpose text NOT NULL,
      subscriber_id integer NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    );
    CREATE INDEX subscription_tokens_subscriber ON subscription_tokens (subscriber_id);

    -- The salt of each subscriber's derived tokens (unsubscribe, preferences).
    CREATE TABLE subscriber_keys (
      subscriber_id integer PRIMARY KEY,
      salt text NOT NULL DEFAULT gen_random_uuid()::text
    );

    -- What the limits on the public forms count; keys are keyed hashes.
    CREATE TABLE subscription_attempts (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      scope text NOT NULL,
      key text NOT NULL,
      at timestamptz NOT NULL
    );
    CREATE INDEX subscription_attempts_recent ON subscription_attempts (scope, key, at);
    CREATE INDEX subscription_attempts_at ON subscription_attempts (at);

    -- Keyed hashes of erased addresses, so that an import cannot bring them back.
    CREATE TABLE erased_addresses (
      hash text PRIMARY KEY,
      erased_at timestamptz NOT NULL
    );

    -- What has been offered to an issue: nothing is offered twice, nothing late is lost.
    CREATE TABLE drafted_news (
      kind text NOT NULL CHECK (kind IN ('entry', 'term', 'source')),
      document_id integer NOT NULL,
      news_at timestamptz NOT NULL,
      issue_id integer NOT NULL,
      PRIMARY KEY (kind, document_id, news_at)
    );
    CREATE INDEX drafted_news_issue ON drafted_news (issue_id);

    -- The approved content, as it will be read.
    CREATE TABLE issue_contents (
      issue_id integer PRIMARY KEY,
      subject text NOT NULL,
      document jsonb NOT NULL,
      fragments jsonb NOT NULL,
      html text NOT NULL,
      text text NOT NULL,
      hash text NOT NULL,
      frozen_at timestamptz NOT NULL
    );

    CREATE TABLE issue_sendings (
      issue_id integer PRIMARY KEY,
      started_at timestamptz NOT NULL,
      recipients integer NOT NULL,
      without_content integer NOT NULL,
      not_due integer NOT NULL,
      -- Outcomes before this instant no longer count for the automatic pause.
      watched_from timestamptz NOT NULL,
      pause_reason text,
      finished_at timestamptz
    );

    -- One row a recipient. The address stays in subscribers, and only there.
    CREATE TABLE deliveries (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      issue_id integer NOT NULL,
      subscriber_id integer NOT NULL,
      -- Positions, in the frozen content, of the items of this reader's copy.
      items smallint[] NOT NULL,
      message_id text NOT NULL UNIQUE,
      state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'claimed', 'handing_over',
        'sent', 'deferred', 'failed', 'skipped', 'uncertain')),
      attempts smallint NOT NULL DEFAULT 0,
      deferrals smallint NOT NULL DEFAULT 0,
      losses smallint NOT NULL DEFAULT 0,
      resends smallint NOT NULL DEFAULT 0,
      next_attempt_at timestamptz NOT NULL DEFAULT now(),
      claimed_by text,
      lease_until timestamptz,
      smtp_code smallint,
      reason text,
      handed_over_at timestamptz,
      finished_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (issue_id, subscriber_id)
    ) WITH (fillfactor = 70);
    CREATE INDEX deliveries_due ON deliveries (issue_id, next_attempt_at, id)
      WHERE state IN ('queued', 'deferred');
    CREATE INDEX deliveries_in_hand ON deliveries (lease_until)
      WHERE state IN ('claimed', 'handing_over');
    CREATE INDEX deliveries_finished ON deliveries (issue_id, finished_at DESC)
      WHERE finished_at IS NOT NULL;
    CREATE INDEX deliveries_uncertain ON deliveries (issue_id) WHERE state = 'uncertain';
    CREATE INDEX deliveries_subscriber ON deliveries (subscriber_id, finished_at DESC);

    -- The pace shared by all workers: when the next message may leave.
    CREATE TABLE delivery_pace (
      name text PRIMARY KEY,
      next_at timestamptz NOT NULL
    );
    -- As many as messages a second: free again one second after an answer.
    CREATE TABLE delivery_permits (
      id integer PRIMARY KEY,
      free_at timestamptz NOT NULL DEFAULT '-infinity'
    ) WITH (fillfactor = 50);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE delivery_permits;
    DROP TABLE delivery_pace;
    DROP TABLE deliveries;
    DROP TABLE issue_sendings;
    DROP TABLE issue_contents;
    DROP TABLE drafted_news;
    DROP TABLE erased_addresses;
    DROP TABLE subscription_attempts;
    DROP TABLE subscriber_keys;
    DROP TABLE subscription_tokens;
    DROP TABLE outbox;
  `);
}
