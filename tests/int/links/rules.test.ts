import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { at, fine, head, html, isHead, page, redirect, status } from "./answers";
import { type Case, judgeCase, runCases } from "./caseTable";
import { csv, type MockHost, send, sendCsv } from "./mockHost";

/**
 * What acceptance/links.md does not publish: the rules of reference "links" on HEAD, redirects,
 * refusals, soft 404 and courtesy, on the real command and real servers.
 */

const gap = (host: MockHost, index: number) =>
  (host.log[index]?.at ?? 0) - (host.log[index - 1]?.at ?? 0);
const methods = (host: MockHost) => host.log.map(({ method }) => method);
const encoded = (text: string) => Buffer.from(text, "latin1");

const confirmed: Case[] = [
  ...[400, 403, 404, 405, 410, 429, 500, 501, 503].map((code): Case => {
    const patient = code === 429 ? { "retry-after": "1" } : {};
    return {
      name: `HEAD ${code}, GET well`,
      answer: head(status(code, patient), fine),
      // A host that says "later" three times, even to HEAD alone, is left alone.
      expected: code === 429 ? "unknown" : "ok",
      also: ([record]) => {
        if (code !== 429)
          expect(record).toMatchObject({ method: "GET", notes: ["head-mishandled"] });
      },
    };
  }),
  {
    name: "HEAD is cut, GET well",
    answer: head((request) => void request.socket.destroy(), fine),
    expected: "ok",
    requests: 2,
  },
  {
    name: "HEAD is never answered, GET well",
    answer: head(() => {}, fine),
    args: ["--timeout", "700"],
    expected: "ok",
    requests: 2,
  },
  {
    name: "HEAD leads to the home page, GET does not",
    answer: at({ "/x.csv": head(redirect(302, "/"), fine), "/": page("Accueil") }),
    expected: "ok",
    also: ([record]) => expect(record?.redirects).toEqual([]),
  },
  {
    name: "HEAD goes round in circles, GET does not",
    answer: head(redirect(302, "/x.csv"), fine),
    expected: "ok",
  },
  {
    name: "HEAD with a body after it",
    raw: (socket) =>
      socket.end(
        `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: ${csv.length}\r\n\r\n${csv}`,
      ),
    expected: "ok",
    requests: 1,
  },
  {
    name: "a host that mishandles HEAD is asked with GET from then on",
    answer: head(status(405), fine),
    paths: ["/a.csv", "/b.csv"],
    expected: "ok",
    requests: [3, 4],
    also: (_, host) => expect(methods(host).at(-1)).toBe("GET"),
  },
  {
    name: "GET that is cut once is asked again",
    answer: (request, response, count) => {
      if (isHead(request)) send(response, 200, html);
      else if (count === 1) request.socket.destroy();
      else sendCsv(response);
    },
    expected: "ok",
    requests: 3,
  },
  {
    name: "410, confirmed",
    answer: status(410),
    expected: "gone",
    status: 410,
    also: (_, host) => expect(methods(host)).toEqual(["HEAD", "GET"]),
  },
  {
    name: "a part is asked for, and given",
    answer: (request, response) => {
      if (isHead(request)) return send(response, 405);
      expect(request.headers.range).toBe("bytes=0-131071");
      response.writeHead(206, {
        "content-type": "text/csv",
        "content-range": `bytes 0-${csv.length - 1}/${csv.length}`,
      });
      response.end(csv);
    },
    expected: "ok",
    status: 206,
  },
  ...[416, 400].map(
    (code): Case => ({
      name: `a part is refused with ${code}, the whole is not`,
      answer: (request, response) => {
        if (isHead(request)) send(response, 405);
        else if (request.headers.range) send(response, code);
        else sendCsv(response);
      },
      expected: "ok",
      requests: 3,
    }),
  ),
  {
    name: "an empty body in chunks",
    answer: (_, response) => {
      response.writeHead(200, { "content-type": "text/csv", "transfer-encoding": "chunked" });
      response.end();
    },
    expected: "failed",
    reason: /empty/,
  },
  {
    name: "a big page under 404",
    answer: status(404, html, "x".repeat(400_000)),
    expected: "failed",
    status: 404,
  },
  {
    name: "a file without type",
    answer: (_, response) => send(response, 200, {}, csv),
    expected: "ok",
  },
];

