import { env } from "@/lib/env";
import { recordTags } from "@/lib/pageTags";
import { readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { listArchivedIssues } from "@/newsletter";
import { writeIssueFeed } from "./feed";

export const dynamic = "force-dynamic";

const issuesShown = 50;

/** The latest issues, for feed readers. */
export async function GET(): Promise<Response> {
  recordTags(["issues"]);
  const [site, { issues }] = await Promise.all([
    readGlobal("site"),
    listArchivedIssues(await sqlOfWeb(), { limit: issuesShown }),
  ]);
  return new Response(writeIssueFeed({ siteUrl: env().SITE_URL, name: site.name, issues }), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
