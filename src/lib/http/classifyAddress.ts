import ipaddr from "ipaddr.js";

/** `public`, or the name of the special range that an address lies in. */
export type AddressClass = "public" | (string & {});

const nat64Local = ipaddr.IPv6.parseCIDR("64:ff9b:1::/48");
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");
const documentation2 = ipaddr.IPv6.parseCIDR("3fff::/20");

/** The IPv4 address that bytes `from` to `from + 3` of an IPv6 address hold. */
function embedded(address: ipaddr.IPv6, from: number): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(from, from + 4));
}

function classifyIPv6(address: ipaddr.IPv6): AddressClass {
  const range: string = address.range();
  if (range === "ipv4Mapped") return classifyIPv4(address.toIPv4Address());
  if (range === "rfc6052") return classifyIPv4(embedded(address, 12));
  if (range === "6to4") return classifyIPv4(embedded(address, 2));
  if (range !== "unicast") return range;
  if (address.match(nat64Local)) return "private";
  if (address.match(documentation2)) return "reserved";
  // IANA has given out 2000::/3 alone; what else looks like unicast (::/96, fec0::/10 …) is not public.
  if (!address.match(globalUnicast)) return "reserved";
  // ISATAP (RFC 5214) carries an IPv4 address in its last 32 bits.
  const bytes = address.toByteArray();
  const isatap = (bytes[8] ?? 0) % 2 === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;
  return isatap ? classifyIPv4(embedded(address, 12)) : "public";
}

function classifyIPv4(address: ipaddr.IPv4): AddressClass {
  const range = address.range();
  return range === "unicast" ? "public" : range;
}

/**
 * Says whether an IP address is one of the public internet. Mapped, 6to4, NAT64 and ISATAP
 * forms are judged by the IPv4 address within; what is not an IP address is `invalid`.
 *
 * Source of the ranges: IANA's special-purpose registries (RFC 6890), as ipaddr.js holds them.
 */
export function classifyAddress(address: string): AddressClass {
  const bare = address.replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return "invalid";
  const parsed = ipaddr.parse(bare);
  return parsed.kind() === "ipv6"
    ? classifyIPv6(parsed as ipaddr.IPv6)
    : classifyIPv4(parsed as ipaddr.IPv4);
}
