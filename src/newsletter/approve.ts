import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import { invalidatePages } from "@/lib/invalidation";
import { type Approver, type Blocker, blockersOf, type Refusal, refusalOf } from "./approval";
import { assembleArchive } from "./assemble";
import { hashContent } from "./content";
import { itemsOf } from "./document";
import { lockIssues, nextNumber } from "./draft";
import { linksOf } from "./issueLinks";
import { buildDocument, factsOf, type LoadedIssue, loadIssue } from "./load";
import { countRecipients } from "./recipients";
import { renderFragments } from "./render";
import type { Installation, NewsletterSettings } from "./settings";

/** Addresses among these that must not go out (broken, gone, invalid, refused). */
export type FindBrokenLinks = (sql: Sql, urls: readonly string[]) => Promise<string[]>;

export type ApprovalContext = {
  settings: NewsletterSettings;
  installation: Installation;
  now: Date;
  /** Asks the link keeper; without it no link is judged. */
  findBrokenLinks?: FindBrokenLinks;
};

export type ApprovalResult =
  | { ok: true; hash: string }
  | { ok: false; reason: "unknown" }
  | { ok: false; reason: "refused"; refusal: Refusal }
  | { ok: false; reason: "blocked"; blockers: Blocker[] };

/** What stands in the way of an approval now; `undefined` for an issue that does not exist. */
export async function findBlockers(
  sql: Sql,
  issueId: number,
  context: ApprovalContext,
): Promise<Blocker[] | undefined> {
  const issue = await loadIssue(sql, issueId);
  return issue && blockersOfIssue(sql, issue, context);
}

async function blockersOfIssue(
  sql: Sql,
  issue: LoadedIssue,
  { settings, installation, now, findBrokenLinks }: ApprovalContext,
): Promise<Blocker[]> {
  const document = await buildDocument(sql, issue, { settings, siteUrl: installation.siteUrl });
  const items = itemsOf(document);
  const links = linksOf(document);
  const urls = [...new Set(links.map(({ url }) => url))];
  const broken = new Set(
    findBrokenLinks && urls.length > 0 ? await findBrokenLinks(sql, urls) : [],
  );
  return blockersOf({
    ...factsOf(issue),
    brokenLinks: links.filter(({ url }) => broken.has(url)),
    // The editor of introductions offers no images; the rule is here for the day it does.
    imagesWithoutText: 0,
    recipients: await countRecipients(sql, { issueId: issue.id, items, now }),
  });
}

/**
 * Approves an issue and freezes what was approved: content, sender and the copies' fragments,
 * under a hash without which nothing is sent. Refused attempts are kept in the trail too.
 */
export async function approveIssue(
  pool: Pool,
  issueId: number,
  user: Approver,
  context: ApprovalContext,
): Promise<ApprovalResult> {
  return transaction(pool, async (sql): Promise<ApprovalResult> => {
    await lockIssues(sql);
    const issue = await loadIssue(sql, issueId, { lock: true });
    if (!issue) return { ok: false, reason: "unknown" };
    const refusal = refusalOf(user, issue);
    if (refusal) {
      await recordAction(sql, {
        userId: user.id,
        action: "approve_refused",
        collection: "issues",
        documentId: issueId,
        details: { refusal },
      });
      return { ok: false, reason: "refused", refusal };
    }
    const blockers = await blockersOfIssue(sql, issue, context);
    if (blockers.length > 0) return { ok: false, reason: "blocked", blockers };

    const number = issue.number ?? (await nextNumber(sql));
    const hash = await freezeContent(sql, { ...issue, number }, context);
    await sql.query(
      `UPDATE issues SET state = 'approved', number = $2, content_hash = $3, approved_by_id = $4,
              approved_at = $5, scheduled_at = NULL, updated_at = $5
        WHERE id = $1`,
      [issueId, number, hash, user.id, context.now],
    );
    await recordAction(sql, {
      userId: user.id,
      action: "approve",
      collection: "issues",
      documentId: issueId,
      details: { hash },
    });
    await invalidatePages(sql, ["issues", `issues:${issueId}`]);
    return { ok: true, hash };
  });
}

/** Renders and stores the content of an issue; gives the hash under which it was stored. */
async function freezeContent(
  sql: Sql,
  issue: LoadedIssue,
  { settings, installation, now }: ApprovalContext,
): Promise<string> {
  const document = await buildDocument(sql, issue, { settings, siteUrl: installation.siteUrl });
  const fragments = await renderFragments(document);
  const archive = assembleArchive(fragments);
  const hash = hashContent({ document, fragments });
  await sql.query(
    `INSERT INTO issue_contents (issue_id, subject, document, fragments, html, text, hash, frozen_at)
     VALUES ($1, $2, $3::jsonb, $4::jsonb, $5, $6, $7, $8)
     ON CONFLICT (issue_id) DO UPDATE
       SET subject = EXCLUDED.subject, document = EXCLUDED.document,
           fragments = EXCLUDED.fragments, html = EXCLUDED.html, text = EXCLUDED.text,
           hash = EXCLUDED.hash, frozen_at = EXCLUDED.frozen_at`,
    [
      issue.id,
      document.subject,
      JSON.stringify(document),
      JSON.stringify(fragments),
      archive.html,
      archive.text,
      hash,
      now,
    ],
  );
  return hash;
}
