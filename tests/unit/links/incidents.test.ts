import { type CanaryVerdict, type HostTally, judgeRun } from "@/links/incidents";

const hour = 3_600_000;
const start = Date.parse("2026-11-23T10:00:00Z");

const host = (name: string, values: Partial<HostTally> = {}): HostTally => ({
  host: name,
  checked: 1,
  failed: 0,
  newlyFailed: 0,
  lost: 0,
  unreachable: 0,
  ownTrouble: 0,
  ...values,
});
const dark = { failed: 1, newlyFailed: 1, unreachable: 1 };
const hosts = (count: number, troubled: number, trouble: Partial<HostTally> = dark) =>
  Array.from({ length: count }, (_, i) => host(`h${i}`, i < troubled ? trouble : {}));

type Given = {
  openSince?: [string, number][];
  canary?: CanaryVerdict;
  lastAnswerAt?: number | null;
};
const judge = (tallies: HostTally[], given: Given = {}) =>
  judgeRun({
    tallies,
    openSince: new Map(given.openSince ?? []),
    canary: given.canary ?? "fine",
    lastAnswerAt: given.lastAnswerAt ?? null,
    now: start,
  });
const found = (tallies: HostTally[], given?: Given) =>
  judge(tallies, given).incidents.map(({ scope, cause }) => `${scope}: ${cause}`);

const longAgo = start - 49 * hour;
const mute = host("a", { ...dark, ownTrouble: 1 });
const notFound = { failed: 1, newlyFailed: 1 };
const manyOf = (checked: number, newlyFailed: number) =>
  host("a", { checked, failed: newlyFailed, newlyFailed });

describe("an incident moves no state", () => {
  it.each<[string, string[], string[]]>([
    ["nothing checked", found([]), []],
    ["more than 30 % of hosts newly dark", found(hosts(16, 5)), ["all: hosts"]],
    ["30 % or less", found(hosts(20, 6)), []],
    ["few hosts prove nothing", found(hosts(3, 2)), []],
    ["no network, were it one host", found([mute]), ["all: offline"]],
    ["every host dark", found(hosts(5, 5)), ["all: offline"]],
    ["already known to fail", found(hosts(10, 6, { failed: 1, unreachable: 1 })), []],
    ["404 where nothing ever worked is theirs", found(hosts(10, 10, notFound)), []],
    [
      "404 on four of ten hosts, where it worked before: too few to tell",
      found(hosts(10, 4, { ...notFound, lost: 1 })),
      [],
    ],
    [
      "… on five of ten: a proxy of ours, say",
      found(hosts(10, 5, { ...notFound, lost: 1 })),
      ["all: hosts"],
    ],
    [
      "one lost address on each of many hosts, which answer otherwise, is theirs",
      found(hosts(10, 10, { checked: 2, ...notFound, lost: 1 })),
      [],
    ],
    [
      "lasting two days with others fine: true",
      found(hosts(10, 6), { openSince: [["all", longAgo]] }),
      [],
    ],
    [
      "no network for weeks is still ours",
      found([mute], { openSince: [["all", start - 999 * hour]] }),
      ["all: offline"],
    ],
    [
      "two days in a run of its own, while others have answered: true",
      found([mute], { openSince: [["all", longAgo]], lastAnswerAt: start - hour }),
      [],
    ],
    [
      "the same for five hosts",
      found(hosts(5, 5), { openSince: [["all", longAgo]], lastAnswerAt: start - hour }),
      [],
    ],
    [
      "… but not when nobody has answered since it began",
      found(hosts(5, 5), { openSince: [["all", longAgo]], lastAnswerAt: longAgo - hour }),
      ["all: offline"],
    ],
    ["a third of a host's addresses", found([manyOf(12, 5), host("b")]), ["a: host"]],
    ["30 % of them or less", found([manyOf(17, 5), host("b")]), []],
    ["four of them", found([manyOf(5, 4), host("b")]), []],
    [
      "the same for two days: the site has changed",
      found([manyOf(12, 5)], { openSince: [["a", longAgo]] }),
      [],
    ],
    [
      "another host's incident is not this one's",
      found([manyOf(12, 5)], { openSince: [["b", longAgo]] }),
      ["a: host"],
    ],
    ["a canary fails", found(hosts(3, 0), { canary: "failing" }), ["all: canary"]],
    [
      "a canary fails for weeks",
      found([], {
        canary: "failing",
        openSince: [["all", start - 999 * hour]],
        lastAnswerAt: start,
      }),
      ["all: canary"],
    ],
    ["a canary that may not be asked says nothing", found([], { canary: "unknown" }), []],
  ])("%s", (_, seen, expected) => {
    expect(seen).toEqual(expected);
  });

  it("freezes the host concerned, or all of them", () => {
    const one = judge([manyOf(12, 5), host("b", notFound)]);
    expect(["a", "b"].map(one.frozenBy)).toEqual(["a", null]);
    const all = judge(hosts(16, 5));
    expect(["h0", "h15"].map(all.frozenBy)).toEqual(["all", "all"]);
  });
});
