import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { openPool, transaction } from "@/lib/database";
import { outboundRules } from "@/lib/http";
import { defaultRefreshSettings, listChanges, runRefresh, storeUses } from "@/links";
import { createDatabase } from "../../helpers/database";
import { anyLoopback, type MockHost, startHost } from "./mockHost";

/** Changes of content, seen by real runs of the job and told to readers. */
let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;
let host: MockHost;
let body = "a;b\n1;2\n";
let status = 200;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 5);
  host = await startHost(anyLoopback(), (_, response) => {
    response.writeHead(status, {
      "Content-Type": "text/csv",
      "Content-Length": Buffer.byteLength(body),
    });
    response.end(body);
  });
  await transaction(pool, (sql) =>
    storeUses(sql, {
      collection: "entries",
      documentId: 7,
      published: true,
      addresses: [{ url: host.url("/a.csv"), path: "url", declaredType: "text/csv" }],
    }),
  );
});
afterAll(async () => {
  await host.close();
  await pool.end();
  await database.drop();
});

async function refreshOn(day: number): Promise<void> {
  const summary = await runRefresh(
    {
      sql: pool,
      clock: () => new Date(Date.now() + day * 86_400_000),
      log: { info: () => {}, warn: () => {}, error: () => {} },
      progress: async () => {},
      signal: new AbortController().signal,
    },
    {
      ...defaultRefreshSettings,
      rules: outboundRules({ allow: ["127.0.0.0/8"], ports: "any" }),
      userAgent: "test",
      siteUrl: "https://portail.test",
      timeoutMs: 2_000,
      spacingMs: 0,
      jitter: () => 0.5,
      onChanged: async () => {},
    },
  );
  expect(summary.checked).toBe(1);
}

test("a change of content is told once, with its evidence; the first look and an error tell nothing", async () => {
  await refreshOn(0);
  await refreshOn(20);
  expect(await listChanges(pool, { limit: 10 })).toEqual([]);

  // As long as before: its length proves nothing, its hash does.
  body = "a;b\n1;3\n";
  await refreshOn(40);
  await refreshOn(60);
  status = 404;
  await refreshOn(80);
  status = 200;
  await refreshOn(100);

  const changes = await listChanges(pool, { limit: 10 });
  expect(changes).toMatchObject([
    {
      url: host.url("/a.csv"),
      evidence: "sha256",
      uses: [{ collection: "entries", documentId: 7 }],
    },
  ]);
});
