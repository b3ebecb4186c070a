import { escapeXml } from "@/lib/xml";

/** A page for search engines: its path, and when its content last changed. */
export type SitemapPage = { path: string; changedAt?: Date | null };

/** sitemaps.org: at most 50 000 addresses a file (and 50 MB, which these never near). */
export const pagesPerFile = 50_000;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** One file of addresses. */
export function writeSitemap(siteUrl: string, pages: readonly SitemapPage[]): string {
  const lines = pages.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
    return `<url><loc>${escapeXml(siteUrl + path)}</loc>${changed}</url>\n`;
  });
  return `${declaration}<urlset ${namespace}>\n${lines.join("")}</urlset>\n`;
}

/** The list of files, when one does not hold everything. */
export function writeSitemapIndex(siteUrl: string, files: number): string {
  const lines = Array.from(
    { length: files },
    (_, place) =>
      `<sitemap><loc>${escapeXml(`${siteUrl}/sitemap.xml?page=${place + 1}`)}</loc></sitemap>\n`,
  );
  return `${declaration}<sitemapindex ${namespace}>\n${lines.join("")}</sitemapindex>\n`;
}
