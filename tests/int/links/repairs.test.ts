import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { repairSettings } from "@/jobs/link-repairs";
import { dropPagesThatShow } from "@/jobs/refresh-links";
import { openPool, transaction } from "@/lib/database";
import { outboundRules } from "@/lib/http";
import {
  countOpenRepairs,
  defaultRefreshSettings,
  defaultRepairSettings,
  findRepairs,
  holdRepairs,
  listRepairs,
  markRefused,
  type RepairSettings,
  runRefresh,
  stateOfAddresses,
  storeUses,
  type Use,
} from "@/links";
import { createDatabase } from "../../helpers/database";
import { type Answer, type MockHost, send, sendCsv, startHost } from "./mockHost";

/** How repairs are found: real PostgreSQL, real servers on loopback, an archive of our own. */
let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: Pool;
let site: MockHost;
let archive: MockHost;
const notFound: Answer = (_, response) => send(response, 404);
let answer: Answer;
let archiveAnswer: Answer;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri, 10);
  site = await startHost("127.0.60.1", (...asked) => answer(...asked));
  archive = await startHost("127.0.60.2", (...asked) => archiveAnswer(...asked));
});
afterAll(async () => {
  await site.close();
  await archive.close();
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  answer = notFound;
  archiveAnswer = notFound;
  site.log.length = 0;
  archive.log.length = 0;
  changes.length = 0;
  await pool.query(
    `TRUNCATE addresses, address_uses, observations, link_hosts, link_incidents, link_repairs,
       link_searches, link_host_searches, entries, issues RESTART IDENTITY CASCADE`,
  );
});

const start = Date.parse("2026-03-02T08:00:00Z");
const day = 86_400_000;
const onDay = (days: number) => new Date(start + days * day);
const changes: Use[] = [];

const use = (
  documentId: number,
  urls: string[],
  options: { collection?: string; published?: boolean; path?: string } = {},
) =>
  transaction(pool, async (sql) => {
    await storeUses(sql, {
      collection: options.collection ?? "entries",
      documentId,
      published: options.published ?? true,
      addresses: urls.map((url, index) => ({
        url,
        path: options.path ?? (index === 0 ? "url" : `distributions.${index - 1}.url`),
      })),
    });
    // New ones are due by the database's clock; these tests have days of their own.
    await sql.query("UPDATE addresses SET next_check_at = $1 WHERE last_checked_at IS NULL", [
      onDay(0),
    ]);
  });

const rules = outboundRules({ allow: ["127.0.0.0/8"], ports: "any" });
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const base = { rules, userAgent: "test", timeoutMs: 2_000 };

const find = (
  at: Date,
  values: Partial<RepairSettings> = {},
  signal = new AbortController().signal,
) =>
  findRepairs(
    { sql: pool, clock: () => at, log: silent, signal },
    {
      ...repairSettings({ ...base, onChanged: async (_, uses) => void changes.push(...uses) }),
      spacingMs: 0,
      archiveBase: archive.url(""),
      ...values,
    },
  );
const refresh = (at: Date) =>
  runRefresh(
    {
      sql: pool,
      clock: () => at,
      log: silent,
      progress: async () => {},
      signal: new AbortController().signal,
    },
    {
      ...defaultRefreshSettings,
      ...base,
      siteUrl: "https://portail.test",
      spacingMs: 0,
      jitter: () => 0.5,
      onChanged: async () => {},
      canaries: [],
    },
  );
const rows = async <T>(text: string, values: unknown[] = []) =>
  (await pool.query(text, values)).rows as T[];
const open = () => listRepairs(pool, { state: "open", limit: 100, offset: 0 });
const proposals = async () =>
  (await open()).map(({ url, kind, target }) => ({ url, kind, target }));
const idOf = async (url: string) =>
  (await rows<{ id: number }>("SELECT id FROM addresses WHERE url = $1", [url]))[0]?.id ?? 0;

