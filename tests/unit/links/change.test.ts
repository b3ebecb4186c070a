import {
  type ContentFacts,
  conditionalHeaders,
  judgeChange,
  type Validators,
} from "@/links/change";

const url = "https://a.fr/x.csv";
const monday = "Mon, 05 Jan 2026 08:00:00 GMT";
const tuesday = "Tue, 06 Jan 2026 08:00:00 GMT";

const known = (values: Partial<Validators> = {}): Validators => ({
  url,
  etag: null,
  etagProven: false,
  lastModified: null,
  lastModifiedProven: false,
  sha256: null,
  publisherDate: null,
  contentType: "text/csv",
  ...values,
});
const seen = (values: Partial<ContentFacts> = {}): ContentFacts => ({
  url,
  notModified: false,
  etag: null,
  lastModified: null,
  sha256: null,
  restless: false,
  publisherDate: null,
  contentType: "text/csv",
  ...values,
});
const proven = { etagProven: true, lastModifiedProven: true };

describe("has the content changed since the last good answer?", () => {
  it.each<[string, Validators | null, ContentFacts | null, boolean | null, string | null]>([
    ["first look", null, seen({ etag: '"1"' }), null, null],
    ["no good answer", known({ etag: '"1"' }), null, null, null],
    ["nothing to go by", known(), seen(), null, null],

    [
      "304 to our conditions",
      known({ etag: '"1"' }),
      seen({ notModified: true }),
      false,
      "not-modified",
    ],
    ["304 that we did not ask for", null, seen({ notModified: true }), null, null],

    ["the same bytes", known({ sha256: "a" }), seen({ sha256: "a" }), false, "sha256"],
    ["other bytes", known({ sha256: "a" }), seen({ sha256: "b" }), true, "sha256"],
    ["bytes that were not read whole this time", known({ sha256: "a" }), seen(), null, null],
    [
      "the same text of a page",
      known({ sha256: "a" }),
      seen({ sha256: "a", restless: true }),
      false,
      "sha256",
    ],
    [
      "another text of a page: a date, a counter?",
      known({ sha256: "a" }),
      seen({ sha256: "b", restless: true }),
      null,
      null,
    ],

    [
      "a moving Last-Modified, the same bytes",
      known({ sha256: "a", lastModified: monday, ...proven }),
      seen({ sha256: "a", lastModified: tuesday }),
      false,
      "sha256",
    ],
    [
      "a moving tag, the same bytes",
      known({ sha256: "a", etag: '"1"', ...proven }),
      seen({ sha256: "a", etag: '"2"' }),
      false,
      "sha256",
    ],
    [
      "the same tag, other bytes",
      known({ sha256: "a", etag: '"1"', ...proven }),
      seen({ sha256: "b", etag: '"1"' }),
      true,
      "sha256",
    ],

    [
      "the publisher's newer date",
      known({ publisherDate: "2026-01-05T00:00:00Z" }),
      seen({ publisherDate: "2026-02-05T00:00:00Z" }),
      true,
      "publisher-date",
    ],
    [
      "the publisher's older date",
      known({ publisherDate: "2026-02-05T00:00:00Z" }),
      seen({ publisherDate: "2026-01-05T00:00:00Z" }),
      null,
      null,
    ],
    [
      "the publisher's newer date over the same bytes",
      known({ publisherDate: "2026-01-05T00:00:00Z", sha256: "a" }),
      seen({ publisherDate: "2026-02-05T00:00:00Z", sha256: "a" }),
      false,
      "sha256",
    ],

    ["the same tag", known({ etag: '"1"' }), seen({ etag: '"1"' }), false, "etag"],
    ["the same tag, weak", known({ etag: '"1"' }), seen({ etag: 'W/"1"' }), false, "etag"],
    [
      "the same tag, compressed on the way",
      known({ etag: '"1"' }),
      seen({ etag: '"1-gzip"' }),
      false,
      "etag",
    ],
    ["another tag, never seen to stay", known({ etag: '"1"' }), seen({ etag: '"2"' }), null, null],
    [
      "another tag, of a server that keeps to them",
      known({ etag: '"1"', ...proven }),
      seen({ etag: '"2"' }),
      true,
      "etag",
    ],
    [
      "another tag on the same date: another mirror",
      known({ etag: '"1"', lastModified: monday, ...proven }),
      seen({ etag: '"2"', lastModified: monday }),
      false,
      "last-modified",
    ],
    [
      "another tag at another place",
      known({ etag: '"1"', ...proven }),
      seen({ etag: '"2"', url: "https://b.fr/x.csv" }),
      null,
      null,
    ],

    [
      "the same date",
      known({ lastModified: monday }),
      seen({ lastModified: monday }),
      false,
      "last-modified",
    ],
    [
      "a newer date, never seen to stay",
      known({ lastModified: monday }),
      seen({ lastModified: tuesday }),
      null,
      null,
    ],
    [
      "a newer date, of a server that keeps to them",
      known({ lastModified: monday, ...proven }),
      seen({ lastModified: tuesday }),
      true,
      "last-modified",
    ],
    [
      "an older date: a mirror that lags behind",
      known({ lastModified: tuesday, ...proven }),
      seen({ lastModified: monday }),
      null,
      null,
    ],
  ])("%s", (_, previous, facts, changed, evidence) => {
    expect(judgeChange(previous, facts)).toMatchObject({ changed, evidence });
  });

  it("keeps what it knows when there was no good answer: an error is never « unchanged »", () => {
    const previous = known({ etag: '"1"' });
    expect(judgeChange(previous, null)).toEqual({
      changed: null,
      evidence: null,
      validators: previous,
    });
  });
});

