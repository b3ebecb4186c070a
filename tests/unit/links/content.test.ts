import { type Exchange, OutboundError } from "@/lib/http";
import { contentFactsOf, isWhole, publisherDateOf } from "@/links/content";

const now = Date.parse("2026-11-23T10:00:00Z");
const exchange = (values: Partial<Exchange> = {}): Exchange => ({
  method: "GET",
  status: 200,
  headers: { "content-type": ["text/csv"] },
  body: Buffer.from("a;b\n1;2\n"),
  truncated: false,
  bodyProblem: null,
  remoteAddress: "1.1.1.1",
  certificate: null,
  connectMs: 0,
  headersMs: 1,
  durationMs: 1,
  ...values,
});
const part = (range: string, body = "abcd") =>
  exchange({ status: 206, headers: { "content-range": [range] }, body: Buffer.from(body) });

describe("a fingerprint is taken of the whole content alone", () => {
  it.each<[string, Exchange, boolean]>([
    ["200, read to its end", exchange(), true],
    ["beyond the bound", exchange({ truncated: true }), false],
    ["broken off", exchange({ bodyProblem: new OutboundError("reset", "x") }), false],
    ["HEAD", exchange({ method: "HEAD" }), false],
    ["a part that is all", part("bytes 0-3/4"), true],
    ["a part", part("bytes 0-3/5"), false],
    ["a part of who knows how much", part("bytes 0-3/*"), false],
    ["not the beginning", part("bytes 1-3/4"), false],
    ["an error page", exchange({ status: 404 }), false],
  ])("%s: %s", (_, given, expected) => {
    expect(isWhole(given)).toBe(expected);
    const { sha256 } = contentFactsOf(given, new URL("https://a.fr/x"), now);
    expect(sha256 !== null).toBe(expected);
  });
});

const page = (text: string, values: Partial<Exchange> = {}) =>
  contentFactsOf(
    exchange({ headers: { "content-type": ["text/html"] }, body: Buffer.from(text), ...values }),
    new URL("https://a.fr/x?y=1#z"),
    now,
  );

describe("a page is known by its text", () => {
  const plain = page("<title>Budget</title><p>12 M€</p>");
  it.each([
    '<title>Budget</title><script nonce="q8">var t="91f"</script><p>12 M€</p>',
    "<title>Budget</title><style>p{}</style><!-- 17 ms --><p class='c9'>12\n M&euro;</p>".replace(
      "&euro;",
      "€",
    ),
    '<title>Budget</title><p data-token="ab12">12 M€',
  ])("%s is the same", (html) => {
    expect(page(html).sha256).toBe(plain.sha256);
  });
  it("another text is another", () => {
    expect(page("<title>Budget</title><p>13 M€</p>").sha256).not.toBe(plain.sha256);
    expect(plain).toMatchObject({ url: "https://a.fr/x", restless: true });
  });
  it.each(["<script".repeat(40_000), "<!--".repeat(40_000), "<".repeat(130_000), "<style>"])(
    "a page that opens and never closes takes no time (%#)",
    (html) => {
      const started = performance.now();
      expect(page(html).sha256).not.toBeNull();
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});

describe("the publisher's own date", () => {
  it.each<[string, string | null]>([
    [
      '<meta property="article:modified_time" content="2026-02-03T10:00:00+01:00">',
      "2026-02-03T09:00:00.000Z",
    ],
    ["<meta content='2026-02-03' name='DCTERMS.modified'>", "2026-02-03T00:00:00.000Z"],
    ['<time itemprop="dateModified" datetime="2026-02-03">hier</time>', "2026-02-03T00:00:00.000Z"],
    [
      '<script type="application/ld+json">{"dateModified": "2026-02-03"}</script>',
      "2026-02-03T00:00:00.000Z",
    ],
    [
      '<meta name="revised" content="2025-01-01"><meta name="last-modified" content="2026-02-03">',
      "2026-02-03T00:00:00.000Z",
    ],
    ['<meta property="article:published_time" content="2026-02-03">', null],
    ['<meta name="last-modified" content="hier">', null],
    // Made for this very answer
    ['<meta name="last-modified" content="2026-11-23T09:59:30Z">', null],
    ['<meta name="last-modified" content="2031-01-01">', null],
    ["", null],
  ])("%s", (html, expected) => {
    expect(publisherDateOf(html, now)).toBe(expected);
  });
});

describe("headers", () => {
  it.each<[Record<string, string[]>, string | null, string | null]>([
    [
      { etag: ['"1"'], "last-modified": ["Mon, 05 Jan 2026 08:00:00 GMT"] },
      '"1"',
      "Mon, 05 Jan 2026 08:00:00 GMT",
    ],
    [{ etag: [" "], "last-modified": ["hier"] }, null, null],
    [{}, null, null],
  ])("%j", (headers, etag, lastModified) => {
    expect(contentFactsOf(exchange({ headers }), new URL("https://a.fr/"), now)).toMatchObject({
      ...{ etag, lastModified },
    });
  });
});
