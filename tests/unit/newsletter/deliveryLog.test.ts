import { stretchOf } from "@/newsletter/deliveryLog";

const counts = {
  queued: 40,
  claimed: 0,
  handing_over: 2,
  sent: 55,
  deferred: 0,
  failed: 12,
  skipped: 1,
  uncertain: 3,
};
const all = Object.values(counts).reduce((sum, count) => sum + count);

test.each([1, 7, 10, 50, 113, 1000])(
  "pages of %i: each copy of each state stands on one page, troubles first",
  (take) => {
    const seen: string[] = [];
    for (let skip = 0; skip < all; skip += take)
      for (const part of stretchOf(counts, { skip, take }))
        for (let place = part.skip; place < part.skip + part.take; place += 1)
          seen.push(`${part.state} ${place}`);
    expect(seen).toHaveLength(all);
    expect(new Set(seen).size).toBe(all);
    expect(seen[0]).toBe("failed 0");
    expect(seen.at(-1)).toBe("sent 54");
    for (const [state, count] of Object.entries(counts))
      expect(seen.filter((one) => one.startsWith(`${state} `))).toEqual(
        Array.from({ length: count }, (_, place) => `${state} ${place}`),
      );
  },
);

test("past the end there is nothing", () => {
  expect(stretchOf(counts, { skip: all, take: 100 })).toEqual([]);
});
