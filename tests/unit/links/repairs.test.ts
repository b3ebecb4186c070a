import { archiveQuestion, isBeforeTrouble, readArchiveAnswer } from "@/links/repairs/archive";
import { bestMatch, nameOf, nameOfTitle } from "@/links/repairs/names";
import { isLost, isSameSite, objectionTo, obsolescenceOf } from "@/links/repairs/rules";
import { parseSitemap, sitemapsOfRobots } from "@/links/repairs/sitemap";
import type { AddressState } from "@/links/vocabulary";

describe("what may be proposed in place of an address", () => {
  const old = "https://www.site.fr/etudes/rapport";
  it.each([
    ["a page of the same host", old, "https://www.site.fr/publications/rapport", null],
    ["without www.", old, "https://site.fr/publications/rapport", null],
    ["http to https", "http://site.fr/a/b", "https://site.fr/a/b", null],
    ["http to https with www.", "http://site.fr/a/b", "https://www.site.fr/a/b", null],
    ["a slash more", old, `${old}/`, null],
    ["a home page of a home page", "http://site.fr/", "https://www.site.fr/", null],
    ["an explicit port that is the default", "http://site.fr:80/a", "https://site.fr/a", null],
    ["another host", old, "https://autre.fr/etudes/rapport", "other-host"],
    ["a host of the same domain", old, "https://data.site.fr/etudes/rapport", "other-host"],
    ["a host that only ends alike", old, "https://mauvais-site.fr/rapport", "other-host"],
    ["another port", old, "https://www.site.fr:8443/etudes/rapport", "other-host"],
    ["https to http", old, "http://www.site.fr/publications/rapport", "downgrade"],
    ["the root", old, "https://www.site.fr/", "root"],
    ["a home page by name", old, "https://www.site.fr/fr/", "root"],
    ["a sign-in page", old, "https://www.site.fr/connexion?retour=x", "sign-in"],
    ["an error page", old, "https://www.site.fr/page-introuvable", "soft-404"],
    ["itself, spelt otherwise", old, "HTTPS://WWW.site.fr:443/etudes/rapport#x", "same"],
    ["what is no address", old, "mailto:a@site.fr", "not-an-address"],
    ["what is too long for one", old, `https://www.site.fr/${"x".repeat(2_000)}`, "not-an-address"],
  ])("%s: %s → %s", (_, address, target, expected) => {
    expect(objectionTo({ address, target, targetState: null })).toBe(expected);
  });

  it.each<[AddressState | null, string | null]>([
    [null, null],
    ["ok", null],
    ["unknown", null],
    ["moved", "target-not-ok"],
    ["degraded", "target-not-ok"],
    ["blocked", "target-not-ok"],
    ["failing", "target-not-ok"],
    ["broken", "target-not-ok"],
    ["gone", "target-not-ok"],
    ["refused", "target-not-ok"],
  ])("a target known as %s: %s", (targetState, expected) => {
    expect(objectionTo({ address: old, target: "https://www.site.fr/b", targetState })).toBe(
      expected,
    );
  });

  it("counts a final dot and www. as the same site, a subdomain as another", () => {
    expect(isSameSite(new URL("https://www.a.fr/"), new URL("https://a.fr./"))).toBe(true);
    expect(isSameSite(new URL("https://wwww.a.fr/"), new URL("https://a.fr/"))).toBe(false);
  });
});

