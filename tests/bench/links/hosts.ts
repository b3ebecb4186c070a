import http from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";

/**
 * Many sites in one process, each on a loopback address of its own: `hosts BLOCK COUNT PORT`. Says
 * "ready", then keeps a log by host; on SIGTERM it prints what courtesy it has been shown, as one
 * JSON line.
 */
export type HostsReport = {
  hosts: number;
  hostsAsked: number;
  requests: number;
  heads: number;
  /** Of all hosts: the most requests in flight at once, and the shortest time between arrivals. */
  mostInFlight: number;
  shortestGapMs: number;
  /** Arrivals less than a second after the one before. */
  tooSoon: number;
  /** Seconds from the first to the last arrival. */
  seconds: number;
  /** The longest that this process was itself held up: how wrong its log may be. */
  heldUpMs: number;
};

const [, , block = "127.60", countText = "500", portText = "8080"] = process.argv;
const count = Number(countText);
const second = 1_000;
const page = Buffer.from(
  `<!doctype html><title>Page</title><h1>Page</h1>${"<p>Texte.</p>".repeat(1_500)}`,
);
const csv = Buffer.from("commune;population\n".repeat(2_000));

/** 50 to 200 ms, as sites answer; the same for the same address. */
const latencyOf = (url: string) => {
  let hash = 7;
  for (const letter of url) hash = (hash * 31 + letter.charCodeAt(0)) % 9_973;
  return 50 + (hash % 151);
};

/** By its number: half files, a quarter pages, then redirects and trouble. */
function answer(index: number, request: http.IncomingMessage, response: http.ServerResponse): void {
  const { method, url = "/" } = request;
  const kind = url.startsWith("/target")
    ? 0
    : (Number(/(\d+)\.\w+$/.exec(url)?.[1] ?? 0) + index * 7) % 20;
  const send = (status: number, headers: http.OutgoingHttpHeaders, body: Buffer) => {
    response.writeHead(status, { "content-length": body.length, ...headers });
    response.end(method === "HEAD" ? undefined : body);
  };
  if (kind < 10)
    send(
      200,
      { "content-type": "text/csv", "last-modified": "Mon, 05 Jan 2026 08:00:00 GMT" },
      csv,
    );
  else if (kind < 15) send(200, { "content-type": "text/html; charset=utf-8" }, page);
  else if (kind < 17)
    send(kind === 15 ? 301 : 302, { location: "/target/0.csv" }, Buffer.from("x"));
  else if (kind < 19) send(404, { "content-type": "text/html" }, page.subarray(0, 500));
  else send(500, { "content-type": "text/plain" }, Buffer.from("error"));
}

type HostLog = {
  requests: number;
  inFlight: number;
  most: number;
  last: number;
  gap: number;
  tooSoon: number;
};
const logs: HostLog[] = [];
let first = 0;
let last = 0;
let heads = 0;

function serve(index: number): Promise<void> {
  const log: HostLog = {
    requests: 0,
    inFlight: 0,
    most: 0,
    last: Number.NEGATIVE_INFINITY,
    gap: Number.POSITIVE_INFINITY,
    tooSoon: 0,
  };
  logs.push(log);
  const server = http.createServer((request, response) => {
    const now = performance.now();
    first ||= now;
    last = now;
    if (request.method === "HEAD") heads += 1;
    const gap = now - log.last;
    log.gap = Math.min(log.gap, gap);
    if (gap < second) log.tooSoon += 1;
    log.last = now;
    log.requests += 1;
    log.inFlight += 1;
    log.most = Math.max(log.most, log.inFlight);
    response.on("close", () => {
      log.inFlight -= 1;
    });
    setTimeout(() => answer(index, request, response), latencyOf(`${index}${request.url}`));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(
      Number(portText),
      `${block}.${Math.floor(index / 250)}.${1 + (index % 250)}`,
      resolve,
    );
  });
}

for (let index = 0; index < count; index += 1) await serve(index);
const heldUp = monitorEventLoopDelay({ resolution: 10 });
heldUp.enable();
console.log("ready");
process.on("SIGTERM", () => {
  const asked = logs.filter(({ requests }) => requests > 0);
  const report: HostsReport = {
    hosts: count,
    hostsAsked: asked.length,
    requests: asked.reduce((sum, { requests }) => sum + requests, 0),
    heads,
    mostInFlight: Math.max(0, ...asked.map(({ most }) => most)),
    shortestGapMs: Math.min(...asked.map(({ gap }) => gap)),
    tooSoon: asked.reduce((sum, { tooSoon }) => sum + tooSoon, 0),
    seconds: (last - first) / second,
    heldUpMs: heldUp.max / 1e6,
  };
  console.log(JSON.stringify(report));
  process.exit(0);
});