/** The verdicts of one look after the other. */
function follow(looks: (Partial<ContentFacts> | null)[]): (boolean | null)[] {
  let validators: Validators | null = null;
  return looks.map((look) => {
    const verdict = judgeChange(validators, look && seen(look));
    validators = verdict.validators;
    return verdict.changed;
  });
}

describe("one look after the other", () => {
  it.each<[string, (Partial<ContentFacts> | null)[], (boolean | null)[]]>([
    [
      "a tag counts once it has been seen to stay",
      [{ etag: '"1"' }, { etag: '"1"' }, { etag: '"2"' }, { etag: '"2"' }, { etag: '"3"' }],
      [null, false, true, false, true],
    ],
    [
      "a tag made anew each time never counts",
      [{ etag: '"1"' }, { etag: '"2"' }, { etag: '"3"' }],
      [null, null, null],
    ],
    [
      "304 proves a tag",
      [{ etag: '"1"' }, { notModified: true }, { etag: '"2"' }],
      [null, false, true],
    ],
    [
      "304 to a date alone proves the date",
      [{ lastModified: monday }, { notModified: true }, { lastModified: tuesday }],
      [null, false, true],
    ],
    [
      "a date that moves over the same bytes stops counting",
      [
        { lastModified: monday, sha256: "a" },
        { lastModified: monday, sha256: "a" },
        { lastModified: tuesday, sha256: "a" },
        { lastModified: "Wed, 07 Jan 2026 08:00:00 GMT" },
      ],
      [null, false, false, null],
    ],
    [
      "a mirror that comes and goes is told once",
      [
        { lastModified: monday },
        { lastModified: monday },
        { lastModified: tuesday },
        { lastModified: monday },
        { lastModified: tuesday },
      ],
      [null, false, true, null, false],
    ],
    [
      "an error between two looks changes nothing",
      [{ sha256: "a" }, null, { sha256: "a" }, null, { sha256: "b" }],
      [null, null, false, null, true],
    ],
    [
      "a change by date does not come back by fingerprint",
      [
        { lastModified: monday, sha256: "a" },
        { lastModified: monday, sha256: "a" },
        { lastModified: tuesday },
        { lastModified: tuesday, sha256: "b" },
      ],
      [null, false, true, false],
    ],
    [
      "a change missed by one look is seen by the next",
      [{ sha256: "a" }, {}, { sha256: "b" }],
      [null, null, true],
    ],
  ])("%s", (_, looks, expected) => {
    expect(follow(looks)).toEqual(expected);
  });
});

describe("conditions", () => {
  const conditions = known({ etag: '"1"', lastModified: monday });
  it.each<[string, string, Validators | null, Record<string, string>]>([
    [
      "of the same address, whatever its query",
      `${url}?sig=2`,
      conditions,
      { "if-none-match": '"1"', "if-modified-since": monday },
    ],
    ["not of another", "https://b.fr/x.csv", conditions, {}],
    ["none known", url, null, {}],
    ["what would split a header is not sent", url, known({ etag: '"1"\r\nx: y' }), {}],
    ["what is too long is not sent", url, known({ etag: "x".repeat(300) }), {}],
  ])("%s", (_, address, given, expected) => {
    expect(conditionalHeaders(given, new URL(address))).toEqual(expected);
  });
});
