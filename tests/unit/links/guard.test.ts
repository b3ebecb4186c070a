import {
  checkTarget,
  classifyAddress,
  judgeCertificate,
  OutboundRulesError,
  outboundRules,
  refusalOf,
} from "@/lib/http";

describe("an address is public only when no special range holds it", () => {
  it.each([
    ["1.1.1.1", "public"],
    ["194.199.0.1", "public"],
    ["2001:660::1", "public"],
    ["2a00:1450:4007:80e::2003", "public"],
    ["0.0.0.0", "unspecified"],
    ["0.1.2.3", "unspecified"],
    ["10.0.0.1", "private"],
    ["172.16.0.1", "private"],
    ["172.32.0.1", "public"],
    ["192.168.1.1", "private"],
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback"],
    ["169.254.169.254", "linkLocal"],
    ["100.64.0.1", "carrierGradeNat"],
    ["100.128.0.1", "public"],
    ["192.0.0.8", "reserved"],
    ["192.0.2.1", "reserved"],
    ["198.18.0.1", "reserved"],
    ["198.51.100.7", "reserved"],
    ["203.0.113.9", "reserved"],
    ["224.0.0.1", "multicast"],
    ["240.0.0.1", "reserved"],
    ["255.255.255.255", "broadcast"],
    ["::", "unspecified"],
    ["::1", "loopback"],
    ["fe80::1", "linkLocal"],
    ["fe80::1%eth0", "linkLocal"],
    ["fc00::1", "uniqueLocal"],
    ["fd12:3456::1", "uniqueLocal"],
    ["fec0::1", "reserved"],
    ["ff02::1", "multicast"],
    ["2001:db8::1", "reserved"],
    ["3fff::1", "reserved"],
    ["100::1", "discard"],
    ["2001::1", "teredo"],
    ["::ffff:127.0.0.1", "loopback"],
    ["::ffff:7f00:1", "loopback"],
    ["::ffff:10.1.2.3", "private"],
    ["::ffff:1.1.1.1", "public"],
    ["::7f00:1", "reserved"],
    ["::127.0.0.1", "loopback"],
    ["::ffff:0:127.0.0.1", "rfc6145"],
    ["2002:7f00:1::", "loopback"],
    ["2002:a00:1::1", "private"],
    ["2002:101:101::1", "public"],
    ["64:ff9b::10.0.0.1", "private"],
    ["64:ff9b::1.1.1.1", "public"],
    ["64:ff9b:1::1.1.1.1", "private"],
    ["2001:660::5efe:10.0.0.1", "private"],
    ["localhost", "invalid"],
    ["", "invalid"],
  ])("%s is %s", (address, expected) => {
    expect(classifyAddress(address)).toBe(expected);
  });
});

describe("odd spellings of IPv4 in a URL are the address that they mean", () => {
  it.each([
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://１２７.0.0.1/",
  ])("%s", (url) => {
    expect(classifyAddress(new URL(url).hostname)).toBe("loopback");
  });
});

describe("what OUTBOUND_ALLOW opens, and nothing else", () => {
  const rules = outboundRules({
    allow: [
      "intranet.example",
      "10.0.0.0/8",
      "192.168.1.7:9000",
      "fd00::/8",
      "[::1]:8888",
      "127.0.0.0/8:9100",
    ],
  });
  it.each([
    ["intranet.example", "192.168.0.1", 80, null],
    ["INTRANET.example", "192.168.0.1", 80, null],
    ["other.example", "192.168.0.1", 80, "private-address"],
    ["other.example", "10.9.9.9", 443, null],
    ["other.example", "::ffff:10.9.9.9", 443, null],
    ["other.example", "10.9.9.9", 22, "forbidden-port"],
    ["other.example", "192.168.1.7", 9000, null],
    ["other.example", "192.168.1.7", 80, "private-address"],
    ["other.example", "1.1.1.1", 9000, "forbidden-port"],
    ["other.example", "1.1.1.1", 8443, null],
    ["other.example", "fd00::5", 443, null],
    ["other.example", "::1", 8888, null],
    ["other.example", "::1", 443, "private-address"],
    ["other.example", "127.0.3.4", 9100, null],
    ["other.example", "2002:a00:1::1", 80, "private-address"],
  ] as const)("%s at %s:%d → %s", (hostname, address, port, expected) => {
    expect(refusalOf(rules, { hostname, address, port })).toBe(expected);
  });

  it.each(["10.0.0.0/99", "hôte", "a b", "host:70000"])(
    "refuses the entry %s with a sentence",
    (entry) => {
      expect(() => outboundRules({ allow: [entry] })).toThrow(OutboundRulesError);
    },
  );
});

describe("what is refused before any look-up", () => {
  const rules = outboundRules({ allow: ["10.0.0.0/8:9000"] });
  it.each([
    ["ftp://example.org/", "forbidden-scheme"],
    ["file:///etc/passwd", "forbidden-scheme"],
    ["http://example.org:22/", "forbidden-port"],
    ["https://example.org:25/", "forbidden-port"],
    ["http://example.org:0/", "forbidden-port"],
  ])("%s: %s", (url, detail) => {
    expect(() => checkTarget(rules, new URL(url))).toThrow(
      expect.objectContaining({ code: "refused", detail }),
    );
  });
  it.each(["http://example.org/", "https://example.org:8443/", "http://name.example:9000/"])(
    "%s may be looked up",
    (url) => {
      expect(() => checkTarget(rules, new URL(url))).not.toThrow();
    },
  );
});

describe("a certificate", () => {
  const sound = {
    authorizationError: null,
    nameMatches: true,
    validFrom: 0,
    validTo: 100,
    now: 50,
  };
  it.each([
    [{}, "valid", null],
    [{ authorizationError: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "invalid", "self-signed"],
    [{ authorizationError: "SELF_SIGNED_CERT_IN_CHAIN" }, "invalid", "self-signed"],
    [{ authorizationError: "CERT_HAS_EXPIRED", validTo: 10 }, "invalid", "expired"],
    [{ authorizationError: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, "unverified", "incomplete-chain"],
    [{ authorizationError: "UNABLE_TO_VERIFY_LEAF_SIGNATURE", validTo: 10 }, "invalid", "expired"],
    [
      { authorizationError: "UNABLE_TO_VERIFY_LEAF_SIGNATURE", nameMatches: false },
      "invalid",
      "wrong-name",
    ],
    [{ nameMatches: false }, "invalid", "wrong-name"],
    [{ validFrom: 60 }, "invalid", "not-yet-valid"],
    [{ authorizationError: "CA_MD_TOO_WEAK" }, "invalid", "untrusted"],
  ])("%j is %s (%s)", (facts, verdict, problem) => {
    expect(judgeCertificate({ ...sound, ...facts })).toEqual({ verdict, problem });
  });
});
