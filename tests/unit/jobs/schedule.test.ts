import { describe, expect, test } from "@jest/globals";
import { dueTick, lastTick, nextTick } from "@/jobs/schedule";

const iso = (date: Date | null) => date?.toISOString().replace(".000Z", "Z") ?? null;
const at = (text: string) => new Date(text);

describe("lastTick and nextTick in Paris time", () => {
  test.each([
    // cron, now, last tick, next tick
    // Ordinary days
    ["30 2 * * *", "2026-11-20T12:00:00Z", "2026-11-20T01:30:00Z", "2026-11-21T01:30:00Z"],
    ["30 2 * * *", "2026-07-20T12:00:00Z", "2026-07-20T00:30:00Z", "2026-07-21T00:30:00Z"],
    ["30 2 * * *", "2026-11-20T01:30:00Z", "2026-11-20T01:30:00Z", "2026-11-21T01:30:00Z"],
    ["30 2 * * *", "2026-11-20T01:30:00.400Z", "2026-11-20T01:30:00Z", "2026-11-21T01:30:00Z"],
    ["30 2 * * *", "2026-11-20T01:29:59.999Z", "2026-11-19T01:30:00Z", "2026-11-20T01:30:00Z"],
    ["*/5 * * * *", "2026-11-20T12:03:20Z", "2026-11-20T12:00:00Z", "2026-11-20T12:05:00Z"],
    ["*/20 * * * * *", "2026-11-20T12:03:25Z", "2026-11-20T12:03:20Z", "2026-11-20T12:03:40Z"],
    // Just after a Paris midnight that is the day before in UTC
    ["0 0 * * *", "2026-07-19T22:00:00Z", "2026-07-19T22:00:00Z", "2026-07-20T22:00:00Z"],
    // Weekly, monthly, both (day and weekday must both match, as node-cron has it)
    ["0 8 * * 1", "2026-11-25T12:00:00Z", "2026-11-23T07:00:00Z", "2026-11-30T07:00:00Z"],
    ["0 8 1 * *", "2026-11-25T12:00:00Z", "2026-11-01T07:00:00Z", "2026-12-01T07:00:00Z"],
    ["0 8 1 * 1", "2026-11-25T12:00:00Z", "2026-06-01T06:00:00Z", "2027-02-01T07:00:00Z"],
    ["0 8 * * 7", "2026-11-25T12:00:00Z", "2026-11-22T07:00:00Z", "2026-11-29T07:00:00Z"],
    ["0 8 29 2 *", "2026-11-25T12:00:00Z", "2024-02-29T07:00:00Z", "2028-02-29T07:00:00Z"],
    // 29 March 2026: 02:30 does not exist, the tick comes at 03:30
    ["30 2 * * *", "2026-03-29T00:59:00Z", "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z"],
    ["30 2 * * *", "2026-03-29T01:29:00Z", "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z"],
    ["30 2 * * *", "2026-03-29T01:30:01Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"],
    ["0 2,3 * * *", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z"],
    ["*/30 * * * *", "2026-03-29T00:45:00Z", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z"],
    ["*/30 * * * *", "2026-03-29T01:10:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"],
    ["0 4 * * *", "2026-03-29T12:00:00Z", "2026-03-29T02:00:00Z", "2026-03-30T02:00:00Z"],
    // 25 October 2026: 02:30 comes twice, the first one counts
    ["30 2 * * *", "2026-10-25T00:29:59Z", "2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z"],
    ["30 2 * * *", "2026-10-25T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"],
    ["30 2 * * *", "2026-10-25T01:00:01Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"],
    ["30 2 * * *", "2026-10-25T01:30:01Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"],
    ["0 3 * * *", "2026-10-25T01:59:59Z", "2026-10-24T01:00:00Z", "2026-10-25T02:00:00Z"],
    // …but an interval goes on through the repeated hour
    ["*/30 * * * *", "2026-10-25T01:10:00Z", "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z"],
    ["*/30 * * * *", "2026-10-25T00:45:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z"],
  ])("%s at %s", (cron, now, last, next) => {
    expect(iso(lastTick(cron, at(now)))).toBe(last);
    expect(iso(nextTick(cron, at(now)))).toBe(next);
  });

  test("walking forward and backward finds the same ticks, once each, over both nights", () => {
    for (const cron of ["30 2 * * *", "*/30 * * * *", "0 */2 * * *", "15 1-3 * * *"]) {
      for (const night of ["2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"]) {
        const end = new Date(at(night).getTime() + 2 * 86_400_000);
        const forward: (string | null)[] = [];
        for (let tick = nextTick(cron, at(night)); tick && tick <= end; tick = nextTick(cron, tick))
          forward.push(iso(tick));
        const backward: (string | null)[] = [];
        for (
          let tick = lastTick(cron, end);
          tick && tick > at(night);
          tick = lastTick(cron, new Date(tick.getTime() - 1))
        )
          backward.unshift(iso(tick));
        expect(forward.length).toBeGreaterThan(1);
        expect(new Set(forward).size).toBe(forward.length);
        expect(backward).toEqual(forward);
      }
    }
  });

  test("an interval of five minutes never pauses for more than five minutes", () => {
    for (const night of ["2026-03-28T22:00:00Z", "2026-10-24T22:00:00Z"]) {
      let tick = at(night);
      for (let count = 0; count < 100; count += 1) {
        const next = nextTick("*/5 * * * *", tick);
        expect((next?.getTime() ?? 0) - tick.getTime()).toBe(300_000);
        tick = next ?? tick;
      }
    }
  });

  test("a date that is too rare has no tick, an impossible, unsupported or malformed expression throws", () => {
    // A 29 February that is a Monday: 2016, then 2044.
    expect(lastTick("0 0 29 2 1", at("2026-11-20T00:00:00Z"))).toBeNull();
    expect(nextTick("0 0 29 2 1", at("2026-11-20T00:00:00Z"))).toBeNull();
    for (const cron of ["0 0 31 2 *", "0 0 L * *", "0 0 * * 1#2", "61 * * * *", "not a cron"])
      expect(() => lastTick(cron, at("2026-11-20T00:00:00Z"))).toThrow();
  });
});

describe("dueTick: what is caught up", () => {
  const cron = "0 3 * * *"; // 02:00Z in winter
  test.each([
    [
      "nothing before the first tick after the baseline",
      "2026-11-20T20:00:00Z",
      "2026-11-20T10:00:00Z",
      null,
      null,
    ],
    [
      "the first tick after the baseline",
      "2026-11-21T02:00:00Z",
      "2026-11-20T10:00:00Z",
      null,
      "2026-11-21T02:00:00Z",
    ],
    [
      "a tick that equals the baseline is not due",
      "2026-11-21T02:30:00Z",
      "2026-11-21T02:00:00Z",
      null,
      null,
    ],
    [
      "a tick that has a run is not due again",
      "2026-11-21T20:00:00Z",
      "2026-11-20T10:00:00Z",
      "2026-11-21T02:00:00Z",
      null,
    ],
    [
      "a week of missed ticks makes one run, the latest",
      "2026-11-28T20:00:00Z",
      "2026-11-01T10:00:00Z",
      "2026-11-21T02:00:00Z",
      "2026-11-28T02:00:00Z",
    ],
    [
      "a later tick already run (clock set back) is not run again",
      "2026-11-20T20:00:00Z",
      "2026-11-01T10:00:00Z",
      "2026-11-21T02:00:00Z",
      null,
    ],
  ])("%s", (_rule, now, since, lastRun, expected) => {
    const due = dueTick({
      cron,
      now: at(now),
      since: at(since),
      lastRun: lastRun ? at(lastRun) : null,
    });
    expect(iso(due)).toBe(expected);
  });
});
