import { askCanaries, judgeCanary, readCanaries } from "@/links/canaries";
import { type Observation, outcomes } from "@/links/vocabulary";

describe("canaries", () => {
  it.each<[string | null | undefined, string[]]>([
    [undefined, []],
    [null, []],
    ["", []],
    ["https://A.fr\n\n  https://b.fr/x \r\n", ["https://a.fr/", "https://b.fr/x"]],
    ["https://a.fr https://a.fr/", ["https://a.fr/"]],
    ["a.fr\nftp://b.fr/\nhttps://c.fr/", ["https://c.fr/"]],
    [
      Array.from({ length: 12 }, (_, n) => `https://h${n}.fr/`).join("\n"),
      Array.from({ length: 10 }, (_, n) => `https://h${n}.fr/`),
    ],
  ])("%j", (text, expected) => {
    expect(readCanaries(text)).toEqual(expected);
  });

  it("fail whatever they do but answer well, or say nothing", () => {
    expect(
      Object.fromEntries(outcomes.map((outcome) => [outcome, judgeCanary({ outcome })])),
    ).toEqual({
      ok: "fine",
      moved: "fine",
      degraded: "failing",
      blocked: "unknown",
      unknown: "unknown",
      failed: "failing",
      gone: "failing",
      invalid: "failing",
      unsupported: "failing",
      refused: "failing",
    });
  });

  it.each<[string, string[], string, string[]]>([
    ["none", [], "fine", []],
    ["all fine", ["ok", "moved"], "fine", []],
    ["one fails", ["ok", "failed", "blocked"], "failing", ["failed"]],
    ["one says nothing", ["ok", "unknown"], "unknown", []],
  ])("%s", async (_, urls, verdict, failing) => {
    const observe = async (outcome: string) => ({ outcome }) as Observation;
    expect(await askCanaries(urls, observe)).toEqual({ verdict, failing });
  });
});
