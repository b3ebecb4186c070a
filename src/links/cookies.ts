type Cookie = {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
  path: string;
  secure: boolean;
};

export type CookieJar = {
  /** Keeps what an answer of `url` sets. */
  store: (url: URL, setCookie: readonly string[]) => void;
  /** The `Cookie` header for `url`; empty when there is none. */
  header: (url: URL) => string;
};

const maxCookies = 60;
const maxCookieBytes = 4_096;

function parseCookie(line: string, url: URL): { cookie: Cookie; expired: boolean } | null {
  if (line.length > maxCookieBytes) return null;
  const [pair = "", ...attributes] = line.split(";");
  const equals = pair.indexOf("=");
  if (equals < 1) return null;
  const host = url.hostname.toLowerCase();
  const cookie: Cookie = {
    name: pair.slice(0, equals).trim(),
    value: pair.slice(equals + 1).trim(),
    domain: host,
    hostOnly: true,
    path: url.pathname.replace(/\/[^/]*$/, "") || "/",
    secure: false,
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a header must not be split by a cookie
  if (/[\u0000-\u001f\u007f]/.test(cookie.name + cookie.value)) return null;
  let expired = false;
  for (const attribute of attributes) {
    const [rawName = "", ...rest] = attribute.split("=");
    const value = rest.join("=").trim();
    const name = rawName.trim().toLowerCase();
    if (name === "secure") cookie.secure = true;
    else if (name === "path" && value.startsWith("/")) cookie.path = value;
    else if (name === "max-age") expired = Number(value) <= 0;
    else if (name === "expires") expired ||= Date.parse(value) < Date.now();
    else if (name === "domain" && value) {
      const domain = value.replace(/^\./, "").toLowerCase();
      // A parent domain, never a whole top-level one.
      const parent = host.endsWith(`.${domain}`) && domain.includes(".");
      if (domain !== host && !parent) return null;
      cookie.domain = domain;
      cookie.hostOnly = false;
    }
  }
  return { cookie, expired };
}

function concerns(cookie: Cookie, url: URL): boolean {
  const host = url.hostname.toLowerCase();
  if (host !== cookie.domain && (cookie.hostOnly || !host.endsWith(`.${cookie.domain}`)))
    return false;
  if (cookie.secure && url.protocol !== "https:") return false;
  const path = cookie.path.replace(/\/$/, "");
  return url.pathname === path || url.pathname.startsWith(`${path}/`);
}

/** A cookie jar (RFC 6265, as far as a chain of redirects needs one) that dies with its chain. */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    store(url, setCookie) {
      for (const line of setCookie) {
        const parsed = parseCookie(line, url);
        if (!parsed) continue;
        const key = `${parsed.cookie.name} ${parsed.cookie.domain} ${parsed.cookie.path}`;
        if (parsed.expired) cookies.delete(key);
        else if (cookies.size < maxCookies || cookies.has(key)) cookies.set(key, parsed.cookie);
      }
    },
    header(url) {
      return [...cookies.values()]
        .filter((cookie) => concerns(cookie, url))
        .sort((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join("; ");
    },
  };
}
