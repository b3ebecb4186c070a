import {
  type CertificateReport,
  type Exchange,
  type HttpSession,
  OutboundError,
  toOutboundError,
} from "@/lib/http";
import { createCookieJar } from "./cookies";
import type { HostGate } from "./gate";
import { pauseAsked } from "./politeness";
import type { Hop } from "./vocabulary";

export const maxRedirects = 10;

/** What of a page is read to judge it. */
export const maxSniffedBytes = 128 * 1024;

/** How a chain of requests ended. */
export type ChainEnd =
  | { kind: "answer"; url: URL; exchange: Exchange }
  | { kind: "error"; url: URL; error: OutboundError }
  | {
      kind: "lost";
      url: URL;
      status: number;
      reason: "bad-redirect" | "redirect-loop" | "too-many-redirects";
    }
  | { kind: "paused"; url: URL };

export type Chain = { method: "HEAD" | "GET"; hops: Hop[]; end: ChainEnd };

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

/** Where a redirect leads; null when its Location is missing or no address. */
function targetOf(location: string | undefined, from: URL): URL | null {
  if (location === undefined || location.trim() === "") return null;
  try {
    const target = new URL(location.trim(), from);
    target.hash = "";
    return target;
  } catch {
    return null;
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

export function openVisit(options: VisitOptions): Visit {
  const { session, gate, userAgent, budgetMs, asked, signal, now } = options;
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
      ...(method === "GET" && range ? { range: `bytes=0-${maxSniffedBytes - 1}` } : {}),
      ...(cookies ? { cookie: cookies } : {}),
      ...(credentials && url.origin === asked.origin ? { authorization: credentials } : {}),
    };
  }

  /** One request, in its turn; null when the host is to be left alone. */
  async function ask(url: URL, method: "HEAD" | "GET", range: boolean): Promise<Exchange | null> {
    session.check(url);
    if (tally.spentMs > budgetMs) throw new OutboundError("timeout", "budget");
    const turn = await gate.enter(url.hostname, signal);
    if (!turn) {
      if (signal?.aborted) throw new OutboundError("aborted", "ABORT_ERR");
      return null;
    }
    const started = performance.now();
    try {
      tally.requests += 1;
      const exchange = await session.exchange({
        method,
        url,
        headers: headersFor(url, method, range),
        maxBodyBytes: maxSniffedBytes,
        signal,
      });
      if (exchange.certificate) tally.certificates.push(exchange.certificate);
      jar.store(url, exchange.headers["set-cookie"] ?? []);
      const pause = pauseAsked(exchange, now());
      if (pause > 0) await gate.pause(url.hostname, pause);
      return exchange;
    } catch (error) {
      const known = toOutboundError(error);
      if (known.code === "refused" || known.code === "invalid") tally.requests -= 1;
      throw known;
    } finally {
      const spent = performance.now() - started;
      tally.spentMs += spent;
      tally.slowestMs = Math.max(tally.slowestMs, spent);
      await turn.leave();
    }
  }

  async function follow(
    start: URL,
    method: "HEAD" | "GET",
    { range = true }: { range?: boolean } = {},
  ): Promise<Chain> {
    const hops: Hop[] = [];
    const met = new Set<string>();
    let url = start;
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
      if (!isRedirect(status)) return { method, hops, end: { kind: "answer", url, exchange } };

      const location = exchange.headers.location?.[0];
      const target = targetOf(location, url);
      if (!target)
        return { method, hops, end: { kind: "lost", url, status, reason: "bad-redirect" } };
      // Credentials in a Location are another site's idea: they are not sent.
      target.username = "";
      target.password = "";
      hops.push({ url: url.href, status, location: target.href });
      if (hops.length > maxRedirects)
        return { method, hops, end: { kind: "lost", url, status, reason: "too-many-redirects" } };
      url = target;
    }
  }

  return { follow, tally };
}