describe("whether a proposal still stands when it is accepted", () => {
  const target = "https://a.fr/new";
  const address = (
    state: AddressState,
    finalUrl: string | null = target,
    reason: string | null = null,
  ) => ({
    state,
    finalUrl,
    reason,
  });
  it.each<[string, Parameters<typeof obsolescenceOf>[0], string | null]>([
    [
      "moved, as seen",
      { kind: "moved", target, address: address("moved"), targetState: "ok" },
      null,
    ],
    [
      "moved, target never watched",
      { kind: "moved", target, address: address("moved"), targetState: null },
      null,
    ],
    [
      "moved elsewhere",
      { kind: "moved", target, address: address("moved", "https://a.fr/newer"), targetState: null },
      "address-changed",
    ],
    [
      "no longer redirected",
      { kind: "moved", target, address: address("ok"), targetState: null },
      "address-changed",
    ],
    [
      "the chain ends in an error",
      { kind: "moved", target, address: address("failing"), targetState: null },
      "target-broke",
    ],
    [
      "the target is broken by itself",
      { kind: "moved", target, address: address("moved"), targetState: "broken" },
      "target-broke",
    ],
    [
      "found, address still broken",
      { kind: "found", target, address: address("broken"), targetState: "ok" },
      null,
    ],
    [
      "found, address says not found",
      { kind: "found", target, address: address("degraded", null, "soft-404"), targetState: null },
      null,
    ],
    [
      "found, address recovered",
      { kind: "found", target, address: address("ok"), targetState: "ok" },
      "address-recovered",
    ],
    [
      "found, target failing",
      { kind: "found", target, address: address("broken"), targetState: "failing" },
      "target-broke",
    ],
    [
      "archive, address gone",
      { kind: "archive", target, address: address("gone"), targetState: null },
      null,
    ],
    [
      "archive, address works",
      { kind: "archive", target, address: address("moved"), targetState: null },
      "address-recovered",
    ],
    [
      "archive, address merely refuses robots",
      { kind: "archive", target, address: address("blocked"), targetState: null },
      "address-recovered",
    ],
  ])("%s", (_, given, expected) => {
    expect(obsolescenceOf(given)).toBe(expected);
  });

  it.each<[AddressState, string | null, boolean]>([
    ["failing", "timeout", true],
    ["broken", "http-4xx", true],
    ["gone", "http-410", true],
    ["degraded", "soft-404", true],
    ["degraded", "soft-404-root", true],
    ["degraded", "tls-certificate", false],
    ["blocked", "forbidden", false],
    ["ok", null, false],
  ])("%s (%s) is lost: %s", (state, reason, expected) => {
    expect(isLost({ state, reason })).toBe(expected);
  });
});

describe("what an address is called", () => {
  it.each([
    ["https://a.fr/x/Rapport_Finances-2023.PDF", { by: "file", name: "rapport-finances-2023.pdf" }],
    ["https://a.fr/x/budget%20communal.csv?v=2", { by: "file", name: "budget-communal.csv" }],
    ["https://a.fr/les-finances-locales.html", { by: "page", name: "les-finances-locales" }],
    ["https://a.fr/les-finances-locales/", { by: "page", name: "les-finances-locales" }],
    ["https://a.fr/%C3%A9tudes-r%C3%A9gionales", { by: "page", name: "etudes-regionales" }],
    ["https://a.fr/%E9tudes-r%E9gionales", { by: "page", name: "e9tudes-r-e9gionales" }],
    ["https://a.fr/", null],
    ["https://a.fr/index.php", null],
    ["https://a.fr/node/123456789", null],
    ["https://a.fr/telechargement", null],
    ["https://a.fr/2023.csv", null],
    ["https://a.fr/data.csv", null],
    ["https://a.fr/publications/", null],
  ])("%s", (address, expected) => {
    expect(nameOf(address)).toEqual(expected);
  });

  it.each([
    ["Les finances des communes en 2023", "les-finances-des-communes-en-2023"],
    ["L’œuvre d’Évry", "l-oeuvre-d-evry"],
    ["Intercommunalités", null],
    ["2023", null],
    ["", null],
  ])("the title %s", (title, expected) => {
    expect(nameOfTitle(title)).toBe(expected);
  });
});

