import { Client } from "undici";
import { decodeAtMost, readAtMost } from "./body";
import type { CertificateReport } from "./certificate";
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

type Origin = {
  client: Client;
  giveUp: AbortController;
  remoteAddress: string;
  certificate: CertificateReport | null;
};

function listHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string[]> {
  const listed: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) listed[name.toLowerCase()] = Array.isArray(value) ? value : [value];
  return listed;
}

/**
 * Opens the one way out of this system: a handful of connections, for one piece of work, each
 * made by `connectGuarded`. Nothing is shared with other sessions, no proxy variable is read,
 * no redirect is followed.
 */
export function openSession(options: SessionOptions): HttpSession {
  const { rules, timeoutMs = defaultTimeoutMs, resolve = resolveName } = options;
  const connectTimeoutMs = Math.min(options.connectTimeoutMs ?? defaultConnectTimeoutMs, timeoutMs);
  const origins = new Map<string, Origin>();
  /** Origins that send interim answers unasked: `requestPastInterim` is for them. */
  const talkative = new Set<string>();

  const connect = (url: URL, signal: AbortSignal) =>
    connectGuarded({
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: portOf(url),
      secure: url.protocol === "https:",
      ...{ rules, resolve, signal, timeoutMs: connectTimeoutMs },
    });

  function openOrigin(url: URL): Origin {
    const giveUp = new AbortController();
    const client = new Client(url.origin, {
      pipelining: 1,
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 10_000,
      connect: (_options, callback) => {
        connect(url, giveUp.signal).then(
          (connection) => {
            origin.remoteAddress = connection.remoteAddress;
            origin.certificate = connection.certificate;
            callback(null, connection.socket);
          },
          (error) => callback(toOutboundError(error), null),
        );
      },
    });
    const origin: Origin = { client, giveUp, remoteAddress: "", certificate: null };
    // A client without request in hand has nobody else to tell.
    client.on("connectionError", () => {});
    client.on("disconnect", () => {});
    origins.set(url.origin, origin);
    return origin;
  }

  async function dropOrigin(key: string): Promise<void> {
    const origin = origins.get(key);
    origins.delete(key);
    origin?.giveUp.abort();
    await origin?.client.destroy().catch(() => {});
  }

  async function ask(origin: Origin, request: ExchangeRequest, signal: AbortSignal) {
    const { method, url, headers = {} } = request;
    const path = `${url.pathname}${url.search}`;
    if (!talkative.has(url.origin))
      return origin.client.request({ method, path, headers: { ...headers }, signal });
    const { socket, remoteAddress, certificate } = await connect(url, signal);
    signal.addEventListener("abort", () => socket.destroy(), { once: true });
    Object.assign(origin, { remoteAddress, certificate });
    return requestPastInterim(socket, { method, url, headers, maxHeaderBytes, signal });
  }

  async function exchange(request: ExchangeRequest): Promise<Exchange> {
    const { method, url, maxBodyBytes } = request;
    checkTarget(rules, url);
    const origin = origins.get(url.origin) ?? openOrigin(url);
    const started = performance.now();
    const clock = new AbortController();
    const late = new OutboundError("timeout", "total-timeout");
    const timer = setTimeout(() => clock.abort(late), timeoutMs);
    const signal = request.signal ? AbortSignal.any([clock.signal, request.signal]) : clock.signal;
    try {
      const answer = await ask(origin, request, signal);
      const headersMs = Math.round(performance.now() - started);
      const read = await readAtMost(answer.body, method === "HEAD" ? 0 : maxBodyBytes);
      const headers = listHeaders(answer.headers);
      const encoding = headers["content-encoding"]?.[0] ?? "identity";
      const decoded = await decodeAtMost(read.bytes, encoding, maxBodyBytes);
      if (read.truncated) await dropOrigin(url.origin);
      return {
        method,
        status: answer.statusCode,
        headers,
        body: decoded.bytes,
        truncated: read.truncated || decoded.truncated,
        bodyProblem: clock.signal.aborted && read.problem ? late : read.problem,
        remoteAddress: origin.remoteAddress,
        certificate: origin.certificate,
        headersMs,
        durationMs: Math.round(performance.now() - started),
      };
    } catch (error) {
      await dropOrigin(url.origin);
      if (clock.signal.aborted) throw late;
      if (request.signal?.aborted) throw new OutboundError("aborted", "ABORT_ERR", error);
      const known = toOutboundError(error);
      if (known.detail === interimDetail) talkative.add(url.origin);
      throw known;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    check: (url) => checkTarget(rules, url),
    exchange,
    close: async () => {
      await Promise.all([...origins.keys()].map(dropOrigin));
    },
  };
}
