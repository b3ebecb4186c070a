import ipaddr from "ipaddr.js";

/**
 * What counts as one network for the limits: an IPv4 address, or the /64 that a household or an
 * office holds in IPv6. What cannot be read is one common network: it is limited, not exempt.
 */
export function networkOf(address: string | undefined): string {
  const bare = (address ?? "").trim().replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return "unknown";
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === "ipv4") return parsed.toString();
  const groups = (parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16));
  return `${groups.join(":")}::/64`;
}