/** Puts an address into a state, as many checks would have. */
async function put(url: string, state: string, since: Date, more: Record<string, unknown> = {}) {
  const lost = ["failing", "broken", "gone"].includes(state);
  await pool.query(
    `UPDATE addresses SET state = $2, reason = $3, failing_since = $4, last_ok_at = $5,
       steady_checks = $6, last_checked_at = $7, final_url = $8
     WHERE url = $1`,
    [
      url,
      state,
      more.reason ?? null,
      lost ? since : null,
      more.lastOkAt ?? null,
      more.steadyChecks ?? 0,
      since,
      more.finalUrl ?? null,
    ],
  );
}

/** Keeps every proposal that is open from being made again. */
const refuseAll = () =>
  transaction(pool, async (sql) => {
    const ids = (await open()).map(({ id }) => id);
    await markRefused(
      sql,
      await holdRepairs(sql, ids),
      { by: 1, at: new Date() },
      async (_, uses) => {
        changes.push(...uses);
      },
    );
  });

test("the search keeps to bounds of its own, whatever those of the checks are", () => {
  const settings = repairSettings({
    ...defaultRefreshSettings,
    ...base,
    onChanged: async () => {},
  });
  expect(settings).toMatchObject(defaultRepairSettings);
  expect(settings.runBudgetMs).toBeLessThan(defaultRefreshSettings.runBudgetMs);
});

