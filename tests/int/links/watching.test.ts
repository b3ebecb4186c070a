import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { transaction } from "@/lib/database";
import { outboundRules } from "@/lib/http";
import { createMemoryGate, createRobots, listChanges, type RobotsWord, storeUses } from "@/links";
import { type LinkWorld, openLinkWorld } from "./linkWorld";
import { type Answer, anyLoopback, type MockHost, send, sendCsv, startHost } from "./mockHost";

/** What the job does and the command does not: robots.txt before a page is read, content watched. */

let world: LinkWorld;
let host: MockHost;
let routes: Record<string, Answer> = {};
const html = { "content-type": "text/html" };
const page =
  (text: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    send(response, 200, { ...html, ...headers }, `<!doctype html><title>Budget</title><p>${text}`);
const robots =
  (text: string, status = 200): Answer =>
  (_, response) =>
    send(response, status, { "content-type": "text/plain" }, text);
const forbidden = robots("User-agent: *\nDisallow: /prive\n");

beforeAll(async () => {
  world = await openLinkWorld();
  host = await startHost(anyLoopback(), (request, response, count) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    const route = routes[path];
    if (route) route(request, response, count);
    else send(response, 404, html, "non");
  });
});
afterAll(async () => {
  await host.close();
  await world.close();
});
beforeEach(async () => {
  routes = {};
  host.log.length = 0;
  await world.empty();
});

const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const asked = () => host.log.map(({ method, url }) => `${method} ${url}`);
const lastObservation = async () =>
  (
    await world.rows<{ outcome: string; reason: string | null; status: number; notes: string[] }>(
      "SELECT outcome, reason, status, notes FROM observations ORDER BY id DESC LIMIT 1",
    )
  )[0];

