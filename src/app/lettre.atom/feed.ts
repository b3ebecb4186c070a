import { escapeXml } from "@/lib/xml";

export type FeedIssue = { number: number; subject: string; preheader: string; sentAt: Date };

/** Sent issues as an Atom feed (RFC 4287). `updated` of an empty feed is the epoch: it never was. */
export function writeIssueFeed(options: {
  siteUrl: string;
  name: string;
  issues: readonly FeedIssue[];
}): string {
  const { siteUrl, name, issues } = options;
  const site = escapeXml(siteUrl);
  const updated = issues.reduce((latest, { sentAt }) => Math.max(latest, sentAt.getTime()), 0);
  const entries = issues.map((issue) => {
    const address = `${site}/lettre/${issue.number}`;
    const sentAt = issue.sentAt.toISOString();
    return [
      "<entry>",
      `<id>${address}</id>`,
      `<title>${escapeXml(`N° ${issue.number} – ${issue.subject}`)}</title>`,
      `<link rel="alternate" type="text/html" href="${address}"/>`,
      `<published>${sentAt}</published>`,
      `<updated>${sentAt}</updated>`,
      issue.preheader ? `<summary>${escapeXml(issue.preheader)}</summary>` : "",
      "</entry>\n",
    ].join("");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n',
    `<id>${site}/lettre</id>`,
    `<title>${escapeXml(`Lettre d’information – ${name}`)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${site}/lettre.atom"/>`,
    `<link rel="alternate" type="text/html" href="${site}/lettre"/>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    `<author><name>${escapeXml(name)}</name></author>\n`,
    ...entries,
    "</feed>\n",
  ].join("");
}