describe("a permanent move", () => {
  const redirecting =
    (to: () => string, status = 301): Answer =>
    (request, response) =>
      request.url === "/old.csv" ? send(response, status, { location: to() }) : sendCsv(response);
  const old = () => site.url("/old.csv");

  test("is proposed when its end has been seen seven days apart, and not before", async () => {
    answer = redirecting(() => "/new.csv");
    await use(1, [old()]);
    for (const [when, expected] of [
      [0, 0],
      [2, 0],
      [6.9, 0],
      [15, 1],
      [16, 1],
    ] as const) {
      await refresh(onDay(when));
      await find(onDay(when));
      expect([when, await countOpenRepairs(pool)]).toEqual([when, expected]);
    }
    expect(await open()).toMatchObject([
      {
        url: old(),
        kind: "moved",
        target: site.url("/new.csv"),
        uses: 1,
        firstSeenAt: onDay(0),
        evidence: {
          kind: "moved",
          firstSeenAt: onDay(0).toISOString(),
          chain: [{ url: old(), status: 301, location: site.url("/new.csv") }],
        },
      },
    ]);
    expect(archive.log).toHaveLength(0);
  });

  test("goes by the first and the last sight, not by how many there were", async () => {
    answer = redirecting(() => "/new.csv");
    await use(1, [old()]);
    for (const when of [0, 2, 5, 9, 17]) await refresh(onDay(when));
    await pool.query("DELETE FROM observations WHERE at > $1", [onDay(0)]);
    expect((await find(onDay(17))).movesProposed).toBe(1);
  });

  test("failures in between say nothing of where it leads; another end or none begins anew", async () => {
    answer = redirecting(() => "/new.csv");
    await use(1, [old()]);
    await refresh(onDay(0));
    const id = await idOf(old());
    const observe = (when: number, outcome: string, end: string | null) =>
      pool.query(
        `INSERT INTO observations (address_id, at, outcome, duration_ms, final_url)
         VALUES ($1, $2, $3, 1, $4)`,
        [id, onDay(when), outcome, end],
      );
    await put(old(), "moved", onDay(10), { lastOkAt: onDay(10), finalUrl: site.url("/new.csv") });
    await observe(5, "moved", site.url("/other.csv"));
    expect((await find(onDay(10))).movesProposed).toBe(0);
    await pool.query("DELETE FROM observations WHERE at > $1", [onDay(0)]);
    await observe(5, "ok", old());
    expect((await find(onDay(10))).movesProposed).toBe(0);
    await pool.query("DELETE FROM observations WHERE at > $1", [onDay(0)]);
    await observe(5, "failed", null);
    await observe(6, "unknown", null);
    expect((await find(onDay(10))).movesProposed).toBe(1);
  });

  test.each<[string, () => string, number]>([
    ["across hosts", () => archive.url("/new.csv"), 301],
    ["to a sign-in page", () => "/connexion", 301],
    ["to the root", () => "/", 301],
    ["with a temporary hop", () => "/new.csv", 302],
  ])("is never proposed %s", async (_, to, status) => {
    answer = redirecting(to, status);
    archiveAnswer = (_request, response) => sendCsv(response);
    await use(1, [old()]);
    for (const when of [0, 3, 9, 20]) await refresh(onDay(when));
    await find(onDay(20));
    expect(await rows("SELECT kind, target FROM link_repairs")).toEqual([]);
  });

  test("is not proposed to an address that is itself known not to work", async () => {
    answer = redirecting(() => "/new.csv");
    await use(1, [old(), site.url("/new.csv")]);
    for (const when of [0, 3, 9, 20]) await refresh(onDay(when));
    await put(site.url("/new.csv"), "broken", onDay(20));
    expect((await find(onDay(20))).movesProposed).toBe(0);
    await put(site.url("/new.csv"), "ok", onDay(20));
    expect((await find(onDay(20))).movesProposed).toBe(1);
    // … and taken back when it stops working.
    await put(site.url("/new.csv"), "failing", onDay(21));
    expect((await find(onDay(21))).repairsWithdrawn).toBe(1);
    expect(await open()).toEqual([]);
    await put(site.url("/new.csv"), "ok", onDay(22));
    expect((await find(onDay(22))).movesProposed).toBe(1);
  });

  test("refused, it is never proposed again; another end may be", async () => {
    let end = "/new.csv";
    answer = redirecting(() => end);
    await use(1, [old()]);
    for (const when of [0, 3, 9]) await refresh(onDay(when));
    await find(onDay(9));
    await refuseAll();
    for (const when of [20, 40]) {
      await refresh(onDay(when));
      expect((await find(onDay(when))).movesProposed).toBe(0);
    }
    end = "/newer.csv";
    for (const when of [60, 62, 80]) {
      await refresh(onDay(when));
      await find(onDay(when));
    }
    expect(await proposals()).toEqual([
      { url: old(), kind: "moved", target: site.url("/newer.csv") },
    ]);
  });

  test("nothing that could be rewritten: running text and sent issues alone use it", async () => {
    answer = redirecting(() => "/new.csv");
    await pool.query(
      "INSERT INTO issues (id, subject, state) VALUES (1, 'Envoyé', 'sent'), (2, 'En cours', 'draft')",
    );
    await use(1, [old()], { path: "summary" });
    await use(1, [old()], { collection: "issues", path: "items.0.url" });
    for (const when of [0, 3, 9]) await refresh(onDay(when));
    expect((await find(onDay(9))).movesProposed).toBe(0);
    await use(2, [old()], { collection: "issues", path: "items.0.url" });
    expect((await find(onDay(9))).movesProposed).toBe(1);
    await pool.query("UPDATE issues SET state = 'approved' WHERE id = 2");
    expect((await find(onDay(9))).repairsWithdrawn).toBe(1);
  });

  test("four workers at once propose it once", async () => {
    answer = redirecting(() => "/new.csv");
    await use(1, [old()]);
    for (const when of [0, 3, 9]) await refresh(onDay(when));
    const summaries = await Promise.all([1, 2, 3, 4].map(() => find(onDay(9))));
    expect(summaries.reduce((sum, { movesProposed }) => sum + movesProposed, 0)).toBe(1);
    expect(await countOpenRepairs(pool)).toBe(1);
  });
});

