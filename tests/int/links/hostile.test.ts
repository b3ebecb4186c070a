import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endless, fine, head, html, redirect, status } from "./answers";
import { type Case, judgeCase, type Ran, runCases } from "./caseTable";
import { runCommand } from "./command";
import { type Answer, csv, type RawAnswer, send } from "./mockHost";

/**
 * Servers that are hostile or broken, nonsense addresses: the real command gives a verdict with its
 * reason, in bounded time and memory, and takes few bytes of what is poured over it.
 */

const MiB = 1024 * 1024;
const timeoutMs = 1_500;
const args = ["--timeout", String(timeoutMs)];
/** What may leave a server that pours: what was read, and what lay in the buffers on the way. */
const maxBytesTaken = 24 * MiB;
/** Node, TypeScript's loader and the program take some 130 MiB before the first request. */
const maxPeakBytes = 300 * MiB;

const squeezed = Buffer.alloc(200 * MiB);
const compressed = (encoding: string, body: Buffer): Answer =>
  head(status(405), (_, response) => {
    response.writeHead(200, {
      ...html,
      "content-encoding": encoding,
      "content-length": body.length,
    });
    response.end(body);
  });

/** Says `text` again and again, every `everyMs`, until it is cut off. */
const pouring =
  (start: string, text: string, everyMs: number): RawAnswer =>
  (socket) => {
    socket.write(start, "latin1");
    if (everyMs > 0) {
      const drip = setInterval(() => socket.write(text, "latin1"), everyMs);
      socket.on("close", () => clearInterval(drip));
      return;
    }
    const pour = () => {
      while (!socket.destroyed && socket.write(text, "latin1"));
    };
    socket.on("drain", pour);
    pour();
  };
