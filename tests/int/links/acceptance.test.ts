import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { main } from "@/links/cli";
import { at, endless, fine, html, isHead, redirect } from "./answers";
import { type Case, judgeCase, type Ran, runCases } from "./caseTable";
import { allowing, runCommand } from "./command";
import { csv, type MockHost, send, sendCsv } from "./mockHost";

/** The published cases of acceptance/links.md that need no TLS: the real command, real servers. */

const gap = (host: MockHost, index: number) =>
  (host.log[index]?.at ?? 0) - (host.log[index - 1]?.at ?? 0);

/** `count` redirects, each to the next of these hosts; the last of them gives the good answer. */
function relay(count: number): Pick<Case, "answer" | "spread" | "onStart"> {
  const hosts: MockHost[] = [];
  return {
    spread: count + 1,
    onStart: (started) => void hosts.push(...started),
    answer: (request, response) => {
      const here = hosts.findIndex(
        (host) => host.url("/").replace(/^http:\/\/|\/$/g, "") === request.headers.host,
      );
      if (here >= count) sendCsv(response);
      else send(response, 302, { location: hosts[here + 1]?.url() });
    },
  };
}

const cases: Case[] = [
  { name: "1 HEAD is enough", answer: fine, expected: "ok", requests: 1 },
  {
    name: "2 HEAD without length, then GET",
    answer: (request, response) => {
      if (isHead(request)) send(response, 200, { "content-type": "text/csv" });
      else sendCsv(response);
    },
    expected: "ok",
    requests: 2,
    also: ([record], host) => {
      expect(host.log.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
      expect(record?.method).toBe("GET");
    },
  },
  {
    name: "10 HEAD 404, GET 403",
    answer: (request, response) => send(response, isHead(request) ? 404 : 403),
    expected: "blocked",
    status: 403,
  },
  {
    name: "12 a firewall page for HEAD",
    answer: (request, response) => {
      if (isHead(request)) send(response, 200, { ...html, "content-length": 247 });
      else sendCsv(response);
    },
    expected: "ok",
    also: ([record]) => expect(record?.contentType).toBe("text/csv"),
  },
  {
    name: "15 a server error is tried again",
    answer: (request, response, count) => {
      if (isHead(request) || count === 1) send(response, 500);
      else sendCsv(response);
    },
    expected: "ok",
  },
  {
    name: "16a 500",
    answer: (_, response) => send(response, 500),
    expected: "failed",
    reason: /server/,
    status: 500,
    requests: [2, 10],
  },
  {
    name: "16b 503",
    answer: (_, response) => send(response, 503),
    expected: "failed",
    reason: /server/,
    status: 503,
    requests: [2, 10],
  },
  {
    name: "17 Retry-After of an hour",
    answer: (_, response) => send(response, 503, { "retry-after": "3600" }),
    paths: ["/a", "/b"],
    expected: "unknown",
    requests: [1, 2],
    also: (_, host) => expect(new Set(host.log.map(({ url }) => url)).size).toBe(1),
  },
  {
    name: "21 Retry-After: 1m1s",
    answer: (_, response, count) =>
      count === 1 ? send(response, 429, { "retry-after": "1m1s" }) : sendCsv(response),
    expected: "unknown",
    requests: 1,
  },
  {
    name: "24a a tenth of the quota left",
    answer: (_, response) =>
      sendCsv(response, { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "1" }),
    paths: ["/a", "/b"],
    expected: "ok",
    also: (_, host) => expect(gap(host, 1)).toBeGreaterThan(3_000),
  },
  {
    name: "24b a fifth left",
    answer: (_, response) =>
      sendCsv(response, { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "20" }),
    paths: ["/a", "/b"],
    expected: "ok",
    also: (_, host) => expect(gap(host, 1)).toBeLessThan(3_000),
  },
  {
    name: "24c unreadable quota",
    answer: (_, response) =>
      sendCsv(response, { "x-ratelimit-limit": "b", "x-ratelimit-remaining": "a" }),
    paths: ["/a", "/b"],
    expected: "ok",
    also: (_, host) => expect(gap(host, 1)).toBeLessThan(3_000),
  },
  {
    name: "25 RateLimit headers",
    answer: (_, response) =>
      sendCsv(response, {
        "ratelimit-limit": "100",
        "ratelimit-remaining": "0",
        "ratelimit-reset": "3",
      }),
    paths: ["/a", "/b"],
    expected: "ok",
    also: (_, host) => expect(gap(host, 1)).toBeGreaterThanOrEqual(3_000),
  },
  {
    name: "28 refused for our name",
    answer: (request, response) => {
      if (/Mozilla/.test(request.headers["user-agent"] ?? "")) sendCsv(response);
      else send(response, 403);
    },
    expected: "blocked",
  },
  {
    name: "29 999",
    answer: (_, response) => send(response, 999),
    expected: "blocked",
    status: 999,
  },
  {
    name: "30a 204",
    answer: (_, response) => send(response, 204),
    expected: "degraded",
    status: 204,
  },
  {
    name: "30b 201",
    answer: (_, response) => sendCsv(response, {}, 201),
    expected: "degraded",
    status: 201,
  },
  {
    name: "31a no byte",
    answer: (_, response) =>
      send(response, 200, { "content-type": "text/csv", "content-length": 0 }),
    expected: "failed",
    reason: /empty/,
  },
  {
    name: "31b one byte",
    answer: (request, response) =>
      send(
        response,
        200,
        { "content-type": "text/csv", "content-length": 1 },
        isHead(request) ? "" : "x",
      ),
    expected: "failed",
    reason: /empty/,
  },
  {
    name: "32 slow",
    answer: (_, response) => void setTimeout(() => sendCsv(response), 5_400),
    args: ["--timeout", "15000"],
    expected: "ok",
    also: ([record]) => expect(record?.notes).toContain("slow"),
  },
  {
    name: "36 one hop is temporary",
    answer: at({ "/x.csv": redirect(301, "/y"), "/y": redirect(302, "/z.csv"), "/z.csv": fine }),
    expected: "ok",
    also: ([record]) => {
      expect(record?.permanent).toBe(false);
      expect(record?.redirects.map(({ status }) => status)).toEqual([301, 302]);
    },
  },
  {
    name: "40a 301 without Location",
    answer: (_, response) => send(response, 301),
    expected: "failed",
    reason: /bad-redirect/,
  },
  {
    name: "40b Location is no URL",
    answer: redirect(301, "http://[::mauvais/x.csv"),
    expected: "failed",
    reason: /bad-redirect/,
  },
  {
    name: "43a ten redirects",
    ...relay(10),
    expected: "ok",
    also: ([record]) => expect(record?.redirects).toHaveLength(10),
  },
  {
    name: "43b eleven redirects",
    ...relay(11),
    expected: "failed",
    reason: /too-many/,
    also: (_records, _host, hosts) => expect(hosts.at(-1)?.log).toEqual([]),
  },
  { name: "44a to ftp:", answer: redirect(302, "ftp://127.0.0.1/x"), expected: "refused" },
  { name: "44b to file:", answer: redirect(302, "file:///etc/passwd"), expected: "refused" },
  {
    name: "45 to the home page",
    answer: at({
      "/x.csv": redirect(302, "/"),
      "/": (_, response) => send(response, 200, html, "<title>Accueil</title>"),
    }),
    expected: "degraded",
    reason: /soft-404|root/,
  },
  {
    name: "46 to /404.html",
    answer: at({
      "/x.csv": redirect(302, "/404.html"),
      "/404.html": (_, response) => send(response, 200, html, "<title>Oups</title>"),
    }),
    expected: "failed",
    reason: /soft-404/,
  },
  {
    name: "47 a page that says so",
    answer: at({
      "/x.csv": (_, response) => send(response, 200, html, "<title>Page introuvable</title>"),
    }),
    expected: "degraded",
    reason: /soft-404/,
  },
  {
    name: "48 a service's exception",
    answer: (_, response) =>
      send(
        response,
        200,
        { "content-type": "application/xml" },
        '<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="o"/>',
      ),
    expected: "failed",
    reason: /exception/,
  },
  {
    name: "49 a map service",
    answer: (request, response) => {
      const { searchParams } = new URL(request.url ?? "", "http://x");
      if (
        searchParams.get("request") === "GetCapabilities" &&
        searchParams.get("service") === "WMS"
      )
        send(response, 200, { "content-type": "application/xml" }, "<WMS_Capabilities/>");
      else send(response, 400, html, "paramètres ?");
    },
    paths: ["/geoserver/wms"],
    expected: "ok",
    also: (_, host) =>
      expect(host.log.some(({ url }) => url.includes("GetCapabilities"))).toBe(true),
  },
  {
    name: "50 a page for a declared file",
    answer: (_, response) => send(response, 200, html, "<title>Données</title>"),
    args: ["--declared-type", "text/csv"],
    expected: "degraded",
    reason: /type/,
  },
  { name: "64 port 22", urls: ["http://127.0.0.1:22/"], expected: "refused", reason: /port/ },
  { name: "65a file:", urls: ["file:///x"], expected: ["invalid", "unsupported", "refused"] },
  { name: "65b no slashes", urls: ["http:host.com"], expected: "invalid" },
  { name: "65c no host", urls: ["http://"], expected: "invalid" },
  { name: "65d nothing", urls: [""], expected: "invalid" },
  { name: "66a mailto:", urls: ["mailto:a@b.fr"], expected: "unsupported" },
  { name: "66b chrome:", urls: ["chrome:flags"], expected: ["unsupported", "invalid"] },
  { name: "68a a label of 64", urls: [`http://${"a".repeat(64)}.fr/`], expected: "invalid" },
  { name: "68b %20 in the host", urls: ["http://a%20b.fr/"], expected: "invalid" },
  {
    name: "70a Content-Length: abc",
    raw: `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: abc\r\n\r\n${csv}`,
    expected: ["ok", "degraded", "failed"],
  },
  {
    name: "70b Content-Length twice",
    raw: `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: ${csv.length}\r\nContent-Length: ${csv.length}\r\n\r\n${csv}`,
    expected: ["ok", "degraded", "failed"],
  },
  {
    name: "71 a bare CR in a header",
    raw: `HTTP/1.1 200 OK\r\nX-A: b\rc\r\nContent-Length: 4\r\n\r\nabcd`,
    expected: ["failed", "degraded", "ok"],
  },
  {
    name: "72a a gigabyte",
    answer: (request, response, count) => {
      if (isHead(request)) return send(response, 405);
      response.writeHead(200, { "content-type": "text/csv", "content-length": 1_073_741_824 });
      endless(request, response, count);
    },
    expected: "ok",
    also: (_, host) => expect(host.bytesSent()).toBeLessThan(64 * 1024 * 1024),
  },
  {
    name: "72b a page without end",
    answer: (request, response, count) => {
      response.writeHead(200, html);
      endless(request, response, count);
    },
    expected: "ok",
    also: (_, host) => expect(host.bytesSent()).toBeLessThan(64 * 1024 * 1024),
  },
  {
    name: "81 ten slow addresses of one host",
    alone: true,
    answer: (_, response) => void setTimeout(() => sendCsv(response), 2_600),
    paths: Array.from({ length: 10 }, (_, index) => `/${index}.csv`),
    expected: "ok",
    also: (_, host) => {
      expect(host.mostAtOnce()).toBeLessThanOrEqual(2);
      const starts = host.log.map(({ at: moment }) => moment).sort((a, b) => a - b);
      for (const [index, start] of starts.slice(1).entries())
        expect(start - (starts[index] ?? 0)).toBeGreaterThanOrEqual(1_000);
    },
  },
];

let ran: Awaited<ReturnType<typeof runCases>>;
beforeAll(async () => {
  ran = await runCases(cases, "127.0.20");
}, 180_000);
afterAll(() => ran.close());
const resultOf = (item: Case): Ran | undefined => ran.results.get(item.name);

describe("acceptance/links.md", () => {
  test.each(cases)("$name", (item) => judgeCase(item, resultOf(item)));

  test("one line an address, whatever the address, and exit codes", async () => {
    const [fine] = resultOf(cases[0] as Case)?.hosts ?? [];
    const good = await runCommand(["--json", fine?.url() ?? ""], {
      allow: allowing(fine ? [fine] : []),
    });
    expect([good.code, good.records.length]).toEqual([0, 1]);
    const bad = await runCommand(["--json", "http:x", fine?.url() ?? ""], {
      allow: allowing(fine ? [fine] : []),
    });
    expect([bad.code, bad.records.map(({ outcome }) => outcome)]).toEqual([1, ["invalid", "ok"]]);
    const unusable = await runCommand(["--timeout", "soon", "http://a.fr"]);
    expect([unusable.code, unusable.records, unusable.stderr.split(" ")[0]]).toEqual([
      2,
      [],
      "Usage",
    ]);
    const told: string[] = [];
    const edge = {
      complain: (text: string) => void told.push(text),
      write: () => {},
      siteUrl: "https://portail.test",
    };
    expect(await main(["--json"], edge)).toBe(2);
    expect(await main(["http://a.fr"], { ...edge, outboundAllow: ["10.0.0.0/99"] })).toBe(2);
    expect(told[1]).toMatch(/^OUTBOUND_ALLOW/);
  });
});