describe("the same thing on its own host", () => {
  const lost = () => site.url("/etudes/rapport-annuel.pdf");
  const there = () => site.url("/publications/rapport-annuel.pdf");
  /** A site with these sitemaps and these files, and nothing else. */
  const siteOf =
    (
      pages: Record<string, string | Buffer>,
      files: string[] = ["/publications/rapport-annuel.pdf"],
    ): Answer =>
    (request, response) => {
      const page = pages[request.url ?? ""];
      if (page !== undefined) {
        response.writeHead(200, { "content-type": "application/xml" });
        response.end(page);
      } else if (files.includes(request.url ?? ""))
        sendCsv(response, { "content-type": "application/pdf" });
      else send(response, 404);
    };
  const sitemap = (...urls: string[]) =>
    `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join("")}</urlset>`;

  test("is found in /sitemap.xml, checked, and proposed", async () => {
    answer = siteOf({ "/sitemap.xml": sitemap(site.url("/"), there()) });
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    expect(await find(onDay(3))).toMatchObject({ findsProposed: 1 });
    expect(await open()).toMatchObject([
      {
        url: lost(),
        kind: "found",
        target: there(),
        evidence: {
          kind: "found",
          by: "file",
          from: "sitemap",
          shared: "rapport-annuel.pdf",
          checkedAt: onDay(3).toISOString(),
        },
      },
    ]);
    expect(site.log.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /robots.txt",
      "GET /sitemap.xml",
      "HEAD /publications/rapport-annuel.pdf",
    ]);
  });

  test("is found through robots.txt, a compressed index and its parts, one level deep", async () => {
    answer = siteOf({
      "/robots.txt": `User-agent: *\nSitemap: ${site.url("/index.xml.gz")}\nSitemap: ${archive.url("/ailleurs.xml")}`,
      "/index.xml.gz": gzipSync(
        `<sitemapindex><sitemap><loc>${site.url("/deeper.xml")}</loc></sitemap><sitemap><loc>${site.url("/part.xml.gz")}</loc></sitemap></sitemapindex>`,
      ),
      "/deeper.xml": `<sitemapindex><sitemap><loc>${site.url("/never.xml")}</loc></sitemap></sitemapindex>`,
      "/part.xml.gz": gzipSync(sitemap(there())),
    });
    await use(1, [lost()]);
    await put(lost(), "gone", onDay(0));
    expect((await find(onDay(0))).findsProposed).toBe(1);
    const asked = site.log.map(({ url }) => url);
    expect(asked).toContain("/part.xml.gz");
    expect(asked).not.toContain("/never.xml");
    expect(archive.log.map(({ url }) => url)).not.toContain("/ailleurs.xml");
  });

  test("is found by the title of the entry whose page it was", async () => {
    const title = "Les comptes des communes";
    await pool.query("INSERT INTO entries (id, title) VALUES (1, $1)", [title]);
    answer = siteOf(
      { "/sitemap.xml": sitemap(site.url("/themes/les-comptes-des-communes.html")) },
      ["/themes/les-comptes-des-communes.html"],
    );
    await use(1, [site.url("/spip.php?article12")]);
    await put(site.url("/spip.php?article12"), "broken", onDay(0));
    await find(onDay(1));
    expect(await open()).toMatchObject([
      { evidence: { by: "title", shared: "les-comptes-des-communes" } },
    ]);
  });

  test("is found among the addresses of the host that the catalogue knows to work", async () => {
    answer = siteOf({});
    await use(1, [lost()]);
    await use(2, [there()]);
    await put(lost(), "broken", onDay(0));
    await put(there(), "ok", onDay(0));
    await find(onDay(1));
    expect(await open()).toMatchObject([{ target: there(), evidence: { from: "catalogue" } }]);
  });

  test.each<[string, Answer]>([
    [
      "does not answer well",
      (request, response) =>
        request.url === "/sitemap.xml"
          ? send(response, 200, {}, sitemap(there()))
          : send(response, 404),
    ],
    [
      "says that it is not there",
      (request, response) =>
        request.url === "/sitemap.xml"
          ? send(response, 200, {}, sitemap(there()))
          : request.url === "/robots.txt"
            ? send(response, 404)
            : send(
                response,
                200,
                { "content-type": "text/html" },
                "<title>Page introuvable</title>",
              ),
    ],
    [
      "leads to the root",
      (request, response) =>
        request.url === "/sitemap.xml"
          ? send(response, 200, {}, sitemap(there()))
          : request.url === "/"
            ? sendCsv(response)
            : send(response, 302, { location: "/" }),
    ],
    [
      "leads back to the lost one",
      (request, response) =>
        request.url === "/sitemap.xml"
          ? send(response, 200, {}, sitemap(there()))
          : request.url?.startsWith("/publications")
            ? send(response, 302, { location: lost() })
            : sendCsv(response),
    ],
  ])("is not proposed when it %s", async (_, given) => {
    answer = given;
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    expect((await find(onDay(1))).findsProposed).toBe(0);
    expect(await open()).toEqual([]);
  });

  test.each<[string, string, Record<string, unknown>, boolean]>([
    ["broken", "broken", {}, true],
    ["gone", "gone", {}, true],
    ["failing for two days", "failing", {}, true],
    ["saying « not found » three times", "degraded", { reason: "soft-404", steadyChecks: 2 }, true],
    ["saying so twice", "degraded", { reason: "soft-404", steadyChecks: 1 }, false],
    ["with a bad certificate", "degraded", { reason: "tls-certificate", steadyChecks: 9 }, false],
    ["refusing robots", "blocked", {}, false],
    ["moved", "moved", {}, false],
    ["fine", "ok", {}, false],
  ])("is looked for when the address is %s: %s", async (_, state, more, expected) => {
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    await use(1, [lost()]);
    await put(lost(), state, onDay(0), more);
    await find(onDay(2));
    expect(site.log.length > 0).toBe(expected);
    expect(await countOpenRepairs(pool)).toBe(expected ? 1 : 0);
  });

  test("is not looked for while the failure is young", async () => {
    await use(1, [lost()]);
    await put(lost(), "failing", onDay(0));
    await find(onDay(1.9));
    expect(site.log).toEqual([]);
    expect(archive.log).toEqual([]);
  });

  test("is looked for once a month, the host once a day, however many workers there are", async () => {
    answer = siteOf({ "/sitemap.xml": sitemap() });
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    await Promise.all([1, 2, 3].map(() => find(onDay(1))));
    expect(site.log.map(({ url }) => url)).toEqual(["/robots.txt", "/sitemap.xml"]);
    await use(2, [site.url("/etudes/autre-chose.pdf")]);
    await put(site.url("/etudes/autre-chose.pdf"), "broken", onDay(0));
    await find(onDay(1.5));
    await find(onDay(29));
    await find(onDay(30));
    expect(site.log).toHaveLength(4);
    await find(onDay(32));
    expect(site.log).toHaveLength(6);
  });

  test("a host that does not answer is asked again tomorrow, one that asks for patience later", async () => {
    answer = (request) => request.socket.destroy();
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    await find(onDay(1));
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    expect((await find(onDay(1.1))).findsProposed).toBe(0);
    expect((await find(onDay(2.1))).findsProposed).toBe(1);

    await pool.query(
      "TRUNCATE link_repairs, repaired_documents, link_searches, link_host_searches, link_hosts",
    );
    answer = (_, response) => send(response, 503, { "retry-after": "3600" });
    site.log.length = 0;
    await find(onDay(3));
    await find(onDay(4));
    expect(site.log).toHaveLength(1);
    await pool.query("UPDATE link_hosts SET paused_until = now()");
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    expect((await find(onDay(4))).findsProposed).toBe(1);
  });

  test("a hostile sitemap costs little and ends", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, "<loc>http://a.fr/</loc>"));
    answer = (request, response) => {
      if (request.url === "/robots.txt") {
        send(
          response,
          200,
          {},
          Array.from({ length: 99 }, (_, n) => `Sitemap: /${n}.xml`).join("\n"),
        );
      } else if (request.url === "/0.xml") {
        // A bomb: 64 MiB in a few kilobytes.
        response.writeHead(200, { "content-type": "application/gzip" });
        response.end(bomb);
      } else if (request.url === "/1.xml") {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write("<loc>x</loc>".repeat(5_000)));
        };
        response.on("drain", more);
        more();
      } else send(response, 301, { location: `${request.url}x` });
    };
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    expect((await find(onDay(1), { maxRequestsPerHost: 30 })).findsProposed).toBe(0);
    expect(site.log.length).toBeLessThanOrEqual(30);
    expect(site.bytesSent()).toBeLessThan(64 * 1024 * 1024);
  });

  test("a refused find is not proposed again; the next best is", async () => {
    answer = siteOf({ "/sitemap.xml": sitemap(there(), site.url("/autre/rapport-annuel.pdf")) }, [
      "/publications/rapport-annuel.pdf",
      "/autre/rapport-annuel.pdf",
    ]);
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    // Two alike: nobody is asked to guess.
    await find(onDay(1));
    expect(await open()).toEqual([]);
    await pool.query("TRUNCATE link_searches, link_host_searches");
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    await find(onDay(2));
    await refuseAll();
    await pool.query("TRUNCATE link_searches, link_host_searches");
    await find(onDay(3));
    expect(await open()).toEqual([]);
    await pool.query("TRUNCATE link_searches, link_host_searches");
    answer = siteOf({ "/sitemap.xml": sitemap(there(), site.url("/autre/rapport-annuel.pdf")) }, [
      "/autre/rapport-annuel.pdf",
    ]);
    await find(onDay(4));
    expect(await proposals()).toEqual([
      { url: lost(), kind: "found", target: site.url("/autre/rapport-annuel.pdf") },
    ]);
  });

  test("is taken back when the address works again, and looked for anew when it fails again", async () => {
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    await find(onDay(1));
    await put(lost(), "ok", onDay(2));
    expect((await find(onDay(2))).repairsWithdrawn).toBe(1);
    await put(lost(), "broken", onDay(3));
    expect((await find(onDay(4))).findsProposed).toBe(1);
  });

  test("a worker that died in the middle delays the search by its lease, and loses nothing", async () => {
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    await pool.query(
      "INSERT INTO link_host_searches (host, lease_until) VALUES ('127.0.60.1', now() + interval '1 minute')",
    );
    expect((await find(onDay(1))).findsProposed).toBe(0);
    await pool.query("UPDATE link_host_searches SET lease_until = now()");
    expect((await find(onDay(1))).findsProposed).toBe(1);
  });

  test("keeps to the courtesy of the checks, with the host and with the archive, over all workers", async () => {
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    const others = [1, 2, 3].map((n) => site.url(`/sans-nom/${n}`));
    await use(1, [lost(), ...others]);
    for (const url of [lost(), ...others]) await put(url, "broken", onDay(0));
    await Promise.all([find(onDay(1), { spacingMs: 500 }), find(onDay(1), { spacingMs: 500 })]);
    expect(site.log.length).toBeGreaterThanOrEqual(3);
    expect(archive.log).toHaveLength(4);
    // Half a second between starts; arrivals waver on a busy machine.
    for (const { log } of [site, archive])
      for (const [index, { at }] of log.slice(1).entries())
        expect(at - (log[index]?.at ?? 0)).toBeGreaterThan(150);
  });

  test("stopped, it gives back what it had claimed", async () => {
    const stop = new AbortController();
    answer = (_, response) => {
      stop.abort();
      setTimeout(() => send(response, 404), 50);
    };
    archiveAnswer = (_, response) => void setTimeout(() => send(response, 404), 50);
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    expect(await find(onDay(1), {}, stop.signal)).toMatchObject({ findsProposed: 0 });
    expect(await rows("SELECT FROM link_host_searches WHERE lease_until > now()")).toEqual([]);
    expect(await rows("SELECT FROM link_searches WHERE archive_lease_until > now()")).toEqual([]);
    answer = siteOf({ "/sitemap.xml": sitemap(there()) });
    expect((await find(onDay(1))).findsProposed).toBe(1);
  });
});