/** Says so to GET; HEAD is refused. */
const toGet =
  (answer: RawAnswer): RawAnswer =>
  (socket, method, path) => {
    if (method === "HEAD")
      socket.end("HTTP/1.1 405 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    else if (typeof answer === "string") socket.end(answer, "latin1");
    else answer(socket, method, path);
  };
const answered = `Content-Type: text/csv\r\nContent-Length: ${csv.length}\r\n\r\n`;
const wellTo =
  (before: string): RawAnswer =>
  (socket, method) =>
    socket.end(`${before}HTTP/1.1 200 OK\r\n${answered}${method === "HEAD" ? "" : csv}`, "latin1");
const failing = ["failed"];

const servers: Omit<Case, "args">[] = [
  {
    name: "a page without end",
    answer: (request, response, count) => {
      response.writeHead(200, html);
      endless(request, response, count);
    },
    expected: "ok",
  },
  {
    name: "chunks without end",
    raw: toGet(
      pouring(
        "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n",
        `ffff\r\n${"x".repeat(0xffff)}\r\n`,
        0,
      ),
    ),
    expected: "ok",
  },
  { name: "a bomb, gzip", answer: compressed("gzip", gzipSync(squeezed)), expected: "ok" },
  { name: "a bomb, deflate", answer: compressed("deflate", deflateSync(squeezed)), expected: "ok" },
  {
    name: "a bomb, deflate without its header",
    answer: compressed("deflate", deflateRawSync(squeezed)),
    expected: "ok",
  },
  {
    name: "a bomb, brotli",
    answer: compressed(
      "br",
      brotliCompressSync(squeezed, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
    ),
    expected: "ok",
  },
  {
    name: "a body that is not what its encoding says",
    answer: compressed("gzip", Buffer.from(csv)),
    expected: "ok",
  },
  {
    name: "an encoding that nobody knows",
    answer: compressed("x-mystery", Buffer.from(csv)),
    expected: "ok",
  },
  {
    name: "a drip",
    raw: toGet(pouring("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "x", 50)),
    expected: failing,
    reason: /timeout/,
  },
  {
    name: "a drip of headers",
    raw: pouring("HTTP/1.1 200 OK\r\n", "X-A: b\r\n", 50),
    expected: failing,
    reason: /timeout|protocol/,
  },
  { name: "a drip of a status line", raw: pouring("HTTP/1.1 2", "0", 50), expected: failing },
  {
    name: "headers without end",
    raw: pouring("HTTP/1.1 200 OK\r\n", `X-Filler: ${"y".repeat(8_000)}\r\n`, 0),
    expected: failing,
    reason: /protocol/,
  },
  {
    name: "one header of a megabyte",
    raw: `HTTP/1.1 200 OK\r\nX-Big: ${"y".repeat(MiB)}\r\n${answered}${csv}`,
    expected: failing,
    reason: /protocol/,
  },
  {
    name: "a thousand small headers",
    raw: (socket, method) =>
      socket.end(
        `HTTP/1.1 200 OK\r\n${"X-A: b\r\n".repeat(1_000)}${answered}${method === "HEAD" ? "" : csv}`,
      ),
    expected: "ok",
  },
  {
    name: "accepts, and says nothing",
    raw: () => {},
    expected: failing,
    reason: /timeout/,
    requests: 2,
  },
  {
    name: "hangs up at once",
    raw: (socket) => void socket.end(),
    expected: failing,
    reason: /reset|protocol/,
  },
  {
    name: "resets",
    raw: (socket) => void socket.resetAndDestroy(),
    expected: failing,
    reason: /reset/,
  },
  {
    name: "hangs up after its headers",
    raw: toGet(`HTTP/1.1 200 OK\r\n${answered}`),
    expected: failing,
    reason: /reset/,
  },
  {
    name: "hangs up in the middle of its body",
    raw: toGet(`HTTP/1.1 200 OK\r\n${answered}abc`),
    expected: ["degraded", "failed"],
  },
  {
    name: "a body longer than it says",
    raw: toGet("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 4\r\n\r\nabcdefgh"),
    expected: "ok",
  },
  {
    name: "a negative length",
    raw: "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc",
    expected: failing,
    reason: /protocol/,
  },
  {
    name: "two lengths",
    raw: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    expected: failing,
    reason: /protocol/,
  },
  {
    name: "a length and chunks",
    raw: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    expected: failing,
  },
  {
    name: "a chunk of all memory",
    raw: toGet(
      pouring(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff0\r\n",
        "x".repeat(65_536),
        0,
      ),
    ),
    expected: failing,
  },
  {
    name: "a chunk that is no number",
    raw: toGet("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"),
    expected: failing,
  },
  {
    name: "not HTTP at all",
    raw: "SSH-2.0-OpenSSH_9.6\r\n",
    expected: failing,
    reason: /protocol/,
  },
  { name: "HTTP/0.9", raw: "<html>Bonjour</html>", expected: failing, reason: /protocol/ },
  {
    name: "HTTP/1.0 without length",
    raw: (socket, method) =>
      void socket.end(
        `HTTP/1.0 200 OK\r\nContent-Type: text/csv\r\n\r\n${method === "HEAD" ? "" : csv}`,
      ),
    expected: "ok",
  },
  {
    name: "a status of four digits",
    raw: "HTTP/1.1 2000 OK\r\nContent-Length: 3\r\n\r\nabc",
    expected: failing,
  },
  {
    name: "a status that is no number",
    raw: "HTTP/1.1 abc OK\r\nContent-Length: 3\r\n\r\nabc",
    expected: failing,
    reason: /protocol/,
  },
  {
    name: "a status without words",
    raw: (socket, method) =>
      void socket.end(`HTTP/1.1 200\r\n${answered}${method === "HEAD" ? "" : csv}`),
    expected: "ok",
  },
  {
    name: "a hint before the answer (103)",
    raw: wellTo("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"),
    expected: "ok",
  },
  {
    name: "100 before the answer, unasked",
    raw: wellTo("HTTP/1.1 100 Continue\r\n\r\n"),
    expected: "ok",
  },
  {
    name: "hints without end",
    raw: pouring("", "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n".repeat(50), 1),
    expected: failing,
    reason: /timeout|protocol/,
  },
  {
    name: "100 without end",
    raw: pouring("", "HTTP/1.1 100 Continue\r\n\r\n".repeat(50), 1),
    expected: failing,
    reason: /timeout|protocol/,
  },
  {
    name: "another protocol, unasked (101)",
    raw: "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
    expected: failing,
    reason: /protocol/,
  },
  {
    name: "a maze of addresses without end",
    answer: (request, response) => send(response, 302, { location: `${request.url}x` }),
    expected: failing,
    reason: /too-many/,
  },
  {
    name: "a redirect to an address of 60 kB",
    answer: redirect(302, `/${"y".repeat(60_000)}`),
    expected: failing,
    reason: /bad-redirect/,
  },
  {
    name: "a redirect that splits a header",
    raw: "HTTP/1.1 302 Found\r\nLocation: /a%0d%0aX-A:b\r\nContent-Length: 0\r\n\r\n",
    expected: failing,
  },
  {
    name: "cookies without end",
    answer: (_, response) => {
      response.writeHead(200, {
        "content-type": "text/csv",
        "content-length": csv.length,
        "set-cookie": Array.from({ length: 500 }, (__, index) => `c${index}=${"v".repeat(60)}`),
      });
      response.end(response.req.method === "HEAD" ? undefined : csv);
    },
    expected: "ok",
  },
  {
    name: "headings without end",
    answer: (_, response) => send(response, 200, html, "<h1>".repeat(30_000) + "<".repeat(9_000)),
    paths: ["/page"],
    expected: "ok",
  },
  {
    name: "comments without end",
    answer: (_, response) => send(response, 200, html, "<!--".repeat(32_000)),
    paths: ["/page"],
    expected: "ok",
  },
];

const long = "x".repeat(9_000);
const addresses: Omit<Case, "args">[] = (
  [
    ["a name that does not exist", "http://nobody.invalid/", "failed", /dns/],
    [
      "an international name that does not exist",
      "http://collectivités.invalid/é",
      "failed",
      /dns/,
    ],
    ["a port where nobody listens", "http://127.0.22.250/", "failed", /connect/],
    ["port 0", "http://127.0.22.250:0/", "refused", /port/],
    ["port 25", "http://127.0.22.250:25/", "refused", /port/],
    ["port 65536", "http://127.0.22.250:65536/", "invalid", null],
    ["a private address", "http://10.0.0.1/", "refused", /private/],
    ["the metadata of a cloud", "http://169.254.169.254/latest/meta-data/", "refused", /private/],
    ["no address yet", "http://0.0.0.0/", "refused", /private/],
    ["loopback in IPv6", "http://[::1]/", "refused", /private/],
    ["NAT64 of loopback", "http://[64:ff9b::7f00:1]/", "refused", /private/],
    ["6to4 of loopback", "http://[2002:7f00:1::]/", "refused", /private/],
    ["decimal of a private one", "http://167772161/", "refused", /private/],
    ["hexadecimal of a private one", "http://0xa.1/", "refused", /private/],
    ["octal of a private one", "http://012.0.0.1/", "refused", /private/],
    ["digits of another script", "http://１０.0.0.1/", "refused", /private/],
    ["more than a byte", "http://256.1.1.1/", "invalid", null],
    ["five parts", "http://1.2.3.4.5/", "invalid", null],
    ["a user who looks like a host", "http://collectivites.fr@10.0.0.1/", "refused", /private/],
    ["a backslash before the host", "http://10.0.0.1\\@collectivites.fr/", "refused", /private/],
    ["no scheme", "collectivites-locales.gouv.fr/x", "invalid", null],
    ["a scheme alone", "https:", "invalid", null],
    ["no scheme, two slashes", "//a.fr/x", "invalid", null],
    ["a tab within", "http://a\tb.fr/", "invalid", null],
    ["a line break within", "http://a.fr/x\ny", "invalid", null],
    ["a space in the host", "http://a b.fr/", "invalid", null],
    ["an empty label", "http://a..fr/", "invalid", null],
    ["a name of 254 characters", `http://${"abcdefghi.".repeat(25)}abcd/`, "invalid", null],
    ["9,000 characters", `http://127.0.22.250/${long}`, "invalid", null],
    ["tel:", "tel:+33140000000", "unsupported", null],
    ["ftp:", "ftp://a.fr/x", "unsupported", null],
    ["data:", "data:text/csv,a", "unsupported", null],
    ["javascript:", "javascript:alert(1)", "unsupported", null],
    ["a word", "néant", "invalid", null],
    ["a bracket left open", "http://[::1", "invalid", null],
    ["an emoji", "http://💥/", ["failed", "invalid"], null],
  ] as const
).map(([name, url, expected, reason]) => ({
  name: `address: ${name}`,
  urls: [url],
  expected: [expected].flat(),
  ...(reason ? { reason } : {}),
}));

const tolerated: Omit<Case, "args">[] = [
  {
    name: "address: a scheme in capitals, blanks around",
    answer: fine,
    urls: (host) => [`  ${host.url().replace("http", "HTTP")}\n`],
    expected: "ok",
  },
  {
    name: "address: decimal, of an allowed one",
    answer: fine,
    urls: (host) => [
      host.url().replace(/127\.0\.22\.(\d+)/, (_, last) => String(0x7f001600 + Number(last))),
    ],
    expected: "ok",
  },
  {
    name: "address: mapped into IPv6, of an allowed one",
    answer: fine,
    urls: (host) => [host.url().replace(/(127\.0\.22\.\d+)/, "[::ffff:$1]")],
    expected: "ok",
  },
  {
    name: "address: 7,000 characters",
    answer: fine,
    paths: [`/${"x".repeat(7_000)}`],
    expected: "ok",
  },
  {
    name: "address: blanks in its path",
    answer: fine,
    paths: ["/a b c.csv"],
    expected: "ok",
    also: (_, host) => expect(host.log[0]?.url).toBe("/a%20b%20c.csv"),
  },
];

const cases: Case[] = [...servers, ...addresses, ...tolerated].map((item) => ({ ...item, args }));

let ran: Awaited<ReturnType<typeof runCases>>;
beforeAll(async () => {
  ran = await runCases(cases, "127.0.22");
}, 240_000);
afterAll(() => ran.close());
const of = (name: string): Ran => {
  const found = ran.results.get(name);
  if (!found) throw new Error(`not run: ${name}`);
  return found;
};

describe("a verdict with its reason, whatever comes", () => {
  test.each(cases)("$name", (item) => judgeCase(item, ran.results.get(item.name)));
});

describe("bounds", () => {
  test.each(servers.map(({ name }) => name))("few bytes are taken: %s", (name) => {
    for (const host of of(name).hosts) expect(host.bytesSent()).toBeLessThan(maxBytesTaken);
  });

  test("all of them together stay within memory", () => {
    expect(of("a drip").peakBytes).toBeLessThan(maxPeakBytes);
  });

  test("each of them ends in the time of four requests", () => {
    for (const { name } of servers)
      for (const { durationMs } of of(name).records)
        expect(durationMs).toBeLessThanOrEqual(5 * timeoutMs + 1_000);
  });
});

describe("proxies", () => {
  test("no variable of the environment leads requests another way", async () => {
    const proxied: string[] = [];
    const { createServer } = await import("node:http");
    const proxy = createServer((request, response) => {
      proxied.push(request.url ?? "");
      response.end();
    });
    proxy.on("connect", (request, socket) => {
      proxied.push(request.url ?? "");
      socket.destroy();
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.22.251", resolve));
    const address = proxy.address();
    const port = typeof address === "object" ? address?.port : 0;
    const own = `http://127.0.22.251:${port}`;
    const env = Object.fromEntries(
      ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"].map(
        (name) => [name, own],
      ),
    );
    const allowed = of("address: blanks in its path").hosts[0];
    const { records } = await runCommand(
      ["--json", ...args, allowed?.url("/x.csv") ?? "", "http://10.0.0.1/", "https://10.0.0.1/"],
      {
        allow: ["127.0.0.0/8", `127.0.0.0/8:${allowed?.port}`],
        env: { ...env, NODE_USE_ENV_PROXY: "1" },
      },
    );
    expect(records.map(({ outcome }) => outcome)).toEqual(["ok", "refused", "refused"]);
    expect(proxied).toEqual([]);
    await new Promise((resolve) => proxy.close(resolve));
  });
});
