import { foldHistory, type ObservationRun, type UptimeRun, uptimeShares } from "@/links/history";

const day = 86_400_000;
const now = Date.parse("2026-11-23T10:00:00Z");
const ago = (days: number) => now - days * day;

describe("histories are folded", () => {
  const seen = (
    id: number,
    days: number,
    values: Partial<ObservationRun> = {},
  ): ObservationRun => ({
    id,
    at: ago(days),
    lastAt: ago(days),
    count: 1,
    outcome: "ok",
    reason: null,
    status: 200,
    finalUrl: "https://a.fr/",
    tls: "valid",
    chain: [],
    frozen: false,
    ...values,
  });
  const hop = { url: "https://a.fr/", status: 301, location: "https://b.fr/" };
  /** `id×count from→to` in days ago. */
  const shape = (history: ObservationRun[]) =>
    foldHistory(history, now).map(
      ({ id, count, at, lastAt }) => `${id}×${count} ${(now - at) / day}→${(now - lastAt) / day}`,
    );

  it.each<[string, ObservationRun[], string[]]>([
    ["nothing", [], []],
    ["one", [seen(1, 90)], ["1×1 90→90"]],
    [
      "alike and old: one, under the newest identifier",
      [seen(1, 90), seen(2, 80), seen(3, 70)],
      ["3×3 90→70"],
    ],
    [
      "of the last thirty days, each for itself",
      [seen(1, 70), seen(2, 31), seen(3, 30), seen(4, 2), seen(5, 1)],
      ["2×2 70→31", "3×1 30→30", "4×1 2→2", "5×1 1→1"],
    ],
    [
      "runs grow by runs",
      [seen(1, 90, { lastAt: ago(80), count: 7 }), seen(2, 75, { lastAt: ago(60), count: 5 })],
      ["2×12 90→60"],
    ],
    [
      "a failure between two successes stays",
      [seen(1, 90), seen(2, 80, { outcome: "failed" }), seen(3, 70), seen(4, 60)],
      ["1×1 90→90", "2×1 80→80", "4×2 70→60"],
    ],
    [
      "a silence too long to speak for the time between",
      [seen(1, 200), seen(2, 155), seen(3, 109)],
      ["2×2 200→155", "3×1 109→109"],
    ],
    ...(
      [
        ["reason", { reason: "slow" }],
        ["status", { status: 206 }],
        ["final address", { finalUrl: "https://b.fr/" }],
        ["certificate", { tls: "unverified" }],
        ["chain", { chain: [hop] }],
        ["incident", { frozen: true }],
      ] as [string, Partial<ObservationRun>][]
    ).map(([name, values]): [string, ObservationRun[], string[]] => [
      `another ${name} is another look`,
      [seen(1, 90), seen(2, 80, values)],
      ["1×1 90→90", "2×1 80→80"],
    ]),
    [
      "the same chain is the same, whatever the order of its fields",
      [
        seen(1, 90, { chain: [hop] }),
        seen(2, 80, {
          chain: [{ location: "https://b.fr/", status: 301, url: "https://a.fr/" }],
        }),
      ],
      ["2×2 90→80"],
    ],
  ])("%s", (_, history, expected) => {
    expect(shape(history)).toEqual(expected);
  });

  it("changes no uptime", () => {
    const history = Array.from({ length: 60 }, (_, index) =>
      seen(index, 400 - index * 6, {
        outcome: index % 17 === 3 ? "failed" : index % 11 === 5 ? "unknown" : "ok",
      }),
    );
    const folded = foldHistory(history, now);
    expect(folded.length).toBeLessThan(30);
    expect(uptimeShares(folded, now)).toEqual(uptimeShares(history, now));
  });

  it("folded again, changes nothing", () => {
    const history = [seen(1, 90), seen(2, 80), seen(3, 70, { outcome: "gone" }), seen(4, 60)];
    const once = foldHistory(history, now);
    expect(foldHistory(once, now)).toEqual(once);
  });
});

describe("uptime is the share of time that an address worked", () => {
  const run = (
    days: number,
    outcome: UptimeRun["outcome"],
    values: Partial<UptimeRun> = {},
  ): UptimeRun => ({ at: ago(days), lastAt: ago(days), outcome, frozen: false, ...values });
  const rounded = (history: UptimeRun[]) =>
    Object.values(uptimeShares(history, now)).map(
      (share) => share && Math.round(share * 1000) / 1000,
    );

  it.each<[string, UptimeRun[], (number | null)[]]>([
    ["never observed", [], [null, null, null]],
    ["always fine", [run(40, "ok")], [1, 1, 1]],
    ["always failing", [run(40, "failed")], [0, 0, 0]],
    ["seen this very moment", [run(0, "ok")], [1, 1, 1]],
    ["seen failing this very moment", [run(0, "gone")], [0, 0, 0]],
    ["down the last three days of thirty", [run(30, "ok"), run(3, "failed")], [0.9, 0.9, 0.9]],
    ["moved and degraded are answers", [run(30, "moved"), run(15, "degraded")], [1, 1, 1]],
    ["410 is down", [run(20, "ok"), run(10, "gone")], [0.5, 0.5, 0.5]],
    [
      "what says nothing is not counted",
      [run(30, "ok"), run(20, "unknown"), run(10, "failed"), run(5, "blocked")],
      [0.667, 0.667, 0.667],
    ],
    ["refused by our own rules: nothing to tell", [run(20, "refused")], [null, null, null]],
    [
      "failures during an incident are not counted",
      [run(20, "ok"), run(10, "failed", { frozen: true }), run(5, "ok")],
      [1, 1, 1],
    ],
    [
      "windows differ",
      [run(360, "ok"), run(320, "failed"), run(280, "ok"), run(240, "ok"), run(200, "ok")].concat(
        [160, 120, 80, 40].map((days) => run(days, "ok")),
      ),
      [1, 1, 0.889],
    ],
    [
      "what began before the window counts from its start",
      [run(40, "failed"), run(15, "ok")],
      [0.5, 0.375, 0.375],
    ],
    [
      "a run of like observations covers its time",
      [run(300, "ok", { lastAt: ago(100) }), run(60, "failed", { lastAt: ago(31) }), run(30, "ok")],
      [1, 0.667, 0.9],
    ],
    [
      "nobody knows beyond 45 days of silence",
      [run(100, "failed"), run(10, "ok")],
      [1, 0.222, 0.182],
    ],
    ["the last look holds 45 days, then nothing is known", [run(200, "ok")], [null, null, 1]],
    ["what is later than now is left out", [run(10, "ok"), run(-5, "failed")], [1, 1, 1]],
  ])("%s", (_, history, expected) => {
    expect(rounded(history)).toEqual(expected);
  });
});
