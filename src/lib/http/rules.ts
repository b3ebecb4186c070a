import ipaddr from "ipaddr.js";
import { classifyAddress } from "./classifyAddress";
import { OutboundError } from "./errors";

/** Ports that a public web site may be asked on. */
export const standardPorts: readonly number[] = [80, 443, 8080, 8443];

type Exception = { port: number | null } & (
  | { host: string; range?: undefined }
  | { host?: undefined; range: [ipaddr.IPv4 | ipaddr.IPv6, number] }
);

/** Where outbound requests may go; made by `outboundRules`. */
export type OutboundRules = {
  ports: "any" | ReadonlySet<number>;
  exceptions: readonly Exception[];
};

export class OutboundRulesError extends Error {
  readonly code = "outbound-rules";
}

function readException(entry: string): Exception {
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(entry);
  const plain = bracketed ?? /^([^:]+)(?::(\d+))?$/.exec(entry);
  const name = (plain?.[1] ?? entry).toLowerCase();
  const port = plain?.[2] === undefined ? null : Number(plain[2]);
  if (port !== null && (port < 1 || port > 65535))
    throw new OutboundRulesError(`OUTBOUND_ALLOW : « ${entry} » a un port impossible.`);
  if (name.includes("/")) {
    if (!ipaddr.isValidCIDR(name))
      throw new OutboundRulesError(
        `OUTBOUND_ALLOW : « ${entry} » n’est pas une plage d’adresses (par exemple 10.0.0.0/8).`,
      );
    return { port, range: ipaddr.parseCIDR(name) };
  }
  if (ipaddr.isValid(name)) {
    const address = ipaddr.process(name);
    return { port, range: [address, address.kind() === "ipv4" ? 32 : 128] };
  }
  if (!/^[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?$/.test(name))
    throw new OutboundRulesError(
      `OUTBOUND_ALLOW : « ${entry} » n’est ni un hôte ni une plage d’adresses.`,
    );
  return { port, host: name };
}

/**
 * The rules of `OUTBOUND_ALLOW` and of the ports.
 *
 * @param allow hosts, IP addresses or CIDR ranges that may be reached although private, each with
 *   an optional `:port` (`[…]:port` for IPv6) which opens that port there, and only it
 * @param ports ports open everywhere; the standard ones by default
 * @throws OutboundRulesError with a French sentence, for an entry that is none of these
 */
export function outboundRules(options: {
  allow?: readonly string[];
  ports?: "any" | readonly number[];
}): OutboundRules {
  const { allow = [], ports = standardPorts } = options;
  return {
    ports: ports === "any" ? "any" : new Set(ports),
    exceptions: allow.map((entry) => readException(entry.trim())),
  };
}

function excepts(exception: Exception, hostname: string, address: string | null, port: number) {
  if (exception.port !== null && exception.port !== port) return false;
  if (exception.host !== undefined) return exception.host === hostname.toLowerCase();
  if (address === null) return exception.port !== null;
  const parsed = ipaddr.process(address.replace(/%.*$/, ""));
  return parsed.kind() === exception.range[0].kind() && parsed.match(exception.range);
}

/** The port that a URL leads to; 0 is a port like others, and never open. */
export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/** Refuses, before any name is looked up, what no address could make right: scheme and port. */
export function checkTarget(rules: OutboundRules, url: URL): void {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new OutboundError("refused", "forbidden-scheme");
  const port = portOf(url);
  if (rules.ports === "any" || rules.ports.has(port)) return;
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const opened = rules.exceptions.some(
    (exception) => exception.port === port && excepts(exception, hostname, null, port),
  );
  if (!opened) throw new OutboundError("refused", "forbidden-port");
}

/** Why a connection to `address` (an IP address) is refused; null when it may be made. */
export function refusalOf(
  rules: OutboundRules,
  target: { hostname: string; address: string; port: number },
): "private-address" | "forbidden-port" | null {
  const { hostname, address, port } = target;
  const exceptions = rules.exceptions.filter((exception) =>
    excepts(exception, hostname, address, port),
  );
  const portOpen =
    rules.ports === "any" ||
    rules.ports.has(port) ||
    exceptions.some((exception) => exception.port === port);
  if (!portOpen) return "forbidden-port";
  if (exceptions.length > 0 || classifyAddress(address) === "public") return null;
  return "private-address";
}
