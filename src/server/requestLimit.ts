/** Requests to the API that one network may make in a window. */
export const apiRequests = 120;
export const apiWindowSeconds = 60;

/**
 * Suggestions that one network may ask for in the same window: an office types more than it
 * searches, and an answer is kept for all.
 */
export const suggestionRequests = 600;

/** Networks counted apart; those beyond share one count, so that a flood cannot fill the memory. */
const mostNetworks = 50_000;
const others = "others";

export type Allowance = { allowed: boolean; remaining: number; resetSeconds: number };

/**
 * Counts requests a network in windows of fixed length, in this process: two instances allow
 * twice as much, which a limit against carelessness can bear, and no request waits for a database.
 */
export function createRequestLimit(options: { requests: number; windowSeconds: number }) {
  let window = -1;
  let counts = new Map<string, number>();
  return {
    take(network: string, nowMs: number): Allowance {
      const current = Math.floor(nowMs / 1000 / options.windowSeconds);
      if (current !== window) {
        window = current;
        counts = new Map();
      }
      const key = counts.has(network) || counts.size < mostNetworks ? network : others;
      const used = (counts.get(key) ?? 0) + 1;
      counts.set(key, used);
      return {
        allowed: used <= options.requests,
        remaining: Math.max(0, options.requests - used),
        resetSeconds: Math.ceil((current + 1) * options.windowSeconds - nowMs / 1000),
      };
    },
  };
}

/** The two fields of the IETF draft « RateLimit header fields for HTTP ». */
export const limitHeaders = (allowance: Allowance): Record<string, string> => ({
  "RateLimit-Policy": `"reseau";q=${apiRequests};w=${apiWindowSeconds}`,
  RateLimit: `"reseau";r=${allowance.remaining};t=${allowance.resetSeconds}`,
  ...(allowance.allowed ? {} : { "Retry-After": String(allowance.resetSeconds) }),
});
