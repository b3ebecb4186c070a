import { randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createRenderer } from "@/server/renderer";
import { streamAnswer } from "@/server/streaming";

/** Stands for Next: an export of many rows, as quick as it is taken. */
const rows = 20_000;
const row = (number: number) => `${number};Dotation n° ${number} à l’été;2024\r\n`;
const whole = Buffer.from(Array.from({ length: rows }, (_, number) => row(number)).join(""));
const etag = 'W/"une-version"';

let written = 0;
let stopped: Promise<void>;
let noteStop = () => {};
beforeEach(() => {
  written = 0;
  stopped = new Promise((resolve) => {
    noteStop = resolve;
  });
});

async function next(req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
  res.once("close", () => noteStop());
  res.setHeader("ETag", etag);
  res.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  res.setHeader("Vary", "rsc");
  if (req.headers["if-none-match"] === etag) {
    res.writeHead(304).end();
    return;
  }
  if (req.url === "/occupe") {
    res.writeHead(503, { "Content-Type": "application/problem+json", "Retry-After": "10" });
    res.end('{"status":503}');
    return;
  }
  res.writeHead(200, { "Content-Type": "text/csv; charset=utf-8; header=present" });
  if (req.method === "HEAD") {
    res.end();
    return;
  }
  const endless = req.url === "/sans-fin";
  for (let number = 0; (endless || number < rows) && !res.destroyed; number += 1) {
    if (req.url === "/casse" && number === rows / 2) {
      res.destroy(new Error("broken half-way"));
      return;
    }
    // Hardly compressed: the buffers on the way are soon full.
    const text = endless ? randomBytes(65_536).toString("hex") : row(number);
    written += text.length;
    if (!res.write(text))
      await new Promise<void>((resolve) => {
        res.once("drain", resolve);
        res.once("close", resolve);
      });
  }
  res.end();
}

let renderer: Awaited<ReturnType<typeof createRenderer>>;
let server: http.Server;
const failures: unknown[] = [];
beforeAll(async () => {
  renderer = await createRenderer(next);
  server = http.createServer((req, res) => {
    streamAnswer(req, res, renderer.open).catch((error: unknown) => {
      failures.push(error);
      res.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await renderer.close();
});

type Reply = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

/** As a plain client asks: nothing unpacked behind our back. */
function ask(path: string, headers: http.OutgoingHttpHeaders = {}, method = "GET"): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, path, method, headers, agent: false });
    request.on("error", reject);
    request.on("response", (reply) => {
      const pieces: Buffer[] = [];
      reply.on("data", (piece: Buffer) => pieces.push(piece));
      reply.on("error", reject);
      reply.on("end", () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: Buffer.concat(pieces),
        }),
      );
    });
    request.end();
  });
}

const same = (body: Buffer) => body;
test.each([
  ["gzip", "gzip", gunzipSync],
  ["gzip;q=0.5, deflate", "gzip", gunzipSync],
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["br;q=0, gzip", "gzip", gunzipSync],
  ["identity", undefined, same],
  ["gzip;q=0", undefined, same],
  ["", undefined, same],
])("accepting %j gives %s, and the same bytes", async (accepted, encoding, unpack) => {
  const { status, headers, body } = await ask("/catalogue.csv", { "accept-encoding": accepted });
  expect(status).toBe(200);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers.vary).toBe("rsc, Accept-Encoding");
  expect(headers.etag).toBe(etag);
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
  expect(unpack(body).equals(whole)).toBe(true);
  if (encoding) expect(body.length).toBeLessThan(whole.length / 3);
});

test("without the header, nothing is compressed", async () => {
  const { headers, body } = await ask("/catalogue.csv");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body.equals(whole)).toBe(true);
});

test("HEAD says what GET would, without a body", async () => {
  const { status, headers, body } = await ask(
    "/catalogue.csv",
    { "accept-encoding": "gzip" },
    "HEAD",
  );
  expect(status).toBe(200);
  expect(headers["content-encoding"]).toBe("gzip");
  expect(headers["content-length"]).toBeUndefined();
  expect(headers.vary).toBe("rsc, Accept-Encoding");
  expect(body).toHaveLength(0);
  expect(written).toBe(0);
});

test("who has it already is told so, whatever he accepts", async () => {
  for (const accepted of ["gzip", "br", "identity"]) {
    const { status, headers, body } = await ask("/catalogue.csv", {
      "accept-encoding": accepted,
      "if-none-match": etag,
    });
    expect(status).toBe(304);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("rsc, Accept-Encoding");
    expect(headers.etag).toBe(etag);
    expect(body).toHaveLength(0);
  }
});

test("a refusal passes as it is", async () => {
  const { status, headers, body } = await ask("/occupe", { "accept-encoding": "gzip" });
  expect(status).toBe(503);
  expect(headers["retry-after"]).toBe("10");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(JSON.parse(body.toString())).toEqual({ status: 503 });
});

test.each(["gzip", "identity"])(
  "%s: what breaks half-way reaches nobody as a whole, and is reported",
  async (accepted) => {
    failures.length = 0;
    await expect(ask("/casse", { "accept-encoding": accepted })).rejects.toThrow();
    expect(failures).toHaveLength(1);
  },
);

test.each(["gzip", "identity"])(
  "%s: a reader who takes nothing stops the writing, and ends it when he leaves",
  async (accepted) => {
    failures.length = 0;
    const { port } = server.address() as AddressInfo;
    const request = http.request({
      host: "127.0.0.1",
      port,
      path: "/sans-fin",
      headers: { "accept-encoding": accepted },
      agent: false,
    });
    request.on("error", () => {});
    const reply = await new Promise<http.IncomingMessage>((resolve) => {
      request.on("response", resolve);
      request.end();
    });
    reply.on("error", () => {});
    reply.pause();
    // An endless export that nobody takes comes to rest, once the buffers on the way are full.
    let before = -1;
    while (before !== written) {
      before = written;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    request.destroy();
    await stopped;
    expect(failures).toEqual([]);
  },
);
