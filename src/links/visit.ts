import {
  type CertificateReport,
  type Exchange,
  type HttpSession,
  OutboundError,
  toOutboundError,
} from "@/lib/http";
import type { Chain } from "./chain";
import { type Conditions, conditionalHeaders } from "./change";
import { createCookieJar } from "./cookies";
import type { HostGate } from "./gate";
import { maxAddressLength } from "./normalise";
import { isThrottled, maxPauseWaitMs, pauseAsked } from "./politeness";
import type { Hop } from "./vocabulary";

export const maxRedirects = 10;

/** A host that says "again in a moment" is asked again this often: that is no verdict yet. */
const throttleRetries = 2;

/** What of a page is read to judge it. */
export const maxSniffedBytes = 128 * 1024;

/** The requests that one observation makes: one cookie jar, one budget, one tally. */
export type Visit = {
  follow: (url: URL, method: "HEAD" | "GET", options?: { range?: boolean }) => Promise<Chain>;
  tally: {
    requests: number;
    spentMs: number;
    slowestMs: number;
    certificates: CertificateReport[];
  };
};

type VisitOptions = {
  session: HttpSession;
  gate: HostGate;
  userAgent: string;
  /** Milliseconds that all requests together may take, courtesy not counted. */
  budgetMs: number;
  /** The address as listed: its credentials are sent to its own origin, and nowhere else. */
  asked: URL;
  /** What of a body is read. */
  maxBodyBytes?: number;
  /** What the last good check learnt: lets a server answer "not modified". */
  conditions?: Conditions | null;
  /** Milliseconds that a host wants between two requests, beyond our own spacing. */
  crawlDelayOf?: (url: URL) => number;
  signal?: AbortSignal;
  now: () => number;
};

function basicCredentials(url: URL): string | null {
  if (!url.username && !url.password) return null;
  try {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return `Basic ${Buffer.from(pair).toString("base64")}`;
  } catch {
    return null;
  }
}

/**
 * A header's value as text. Header bytes come as Latin-1: an address that is not ASCII was sent in
 * UTF-8 most often; where it was not, its bytes are kept, which is what browsers do with it.
 */
function readLocation(value: string): string {
  const bytes = Buffer.from(value, "latin1");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return value.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
  }
}

/** Whose turn a request takes: `a.fr.` is the host `a.fr`. */
export const hostOf = (url: URL): string => url.hostname.replace(/\.$/, "");

/** An address without the credentials in it: what is kept and shown of a chain. */
export function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return bare;
}

/** Where a redirect leads; null when its Location is missing or no address. */
function targetOf(location: string | undefined, from: URL): URL | null {
  if (location === undefined || location.trim() === "") return null;
  try {
    const target = new URL(readLocation(location.trim()), from);
    target.hash = "";
    // The chain is kept: ten hops of what a header may hold would be a megabyte.
    if (target.href.length > maxAddressLength) return null;
    // Credentials in a Location are another site's idea: they are not sent.
    return withoutCredentials(target);
  } catch {
    return null;
  }
}

/** 305 asks to be reached through a proxy, which nobody does; 300 leads somewhere if it says where. */
function isRedirect({ status, headers }: Exchange): boolean {
  return [301, 302, 303, 307, 308].includes(status) || (status === 300 && !!headers.location);
}