describe("robots.txt, before a page is read", () => {
  test("a page that it allows is read; it is asked once a day, whichever worker asks", async () => {
    routes = { "/robots.txt": forbidden, "/budget": page("a"), "/plan": page("b") };
    await world.use(1, [host.url("/budget"), host.url("/plan")]);
    await world.refresh(days(0));
    expect(await world.stateOf(host.url("/budget"))).toBe("ok");
    await world.refresh(days(3));
    expect(asked().filter((request) => request.endsWith("/robots.txt"))).toHaveLength(1);
  });

  test("one that it forbids is known by HEAD, and a note says so", async () => {
    routes = { "/robots.txt": forbidden, "/prive/x": page("Page introuvable") };
    await world.use(1, [host.url("/prive/x")]);
    await world.refresh(days(0));
    expect(asked()).toEqual(["HEAD /prive/x", "GET /robots.txt"]);
    expect(await lastObservation()).toMatchObject({ outcome: "ok", notes: ["robots"] });
  });

  test("one that it forbids and HEAD finds wanting is no failure: nobody may confirm it", async () => {
    routes = { "/robots.txt": forbidden };
    await world.use(1, [host.url("/prive/x")]);
    await world.refresh(days(0));
    expect(asked()).toEqual(["HEAD /prive/x", "GET /robots.txt"]);
    expect(await lastObservation()).toMatchObject({ outcome: "unknown", reason: "robots" });
    expect(await world.stateOf(host.url("/prive/x"))).toBe("unknown");
  });

  test("a file may be read: a document lists it as one, or its type says so", async () => {
    const listed: Answer = (request, response) =>
      request.method === "HEAD" ? send(response, 405) : sendCsv(response);
    const typed: Answer = (request, response) => {
      if (request.method === "HEAD") send(response, 200, { "content-type": "text/csv" });
      else sendCsv(response);
    };
    routes = { "/robots.txt": forbidden, "/prive/a": listed, "/prive/b": typed };
    await transaction(world.pool, (sql) =>
      storeUses(sql, {
        collection: "entries",
        documentId: 1,
        published: true,
        addresses: [
          { url: host.url("/prive/a"), path: "distributions.0.url", declaredType: "text/csv" },
          { url: host.url("/prive/b"), path: "url" },
        ],
      }),
    );
    await world.refresh(days(0));
    expect(await world.stateOf(host.url("/prive/a"))).toBe("ok");
    expect(await world.stateOf(host.url("/prive/b"))).toBe("ok");
    expect(asked()).not.toContain("GET /robots.txt");
  });

  test("a page where a document lists a file is of the wrong type", async () => {
    routes = { "/x.csv": page("Données") };
    await transaction(world.pool, (sql) =>
      storeUses(sql, {
        collection: "entries",
        documentId: 1,
        published: true,
        addresses: [{ url: host.url(), path: "distributions.0.url", declaredType: "text/csv" }],
      }),
    );
    await world.refresh(days(0));
    expect(await lastObservation()).toMatchObject({ outcome: "degraded", reason: "type-mismatch" });
  });

  test("a site in trouble is seen as such, its robots.txt notwithstanding", async () => {
    routes = { "/robots.txt": robots("", 503), "/x": robots("", 500), "/page": page("a") };
    await world.use(1, [host.url("/x"), host.url("/page")]);
    await world.refresh(days(0));
    expect(await world.stateOf(host.url("/x"))).toBe("failing");
    // A page that HEAD finds well is left unread meanwhile.
    expect(await world.stateOf(host.url("/page"))).toBe("ok");
    expect(asked()).not.toContain("GET /page");
  });

  test("a site that nobody answers for is dead, not forbidden", async () => {
    const address = anyLoopback();
    await world.use(1, [`http://${address}:${host.port}/x`]);
    await world.refresh(days(0));
    expect(await lastObservation()).toMatchObject({ outcome: "failed", reason: "connect" });
  });

  const ask = (url: string, spacingMs = 0) => {
    const keeper = createRobots(world.pool, {
      gate: createMemoryGate({ spacingMs }),
      rules: outboundRules({ allow: ["127.0.0.0/8"], ports: "any" }),
      userAgent: "OpenCollectivites-LinkCheck/1.0",
      timeoutMs: 2_000,
    });
    return keeper.ask(new URL(url)).then((word) => ({ word, keeper }));
  };

  test.each<[string, Answer, RobotsWord]>([
    ["200", forbidden, "disallowed"],
    ["404", robots("User-agent: *\nDisallow: /", 404), "allowed"],
    ["401", robots("", 401), "allowed"],
    ["500", robots("", 500), "unsure"],
    ["429", robots("", 429), "unsure"],
    ["a page in its place", page("Accueil"), "allowed"],
    [
      "led elsewhere",
      (_, response) => send(response, 302, { location: "/autre.txt" }),
      "disallowed",
    ],
    [
      "led round in circles",
      (_, response) => send(response, 302, { location: "/robots.txt" }),
      "allowed",
    ],
    [
      "led inwards",
      (_, response) => send(response, 302, { location: "http://10.0.0.1/" }),
      "allowed",
    ],
    ["cut", (request) => void request.socket.destroy(), "allowed"],
    [
      "rules after its bound",
      robots(`${"#\n".repeat(300_000)}User-agent: *\nDisallow: /`),
      "allowed",
    ],
  ])("%s", async (_, answer, expected) => {
    routes = { "/robots.txt": answer, "/autre.txt": forbidden };
    expect((await ask(host.url("/prive/x"))).word).toBe(expected);
  });

  test("a hundred addresses of one site ask for it once, and its Crawl-delay is known then", async () => {
    routes = { "/robots.txt": robots("User-agent: *\nCrawl-delay: 2") };
    const { keeper } = await ask(host.url("/a"));
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => keeper.ask(new URL(host.url(`/${index}`)))),
    );
    expect(host.log).toHaveLength(1);
    expect(keeper.delayOf(new URL(host.url("/b")))).toBe(2_000);
    expect((await ask(host.url("/a"))).keeper.delayOf(new URL(host.url("/b")))).toBe(2_000);
    expect(host.log).toHaveLength(1);
  });
});

