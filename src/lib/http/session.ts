import type { Readable } from "node:stream";
import { decodeAtMost, readAtMost } from "./body";
import type { CertificateReport } from "./certificate";
import { createClientPool, type PooledClient } from "./clientPool";
import { connectGuarded, type ResolveName, resolveName } from "./connector";
import { interimDetail, OutboundError, toOutboundError } from "./errors";
import { requestPastInterim } from "./interim";
import { checkTarget, type OutboundRules, portOf } from "./rules";

const defaultTimeoutMs = 15_000;
const defaultConnectTimeoutMs = 10_000;
/** Sites with long security policies send some 20 KiB of headers. */
const maxHeaderBytes = 64 * 1024;

export type SessionOptions = {
  rules: OutboundRules;
  /** The whole of one exchange, look-up to last byte read. */
  timeoutMs?: number;
  connectTimeoutMs?: number;
  resolve?: ResolveName;
};

export type ExchangeRequest = {
  method: "GET" | "HEAD";
  url: URL;
  headers?: Record<string, string>;
  /** Bytes of body to read, and to decompress to, at most. */
  maxBodyBytes: number;
  signal?: AbortSignal;
};

/** One answer. Redirects are answers like others: following them is the caller's business. */
export type Exchange = {
  method: "GET" | "HEAD";
  status: number;
  /** By lower-case name; a repeated header has several values. */
  headers: Record<string, string[]>;
  body: Buffer;
  /** True when the body went on beyond what was read. */
  truncated: boolean;
  /** Set when the body broke off; `body` then holds what had come. */
  bodyProblem: OutboundError | null;
  remoteAddress: string;
  certificate: CertificateReport | null;
  /** Milliseconds until a connection stood: 0 on one that was kept. */
  connectMs: number;
  /** Milliseconds to the headers, and to the last byte read. */
  headersMs: number;
  durationMs: number;
};

export type HttpSession = {
  /** Throws what `exchange` would refuse before any look-up: a scheme or a port. */
  check(url: URL): void;
  /** @throws OutboundError when there is no answer */
  exchange(request: ExchangeRequest): Promise<Exchange>;
  /** Ends every connection; the session is of no use afterwards. */
  close(): Promise<void>;
};

function listHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string[]> {
  const listed: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) listed[name.toLowerCase()] = Array.isArray(value) ? value : [value];
  return listed;
}

/** Nothing comes after the head of an answer to HEAD; the stream has to be told so all the same. */
function withoutBody(body: Readable): Awaited<ReturnType<typeof readAtMost>> {
  body.on("error", () => {}).resume();
  return { bytes: Buffer.alloc(0), truncated: false, problem: null };
}

/**
 * Opens the one way out of this system: connections made by `connectGuarded`, kept for a few
 * seconds for whoever asks the same origin next. Nothing is shared with other sessions, no proxy
 * variable is read, no redirect is followed.
 */
export function openSession(options: SessionOptions): HttpSession {
  const { rules, timeoutMs = defaultTimeoutMs, resolve = resolveName } = options;
  const connectTimeoutMs = Math.min(options.connectTimeoutMs ?? defaultConnectTimeoutMs, timeoutMs);
  /** Origins that send interim answers unasked: `requestPastInterim` is for them. */
  const talkative = new Set<string>();

  const connect = (url: URL, signal: AbortSignal) =>
    connectGuarded({
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: portOf(url),
      secure: url.protocol === "https:",
      ...{ rules, resolve, signal, timeoutMs: connectTimeoutMs },
    });
  const pool = createClientPool({ connect, maxHeaderBytes, timeoutMs });

  async function ask(pooled: PooledClient, request: ExchangeRequest, signal: AbortSignal) {
    const { method, url, headers = {} } = request;
    const path = `${url.pathname}${url.search}`;
    if (!talkative.has(url.origin))
      // `reset`: undici would end each connection after HEAD, lest a body come after all.
      return pooled.client.request({ method, path, headers, signal, reset: false });
    const { socket, remoteAddress, certificate } = await connect(url, signal);
    signal.addEventListener("abort", () => socket.destroy(), { once: true });
    Object.assign(pooled, { remoteAddress, certificate });
    return requestPastInterim(socket, { method, url, headers, maxHeaderBytes, signal });
  }

  /** The head of an answer, and the client that brings its body. */
  async function begin(request: ExchangeRequest, signal: AbortSignal, fresh = false) {
    const pooled = pool.take(request.url, { fresh });
    const before = pooled.connections;
    try {
      return { pooled, answer: await ask(pooled, request, signal) };
    } catch (error) {
      await pool.drop(pooled);
      // RFC 9110, 9.2.2: a kept connection may have been given up by its server before it saw the
      // request, or still bring the body of an answer to HEAD: it says nothing of this request.
      const kept = before > 0 && pooled.connections === before;
      const { code } = toOutboundError(error);
      if (!kept || signal.aborted || (code !== "reset" && code !== "protocol")) throw error;
      return begin(request, signal, true);
    }
  }

  async function exchange(request: ExchangeRequest): Promise<Exchange> {
    const { method, url, maxBodyBytes } = request;
    checkTarget(rules, url);
    const started = performance.now();
    const clock = new AbortController();
    const late = () => new OutboundError("timeout", "total-timeout");
    const timer = setTimeout(() => clock.abort(), timeoutMs);
    const signal = request.signal ? AbortSignal.any([clock.signal, request.signal]) : clock.signal;
    try {
      const { pooled, answer } = await begin(request, signal);
      const headersMs = Math.round(performance.now() - started);
      const read =
        method === "HEAD" ? withoutBody(answer.body) : await readAtMost(answer.body, maxBodyBytes);
      if (read.truncated) await pool.drop(pooled);
      else pool.keep(pooled);
      const headers = listHeaders(answer.headers);
      const encoding = headers["content-encoding"]?.[0] ?? "identity";
      const decoded = await decodeAtMost(read.bytes, encoding, maxBodyBytes);
      return {
        method,
        status: answer.statusCode,
        headers,
        body: decoded.bytes,
        truncated: read.truncated || decoded.truncated,
        bodyProblem: clock.signal.aborted && read.problem ? late() : read.problem,
        remoteAddress: pooled.remoteAddress,
        certificate: pooled.certificate,
        connectMs: Math.max(0, pooled.connectedAt - started),
        headersMs,
        durationMs: Math.round(performance.now() - started),
      };
    } catch (error) {
      if (clock.signal.aborted) throw late();
      if (request.signal?.aborted) throw new OutboundError("aborted", "ABORT_ERR", error);
      const known = toOutboundError(error);
      if (known.detail === interimDetail) talkative.add(url.origin);
      throw known;
    } finally {
      clearTimeout(timer);
    }
  }

  return { check: (url) => checkTarget(rules, url), exchange, close: () => pool.close() };
}
