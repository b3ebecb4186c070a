import {
  createToken,
  deriveToken,
  hashToken,
  isDerivedToken,
  isSameText,
  keyedHash,
  subjectOf,
} from "@/lib/tokens";

const derivation = { secret: "secret", purpose: "unsubscribe", subject: 12, salt: "salt" };

test("a random token is stored as a hash that its purpose is part of", () => {
  const { token, hash } = createToken("confirm");
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(hash).not.toContain(token);
  expect(hashToken({ token, purpose: "confirm" })).toBe(hash);
  expect(hashToken({ token, purpose: "unsubscribe" })).not.toBe(hash);
  expect(createToken("confirm").token).not.toBe(token);
});

test("a derived token is always the same, and bound to all it is derived from", () => {
  const token = deriveToken(derivation);
  expect(deriveToken(derivation)).toBe(token);
  expect(subjectOf(token)).toBe(12);
  expect(isDerivedToken(token, derivation)).toBe(true);
  for (const change of [
    { secret: "other" },
    { purpose: "preferences" },
    { subject: 13 },
    { salt: "other" },
  ])
    expect(isDerivedToken(token, { ...derivation, ...change })).toBe(false);
});

test.each([
  "",
  "12",
  "12.",
  ".abc",
  "0.abc",
  `012.${"a".repeat(43)}`,
  `12.${"a".repeat(42)}`,
  `9999999999.${"a".repeat(43)}`,
  `12.${"a".repeat(42)}!`,
])("%j has not the shape of a derived token", (token) => {
  expect(subjectOf(token)).toBeUndefined();
});

test("texts of any length are compared whole", () => {
  expect(isSameText("abc", "abc")).toBe(true);
  expect(isSameText("abc", "abcd")).toBe(false);
  expect(isSameText("", "a")).toBe(false);
});

test("a keyed hash depends on key, purpose and value", () => {
  const base = { secret: "s", purpose: "p", value: "v" };
  const hashes = [
    base,
    { ...base, secret: "t" },
    { ...base, purpose: "q" },
    { ...base, value: "w" },
  ];
  expect(new Set(hashes.map(keyedHash)).size).toBe(4);
});