describe("a copy in the web archive", () => {
  const lost = () => site.url("/perdu?id=3");
  const copy = (stamp = "20251224101112", address = lost()) =>
    archive.url(`/web/${stamp}/${address}`);
  const has: Answer = (_, response) => send(response, 302, { location: copy() });
  const shown = async (url = lost()) => {
    const standing = (await stateOfAddresses(pool, [url])).get(url);
    return [standing?.archivedUrl, standing?.archivedAt?.toISOString()];
  };

  test("is asked for unfollowed, once a month; readers of the lost address are shown it", async () => {
    archiveAnswer = has;
    await use(7, [lost()]);
    await put(lost(), "broken", onDay(0));
    expect(await find(onDay(1))).toMatchObject({ copiesFound: 1 });
    expect(archive.log.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET /web/${lost()}`,
    ]);
    expect(await shown()).toEqual([copy(), "2025-12-24T10:11:12.000Z"]);
    expect(changes).toEqual([{ collection: "entries", documentId: 7, published: true }]);
    expect(await open()).toMatchObject([
      { kind: "archive", target: copy(), evidence: { snapshotAt: "2025-12-24T10:11:12.000Z" } },
    ]);
    changes.length = 0;
    await find(onDay(2));
    await find(onDay(30));
    expect(archive.log).toHaveLength(1);
    await find(onDay(31.1));
    expect(archive.log).toHaveLength(2);
    expect(changes).toEqual([]);
  });

  test("drops the pages that show the lost address, and no others", async () => {
    archiveAnswer = has;
    await use(7, [lost()]);
    await use(8, [lost()], { published: false });
    await put(lost(), "broken", onDay(0));
    const listener = await pool.connect();
    const dropped: string[] = [];
    listener.on("notification", ({ payload }) => dropped.push(...(payload ?? "").split(" ")));
    await listener.query("LISTEN oc_pages");
    await find(onDay(1), { onChanged: dropPagesThatShow });
    await listener.query("SELECT 1");
    listener.release(true);
    expect(dropped).toEqual(["entries:7", "links"]);
  });

  test.each(["ok", "moved", "degraded", "blocked", "unknown"])(
    "is not asked for an address that is %s",
    async (state) => {
      archiveAnswer = has;
      await use(1, [lost()]);
      await put(lost(), state, onDay(0));
      await find(onDay(9));
      expect(archive.log).toEqual([]);
    },
  );

  test("is shown for broken and gone addresses, not while one merely fails, nor once it works", async () => {
    archiveAnswer = has;
    await use(1, [lost()]);
    await put(lost(), "failing", onDay(0));
    await find(onDay(3));
    expect(archive.log).toHaveLength(1);
    expect(await shown()).toEqual([null, undefined]);
    await put(lost(), "gone", onDay(4));
    expect((await shown())[0]).toBe(copy());
    await put(lost(), "ok", onDay(5));
    expect((await shown())[0]).toBeNull();
    expect((await find(onDay(5))).repairsWithdrawn).toBe(1);
    // Lost again, its copy is known.
    await put(lost(), "broken", onDay(6));
    await find(onDay(6));
    expect(await proposals()).toEqual([{ url: lost(), kind: "archive", target: copy() }]);
    expect(archive.log).toHaveLength(1);
  });

  test("made after the trouble began is not believed: one of the last good day is asked for", async () => {
    const asked: string[] = [];
    archiveAnswer = (request, response) => {
      asked.push(request.url ?? "");
      const stamp = request.url?.startsWith("/web/2026") ? "20260220000000" : "20260315000000";
      send(response, 302, { location: copy(stamp) });
    };
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0), { lastOkAt: onDay(-1) });
    await find(onDay(20));
    expect(asked).toEqual([`/web/${lost()}`, `/web/20260301080000/${lost()}`]);
    expect((await shown())[0]).toBe(copy("20260220000000"));
  });

  test.each<[string, Answer]>([
    ["none", notFound],
    [
      "of another page",
      (_, response) => send(response, 302, { location: copy(undefined, site.url("/autre")) }),
    ],
    [
      "made after the trouble began, and no other",
      (_, response) => send(response, 302, { location: copy("20260315000000") }),
    ],
  ])("that is %s is none, and is remembered for a month", async (_, given) => {
    archiveAnswer = given;
    await use(1, [lost()]);
    await put(lost(), "broken", onDay(0));
    await find(onDay(20));
    const { length } = archive.log;
    await find(onDay(21));
    expect(archive.log).toHaveLength(length);
    expect((await shown())[0]).toBeNull();
    expect(await open()).toEqual([]);
  });

  test("an archive in trouble is left alone for the run, and asked at the next", async () => {
    archiveAnswer = (_, response) => send(response, 502);
    const urls = ["/a", "/b", "/c"].map((path) => site.url(path));
    await use(1, urls);
    for (const url of urls) await put(url, "broken", onDay(0));
    await find(onDay(1));
    expect(archive.log).toHaveLength(1);
    archiveAnswer = (request, response) =>
      send(response, 302, { location: `/web/20251224101112/${request.url?.slice(5)}` });
    expect((await find(onDay(1))).copiesFound).toBe(3);
  });

  test("a run asks so many and no more; workers at once share them; none twice", async () => {
    archiveAnswer = notFound;
    const urls = Array.from({ length: 25 }, (_, n) => site.url(`/perdu-${n}`));
    await use(1, urls);
    for (const url of urls) await put(url, "broken", onDay(0));
    await find(onDay(1), { maxArchiveQuestions: 7 });
    expect(archive.log).toHaveLength(7);
    await Promise.all([1, 2, 3].map(() => find(onDay(1))));
    expect(archive.log).toHaveLength(25);
    expect(new Set(archive.log.map(({ url }) => url)).size).toBe(25);
  });

  test("is nobody else's business for drafts, nor for addresses that hold a password", async () => {
    archiveAnswer = has;
    await use(1, [lost()], { published: false });
    const secret = site.url("/x").replace("http://", "http://moi:secret@");
    await use(2, [secret]);
    await put(lost(), "broken", onDay(0));
    await put(secret, "broken", onDay(0));
    await find(onDay(1));
    expect(archive.log).toEqual([]);
  });

  test("refused, it is shown no more and not proposed again; its pages are dropped", async () => {
    archiveAnswer = has;
    await use(7, [lost()]);
    await put(lost(), "broken", onDay(0));
    await find(onDay(1));
    changes.length = 0;
    await refuseAll();
    expect(changes).toEqual([{ collection: "entries", documentId: 7, published: true }]);
    expect((await shown())[0]).toBeNull();
    await find(onDay(40));
    expect(await open()).toEqual([]);
    expect((await shown())[0]).toBeNull();
    archiveAnswer = (_, response) => send(response, 302, { location: copy("20240101000000") });
    await find(onDay(80));
    expect((await shown())[0]).toBe(copy("20240101000000"));
  });
});

test("the list says what is open, the surest first, page by page, of chosen addresses", async () => {
  await use(1, ["https://a.fr/1", "https://a.fr/2"]);
  await use(2, ["https://a.fr/1"]);
  await pool.query(
    `INSERT INTO link_repairs (address_id, kind, target, evidence, state, first_seen_at) VALUES
       (1, 'archive', 'https://web.archive.org/web/20200101000000/https://a.fr/1', '{}', 'open', now()),
       (2, 'moved', 'https://a.fr/b', '{}', 'open', now()),
       (2, 'moved', 'https://a.fr/c', '{}', 'refused', now())`,
  );
  const all = await open();
  expect(all.map(({ kind, uses }) => [kind, uses])).toEqual([
    ["moved", 1],
    ["archive", 2],
  ]);
  expect(await listRepairs(pool, { state: "open", limit: 1, offset: 1 })).toEqual([all[1]]);
  expect(await listRepairs(pool, { state: "open", addressIds: [2], limit: 9, offset: 0 })).toEqual([
    all[0],
  ]);
  expect(await countOpenRepairs(pool)).toBe(2);
});
