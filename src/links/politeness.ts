/** Requests to one host in flight at once. */
export const maxInFlightPerHost = 2;

/**
 * Between the starts of two requests to one host: 1 s, and what the making of their connections
 * may differ by, for the host counts from arrival to arrival.
 */
export const hostSpacingMs = 1_250;

/** A host that asks for more than a day is asked again tomorrow all the same. */
export const maxPauseMs = 24 * 3_600_000;

/** When a host says "throttled", without saying until when. */
export const defaultThrottleMs = 60_000;

/** When at most a tenth of a quota is left and nothing says when it is renewed. */
export const lowQuotaPauseMs = 4_000;
const lowQuotaShare = 0.1;

/** A pause no longer than this is waited for; a longer one is for another run. */
export const maxPauseWaitMs = 5_000;

type Headers = Record<string, string[]>;

const units: Record<string, number> = { d: 86_400, h: 3_600, m: 60, s: 1 };

/**
 * Reads a delay: seconds (`120`, `1.5`), an HTTP date, or a duration as Go and others write it
 * (`1m30s`).
 *
 * @returns milliseconds from `now`, at least 0; null when it is none of these
 */
export function parseDelay(text: string, now: number): number | null {
  const value = text.trim();
  if (/^\d{1,15}(\.\d+)?$/.test(value)) return Number(value) * 1_000;
  if (/^(\d+(\.\d+)?[dhms])+$/i.test(value)) {
    const parts = value.toLowerCase().matchAll(/(\d+(?:\.\d+)?)([dhms])/g);
    let seconds = 0;
    for (const [, amount, unit] of parts) seconds += Number(amount) * (units[unit ?? "s"] ?? 1);
    return seconds * 1_000;
  }
  if (!/^((mon|tue|wed|thu|fri|sat|sun)[a-z]*,? |\d{4}-\d{2}-\d{2}T)/i.test(value)) return null;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

type Quota = { limit: number | null; remaining: number; resetMs: number | null };

const integer = (text: string | undefined) =>
  text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : null;

/** `RateLimit: limit=100, remaining=5, reset=30` and `RateLimit: "default";r=5;t=30`. */
function readStructured(headers: Headers): Quota | null {
  const value = headers.ratelimit?.[0];
  if (!value) return null;
  const field = (...names: string[]) => {
    for (const name of names) {
      const found = new RegExp(`(?:^|[;,\\s])${name}\\s*=\\s*(\\d+)`, "i").exec(value)?.[1];
      if (found) return integer(found);
    }
    return null;
  };
  const remaining = field("remaining", "r");
  if (remaining === null) return null;
  const policy = /(?:^|[;,\s])q\s*=\s*(\d+)/i.exec(headers["ratelimit-policy"]?.[0] ?? "")?.[1];
  const reset = field("reset", "t");
  return {
    limit: field("limit", "q") ?? integer(policy),
    remaining,
    resetMs: reset === null ? null : reset * 1_000,
  };
}

/** `RateLimit-…`, `X-RateLimit-…` and `X-Rate-Limit-…`; the reset is a delay or a date in seconds. */
function readSeparate(headers: Headers, prefix: string, now: number): Quota | null {
  const remaining = integer(headers[`${prefix}-remaining`]?.[0]);
  if (remaining === null) return null;
  const reset = headers[`${prefix}-reset`]?.[0];
  let resetMs = reset === undefined ? null : parseDelay(reset, now);
  // Above a year it is a date: seconds since 1970, or milliseconds.
  if (resetMs !== null && resetMs > 365 * 86_400_000) {
    const date = resetMs > 1e14 ? resetMs / 1_000 : resetMs;
    resetMs = Math.max(0, date - now);
  }
  return { limit: integer(headers[`${prefix}-limit`]?.[0]), remaining, resetMs };
}

/**
 * How long a host asks, by this answer, to be left alone: `Retry-After`, or one of the three
 * dialects of rate-limit headers with nothing, or a tenth, of the quota left.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds, capped at `maxPauseMs`; 0 when it asks for nothing
 */
export function pauseAsked(answer: { status: number; headers: Headers }, now: number): number {
  const { status, headers } = answer;
  const cap = (ms: number) => Math.min(Math.max(0, ms), maxPauseMs);
  if (status === 429 || status === 503) {
    const asked = headers["retry-after"]?.[0];
    const delay = asked === undefined ? null : parseDelay(asked, now);
    if (delay !== null) return cap(delay);
  }
  const quota =
    readStructured(headers) ??
    readSeparate(headers, "ratelimit", now) ??
    readSeparate(headers, "x-ratelimit", now) ??
    readSeparate(headers, "x-rate-limit", now);
  if (quota) {
    const { limit, remaining, resetMs } = quota;
    const low = remaining === 0 || (limit !== null && remaining <= limit * lowQuotaShare);
    if (low) return cap(Math.max(resetMs ?? lowQuotaPauseMs, remaining === 0 ? 1_000 : 0));
  }
  return status === 429 ? defaultThrottleMs : 0;
}

/** True when the answer is about us and the moment, not about the address. */
export function isThrottled(answer: { status: number; headers: Headers }, now: number): boolean {
  if (answer.status === 429) return true;
  const asked = answer.headers["retry-after"]?.[0];
  return answer.status === 503 && asked !== undefined && parseDelay(asked, now) !== null;
}