const redirected: Case[] = [
  {
    name: "moved: every hop is permanent",
    answer: at({ "/x.csv": redirect(301, "/y"), "/y": redirect(308, "/z.csv"), "/z.csv": fine }),
    expected: "moved",
    also: ([record], host) => {
      expect(record).toMatchObject({ permanent: true, finalUrl: host.url("/z.csv") });
      expect(record?.redirects).toEqual([
        { url: host.url("/x.csv"), status: 301, location: host.url("/y") },
        { url: host.url("/y"), status: 308, location: host.url("/z.csv") },
      ]);
    },
  },
  ...[302, 303, 307].map(
    (code): Case => ({
      name: `${code} is temporary`,
      answer: at({ "/x.csv": redirect(code, "/y.csv"), "/y.csv": fine }),
      expected: "ok",
      also: ([record]) => expect(record?.notes).toEqual(["temporary-redirect"]),
    }),
  ),
  {
    name: "permanent, and gone there",
    answer: at({ "/x.csv": redirect(301, "/y.csv") }),
    expected: "failed",
    status: 404,
  },
  {
    name: "300 with a preferred choice",
    answer: at({ "/x.csv": redirect(300, "/y.csv"), "/y.csv": fine }),
    expected: "ok",
  },
  { name: "300 without", answer: status(300, html, "au choix"), expected: "degraded", status: 300 },
  { name: "304 unasked", answer: status(304), expected: "degraded", status: 304 },
  {
    name: "305 to a proxy",
    answer: at({ "/x.csv": redirect(305, "/y.csv"), "/y.csv": fine }),
    expected: "failed",
    reason: /bad-redirect/,
    also: (_, host) => expect(host.log.some(({ url }) => url === "/y.csv")).toBe(false),
  },
  ...(
    [
      ["relative", "y.csv", "/a/y.csv"],
      ["relative, upwards", "../y.csv", "/y.csv"],
      ["a query alone", "?y=1", "/a/x.csv?y=1"],
      ["with spaces around and within", "  /y z.csv ", "/y%20z.csv"],
      ["with a fragment", "/y.csv#fin", "/y.csv"],
      [
        "with non-ASCII characters in UTF-8",
        Buffer.from("/données.csv").toString("latin1"),
        "/donn%C3%A9es.csv",
      ],
      ["with non-ASCII characters in Latin-1", "/données.csv", "/donn%e9es.csv"],
    ] as const
  ).map(
    ([name, location, expected]): Case => ({
      name: `Location ${name}`,
      raw: (socket, method, path) =>
        path === "/a/x.csv"
          ? socket.end(
              `HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`,
              "latin1",
            )
          : socket.end(
              `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: ${csv.length}\r\n\r\n${method === "HEAD" ? "" : csv}`,
            ),
      paths: ["/a/x.csv"],
      expected: "ok",
      also: ([record], host) => {
        expect(host.log.map(({ url }) => url)).toEqual(["/a/x.csv", expected]);
        expect(record?.finalUrl).toBe(host.url(expected));
      },
    }),
  ),
  {
    name: "Location protocol-relative",
    answer: (request, response) => {
      if (request.url === "/x.csv")
        send(response, 301, { location: `//${request.headers.host}/y.csv` });
      else sendCsv(response);
    },
    expected: "moved",
  },
  {
    name: "a loop",
    answer: at({ "/x.csv": redirect(302, "/y"), "/y": redirect(302, "/x.csv") }),
    expected: "failed",
    reason: /loop/,
    requests: [2, 8],
  },
  { name: "to itself", answer: redirect(301, "/x.csv"), expected: "failed", reason: /loop/ },
  {
    name: "to itself with a fragment",
    answer: redirect(301, "#x"),
    expected: "failed",
    reason: /loop/,
  },
  {
    name: "back to itself with a cookie is no loop",
    answer: (request, response) => {
      if (request.headers.cookie === "vu=1") sendCsv(response);
      else send(response, 302, { location: "/x.csv", "set-cookie": "vu=1; Path=/" });
    },
    expected: "ok",
  },
  {
    name: "a loop that hands out a new cookie each time ends",
    answer: (_, response, count) =>
      send(response, 302, { location: "/x.csv", "set-cookie": `n=${count}; Path=/` }),
    expected: "failed",
    reason: /too-many/,
    requests: [11, 25],
  },
  {
    name: "credentials are for their own origin, and are not shown",
    answer: (request, response) => {
      if (request.url === "/x.csv")
        send(response, 302, {
          location: "http://other:password@HOST/y.csv".replace(
            "HOST",
            String(request.headers.host),
          ),
        });
      else sendCsv(response);
    },
    urls: (host) => [host.url().replace("http://", "http://jean:secret@")],
    expected: "ok",
    also: ([record], host) => {
      expect(host.log.map(({ headers }) => headers.authorization)).toEqual([
        `Basic ${btoa("jean:secret")}`,
        `Basic ${btoa("jean:secret")}`,
      ]);
      expect(JSON.stringify([record?.redirects, record?.finalUrl])).not.toMatch(/secret|password/);
    },
  },
  ...(
    [
      ["/Rapport", "/rapport", "case-only"],
      ["/rapport", "/rapport/", "slash-only"],
    ] as const
  ).map(
    ([from, to, note]): Case => ({
      name: `${from} → ${to} is marked ${note}`,
      answer: at({ [from]: redirect(301, to), [to]: page("Rapport") }),
      paths: [from],
      expected: "moved",
      also: ([record]) => expect(record?.notes).toContain(note),
    }),
  ),
  {
    name: "to another host which refuses connections",
    answer: redirect(301, "http://127.0.19.254/x.csv"),
    expected: "failed",
    reason: /connect/,
  },
  {
    name: "to a forbidden port",
    answer: redirect(302, "http://127.0.0.1:22/"),
    expected: "refused",
    reason: /port/,
  },
  {
    name: "to another forbidden scheme",
    answer: redirect(302, "javascript:alert(1)"),
    expected: ["refused", "unsupported"],
  },
];