describe("content that is watched", () => {
  const since = "Mon, 05 Jan 2026 08:00:00 GMT";

  test("the server is told what is known, and « not modified » is well", async () => {
    routes = {
      "/x.csv": (request, response) => {
        if (request.headers["if-none-match"] === '"v1"') send(response, 304, { etag: '"v1"' });
        else sendCsv(response, { etag: '"v1"' });
      },
    };
    await world.use(1, [host.url()]);
    await world.refresh(days(0));
    await world.refresh(days(3));
    expect(host.log.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"v1"']);
    expect(host.log[1]?.headers["if-modified-since"]).toBe(since);
    expect(await lastObservation()).toMatchObject({
      ...{ outcome: "ok", status: 304, notes: ["not-modified"] },
    });
    const [row] = await world.rows<{ content_type: string }>("SELECT content_type FROM addresses");
    expect(row?.content_type).toBe("text/csv");
    expect(await listChanges(world.pool, { limit: 9 })).toEqual([]);
  });

  test("a page changes by the date that its publisher gives, not by its every letter", async () => {
    let counter = 0;
    let date = "2026-01-05";
    routes = {
      "/budget": (request, response, count) => {
        counter += 1;
        page(`<meta name="dcterms.modified" content="${date}">${counter} lecteurs`)(
          request,
          response,
          count,
        );
      },
    };
    await world.use(1, [host.url("/budget")]);
    for (const day of [0, 3, 6]) await world.refresh(days(day));
    expect(await listChanges(world.pool, { limit: 9 })).toEqual([]);
    date = "2026-02-05";
    await world.refresh(days(12));
    expect(await listChanges(world.pool, { limit: 9 })).toMatchObject([
      { evidence: "publisher-date", uses: [{ collection: "entries", documentId: 1 }] },
    ]);
  });

  test("an error page is no change, and what follows it is compared with what was before", async () => {
    let answer: Answer = (_, response) => sendCsv(response, { etag: '"v1"' });
    routes = { "/x.csv": (...given) => answer(...given) };
    await world.use(1, [host.url()]);
    for (const day of [0, 3]) await world.refresh(days(day));
    answer = (_, response) =>
      send(
        response,
        200,
        { ...html, etag: '"erreur"' },
        "<!doctype html><title>Page introuvable</title><h1>Page introuvable</h1>",
      );
    await world.refresh(days(9));
    answer = (_, response) => sendCsv(response, { etag: '"v1"' });
    await world.refresh(days(12));
    expect(await listChanges(world.pool, { limit: 9 })).toEqual([]);
    answer = (_, response) =>
      sendCsv(response, { etag: '"v2"', "last-modified": "Tue, 06 Jan 2026 08:00:00 GMT" });
    await world.refresh(days(18));
    expect(await listChanges(world.pool, { limit: 9 })).toHaveLength(1);
  });

  test("an address that has changed is looked at again within hours", async () => {
    let body = "a;b\n1;2\n";
    routes = {
      "/x.csv": (_, response) =>
        send(response, 200, { "content-type": "text/csv", "content-length": body.length }, body),
    };
    await world.use(1, [host.url()]);
    const delay = async (day: number) => {
      const at = days(day);
      await world.refresh(at);
      const [row] = await world.rows<{ next: Date }>("SELECT next_check_at AS next FROM addresses");
      return ((row?.next.getTime() ?? 0) - at.getTime()) / 3_600_000;
    };
    await delay(0);
    expect(await delay(10)).toBeGreaterThan(20);
    body = "a;b\n1;3\n";
    expect(await delay(20)).toBeLessThanOrEqual(12);
  });

  test("changes are listed by the page, the newest first, for published documents alone", async () => {
    await world.use(1, ["http://a.fr/", "http://b.fr/"]);
    await world.use(2, ["http://a.fr/"]);
    await world.use(3, ["http://c.fr/", "http://b.fr/"], false);
    await world.rows(
      `INSERT INTO address_changes (address_id, at, evidence)
       SELECT id, timestamptz '2026-01-01' + n * interval '1 day', 'etag'
       FROM addresses, generate_series(1, 3) n`,
    );
    const first = await listChanges(world.pool, { limit: 4 });
    const second = await listChanges(world.pool, { limit: 4, before: first.at(-1)?.id });
    const all = [...first, ...second];
    expect(all).toHaveLength(6);
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
    expect(all.map(({ at }) => at.getTime())).toEqual(
      all.map(({ at }) => at.getTime()).toSorted((a, b) => b - a),
    );
    expect(all.filter(({ url }) => url === "http://a.fr/")[0]?.uses).toEqual([
      { collection: "entries", documentId: 1 },
      { collection: "entries", documentId: 2 },
    ]);
    expect(all.filter(({ url }) => url === "http://b.fr/")[0]?.uses).toEqual([
      { collection: "entries", documentId: 1 },
    ]);
  });
});