describe("the same thing on the same host", () => {
  const wanted = {
    address: "https://a.fr/etudes/2023/rapport-annuel.pdf",
    titles: ["Le rapport annuel des communes"],
  };
  const at = (...urls: string[]) => urls.map((url) => ({ url, title: null }));
  it.each<[string, Parameters<typeof bestMatch>[1], object | null]>([
    [
      "a file of that name",
      at("https://a.fr/x.pdf", "https://a.fr/docs/rapport-annuel.pdf"),
      { url: "https://a.fr/docs/rapport-annuel.pdf", by: "file" },
    ],
    ["never itself", at("https://a.fr/etudes/2023/rapport-annuel.pdf#p2"), null],
    ["no other kind of file", at("https://a.fr/docs/rapport-annuel.xlsx"), null],
    [
      "a page named after the title",
      at("https://a.fr/le-rapport-annuel-des-communes"),
      { by: "title", shared: "le-rapport-annuel-des-communes" },
    ],
    [
      "a page that the sitemap titles so",
      [{ url: "https://a.fr/node/7", title: "Le rapport annuel des communes" }],
      { url: "https://a.fr/node/7", by: "title" },
    ],
    [
      "the file before the title",
      at("https://a.fr/le-rapport-annuel-des-communes", "https://a.fr/d/rapport-annuel.pdf"),
      { by: "file" },
    ],
    [
      "of two, the one with more folders in common",
      at("https://a.fr/d/rapport-annuel.pdf", "https://a.fr/archives/2023/rapport-annuel.pdf"),
      { url: "https://a.fr/archives/2023/rapport-annuel.pdf" },
    ],
    [
      "of two alike, none",
      at("https://a.fr/2021/rapport-annuel.pdf", "https://a.fr/2022/rapport-annuel.pdf"),
      null,
    ],
    [
      "one address listed twice is one",
      at("https://a.fr/d/rapport-annuel.pdf", "https://A.fr/d/rapport-annuel.pdf"),
      { by: "file" },
    ],
    ["nothing like it", at("https://a.fr/", "https://a.fr/autre-chose"), null],
    ["no addresses at all", at("javascript:x", "pas une adresse"), null],
  ])("%s", (_, candidates, expected) => {
    const match = bestMatch(wanted, candidates);
    if (expected === null) expect(match).toBeNull();
    else expect(match).toMatchObject(expected);
  });
});

