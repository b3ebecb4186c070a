import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { transaction } from "@/lib/database";
import { queueMail } from "@/lib/mail";
import type { Approver } from "./approval";
import { assembleArchive } from "./assemble";
import { buildDocument, loadIssue } from "./load";
import { renderFragments } from "./render";
import type { Installation, NewsletterSettings } from "./settings";

/**
 * Sends the issue as it is now to members of the staff, named by their user identifiers, and
 * to nobody else: `[TEST]` before its subject, no delivery, no personal link. Gives how many
 * mails were recorded; `undefined` for an issue that does not exist or a person without role.
 */
export async function sendTest(
  pool: Pool,
  {
    issueId,
    userIds,
    user,
    settings,
    installation,
  }: {
    issueId: number;
    userIds: readonly number[];
    user: Approver;
    settings: NewsletterSettings;
    installation: Installation;
  },
): Promise<number | undefined> {
  if (!user.role) return undefined;
  return transaction(pool, async (sql) => {
    const issue = await loadIssue(sql, issueId);
    if (!issue) return undefined;
    const document = await buildDocument(sql, issue, { settings, siteUrl: installation.siteUrl });
    const copy = assembleArchive(await renderFragments(document));
    const { rows } = await sql.query<{ id: number; email: string }>(
      "SELECT id, email FROM users WHERE id = ANY($1::int[])",
      [userIds],
    );
    if (rows.length === 0) return 0;
    for (const { email } of rows)
      await queueMail(sql, {
        kind: "test",
        to: email,
        subject: `[TEST] ${document.subject}`,
        ...copy,
      });
    await recordAction(sql, {
      userId: user.id,
      action: "send_test",
      collection: "issues",
      documentId: issueId,
      details: { to: rows.map(({ id }) => id) },
    });
    return rows.length;
  });
}
