import { networkOf, normalizeAddress } from "@/newsletter/address";

describe("an address is stored in one form, or refused", () => {
  test.each([
    ["A@X.fr", "a@x.fr"],
    ["  jean.dupont@exemple.fr ", "jean.dupont@exemple.fr"],
    ["Élu@Mairie.fr", undefined],
    ["elu@Forêt.fr", "elu@xn--fort-ipa.fr"],
    ["elu@xn--fort-ipa.fr", "elu@xn--fort-ipa.fr"],
    ["a+b@x.fr", "a+b@x.fr"],
    ["o'neil@x.fr", "o'neil@x.fr"],
    ["a@sous.domaine.exemple.fr", "a@sous.domaine.exemple.fr"],
    ["", undefined],
    ["a", undefined],
    ["@x.fr", undefined],
    ["a@", undefined],
    ["a@x", undefined],
    ["a@localhost", undefined],
    ["a@127.0.0.1", undefined],
    ["a@[127.0.0.1]", undefined],
    ["a b@x.fr", undefined],
    ['"a b"@x.fr', undefined],
    [".a@x.fr", undefined],
    ["a.@x.fr", undefined],
    ["a..b@x.fr", undefined],
    ["a@-x.fr", undefined],
    ["a@x..fr", undefined],
    ["a@x.fr\r\nBcc: b@y.fr", undefined],
    ["a@x.fr,b@y.fr", undefined],
    ["a@b@x.fr", undefined],
    ["<a@x.fr>", undefined],
    [`${"a".repeat(64)}@x.fr`, `${"a".repeat(64)}@x.fr`],
    [`${"a".repeat(65)}@x.fr`, undefined],
    [`a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(60)}.fr`, undefined],
    [`a@${"b".repeat(64)}.fr`, undefined],
  ])("%j → %j", (input, expected) => {
    expect(normalizeAddress(input)).toBe(expected);
  });
});

describe("a network is one IPv4 address, or one /64 in IPv6", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["not an address", "unknown"],
    [undefined, "unknown"],
  ])("%j → %j", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
