import type { Pool } from "pg";
import { openPool, transaction } from "@/lib/database";
import { outboundRules } from "@/lib/http";
import {
  defaultRefreshSettings,
  type RefreshSettings,
  type RefreshSummary,
  runRefresh,
  stateOfAddresses,
  storeUses,
} from "@/links";
import { createDatabase } from "../../helpers/database";

/** A migrated database of a test's own, and the link keeper on it, driven by a clock that is given. */
export type LinkWorld = {
  uri: string;
  pool: Pool;
  empty: () => Promise<void>;
  use: (documentId: number, urls: readonly string[], published?: boolean) => Promise<void>;
  refresh: (
    at: Date,
    values?: Partial<RefreshSettings>,
    signal?: AbortSignal,
  ) => Promise<RefreshSummary>;
  rows: <T>(text: string, values?: readonly unknown[]) => Promise<T[]>;
  stateOf: (url: string) => Promise<string | undefined>;
  idOf: (url: string) => Promise<number>;
  close: () => Promise<void>;
};

export const quietLog = { info: () => {}, warn: () => {}, error: () => {} };

/** Settings of a run without courtesy, towards loopback. */
export const testSettings = (values: Partial<RefreshSettings> = {}): RefreshSettings => ({
  ...defaultRefreshSettings,
  rules: outboundRules({ allow: ["127.0.0.0/8"], ports: "any" }),
  userAgent: "test",
  canaries: [],
  siteUrl: "https://portail.test",
  timeoutMs: 2_000,
  spacingMs: 0,
  jitter: () => 0.5,
  onChanged: async () => {},
  ...values,
});

export async function openLinkWorld(): Promise<LinkWorld> {
  const database = await createDatabase({ migrated: true });
  const pool = openPool(database.uri, 10);
  const rows = async <T>(text: string, values: readonly unknown[] = []) =>
    (await pool.query(text, [...values])).rows as T[];
  const standingOf = async (url: string) => (await stateOfAddresses(pool, [url])).get(url);
  return {
    uri: database.uri,
    pool,
    async empty() {
      await pool.query(
        `TRUNCATE addresses, address_uses, observations, link_hosts, link_incidents, outbox,
           job_runs, link_robots RESTART IDENTITY CASCADE`,
      );
    },
    use: (documentId, urls, published = true) =>
      transaction(pool, (sql) =>
        storeUses(sql, {
          collection: "entries",
          documentId,
          published,
          addresses: urls.map((url, index) => ({ url, path: `resources.${index}.url` })),
        }),
      ),
    refresh: (at, values, signal = new AbortController().signal) =>
      runRefresh(
        { sql: pool, clock: () => at, log: quietLog, progress: async () => {}, signal },
        testSettings(values),
      ),
    rows,
    stateOf: async (url) => (await standingOf(url))?.state,
    async idOf(url) {
      const standing = await standingOf(url);
      if (!standing) throw new Error(`no address ${url}`);
      return standing.id;
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}
