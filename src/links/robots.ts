import { unifyEscapes } from "./normalise";

/** What a site's robots.txt answers to a program that wants to read a page. */
export type RobotsWord =
  | "allowed"
  | "disallowed"
  /** The site could not say: nothing is read for now, though nothing is forbidden either. */
  | "unsure";

export type Robots = {
  ask: (url: URL) => Promise<RobotsWord>;
  /** Milliseconds between requests that the site asked for, as far as it has been asked yet. */
  delayOf: (url: URL) => number;
};

/** What of a robots.txt concerns one program: it is what is kept of it. */
export type RobotsRules = {
  rules: { allow: boolean; pattern: string }[];
  crawlDelayMs: number;
};

/** RFC 9309, 2.5: at least 500 KiB are read, and what comes after may be left. */
export const maxRobotsBytes = 500 * 1024;

/** No program is named in more rules than these in earnest. */
const maxRules = 5_000;
const maxPatternLength = 2_000;

/** A longer wish would mean that a site is never read; the daily checks are few anyhow. */
export const maxCrawlDelayMs = 5_000;

/** An address as patterns are compared with it: escapes in one spelling, everything else escaped. */
const comparable = (path: string) =>
  unifyEscapes(path.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character)));

type Group = { agents: string[]; lines: { field: string; value: string }[] };

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let open = false;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const [, name = "", rest = ""] = /^\s*([a-z-]{1,20})\s*:([^#]*)/i.exec(line) ?? [];
    const field = name.toLowerCase();
    const value = rest.trim();
    if (field === "user-agent") {
      if (!open) groups.push({ agents: [], lines: [] });
      groups.at(-1)?.agents.push(/^\*|^[a-z_-]*/i.exec(value)?.[0]?.toLowerCase() ?? "");
      open = true;
    } else if (field === "allow" || field === "disallow" || field === "crawl-delay") {
      groups.at(-1)?.lines.push({ field, value });
      open = false;
    }
  }
  return groups;
}

/**
 * The rules of a robots.txt for one program: of the groups that name it, or else of those for all.
 *
 * Source: RFC 9309. Not by a library: those on npm keep every group, so that half a megabyte of
 * names and rules becomes hundreds of millions of objects.
 *
 * @param product the program's product token, as in its User-Agent before the slash
 */
export function readRobots(text: string, product: string): RobotsRules {
  const groups = readGroups(text);
  const named = groups.filter(({ agents }) => agents.includes(product.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const lines = ours.flatMap((group) => group.lines);
  const delays = lines
    .filter(({ field }) => field === "crawl-delay")
    .map(({ value }) => Number(value.replace(",", ".")) * 1_000)
    .filter((delay) => delay > 0);
  return {
    // An empty pattern says nothing: `Disallow:` allows all.
    rules: lines
      .filter(({ field, value }) => field !== "crawl-delay" && value !== "")
      .slice(0, maxRules)
      .map(({ field, value }) => ({ allow: field === "allow", pattern: comparable(value) }))
      // Left out whole: cut, it would concern more than its site said.
      .filter(({ pattern }) => pattern.length <= maxPatternLength),
    crawlDelayMs: Math.min(Math.max(0, ...delays), maxCrawlDelayMs),
  };
}

/** `*` stands for anything, a final `$` for the end; matched in one pass, whatever the pattern. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith("$");
  const [first = "", ...parts] = (toEnd ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  const last = toEnd ? parts.pop() : undefined;
  if (toEnd && last === undefined) return path === first;
  let from = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= from);
}

/** True when the longest rule that concerns the address allows it, or none does (RFC 9309, 2.2.2). */
export function allowsReading({ rules }: RobotsRules, url: URL): boolean {
  const path = comparable(`${url.pathname}${url.search}`);
  let best = { allow: true, length: -1 };
  for (const { allow, pattern } of rules) {
    const { length } = pattern;
    const weighs = length > best.length || (length === best.length && allow);
    if (weighs && matches(pattern, path)) best = { allow, length };
  }
  return best.allow;
}
