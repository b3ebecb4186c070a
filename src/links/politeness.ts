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
  // However long: what is beyond all measure is capped by whoever asks.
  if (value.length < 400 && /^\d+(\.\d+)?$/.test(value)) return Number(value) * 1_000;
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

const toNumber = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
const integer = (text: string | undefined) =>
  // "100, 100;w=60": the quota, then the policies that it comes from
  text === undefined ? null : toNumber(/^\s*(\d{1,15})\s*(?:,|$)/.exec(text)?.[1]);

/**
 * The `RateLimit` field of the drafts of httpapi-ratelimit-headers: one dictionary
 * (`limit=100, remaining=5, reset=30`), then a list of policies (`"burst";r=5;t=1, "day";r=90`),
 * whose quotas stand in `RateLimit-Policy`.
 */
function readStructured(headers: Headers): Quota[] {
  const value = (headers.ratelimit ?? []).join(", ");
  const policies = (headers["ratelimit-policy"] ?? []).join(", ");
  const field = (text: string, ...names: string[]) => {
    for (const name of names) {
      const found = new RegExp(`(?:^|[;,\\s])${name}\\s*=\\s*(\\d+)`, "i").exec(text)?.[1];
      if (found) return integer(found);
    }
    return null;
  };
  const nameOf = (member: string) => /^\s*"?([^";=]*)/.exec(member)?.[1]?.trim() ?? "";
  const members = /(?:^|[,;\s])remaining\s*=/i.test(value) ? [value] : value.split(",");
  const quotas: Quota[] = [];
  for (const member of members.slice(0, 20)) {
    const remaining = field(member, "remaining", "r");
    if (remaining === null) continue;
    const policy = policies.split(",").find((text) => nameOf(text) === nameOf(member));
    const reset = field(member, "reset", "t");
    quotas.push({
      limit: field(member, "limit", "q") ?? field(policy ?? "", "q"),
      remaining,
      resetMs: reset === null ? null : reset * 1_000,
    });
  }
  return quotas;
}

/** `RateLimit-…`, `X-RateLimit-…` and `X-Rate-Limit-…`; the reset is a delay or a date in seconds. */
function readSeparate(headers: Headers, prefix: string, now: number): Quota[] {
  const remaining = integer(headers[`${prefix}-remaining`]?.[0]);
  if (remaining === null) return [];
  const reset = headers[`${prefix}-reset`]?.[0];
  let resetMs = reset === undefined ? null : parseDelay(reset, now);
  // Above a year it is a date: seconds since 1970, or milliseconds.
  if (resetMs !== null && resetMs > 365 * 86_400_000) {
    const date = resetMs > 1e14 ? resetMs / 1_000 : resetMs;
    resetMs = Math.max(0, date - now);
  }
  return [{ limit: integer(headers[`${prefix}-limit`]?.[0]), remaining, resetMs }];
}

/** Every quota that an answer tells of, in whichever dialect. */
function readQuotas(headers: Headers, now: number): Quota[] {
  return [
    ...readStructured(headers),
    ...readSeparate(headers, "ratelimit", now),
    ...readSeparate(headers, "x-ratelimit", now),
    ...readSeparate(headers, "x-rate-limit", now),
  ];
}

/** Nothing, or no more than a tenth, is left. */
const isLow = ({ limit, remaining }: Quota) =>
  remaining === 0 || (limit !== null && remaining <= limit * lowQuotaShare);

/** What `Retry-After` asks for; null when it is absent or unreadable. */
function retryAfter(headers: Headers, now: number): number | null {
  const asked = headers["retry-after"]?.[0];
  return asked === undefined ? null : parseDelay(asked, now);
}

/**
 * How long a host asks, by this answer, to be left alone: `Retry-After`, or one of the three
 * dialects of rate-limit headers with nothing, or a tenth, of the quota left. Of several quotas
 * the one that is short the longest counts.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds, capped at `maxPauseMs`; 0 when it asks for nothing
 */
export function pauseAsked(answer: { status: number; headers: Headers }, now: number): number {
  const { status, headers } = answer;
  const cap = (ms: number) => Math.min(Math.max(0, ms), maxPauseMs);
  if (status === 429 || status === 503 || status === 403) {
    const delay = retryAfter(headers, now);
    if (delay !== null) return cap(delay);
  }
  const pauses = readQuotas(headers, now)
    .filter(isLow)
    .map(({ remaining, resetMs }) =>
      Math.max(resetMs ?? lowQuotaPauseMs, remaining === 0 ? 1_000 : 0),
    );
  if (pauses.length > 0) return cap(Math.max(...pauses));
  return status === 429 ? defaultThrottleMs : 0;
}

/**
 * True when the answer is about us and the moment, not about the address: 429, 503 with
 * `Retry-After`, and the 403 of those who mean 429 by it (GitHub).
 */
export function isThrottled(answer: { status: number; headers: Headers }, now: number): boolean {
  const { status, headers } = answer;
  if (status === 429) return true;
  if (status === 503) return retryAfter(headers, now) !== null;
  if (status !== 403) return false;
  const spent = readQuotas(headers, now).some(({ remaining }) => remaining === 0);
  return spent || retryAfter(headers, now) !== null;
}
