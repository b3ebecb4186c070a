import { expect, test } from "@jest/globals";
import { parisInstant } from "@/lib/parisTime";

test.each([
  ["2026-01-15T09:00", "2026-01-15T08:00:00.000Z"],
  ["2026-07-15T09:00:30", "2026-07-15T07:00:30.000Z"],
  ["2026-12-31T23:59", "2026-12-31T22:59:00.000Z"],
  // 29 March 2026: 02:00 to 03:00 does not exist
  ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
  // 25 October 2026: 02:00 to 03:00 happens twice, the first is meant
  ["2026-10-25T01:59", "2026-10-24T23:59:00.000Z"],
  ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
])("%s in Paris is %s", (text, instant) => {
  expect(parisInstant(text)?.toISOString()).toBe(instant);
});

test.each(["", "demain", "2026-04-31T10:00", "2026-13-01T10:00", "2026-01-01T25:00", "2026-01-01"])(
  "« %s » is no wall time",
  (text) => {
    expect(parisInstant(text)).toBeNull();
  },
);
