/** What servers take at most, most of them; longer ones are nobody's. */
export const maxAddressLength = 8_000;

/** What an index can hold. Longer addresses can be checked, and are not watched. */
export const maxWatchedLength = 2_000;

export type ParsedAddress =
  | { kind: "http"; url: URL }
  | { kind: "unsupported"; scheme: string }
  | { kind: "invalid" };

/** Host labels of 1 to 63 characters, 253 in all (RFC 1035), with at most one final dot. */
function hasValidHost(url: URL): boolean {
  const host = url.hostname;
  if (host.startsWith("[")) return true;
  const bare = host.replace(/\.$/, "");
  if (bare.length === 0 || bare.length > 253) return false;
  return bare.split(".").every((label) => label.length >= 1 && label.length <= 63);
}

/**
 * Reads what an editor typed as an address. Stricter than the WHATWG parser, which mends
 * (`http:host` and `http:\\host` pass there): a reader's browser is not to guess.
 */
export function parseAddress(text: string): ParsedAddress {
  const trimmed = text.trim();
  if (trimmed.length > maxAddressLength) return { kind: "invalid" };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: "invalid" };
  if (scheme !== "http" && scheme !== "https") return { kind: "unsupported", scheme };
  if (!/^https?:\/\/[^/\\?#]/i.test(trimmed)) return { kind: "invalid" };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) return { kind: "invalid" };
  try {
    const url = new URL(trimmed);
    if (!hasValidHost(url) || url.href.length > maxAddressLength) return { kind: "invalid" };
    return { kind: "http", url };
  } catch {
    return { kind: "invalid" };
  }
}

/** Percent-encoding in one spelling: upper-case digits, unreserved characters bare (RFC 3986, 6.2.2). */
export function unifyEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : encoded.toUpperCase();
  });
}

/**
 * One spelling for a URL: lower-case scheme and host, punycode, no default port, no fragment,
 * dot segments resolved, unified escapes. Two URLs with one spelling are the same resource
 * for certain. Null for what is not an http(s) address, or too long to be watched.
 */
export function normaliseAddress(text: string): string | null {
  const parsed = parseAddress(text);
  if (parsed.kind !== "http") return null;
  const url = new URL(parsed.url);
  url.hash = "";
  url.pathname = unifyEscapes(url.pathname);
  if (url.search) url.search = unifyEscapes(url.search);
  // The setter keeps a lone "?", which asks for nothing.
  const href = url.search === "" ? url.href.replace(/\?$/, "") : url.href;
  return href.length <= maxWatchedLength ? href : null;
}

/** Parameters that say where a reader came from, and nothing about the resource. */
const trackers =
  /^(utm_\w+|mtm_\w+|pk_\w+|at_(medium|campaign|custom\d*)|xtor|gclid|fbclid|mc_[ce]id|msclkid)$/i;

/**
 * A looser key under which two addresses most probably show the same thing: scheme, `www.`,
 * trailing slashes, trackers and the order of parameters do not count. For proposals made to
 * people, never for merging.
 */
export function duplicateKey(text: string): string | null {
  const normalised = normaliseAddress(text);
  if (normalised === null) return null;
  const url = new URL(normalised);
  const host = url.host.replace(/^www\d?\./, "").replace(/\.(?=$|:)/, "");
  const parameters = [...url.searchParams]
    .filter(([name]) => !trackers.test(name))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const query = new URLSearchParams(parameters).toString();
  return `${host}${url.pathname.replace(/\/+$/, "")}${query ? `?${query}` : ""}`;
}
