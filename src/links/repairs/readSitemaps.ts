import { decodeAtMost, type Exchange, OutboundError } from "@/lib/http";
import { type Asker, addressAt } from "./ask";
import type { Candidate } from "./names";
import { isSameSite } from "./rules";
import { parseSitemap, sitemapsOfRobots } from "./sitemap";

const maxRobotsBytes = 512 * 1024;
/** Some 50 000 addresses, as long as most are. */
export const maxSitemapBytes = 8 * 1024 * 1024;
/** Sitemaps read of one host, those that an index lists included. */
export const maxSitemaps = 20;

/** Both protocols are written in UTF-8. */
const textOf = (bytes: Buffer) => new TextDecoder().decode(bytes);

/** A sitemap's text, whether compressed on the way (which is undone) or as a file. */
async function sitemapText({ body }: Exchange): Promise<string> {
  const packed = body[0] === 0x1f && body[1] === 0x8b;
  return textOf(packed ? (await decodeAtMost(body, "gzip", maxSitemapBytes)).bytes : body);
}

/** One sitemap that cannot be had says nothing of the others; a run that must stop, does. */
function unlessAborted(error: unknown): "lost" {
  if (error instanceof OutboundError && error.code !== "aborted") return "lost";
  throw error;
}

/**
 * The entries of a host's sitemaps that are wanted: those of robots.txt and `/sitemap.xml`, one
 * level of index deep. What cannot be had is left out; sitemaps of other hosts are not read.
 *
 * @returns null when the host asks to be left alone: nothing can be said of it today
 * @throws OutboundError when the host does not answer at all
 */
export async function readSitemaps(
  asker: Asker,
  origin: URL,
  wanted: (entry: Candidate) => boolean,
): Promise<Candidate[] | null> {
  const here = (target: URL) => isSameSite(origin, target);
  const robots = new URL("/robots.txt", origin);
  const rules = await asker.follow(robots, maxRobotsBytes, here);
  if (!rules) return null;
  const listed =
    rules.exchange.status === 200 ? sitemapsOfRobots(textOf(rules.exchange.body), rules.url) : [];
  const waiting = [...listed, new URL("/sitemap.xml", rules.url).href].map((url) => ({
    url,
    mayBeIndex: true,
  }));
  const found: Candidate[] = [];
  const met = new Set<string>();
  for (let next = waiting.shift(); next && met.size < maxSitemaps; next = waiting.shift()) {
    const url = addressAt(next.url);
    if (!url || !here(url) || met.has(url.href)) continue;
    met.add(url.href);
    const answer = await asker.follow(url, maxSitemapBytes, here).catch(unlessAborted);
    if (answer === null) return null;
    if (answer === "lost") continue;
    if (answer.exchange.status !== 200) continue;
    // Of an index every entry is another sitemap, whatever is wanted.
    const text = await sitemapText(answer.exchange);
    const sitemap = parseSitemap(text, wanted);
    if (sitemap.kind === "pages") found.push(...sitemap.entries);
    else if (next.mayBeIndex)
      for (const entry of parseSitemap(text, () => true).entries.slice(0, maxSitemaps))
        waiting.push({ url: entry.url, mayBeIndex: false });
  }
  return found;
}