export function openVisit(options: VisitOptions): Visit {
  const { session, gate, userAgent, budgetMs, asked, signal, now } = options;
  const { maxBodyBytes = maxSniffedBytes, conditions = null, crawlDelayOf } = options;
  const jar = createCookieJar();
  const credentials = basicCredentials(asked);
  const tally: Visit["tally"] = { requests: 0, spentMs: 0, slowestMs: 0, certificates: [] };

  function headersFor(url: URL, method: "HEAD" | "GET", range: boolean): Record<string, string> {
    const cookies = jar.header(url);
    return {
      "user-agent": userAgent,
      accept: "*/*",
      "accept-language": "fr-FR,fr;q=0.9,en;q=0.5",
      // What is sniffed is small, and a length without encoding is one that can be compared.
      "accept-encoding": "identity",
      ...(method === "GET" && range ? { range: `bytes=0-${maxBodyBytes - 1}` } : {}),
      ...conditionalHeaders(conditions, url),
      ...(cookies ? { cookie: cookies } : {}),
      ...(credentials && url.origin === asked.origin ? { authorization: credentials } : {}),
    };
  }

  /** One request, in its turn; null when the host is to be left alone. */
  async function askOnce(
    url: URL,
    method: "HEAD" | "GET",
    range: boolean,
  ): Promise<{ exchange: Exchange; pause: number } | null> {
    session.check(url);
    if (tally.spentMs > budgetMs) throw new OutboundError("timeout", "budget");
    const turn = await gate.enter(hostOf(url), signal);
    if (!turn) {
      if (signal?.aborted) throw new OutboundError("aborted", "ABORT_ERR");
      return null;
    }
    const started = performance.now();
    let lateMs = 0;
    try {
      tally.requests += 1;
      const exchange = await session.exchange({
        method,
        url,
        headers: headersFor(url, method, range),
        maxBodyBytes,
        signal,
      });
      lateMs = exchange.connectMs;
      if (exchange.certificate) tally.certificates.push(exchange.certificate);
      jar.store(url, exchange.headers["set-cookie"] ?? []);
      const pause = Math.max(pauseAsked(exchange, now()), crawlDelayOf?.(url) ?? 0);
      if (pause > 0) await gate.pause(hostOf(url), pause);
      return { exchange, pause };
    } catch (error) {
      const known = toOutboundError(error);
      if (known.code === "refused" || known.code === "invalid") tally.requests -= 1;
      throw known;
    } finally {
      const spent = performance.now() - started;
      tally.spentMs += spent;
      tally.slowestMs = Math.max(tally.slowestMs, spent);
      await turn.leave(lateMs);
    }
  }

  /** As `askOnce`, and once more where the host asks for no more than a moment's patience. */
  async function ask(url: URL, method: "HEAD" | "GET", range: boolean): Promise<Exchange | null> {
    for (let retry = 0; ; retry += 1) {
      const answer = await askOnce(url, method, range);
      if (!answer) return null;
      const { exchange, pause } = answer;
      const again = isThrottled(exchange, now()) && pause <= maxPauseWaitMs;
      if (!again || retry >= throttleRetries) return exchange;
    }
  }

  async function follow(
    start: URL,
    method: "HEAD" | "GET",
    { range = true }: { range?: boolean } = {},
  ): Promise<Chain> {
    const hops: Hop[] = [];
    const met = new Set<string>();
    let url = withoutCredentials(start);
    for (;;) {
      // Coming back with other cookies is how many sites greet a newcomer: no loop yet.
      const moment = `${url.href} ${jar.header(url)}`;
      if (met.has(moment)) {
        const status = hops.at(-1)?.status ?? 0;
        return { method, hops, end: { kind: "lost", url, status, reason: "redirect-loop" } };
      }
      met.add(moment);

      let exchange: Exchange | null;
      try {
        exchange = await ask(url, method, range);
      } catch (error) {
        return { method, hops, end: { kind: "error", url, error: toOutboundError(error) } };
      }
      if (!exchange) return { method, hops, end: { kind: "paused", url } };
      const { status } = exchange;
      if (!isRedirect(exchange)) return { method, hops, end: { kind: "answer", url, exchange } };

      const location = exchange.headers.location?.[0];
      const target = targetOf(location, url);
      if (!target)
        return { method, hops, end: { kind: "lost", url, status, reason: "bad-redirect" } };
      hops.push({ url: url.href, status, location: target.href });
      if (hops.length > maxRedirects)
        return { method, hops, end: { kind: "lost", url, status, reason: "too-many-redirects" } };
      url = target;
    }
  }

  return { follow, tally };
}
