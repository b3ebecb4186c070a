import type { Metadata } from "next";
import { cache } from "react";
import { recordTags } from "@/lib/pageTags";
import { sqlOfWeb } from "@/lib/publicRead";
import { readArchivedIssue } from "@/newsletter";
import { formatDate } from "@/ui/format";
import { IssueContent } from "@/ui/IssueContent";
import { missingMetadata, missingPage } from "@/ui/missingPage";
import { NewsletterCallOut } from "@/ui/NewsletterCallOut";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { issuePath } from "@/ui/paths";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ number: string }> };

/** The sent issue at this address; read once for the head and the body of the page. */
const readIssue = cache(async (given: string) => {
  // Also when there is none: the page that says so goes when it is sent.
  recordTags(["issues"]);
  if (!/^[1-9]\d{0,8}$/.test(given)) return undefined;
  return readArchivedIssue(await sqlOfWeb(), Number(given));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const issue = await readIssue((await params).number);
  if (!issue) return missingMetadata;
  return pageMetadata({
    title: `${issue.subject} – Lettre n° ${issue.number}`,
    description: issue.preheader || undefined,
    path: issuePath(issue),
  });
}

export default async function IssuePage({ params }: Props) {
  const issue = await readIssue((await params).number);
  if (!issue) return missingPage();
  return (
    <PageShell
      title={issue.subject}
      eyebrow={
        <p className="fr-text--sm fr-mb-1w">
          Lettre d’information n° {issue.number} · {formatDate(issue.sentAt)}
        </p>
      }
      lead={issue.preheader || undefined}
      above={[{ label: "Lettre d’information", href: "/lettre" }]}
      trailLabel={`Numéro ${issue.number}`}
    >
      <IssueContent document={issue.document} />
      <p className="fr-my-4w">
        <a className="fr-link" href="/lettre#numeros">
          Tous les numéros
        </a>
      </p>
      <NewsletterCallOut />
    </PageShell>
  );
}
