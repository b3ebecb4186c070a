import {
  findMailboxFault,
  MAILBOX_NAME_MAX,
  readReturnPath,
  returnPath,
} from "@/newsletter/returns/returnPath";

const secret = "a secret that only tests know, long enough";
const of = (deliveryId: number, mailbox = "retours@exemple.fr") =>
  returnPath({ mailbox, deliveryId, secret });

test("each delivery has an address of its own, which says which it is", () => {
  expect(of(7)).toMatch(/^retours\+7\.[a-z2-7]{16}@exemple\.fr$/);
  expect(readReturnPath(of(7), secret)).toEqual({ deliveryId: 7 });
  expect(readReturnPath(of(123_456_789_012), secret)).toEqual({ deliveryId: 123_456_789_012 });
  expect(of(7)).toBe(of(7));
  expect(of(7).slice(10)).not.toBe(of(8).slice(10));
});

test.each([
  ["another delivery under the signature of one", of(7).replace("+7.", "+8."), "forged"],
  ["a changed signature", of(7).replace(/.@/, (end) => (end === "a@" ? "b@" : "a@")), "forged"],
  ["the bare mailbox", "retours@exemple.fr", undefined],
  ["another tag", "retours+infos@exemple.fr", undefined],
  ["nothing", "", undefined],
  ["in capitals, as some servers make it", of(7).toUpperCase(), { deliveryId: 7 }],
  ["with a mailbox that has a tag already", of(7, "lettre+retours@x.fr"), { deliveryId: 7 }],
])("%s", (_, address, expected) => {
  expect(readReturnPath(address, secret)).toEqual(expected);
});

test("a signature of another installation is forged here", () => {
  expect(readReturnPath(of(7), "another secret")).toBe("forged");
});

test("the longest local part is kept to: no address that servers refuse", () => {
  const long = `${"x".repeat(46)}@exemple.fr`;
  expect(of(7, long)).toBe(long);
  expect(of(123_456_789_012, `${"x".repeat(34)}@exemple.fr`).indexOf("@")).toBe(64);
});

test("a mailbox that passes its check keeps room for the longest signed address", () => {
  const longest = `${"x".repeat(MAILBOX_NAME_MAX)}@exemple.fr`;
  expect(findMailboxFault(longest)).toBeUndefined();
  expect(of(999_999_999_999_999, longest).indexOf("@")).toBe(64);
  expect(readReturnPath(of(999_999_999_999_999, longest), secret)).toEqual({
    deliveryId: 999_999_999_999_999,
  });
  expect(findMailboxFault(`x${longest}`)).toMatch(/compte 32\u00a0octets\u00a0: 31 au plus/);
});

test("octets count, not letters", () => {
  expect(findMailboxFault(`${"é".repeat(16)}@exemple.fr`)).toMatch(/32\u00a0octets/);
  const long = `${"é".repeat(20)}@exemple.fr`;
  expect(of(123_456_789_012, long)).toBe(long);
});
