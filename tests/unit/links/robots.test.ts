import { allowsReading, maxCrawlDelayMs, readRobots } from "@/links/robots";

const product = "OpenCollectivites-LinkCheck";
const reads = (robots: string, path: string) =>
  allowsReading(readRobots(robots, product), new URL(path, "https://a.fr"));
const all = (...lines: string[]) => ["User-agent: *", ...lines].join("\n");

describe("robots.txt (RFC 9309)", () => {
  it.each<[string, string, string, boolean]>([
    ["nothing", "", "/x", true],
    ["all forbidden", all("Disallow: /"), "/x", false],
    ["an empty rule", all("Disallow:"), "/x", true],
    ["a folder", all("Disallow: /prive/"), "/prive/x", false],
    ["beside it", all("Disallow: /prive/"), "/prive", true],
    ["the longest rule", all("Disallow: /a", "Allow: /a/b"), "/a/b/c", true],
    ["whatever their order", all("Allow: /a/b", "Disallow: /a"), "/a/c", false],
    ["as long: allowed", all("Disallow: /a", "Allow: /a"), "/a", true],
    ["a star", all("Disallow: /*.php"), "/x/y.php?z", false],
    ["a star, another ending", all("Disallow: /*.php$"), "/x/y.php?z", true],
    ["an end", all("Disallow: /x$"), "/x", false],
    ["an end, further", all("Disallow: /x$"), "/xy", true],
    ["stars in a row", all("Disallow: /***a*b$"), "/1a2b", false],
    ["a star and an end that overlap", all("Disallow: /ab*ba$"), "/aba", true],
    ["a query", all("Disallow: /*?tri="), "/liste?tri=a", false],
    ["escapes in one spelling", all("Disallow: /donn%c3%a9es"), "/données/x", false],
    ["characters that are not escaped", all("Disallow: /données"), "/donn%C3%A9es/x", false],
    ["capitals count in paths", all("Disallow: /Prive"), "/prive", true],
    ["comments", all("Disallow: /x # pas ici"), "/x", false],
    ["fields in capitals, blanks, CRLF", "USER-AGENT : * \r\n DISALLOW : /x \r\n", "/x", false],
    ["a byte order mark", `\uFEFF${all("Disallow: /x")}`, "/x", false],
    [
      "our own group alone counts",
      `${all("Disallow: /")}\n\nUser-agent: opencollectivites-linkcheck\nDisallow: /y`,
      "/x",
      true,
    ],
    ["with its version", `User-agent: ${product}/1.0\nDisallow: /`, "/x", false],
    ["another's group does not", "User-agent: Googlebot\nDisallow: /", "/x", true],
    [
      "a name that begins like ours does not",
      "User-agent: OpenCollectivites\nDisallow: /",
      "/x",
      true,
    ],
    [
      "a group for several",
      `User-agent: Googlebot\nUser-agent: ${product}\nDisallow: /`,
      "/x",
      false,
    ],
    [
      "a sitemap does not end a group",
      `User-agent: *\nSitemap: https://a.fr/s.xml\nDisallow: /`,
      "/x",
      false,
    ],
    [
      "two groups of ours are one",
      `User-agent: ${product}\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: ${product}\nDisallow: /b`,
      "/b",
      false,
    ],
    ["rules before any name", "Disallow: /\nUser-agent: x\nDisallow:", "/x", true],
    ["a page in its place", "<!doctype html><title>Accueil</title><p>Disallow: /", "/x", true],
  ])("%s", (_, robots, path, expected) => {
    expect(reads(robots, path)).toBe(expected);
  });

  it.each<[string, number]>([
    ["Crawl-delay: 2", 2_000],
    ["Crawl-delay: 0,5", 500],
    ["Crawl-delay: 3600", maxCrawlDelayMs],
    ["Crawl-delay: -1", 0],
    ["Crawl-delay: x", 0],
    ["Disallow: /", 0],
  ])("%s: %d ms", (line, expected) => {
    expect(readRobots(all(line), product).crawlDelayMs).toBe(expected);
  });

  it.each<[string, string]>([
    ["names and rules", `${"User-agent: a\n".repeat(18_000)}${"Disallow: /x\n".repeat(20_000)}`],
    ["stars", all(`Disallow: /${"*a".repeat(120_000)}$`)],
    [
      "rules of stars",
      all(...Array.from({ length: 12_000 }, (_, index) => `Disallow: /*${index}*b*c*d*e*f*$`)),
    ],
    ["emoji, cut in the middle", all(`Disallow: /${"💥".repeat(100_000)}`)],
  ])("half a megabyte of %s takes no time", (_, robots) => {
    const started = performance.now();
    expect(reads(robots, `/${"ab".repeat(3_000)}`)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