const refusing: Case[] = [
  {
    name: "401",
    answer: status(401, { "www-authenticate": "Basic" }),
    expected: "blocked",
    reason: /auth/,
  },
  { name: "403", answer: status(403), expected: "blocked", status: 403 },
  { name: "407", answer: status(407), expected: "blocked", reason: /auth/ },
  { name: "451", answer: status(451), expected: "blocked", status: 451 },
  {
    name: "led to a sign-in page",
    answer: at({ "/x.csv": redirect(302, "/connexion?retour=x"), "/connexion": page("Connexion") }),
    expected: "blocked",
    reason: /auth/,
  },
  ...(
    [
      ["Cloudflare", 403, { "cf-mitigated": "challenge" }, "<title>Just a moment...</title>"],
      [
        "Cloudflare, long ago",
        503,
        {},
        '<title>Just a moment...</title><form id="challenge-form">',
      ],
      ["Cloudflare, in French", 403, {}, "<title>Un instant…</title>"],
      ["DataDome", 403, { "x-datadome": "protected" }, "<p>…</p>"],
      [
        "Incapsula",
        200,
        {},
        '<html><iframe src="/_Incapsula_Resource?x">Request unsuccessful. Incapsula incident',
      ],
      ["Anubis", 200, {}, "<title>Making sure you&#39;re not a bot!</title>"],
      [
        "F5",
        200,
        {},
        "<html>The requested URL was rejected. Please consult with your administrator.",
      ],
      ["AWS", 202, { "x-amzn-waf-action": "challenge" }, "<script src=challenge.js></script>"],
    ] as const
  ).map(
    ([name, code, headers, body]): Case => ({
      name: `challenge: ${name}`,
      answer: status(code, { ...html, ...headers }, body),
      expected: "blocked",
      reason: /bot/,
    }),
  ),
  {
    name: "a page that carries a firm's script is no challenge",
    answer: status(
      200,
      html,
      '<title>Budget</title><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script>window._pxAppId="x"</script>',
    ),
    expected: "ok",
  },
  {
    name: "403 of one who counts requests",
    answer: status(403, {
      "x-ratelimit-limit": "60",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Math.round(Date.now() / 1000) + 900),
    }),
    expected: "unknown",
    requests: 1,
  },
];