describe("sitemaps", () => {
  const everything = () => true;
  const urls = (text: string) => parseSitemap(text, everything).entries.map(({ url }) => url);

  it("are named by robots.txt", () => {
    const robots = new URL("https://a.fr/robots.txt");
    const text =
      "User-agent: *\nDisallow: /\nSITEMAP : https://a.fr/s1.xml # here\r\nSitemap:/s2.xml.gz\nSitemap: http://[x\nSitemap:\n";
    expect(sitemapsOfRobots(text, robots)).toEqual([
      "https://a.fr/s1.xml",
      "https://a.fr/s2.xml.gz",
    ]);
    const many = Array.from({ length: 40 }, (_, n) => `Sitemap: /${n}.xml`).join("\n");
    expect(sitemapsOfRobots(many, robots)).toHaveLength(10);
  });

  it("give their addresses, entities and CDATA undone, and titles of news", () => {
    const text = `<?xml version="1.0"?><urlset xmlns="x"><url><loc> https://a.fr/?a=1&amp;b=&#50; </loc>
      <image:image><image:loc>https://a.fr/photo.jpg</image:loc></image:image>
      <news:news><news:title>L&#39;été</news:title></news:news></url>
      <url><loc><![CDATA[https://a.fr/b&c]]></loc></url></urlset>`;
    expect(parseSitemap(text, everything)).toEqual({
      kind: "pages",
      entries: [
        { url: "https://a.fr/?a=1&b=2", title: "L'été" },
        { url: "https://a.fr/b&c", title: null },
      ],
    });
  });

  it("may be an index, a list of lines, cut short, or no sitemap at all", () => {
    expect(
      parseSitemap("<sitemapindex><sitemap><loc>https://a.fr/1.xml</loc>", everything),
    ).toEqual({
      kind: "index",
      entries: [{ url: "https://a.fr/1.xml", title: null }],
    });
    expect(urls("https://a.fr/1\r\nhttps://a.fr/2\nbonjour\n")).toEqual([
      "https://a.fr/1",
      "https://a.fr/2",
    ]);
    expect(urls("<urlset><url><loc>https://a.fr/1</loc></url><url><loc>https://a.f")).toEqual([
      "https://a.fr/1",
      "https://a.f",
    ]);
    expect(urls("<!doctype html><title>Erreur</title>")).toEqual([]);
    expect(urls("")).toEqual([]);
  });

  it("keep what is wanted alone, and stop at the protocol's bound", () => {
    const text =
      "<urlset>" +
      Array.from({ length: 60_000 }, (_, n) => `<url><loc>https://a.fr/${n}</loc></url>`).join("");
    let asked = 0;
    const { entries } = parseSitemap(text, ({ url }) => {
      asked += 1;
      return url.endsWith("/777");
    });
    expect(entries).toEqual([{ url: "https://a.fr/777", title: null }]);
    expect(asked).toBe(50_000);
  });

  it("cost no more than their length, however hostile", () => {
    const started = performance.now();
    for (const piece of ["<loc>", "<loc><![CDATA[", "<url>", "<loc >   ", "&amp", "<sitemapindex"])
      parseSitemap(piece.repeat(400_000), everything);
    // Quadratic work on two million characters would take hours.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe("the web archive", () => {
  const base = "https://web.archive.org";
  const address = "https://www.a.fr/x?y=1";
  const snapshot = "https://web.archive.org/web/20230512103045/https://www.a.fr/x?y=1";

  it("is asked for the newest copy, or for the one nearest to a day", () => {
    expect(archiveQuestion(base, address).href).toBe(`https://web.archive.org/web/${address}`);
    expect(archiveQuestion(`${base}/`, address, new Date("2024-02-03T04:05:06Z")).href).toBe(
      `https://web.archive.org/web/20240203040506/${address}`,
    );
  });

  it.each<[string, number, string | undefined, object]>([
    [
      "a redirect to a copy",
      302,
      snapshot,
      { kind: "snapshot", url: snapshot, at: new Date("2023-05-12T10:30:45Z") },
    ],
    ["… told relatively", 302, snapshot.slice(base.length), { kind: "snapshot", url: snapshot }],
    ["… over http", 302, snapshot.replace("https:", "http:"), { kind: "snapshot", url: snapshot }],
    [
      "a copy of http, with its port",
      302,
      `${base}/web/20230512103045/http://a.fr:80/x?y=1`,
      { kind: "snapshot" },
    ],
    [
      "a copy whose scheme lost a slash",
      302,
      `${base}/web/20230512103045/https:/www.a.fr/x?y=1`,
      { kind: "snapshot" },
    ],
    ["no copy", 404, undefined, { kind: "none" }],
    ["a site that is kept out of the archive", 403, undefined, { kind: "none" }],
    ["an answer that is no redirect", 200, undefined, { kind: "none" }],
    ["a redirect without Location", 302, undefined, { kind: "none" }],
    [
      "a copy of another page",
      302,
      `${base}/web/20230512103045/https://www.a.fr/z`,
      { kind: "none" },
    ],
    [
      "another site altogether",
      302,
      "https://mauvais.fr/web/20230512103045/https://www.a.fr/x?y=1",
      { kind: "none" },
    ],
    ["the archive's calendar", 302, `${base}/web/*/${address}`, { kind: "none" }],
    ["an impossible date", 302, `${base}/web/20239912103045/${address}`, { kind: "none" }],
    ["too many questions", 429, undefined, { kind: "unknown" }],
    ["an archive in trouble", 503, undefined, { kind: "unknown" }],
  ])("%s (%i)", (_, status, location, expected) => {
    expect(readArchiveAnswer({ base, address, status, location })).toMatchObject(expected);
  });

  it("is believed for the time before the trouble began", () => {
    const since = new Date("2026-01-10T00:00:00Z");
    expect(isBeforeTrouble(new Date("2026-01-09T00:00:00Z"), since)).toBe(true);
    expect(isBeforeTrouble(new Date("2026-01-11T00:00:00Z"), since)).toBe(false);
    expect(isBeforeTrouble(new Date("2026-01-11T00:00:00Z"), null)).toBe(true);
  });
});
