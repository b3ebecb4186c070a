import { writeIssueFeed } from "@/app/lettre.atom/feed";
import { writeSitemap, writeSitemapIndex } from "@/app/sitemap.xml/writeSitemap";
import { escapeXml } from "@/lib/xml";

const siteUrl = "https://exemple.gouv.fr";

test.each([
  [`a & b < c > "d"`, "a &amp; b &lt; c &gt; &quot;d&quot;"],
  ["sans\u0000 contrôle\u001f\ttab", "sans contrôle\ttab"],
])("escapeXml(%j)", (text, escaped) => expect(escapeXml(text)).toBe(escaped));

test("the site map gives each page, with the day of its change when it is known", () => {
  const xml = writeSitemap(siteUrl, [
    { path: "/" },
    { path: "/catalogue/a&b", changedAt: new Date("2026-11-23T10:00:00Z") },
  ]);
  expect(xml).toContain("<url><loc>https://exemple.gouv.fr/</loc></url>");
  expect(xml).toContain(
    "<loc>https://exemple.gouv.fr/catalogue/a&amp;b</loc><lastmod>2026-11-23T10:00:00.000Z</lastmod>",
  );
});

test("the index of site maps names every file", () => {
  expect(writeSitemapIndex(siteUrl, 2).match(/<loc>/g)).toHaveLength(2);
});

describe("the feed of the newsletter", () => {
  const issue = {
    number: 2,
    subject: "Dotations & budgets",
    preheader: "En bref",
    sentAt: new Date("2026-11-23T10:00:00Z"),
  };
  test("one entry an issue, updated as the latest", () => {
    const xml = writeIssueFeed({ siteUrl, name: "Open Collectivités", issues: [issue] });
    expect(xml).toContain("Dotations &amp; budgets");
    expect(xml).toContain("<id>https://exemple.gouv.fr/lettre/2</id>");
    expect(xml.match(/<updated>2026-11-23T10:00:00.000Z<\/updated>/g)).toHaveLength(2);
  });
  test("is a feed even without issues", () => {
    const xml = writeIssueFeed({ siteUrl, name: "X", issues: [] });
    expect(xml).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
    expect(xml).not.toContain("<entry>");
  });
});
