import {
  freshStanding,
  minimumDelayMs,
  nextStanding,
  type Observed,
  type Standing,
} from "@/links/stateMachine";

const hour = 3_600_000;
const start = Date.parse("2026-11-23T10:00:00Z");

const seen = (outcome: Observed["outcome"], status: number | null = null): Observed => ({
  outcome,
  reason: null,
  status,
  tls: null,
  finalUrl: null,
  redirects: [],
});

/** Drives the machine through observations at given hours; gives the state after each. */
function drive(steps: [hours: number, outcome: Observed["outcome"]][]): string[] {
  let standing: Standing = freshStanding;
  return steps.map(([hours, outcome]) => {
    standing = nextStanding({
      previous: standing,
      observed: seen(outcome),
      now: start + hours * hour,
      jitter: 0.5,
    }).standing;
    return standing.state;
  });
}

describe("the state of an address", () => {
  it.each<[string, [number, Observed["outcome"]][], string[]]>([
    [
      "failing at the first failure, broken at the third a day apart",
      [
        [0, "ok"],
        [24, "failed"],
        [48, "failed"],
        [72, "failed"],
      ],
      ["ok", "failing", "failing", "broken"],
    ],
    [
      "failures closer than a day are one",
      [
        [0, "failed"],
        [8, "failed"],
        [16, "failed"],
        [23, "failed"],
        [24, "failed"],
        [47, "failed"],
        [48, "failed"],
      ],
      ["failing", "failing", "failing", "failing", "failing", "failing", "broken"],
    ],
    [
      "one success resets",
      [
        [0, "failed"],
        [24, "failed"],
        [30, "ok"],
        [54, "failed"],
        [78, "failed"],
      ],
      ["failing", "failing", "ok", "failing", "failing"],
    ],
    [
      "degraded and moved are answers: they reset too",
      [
        [0, "failed"],
        [24, "failed"],
        [30, "degraded"],
        [54, "failed"],
        [60, "moved"],
      ],
      ["failing", "failing", "degraded", "failing", "moved"],
    ],
    [
      "gone after two 410",
      [
        [0, "ok"],
        [8, "gone"],
        [16, "gone"],
      ],
      ["ok", "failing", "gone"],
    ],
    [
      "two 410 with something else between are not two",
      [
        [0, "gone"],
        [8, "failed"],
        [16, "gone"],
        [24, "gone"],
      ],
      ["failing", "failing", "failing", "gone"],
    ],
    [
      "410 and 404 in turn: broken at the third day, and no 410 twice in a row",
      [
        [0, "gone"],
        [24, "failed"],
        [48, "gone"],
        [72, "failed"],
        [96, "gone"],
        [97, "gone"],
      ],
      ["failing", "failing", "broken", "broken", "broken", "gone"],
    ],
    [
      "what is gone stays gone, whatever else fails, until it answers",
      [
        [0, "gone"],
        [8, "gone"],
        [16, "failed"],
        [24, "blocked"],
        [48, "failed"],
        [72, "unknown"],
        [96, "ok"],
        [104, "gone"],
      ],
      ["failing", "gone", "gone", "gone", "gone", "gone", "ok", "failing"],
    ],
    [
      "two 410 with something that says nothing between are two in a row",
      [
        [0, "gone"],
        [8, "unknown"],
        [16, "gone"],
      ],
      ["failing", "failing", "gone"],
    ],
    [
      "degraded between failures starts the count anew",
      [
        [0, "failed"],
        [24, "failed"],
        [48, "degraded"],
        [72, "failed"],
        [96, "failed"],
        [120, "failed"],
      ],
      ["failing", "failing", "degraded", "failing", "failing", "broken"],
    ],
    [
      "an address that was none, then one: from the start",
      [
        [0, "invalid"],
        [24, "failed"],
        [48, "failed"],
        [72, "ok"],
      ],
      ["invalid", "failing", "failing", "ok"],
    ],
    [
      "a clock that goes back a month: a day must pass on the new clock too",
      [
        [720, "failed"],
        [744, "failed"],
        [0, "failed"],
        [12, "failed"],
        [24, "failed"],
      ],
      ["failing", "failing", "failing", "failing", "broken"],
    ],
    [
      "blocked and unknown count neither way",
      [
        [0, "failed"],
        [24, "blocked"],
        [48, "unknown"],
        [49, "failed"],
        [73, "failed"],
      ],
      ["failing", "failing", "failing", "failing", "broken"],
    ],
    [
      "unknown leaves what was known",
      [
        [0, "ok"],
        [24, "unknown"],
      ],
      ["ok", "ok"],
    ],
    [
      "blocked shows on what was fine",
      [
        [0, "ok"],
        [24, "blocked"],
        [48, "ok"],
      ],
      ["ok", "blocked", "ok"],
    ],
    [
      "never observed with success: unknown",
      [
        [0, "unknown"],
        [6, "unknown"],
      ],
      ["unknown", "unknown"],
    ],
    [
      "broken comes back",
      [
        [0, "failed"],
        [24, "failed"],
        [48, "failed"],
        [72, "failed"],
        [96, "ok"],
      ],
      ["failing", "failing", "broken", "broken", "ok"],
    ],
    [
      "our own rules decide at once",
      [
        [0, "ok"],
        [24, "refused"],
        [48, "ok"],
      ],
      ["ok", "refused", "ok"],
    ],
  ])("%s", (_, steps, expected) => {
    expect(drive(steps)).toEqual(expected);
  });

  it("keeps the reason of the state through a passing observation", () => {
    const failed = nextStanding({
      previous: freshStanding,
      observed: { ...seen("failed", 404), reason: "http-4xx" },
      now: start,
      jitter: 0.5,
    });
    const throttled = nextStanding({
      previous: failed.standing,
      observed: { ...seen("unknown", 429), reason: "throttled" },
      now: start + hour,
      jitter: 0.5,
    });
    expect(throttled.standing).toMatchObject({
      state: "failing",
      reason: "http-4xx",
      httpStatus: 404,
      lastCheckedAt: start + hour,
    });
  });

  it("checks later and later while steady, up to two weeks", () => {
    let standing: Standing = freshStanding;
    let now = start;
    const days = Array.from({ length: 7 }, () => {
      const next = nextStanding({ previous: standing, observed: seen("ok"), now, jitter: 0.5 });
      const delay = next.nextCheckAt - now;
      standing = next.standing;
      now = next.nextCheckAt;
      return delay / (24 * hour);
    });
    expect(days).toEqual([1, 2, 4, 8, 14, 14, 14]);
  });

  it("dates trouble by the clock that is right now, when it has gone back", () => {
    const failed = (previous: Standing, now: number) =>
      nextStanding({ previous, observed: seen("failed"), now, jitter: 0.5 }).standing;
    const ahead = failed(freshStanding, start + 720 * hour);
    expect(failed(ahead, start)).toMatchObject({ failingSince: start, lastCountedAt: start });
  });

  const answered = (previous: Partial<Standing>, observed: Partial<Observed>) =>
    (nextStanding({
      previous: { ...freshStanding, lastCheckedAt: start - 24 * hour, ...previous },
      observed: { ...seen("ok"), finalUrl: "https://a.fr/", ...observed },
      now: start,
      jitter: 0.5,
    }).nextCheckAt -
      start) /
    hour;
  const steady = { state: "ok", finalUrl: "https://a.fr/", steadyChecks: 5 } as const;

  it.each<[string, number, number]>([
    ["nothing changed: two weeks", answered(steady, {}), 336],
    ["back from failing", answered({ ...steady, state: "failing" }, {}), 8],
    ["back from broken", answered({ ...steady, state: "broken" }, {}), 8],
    ["moved elsewhere", answered(steady, { outcome: "moved", finalUrl: "https://b.fr/" }), 8],
    ["leads elsewhere", answered(steady, { finalUrl: "https://b.fr/" }), 8],
    ["its content changed", answered(steady, { changed: true }), 8],
    ["its content is the same", answered(steady, { changed: false }), 336],
    ["degraded since", answered(steady, { outcome: "degraded" }), 8],
    ["degraded still", answered({ ...steady, state: "degraded" }, { outcome: "degraded" }), 48],
    ["a failure", answered(steady, { outcome: "failed" }), 8],
    ["the first look of all", answered({ lastCheckedAt: null }, {}), 24],
  ])("sooner after a change: %s", (_, hours, expected) => {
    expect(hours).toBe(expected);
  });

  it.each([
    "ok",
    "moved",
    "degraded",
    "blocked",
    "unknown",
    "failed",
    "gone",
    "invalid",
    "unsupported",
    "refused",
  ] as const)("%s: never again within 4 h, and jitter spreads", (outcome) => {
    const delay = (jitter: number) =>
      nextStanding({ previous: freshStanding, observed: seen(outcome), now: start, jitter })
        .nextCheckAt - start;
    expect(delay(0)).toBeGreaterThanOrEqual(minimumDelayMs);
    expect(delay(0.999)).toBeGreaterThan(delay(0));
  });
});
