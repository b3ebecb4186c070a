import type http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Observation } from "@/links";
import { main } from "@/links/cli";
import {
  type Answer,
  csv,
  type MockHost,
  send,
  sendCsv,
  startHost,
  startRawHost,
} from "./mockHost";

/** The cases of acceptance/links.md that need no TLS, on real servers, all at once. */

type Case = {
  name: string;
  answer?: Answer;
  raw?: string;
  paths?: string[];
  urls?: string[];
  args?: string[];
  expected: string | string[];
  reason?: RegExp;
  status?: number;
  requests?: number | [atLeast: number, atMost: number];
  /** Measures time: not while fifty other servers share this process. */
  alone?: boolean;
  also?: (records: Observation[], host: MockHost) => void;
};

const html = { "content-type": "text/html" };
const endless: Answer = (request, response) => {
  if (request.method === "HEAD") return void response.end();
  const block = Buffer.alloc(64 * 1024, "x");
  const pour = () => {
    while (!response.destroyed && response.write(block));
  };
  response.on("drain", pour);
  pour();
};
const at =
  (routes: Record<string, Answer>): Answer =>
  (request, response, count) => {
    const route = routes[new URL(request.url ?? "/", "http://x").pathname];
    if (route) route(request, response, count);
    else send(response, 404, html, "non");
  };
const redirect =
  (status: number, location: string): Answer =>
  (_, response) =>
    send(response, status, { location });
const fine: Answer = (_, response) => sendCsv(response);
const isHead = (request: http.IncomingMessage) => request.method === "HEAD";
const gap = (host: MockHost, index: number) =>
  (host.log[index]?.at ?? 0) - (host.log[index - 1]?.at ?? 0);

/** `count` redirects on one host but under as many paths; the last leads to the good answer. */
const steps =
  (count: number): Answer =>
  (request, response) => {
    const step = Number(request.url?.slice(1) || 0);
    if (step >= count) sendCsv(response);
    else send(response, 302, { location: `/${step + 1}` });
  };

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
    name: "moved: every hop is permanent",
    answer: at({ "/x.csv": redirect(301, "/y"), "/y": redirect(308, "/z.csv"), "/z.csv": fine }),
    expected: "moved",
    also: ([record]) => expect(record?.permanent).toBe(true),
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
    answer: steps(10),
    paths: ["/"],
    expected: "ok",
    also: ([record]) => expect(record?.redirects).toHaveLength(10),
  },
  {
    name: "43b eleven redirects",
    answer: steps(11),
    paths: ["/"],
    expected: "failed",
    reason: /too-many/,
    also: (_, host) => expect(host.log.some(({ url }) => url === "/11")).toBe(false),
  },
  {
    name: "a loop",
    answer: at({ "/x.csv": redirect(302, "/y"), "/y": redirect(302, "/x.csv") }),
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
    answer: (_, response) => send(response, 200, html, "<title>Page introuvable</title>"),
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
    name: "not HTTP at all",
    raw: "SSH-2.0-OpenSSH_9.6\r\n",
    expected: "failed",
    reason: /protocol/,
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
    name: "a server that never answers",
    answer: () => {},
    args: ["--timeout", "700"],
    expected: "failed",
    reason: /timeout/,
    requests: 2,
  },
  {
    name: "a drip",
    answer: (request, response) => {
      if (isHead(request)) return send(response, 405);
      response.writeHead(200, html);
      const drip = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(drip));
    },
    args: ["--timeout", "700"],
    expected: "failed",
    reason: /timeout/,
  },
  {
    name: "a connection cut",
    answer: (request) => void request.socket.destroy(),
    expected: "failed",
    reason: /reset/,
  },
  {
    name: "410, confirmed",
    answer: (_, response) => send(response, 410),
    expected: "gone",
    also: (_, host) => expect(host.log.map(({ method }) => method)).toEqual(["HEAD", "GET"]),
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

type Result = { records: Observation[]; code: number; host: MockHost | null };
const results = new Map<string, Result>();
const hosts: MockHost[] = [];

async function run(item: Case, index: number): Promise<void> {
  const address = `127.0.20.${index + 1}`;
  const host = item.raw
    ? await startRawHost(address, item.raw)
    : item.answer
      ? await startHost(address, item.answer)
      : null;
  if (host) hosts.push(host);
  const urls = item.urls ?? (item.paths ?? ["/x.csv"]).map((path) => host?.url(path) ?? "");
  const lines: string[] = [];
  const code = await main(["--json", ...(item.args ?? []), "--", ...urls], {
    outboundAllow: [host ? `127.0.0.0/8:${host.port}` : "127.0.0.0/8"],
    siteUrl: "https://portail.test",
    write: (line) => lines.push(line),
    complain: () => {},
  });
  results.set(item.name, { records: lines.map((line) => JSON.parse(line)), code, host });
}

beforeAll(async () => {
  await Promise.all(cases.map((item, index) => (item.alone ? undefined : run(item, index))));
  for (const [index, item] of cases.entries()) if (item.alone) await run(item, index);
}, 90_000);
afterAll(() => Promise.all(hosts.map((host) => host.close())));

describe("acceptance/links.md", () => {
  test.each(cases)("$name", (item) => {
    const result = results.get(item.name);
    const records = result?.records ?? [];
    expect(records).toHaveLength(item.urls?.length ?? item.paths?.length ?? 1);
    for (const record of records) {
      expect([item.expected].flat()).toContain(record.outcome);
      if (item.reason) expect(record.reason).toMatch(item.reason);
      if (item.status) expect(record.status).toBe(item.status);
    }
    const good = records.every(({ outcome }) => outcome === "ok" || outcome === "moved");
    expect(result?.code).toBe(good ? 0 : 1);
    const asked = result?.host?.log.length ?? 0;
    const [atLeast, atMost] = [item.requests ?? [0, 100]].flat();
    expect(asked).toBeGreaterThanOrEqual(atLeast ?? 0);
    expect(asked).toBeLessThanOrEqual(atMost ?? atLeast ?? 0);
    if (result?.host) item.also?.(records, result.host);
  });
});
