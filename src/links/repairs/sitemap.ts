import type { Candidate } from "./names";

/** The protocol's own bound for one sitemap (sitemaps.org). */
export const maxEntries = 50_000;
const maxListed = 10;

/** The `Sitemap:` lines of a robots.txt, as absolute addresses, ten at most. */
export function sitemapsOfRobots(text: string, robots: URL): string[] {
  const found = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const address = /^\s*sitemap\s*:\s*([^\s#]\S*)/i.exec(line)?.[1];
    if (!address || found.size >= maxListed) continue;
    try {
      found.add(new URL(address, robots).href);
    } catch {
      // Not an address: nothing to read.
    }
  }
  return [...found];
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
      (whole, hex, decimal, name) => {
        if (name) return entities[String(name).toLowerCase()] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .trim();
}

export type Sitemap = { kind: "index" | "pages"; entries: Candidate[] };

/**
 * Reads a sitemap, a sitemap index, or a plain list of addresses, as far as it is well formed: a
 * file cut short gives what it holds. Linear in the text, whatever the text is.
 *
 * @param keep which entries are wanted; the others are counted and forgotten
 */
export function parseSitemap(text: string, keep: (entry: Candidate) => boolean): Sitemap {
  const kind = /<(?:[\w-]{1,20}:)?sitemapindex[\s>]/i.test(text) ? "index" : "pages";
  const entries: Candidate[] = [];
  let current: Candidate | null = null;
  let seen = 0;
  const settle = () => {
    if (current && keep(current)) entries.push(current);
    current = null;
  };
  if (!text.includes("<")) {
    for (const line of text.split(/\r?\n/, maxEntries)) {
      current = /^https?:\/\/\S+$/i.test(line.trim()) ? { url: line.trim(), title: null } : null;
      settle();
    }
    return { kind: "pages", entries };
  }
  // Pictures and films of a page have addresses of their own under other names (`image:loc`).
  const pattern = /<(loc|news:title)\s{0,9}>\s{0,99}(?:<!\[CDATA\[\s{0,99})?([^<\]]{1,2100})/gi;
  for (const [, name = "", raw = ""] of text.matchAll(pattern)) {
    if (name.toLowerCase() !== "loc") {
      if (current) current.title = decode(raw);
      continue;
    }
    settle();
    seen += 1;
    if (seen > maxEntries) return { kind, entries };
    current = { url: decode(raw), title: null };
  }
  settle();
  return { kind, entries };
}
