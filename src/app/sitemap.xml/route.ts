import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { sqlOfWeb } from "@/lib/publicRead";
import { listArchivedIssues } from "@/newsletter";
import {
  entryPath,
  issuePath,
  organizationPath,
  pagePath,
  seriesPath,
  sourcePath,
  termPath,
} from "@/ui/paths";
import { pagesPerFile, type SitemapPage, writeSitemap, writeSitemapIndex } from "./writeSitemap";

export const dynamic = "force-dynamic";

const collections = [
  { table: "entries", path: entryPath },
  { table: "sources", path: sourcePath },
  { table: "series", path: seriesPath },
  { table: "organizations", path: organizationPath },
  { table: "terms", path: termPath },
  { table: "pages", path: pagePath },
] as const;

const sections = [
  "/",
  "/catalogue",
  "/sources",
  "/glossaire",
  "/lettre",
  "/plan-du-site",
  "/api/v1",
];

/** More than any archive holds: a weekly letter for two centuries. */
const mostIssues = 10_000;

/** Every public page. In several files, with an index, when one file may not hold them all. */
export async function GET(request: Request): Promise<Response> {
  const siteUrl = env().SITE_URL;
  const pages = await readPages();
  const files = Math.ceil(pages.length / pagesPerFile);
  const asked = new URL(request.url).searchParams.get("page");
  if (asked === null)
    return answer(files > 1 ? writeSitemapIndex(siteUrl, files) : writeSitemap(siteUrl, pages));
  const file = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0;
  if (file < 1 || file > Math.max(files, 1)) return new Response(null, { status: 404 });
  return answer(writeSitemap(siteUrl, pages.slice((file - 1) * pagesPerFile, file * pagesPerFile)));
}

const answer = (xml: string): Response =>
  new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });

async function readPages(): Promise<SitemapPage[]> {
  recordTags([...collections.map(({ table }) => table), "issues"]);
  const sql = await sqlOfWeb();
  const lists = await Promise.all(
    collections.map(async ({ table, path }): Promise<SitemapPage[]> => {
      const { rows } = await sql.query<{ slug: string; changed: Date }>(
        `SELECT slug, updated_at AS changed FROM ${table}
          WHERE _status = 'published' AND deleted_at IS NULL ORDER BY id`,
      );
      return rows.map(({ slug, changed }) => ({ path: path({ slug }), changedAt: changed }));
    }),
  );
  const { issues } = await listArchivedIssues(sql, { limit: mostIssues });
  return [
    ...sections.map((path) => ({ path })),
    ...lists.flat(),
    ...issues.map((issue) => ({ path: issuePath(issue), changedAt: issue.sentAt })),
  ];
}
