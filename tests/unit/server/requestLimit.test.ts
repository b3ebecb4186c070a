import { createRequestLimit, limitHeaders } from "@/server/requestLimit";

const limit = () => createRequestLimit({ requests: 2, windowSeconds: 60 });

test("a network gets its requests, then none until the window ends", () => {
  const { take } = limit();
  expect(take("a", 0)).toEqual({ allowed: true, remaining: 1, resetSeconds: 60 });
  expect(take("a", 30_000)).toEqual({ allowed: true, remaining: 0, resetSeconds: 30 });
  expect(take("a", 59_000)).toEqual({ allowed: false, remaining: 0, resetSeconds: 1 });
  expect(take("a", 60_000)).toEqual({ allowed: true, remaining: 1, resetSeconds: 60 });
});

test("networks are counted apart", () => {
  const { take } = limit();
  take("a", 0);
  take("a", 0);
  expect(take("b", 0).allowed).toBe(true);
});

test("a flood of networks shares one count, those known keep theirs", () => {
  const { take } = limit();
  take("known", 0);
  for (let number = 0; number < 50_000; number++) take(`n${number}`, 0);
  take("one more", 0);
  take("another", 0);
  expect(take("a third", 0).allowed).toBe(false);
  expect(take("known", 0).allowed).toBe(true);
});

test("each process counts for itself, and all begin anew at the same second", () => {
  // Said in docs/exploitation.md and on the page of the API: « pour chacun de nos serveurs ».
  const [one, other] = [limit(), limit()];
  one.take("a", 10_000);
  one.take("a", 10_000);
  expect(one.take("a", 20_000)).toMatchObject({ allowed: false, resetSeconds: 40 });
  expect(other.take("a", 20_000)).toEqual({ allowed: true, remaining: 1, resetSeconds: 40 });
  expect(one.take("a", 60_000).allowed).toBe(true);
});

test("headers say the rule and what is left of it", () => {
  expect(limitHeaders({ allowed: false, remaining: 0, resetSeconds: 7 })).toEqual({
    "RateLimit-Policy": '"reseau";q=120;w=60',
    RateLimit: '"reseau";r=0;t=7',
    "Retry-After": "7",
  });
});
