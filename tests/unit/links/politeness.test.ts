import { createCookieJar } from "@/links/cookies";
import { isThrottled, maxPauseMs, parseDelay, pauseAsked } from "@/links/politeness";

const now = Date.parse("2026-11-23T10:00:00Z");

describe("a delay", () => {
  it.each([
    ["120", 120_000],
    ["1.5", 1_500],
    ["0", 0],
    ["1m30s", 90_000],
    ["1m1s", 61_000],
    ["1h", 3_600_000],
    ["Mon, 23 Nov 2026 10:01:00 GMT", 60_000],
    ["Mon, 23 Nov 2026 09:00:00 GMT", 0],
    ["2026-11-23T10:00:30Z", 30_000],
    ["a", null],
    ["", null],
    ["-5", null],
    ["9".repeat(40), Number("9".repeat(40)) * 1_000],
    ["9".repeat(4_000), null],
    ["abc 1", null],
  ])("%j is %s ms", (text, expected) => {
    expect(parseDelay(text, now)).toBe(expected);
  });
});

describe("the pause that an answer asks for", () => {
  const epoch = String(now / 1_000 + 60);
  it.each<[string, number, Record<string, string>, number]>([
    ["nothing asked", 200, {}, 0],
    ["Retry-After with 503", 503, { "retry-after": "3600" }, 3_600_000],
    ["503 without", 503, {}, 0],
    ["Retry-After with 429", 429, { "retry-after": "1m1s" }, 61_000],
    ["429 without", 429, {}, 60_000],
    ["a year is capped", 429, { "retry-after": "31536000" }, maxPauseMs],
    ["a tenth left", 200, { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "10" }, 4_000],
    ["a fifth left", 200, { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "20" }, 0],
    ["unreadable", 200, { "x-ratelimit-limit": "b", "x-ratelimit-remaining": "a" }, 0],
    [
      "reset as a delay",
      200,
      { "ratelimit-limit": "100", "ratelimit-remaining": "0", "ratelimit-reset": "3" },
      3_000,
    ],
    [
      "reset as a date in seconds",
      200,
      { "x-ratelimit-limit": "9", "x-ratelimit-remaining": "0", "x-ratelimit-reset": epoch },
      60_000,
    ],
    [
      "reset as a date in milliseconds",
      200,
      {
        "x-ratelimit-limit": "9",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": `${epoch}000`,
      },
      60_000,
    ],
    ["one structured field", 200, { ratelimit: "limit=100, remaining=0, reset=7" }, 7_000],
    [
      "the policy draft",
      200,
      { ratelimit: '"default";r=1;t=30', "ratelimit-policy": '"default";q=100;w=60' },
      30_000,
    ],
    ["the policy draft, without a policy", 200, { ratelimit: '"default";r=0;t=3' }, 3_000],
    [
      "of two policies the one that is short the longest",
      200,
      {
        ratelimit: '"burst";r=0;t=1, "day";r=5;t=600, "month";r=900;t=9000',
        "ratelimit-policy": '"burst";q=10;w=1, "day";q=100;w=86400, "month";q=1000;w=2592000',
      },
      600_000,
    ],
    [
      "a quota followed by its policies",
      200,
      { "ratelimit-limit": "100, 100;w=60", "ratelimit-remaining": "0", "ratelimit-reset": "7" },
      7_000,
    ],
    ["403 with Retry-After", 403, { "retry-after": "30" }, 30_000],
    ["404 with Retry-After", 404, { "retry-after": "30" }, 0],
    [
      "the policy draft, plenty left",
      200,
      { ratelimit: '"default";r=90;t=30', "ratelimit-policy": '"default";q=100;w=60' },
      0,
    ],
  ])("%s", (_, status, headers, expected) => {
    const lists = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value]]),
    );
    expect(pauseAsked({ status, headers: lists }, now)).toBe(expected);
  });
});

describe("about us and the moment, not about the address", () => {
  it.each<[number, Record<string, string>, boolean]>([
    [429, {}, true],
    [503, {}, false],
    [503, { "retry-after": "1" }, true],
    [503, { "retry-after": "bientot" }, false],
    [403, {}, false],
    [403, { "retry-after": "60" }, true],
    [403, { "x-ratelimit-remaining": "0" }, true],
    [403, { "x-ratelimit-remaining": "12" }, false],
    [200, { "x-ratelimit-remaining": "0" }, false],
    [404, { "retry-after": "60" }, false],
  ])("%d %j: %s", (status, headers, expected) => {
    const lists = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value]]),
    );
    expect(isThrottled({ status, headers: lists }, now)).toBe(expected);
  });
});

describe("a cookie goes back to whom it belongs", () => {
  const from = new URL("https://www.a.fr/app/start");
  it.each<[string, string, string]>([
    ["s=1", "https://www.a.fr/app/x", "s=1"],
    ["s=1", "https://www.a.fr/", ""],
    ["s=1; Path=/", "https://www.a.fr/", "s=1"],
    ["s=1; Path=/", "https://b.a.fr/", ""],
    ["s=1; Path=/; Domain=a.fr", "https://b.a.fr/", "s=1"],
    ["s=1; Path=/; Domain=fr", "https://b.fr/", ""],
    ["s=1; Path=/; Domain=b.fr", "https://b.fr/", ""],
    ["s=1; Path=/; Secure", "http://www.a.fr/", ""],
    ["s=1; Path=/; Max-Age=0", "https://www.a.fr/", ""],
    ["nonsense", "https://www.a.fr/app/x", ""],
  ])("%s for %s: %j", (line, url, expected) => {
    const jar = createCookieJar();
    jar.store(from, [line]);
    expect(jar.header(new URL(url))).toBe(expected);
  });
});