const softly: Case[] = [
  ...(
    [
      [
        "French, in Latin-1 that says so",
        "text/html; charset=iso-8859-1",
        encoded("<title>Cette page n'a pas été trouvée</title>"),
      ],
      ["French, in Latin-1 that does not", "text/html", encoded("<h1>Page non trouvée</h1>")],
      [
        "French, in entities",
        "text/html",
        Buffer.from("<h1>La page demand&eacute;e n&rsquo;existe plus</h1>"),
      ],
      [
        "English",
        "text/html",
        Buffer.from("<title>Oops! That page can’t be found. – Ville</title>"),
      ],
      [
        "in a heading alone",
        "text/html",
        Buffer.from("<title>Ville</title><h1 class='x'><span>Erreur 404</span></h1>"),
      ],
      [
        "a name that was sold",
        "text/html",
        Buffer.from("<title>collectivite.test : ce nom de domaine est à vendre</title>"),
      ],
    ] as const
  ).map(
    ([name, type, body]): Case => ({
      name: `soft 404: ${name}`,
      answer: at({
        "/rapport": (_, response) => {
          response.writeHead(200, { "content-type": type });
          response.end(body);
        },
      }),
      paths: ["/rapport"],
      expected: "degraded",
      reason: /soft-404/,
    }),
  ),
  {
    name: "a site that says « introuvable » with 200 to every unknown address",
    answer: page("Page introuvable"),
    paths: ["/rapport"],
    expected: "failed",
    reason: /soft-404/,
  },
  {
    name: "led to where every unknown address of the site is led",
    answer: (request, response) => {
      if (request.url === "/portail") page("Le portail")(request, response, 0);
      else send(response, 301, { location: "/portail" });
    },
    paths: ["/rapports/2019/budget"],
    expected: "degraded",
    reason: /soft-404/,
  },
  {
    name: "led to where others are not: a page with a new name",
    answer: at({
      "/rapports/2019/budget": redirect(301, "/portail"),
      "/portail": page("Le portail"),
    }),
    paths: ["/rapports/2019/budget"],
    expected: "moved",
    requests: [3, 4],
  },
  {
    name: "led to the same name elsewhere: nothing else is asked",
    answer: at({ "/a/budget": redirect(301, "/b/budget"), "/b/budget": page("Budget") }),
    paths: ["/a/budget"],
    expected: "moved",
    requests: 3,
  },
  {
    name: "a site of one page for all its addresses is no soft 404",
    answer: page("Application"),
    paths: ["/rapport"],
    expected: "ok",
  },
  {
    name: "to the home page of a language",
    answer: at({ "/rapport": redirect(301, "/fr/accueil"), "/fr/accueil": page("Accueil") }),
    paths: ["/rapport"],
    expected: "degraded",
    reason: /soft-404/,
  },
  {
    name: "the home page to that of a language is no soft 404",
    answer: at({ "/": redirect(302, "/fr/"), "/fr/": page("Accueil") }),
    paths: ["/"],
    expected: "ok",
  },
  {
    name: "an exception of a service in JSON",
    answer: status(
      200,
      { "content-type": "application/json" },
      '{"exceptions":[{"code":"InvalidParameterValue"}]}',
    ),
    paths: ["/geoserver/wfs?service=WFS&request=GetFeature"],
    expected: "failed",
    reason: /exception/,
  },
  {
    name: "an error of ArcGIS under 200",
    answer: status(
      200,
      { "content-type": "application/json" },
      '{"error":{"code":404,"message":"Service not found"}}',
    ),
    paths: ["/arcgis/rest/services/Budget/MapServer?f=json"],
    expected: "failed",
    reason: /exception/,
  },
  {
    name: "data that has a member named error",
    answer: status(200, { "content-type": "application/json" }, '{"error":{"code":404}}'),
    paths: ["/x.json"],
    expected: "ok",
  },
  ...(
    [
      ["/geo/wfs", "WFS", "WFS_Capabilities"],
      ["/geo/csw", "CSW", "Capabilities"],
      ["/geo/wmts", "WMTS", "Capabilities"],
      ["/cgi-bin/mapserv?map=/x.map", "WMS", "WMS_Capabilities"],
    ] as const
  ).map(
    ([path, service, root]): Case => ({
      name: `${path} is asked for its capabilities`,
      answer: (request, response) => {
        const { searchParams } = new URL(request.url ?? "", "http://x");
        const asked = searchParams.get("request") === "GetCapabilities";
        if (asked && searchParams.get("service") === service)
          send(response, 200, { "content-type": "text/xml" }, `<?xml version="1.0"?><${root}/>`);
        else send(response, 200, { "content-type": "text/xml" }, "<ServiceExceptionReport/>");
      },
      paths: [path],
      expected: "ok",
    }),
  ),
  {
    name: "a service whose capabilities are an exception too",
    answer: status(
      200,
      { "content-type": "text/xml" },
      "<?xml version='1.0'?>\n<!-- x -->\n<ows:ExceptionReport/>",
    ),
    paths: ["/geo/wms"],
    expected: "failed",
    reason: /exception/,
  },
  {
    name: "a declared file of a vague type",
    answer: (_, response) => sendCsv(response, { "content-type": "application/octet-stream" }),
    args: ["--declared-type", "text/csv"],
    expected: "ok",
  },
  {
    name: "a declared page",
    answer: page("Budget"),
    args: ["--declared-type", "text/html"],
    paths: ["/budget"],
    expected: "ok",
  },
  {
    name: "a page under a file's name: a note",
    answer: page("Données"),
    expected: "ok",
    also: ([record]) => expect(record?.notes).toEqual(["page-for-file"]),
  },
];

