import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createFileDesk } from "@/server/files";

const style = ".fr-container{margin:0 auto}\n".repeat(400);
const year = "public, max-age=31536000, immutable";

let root = "";
let server: http.Server;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "oc-files-"));
  mkdirSync(join(root, "built/chunks"), { recursive: true });
  mkdirSync(join(root, "open"));
  writeFileSync(join(root, "built/chunks/a.css"), style);
  writeFileSync(join(root, "built/chunks/a.woff2"), "font");
  writeFileSync(join(root, "open/favicon.svg"), "<svg/>");
  writeFileSync(join(root, "secret.css"), "secret");
  const desk = createFileDesk(root, [
    { folder: "built", path: "/_next/static", caching: year },
    { folder: "open", path: "", caching: "public, max-age=0, must-revalidate" },
  ]);
  server = http.createServer(async (req, res) => {
    if (!(await desk.answer(req, res, (req.url ?? "").split("?")[0] ?? "")))
      res.writeHead(418).end("next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

type Reply = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

function ask(path: string, headers: http.OutgoingHttpHeaders = {}, method = "GET"): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.request({ port, path, method, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on("data", (chunk: Buffer) => chunks.push(chunk));
      reply.on("end", () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
] as const)(
  "a reader who accepts « %s » gets a built file as %s",
  async (accepted, coding, undo) => {
    const reply = await ask("/_next/static/chunks/a.css", { "accept-encoding": accepted });
    expect(reply.headers).toMatchObject({
      "content-encoding": coding,
      "content-type": "text/css; charset=utf-8",
      "cache-control": year,
      "content-length": String(reply.body.length),
    });
    expect(reply.headers.vary).toContain("Accept-Encoding");
    expect(undo(reply.body).toString()).toBe(style);
    expect(reply.body.length).toBeLessThan(style.length / 10);
  },
);

test("a reader who accepts nothing gets it as it stands; HEAD tells the same without it", async () => {
  const whole = await ask("/_next/static/chunks/a.css?v=1");
  expect(whole.headers["content-encoding"]).toBeUndefined();
  expect(whole.body.toString()).toBe(style);
  const head = await ask("/_next/static/chunks/a.css", {}, "HEAD");
  expect(head.body).toHaveLength(0);
  expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
});

test("who has it already is told so", async () => {
  const { etag } = (await ask("/favicon.svg")).headers;
  expect(etag).toBeTruthy();
  expect((await ask("/favicon.svg", { "if-none-match": etag })).status).toBe(304);
});

test.each([
  ["GET", "/_next/static/chunks/a.woff2"],
  ["GET", "/_next/static/chunks/absent.css"],
  ["GET", "/_next/static/../secret.css"],
  ["GET", "/_next/static/%2e%2e/%2e%2e/secret.css"],
  ["GET", "/../secret.css"],
  ["GET", "/secret.css"],
  ["POST", "/_next/static/chunks/a.css"],
])("%s %s is left to Next", async (method, path) => {
  expect((await ask(path, {}, method)).status).toBe(418);
});
