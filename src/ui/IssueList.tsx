import type { ArchivedIssue } from "@/newsletter";
import { formatDate } from "./format";
import { issuePath } from "./paths";

/** Sent issues, the latest first. */
export const IssueList = ({ issues }: { issues: readonly ArchivedIssue[] }) => (
  <ul>
    {issues.map((issue) => (
      <li key={issue.id}>
        <a href={issuePath(issue)}>
          N°{"\u00a0"}
          {issue.number}
          {" – "}
          {issue.subject}
        </a>
        <span className="fr-hint-text">{formatDate(issue.sentAt)}</span>
      </li>
    ))}
  </ul>
);