/** Two addresses of one host, and how long the second waits. */
const patience = (
  name: string,
  answer: Case["answer"],
  expected: Case["expected"],
  wait: [atLeast: number, atMost: number] | null,
): Case => ({
  name: `courtesy: ${name}`,
  answer,
  paths: ["/a", "/b"],
  expected,
  also: (_, host) => {
    if (!wait) return expect(host.log.length).toBeLessThanOrEqual(2);
    expect(gap(host, 1)).toBeGreaterThanOrEqual(wait[0]);
    expect(gap(host, 1)).toBeLessThan(wait[1]);
  },
});
const soon = (seconds: number) => new Date(Date.now() + seconds * 1_000).toUTCString();
const withHeaders =
  (headers: () => Record<string, string>): Case["answer"] =>
  (_, response) =>
    sendCsv(response, headers());
const later =
  (code: number, retryAfter: () => string): Case["answer"] =>
  (_, response) =>
    send(response, code, { "retry-after": retryAfter() });

const courteous: Case[] = [
  patience("429 without Retry-After", status(429), "unknown", null),
  patience(
    "Retry-After: a date an hour away",
    later(503, () => soon(3_600)),
    "unknown",
    null,
  ),
  patience(
    "Retry-After: a year",
    later(429, () => "31536000"),
    "unknown",
    null,
  ),
  patience(
    "Retry-After: beyond all measure",
    later(429, () => "9".repeat(40)),
    "unknown",
    null,
  ),
  patience(
    "429 with Retry-After: junk",
    later(429, () => "bientot"),
    "unknown",
    null,
  ),
  patience(
    "429 with Retry-After: negative",
    later(429, () => "-5"),
    "unknown",
    null,
  ),
  {
    name: "courtesy: 503 with an unreadable Retry-After is a server's error",
    answer: later(503, () => "x"),
    expected: "failed",
    reason: /server/,
    requests: [2, 10],
  },
  {
    name: "courtesy: 503 with a Retry-After of the past is no verdict either, and ends",
    answer: later(503, () => soon(-3_600)),
    expected: "unknown",
    requests: [1, 4],
  },
  {
    name: "courtesy: a moment's patience is had",
    answer: (_, response, count) =>
      count === 1 ? send(response, 429, { "retry-after": "2" }) : sendCsv(response),
    expected: "ok",
    requests: 2,
    also: (_, host) => expect(gap(host, 1)).toBeGreaterThanOrEqual(1_950),
  },
  patience(
    "RateLimit, one dictionary",
    withHeaders(() => ({ ratelimit: "limit=100, remaining=0, reset=3" })),
    "ok",
    [2_900, 60_000],
  ),
  patience(
    "RateLimit, a policy",
    withHeaders(() => ({ ratelimit: '"default";r=0;t=3' })),
    "ok",
    [2_900, 60_000],
  ),
  patience(
    "RateLimit, the shorter of two policies is short",
    withHeaders(() => ({
      ratelimit: '"burst";r=10;t=1, "day";r=0;t=3600',
      "ratelimit-policy": '"burst";q=20;w=1, "day";q=100;w=86400',
    })),
    ["ok", "unknown"],
    null,
  ),
  patience(
    "X-RateLimit with a date in seconds",
    withHeaders(() => ({
      "x-ratelimit-limit": "60",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Math.ceil(Date.now() / 1_000) + 4),
    })),
    "ok",
    [2_900, 60_000],
  ),
  patience(
    "RateLimit, plenty left",
    withHeaders(() => ({
      ratelimit: '"default";r=90;t=3600',
      "ratelimit-policy": '"default";q=100;w=3600',
    })),
    "ok",
    [1_000, 60_000],
  ),
];

const cases = [...confirmed, ...redirected, ...refusing, ...softly, ...courteous];

let ran: Awaited<ReturnType<typeof runCases>>;
beforeAll(async () => {
  ran = await runCases(cases, "127.0.21");
}, 240_000);
afterAll(() => ran.close());

describe.each([
  ["a verdict is confirmed by GET", confirmed],
  ["redirects", redirected],
  ["a server that refuses us", refusing],
  ["it answers, but not as it should", softly],
  ["courtesy", courteous],
])("%s", (_, table) => {
  test.each(table)("$name", (item) => judgeCase(item, ran.results.get(item.name)));
});
