import {
  type Exchange,
  OutboundError,
  type OutboundRules,
  openSession,
  type ResolveName,
} from "@/lib/http";
import type { HostGate } from "../gate";
import { pauseAsked } from "../politeness";

/** How far a sitemap may be led on before it is let go. */
const maxRedirects = 5;

export type AskerOptions = {
  gate: HostGate;
  rules: OutboundRules;
  userAgent: string;
  timeoutMs: number;
  resolve?: ResolveName;
  signal: AbortSignal;
  /** Requests in all. */
  limit: number;
};

/**
 * Reads from other sites what helps to repair a link (robots.txt, sitemaps, the web archive), with
 * the same guard and the same courtesy as the checks.
 */
export type Asker = {
  /**
   * One request, its redirects unfollowed. Null when the host is to be left alone for now.
   * @throws OutboundError without an answer, or when the limit is reached
   */
  ask: (url: URL, maxBytes: number) => Promise<Exchange | null>;
  /** As `ask`, led on as long as `accepts` agrees to where. */
  follow: (
    url: URL,
    maxBytes: number,
    accepts: (target: URL) => boolean,
  ) => Promise<{ url: URL; exchange: Exchange } | null>;
  close: () => Promise<void>;
};

/** An address as a page or header gives it; null when it is none. */
export function addressAt(text: string, base?: URL): URL | null {
  try {
    return new URL(text.trim(), base);
  } catch {
    return null;
  }
}

export function openAsker(options: AskerOptions): Asker {
  const { gate, rules, userAgent, timeoutMs, resolve, signal } = options;
  const session = openSession({ rules, timeoutMs, resolve });
  let left = options.limit;

  async function ask(url: URL, maxBytes: number): Promise<Exchange | null> {
    session.check(url);
    if (left <= 0) throw new OutboundError("own-limit", "limit");
    const turn = await gate.enter(url.hostname, signal);
    if (!turn) return null;
    left -= 1;
    try {
      const exchange = await session.exchange({
        method: "GET",
        url,
        headers: { "user-agent": userAgent, accept: "*/*", "accept-encoding": "gzip" },
        maxBodyBytes: maxBytes,
        signal,
      });
      const pause = pauseAsked(exchange, Date.now());
      if (pause > 0) await gate.pause(url.hostname, pause);
      return exchange;
    } finally {
      await turn.leave();
    }
  }

  return {
    ask,
    async follow(start, maxBytes, accepts) {
      let url = start;
      for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const exchange = await ask(url, maxBytes);
        if (!exchange) return null;
        const location = exchange.headers.location?.[0];
        if (exchange.status < 300 || exchange.status >= 400 || !location) return { url, exchange };
        const target = addressAt(location, url);
        if (!target || !accepts(target)) return { url, exchange };
        url = target;
      }
      throw new OutboundError("own-limit", "redirects");
    },
    close: session.close,
  };
}
