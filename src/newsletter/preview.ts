import type { Sql } from "@/lib/database";
import { assembleArchive } from "./assemble";
import type { IssueDocument } from "./document";
import { buildDocument, loadIssue } from "./load";
import { renderFragments } from "./render";
import type { Installation, NewsletterSettings } from "./settings";

/** The issue as it would be read now, for the preview of editors. */
export async function previewIssue(
  sql: Sql,
  issueId: number,
  { settings, installation }: { settings: NewsletterSettings; installation: Installation },
): Promise<{ document: IssueDocument; html: string; text: string } | undefined> {
  const issue = await loadIssue(sql, issueId);
  if (!issue) return undefined;
  const document = await buildDocument(sql, issue, { settings, siteUrl: installation.siteUrl });
  return { document, ...assembleArchive(await renderFragments(document)) };
}
