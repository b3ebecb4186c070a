import type { Sql } from "@/lib/database";
import { extractAddresses } from "@/links";
import { type IssueDocument, itemsOf } from "./document";
import { buildDocument, loadIssue } from "./load";
import type { Installation, NewsletterSettings } from "./settings";

/** An address of another site in an issue; `item` is the title of its item, null in the introduction. */
export type IssueLink = { url: string; item: string | null };

/** A document of this site that an item stands for, and leads to. */
export type IssueTarget = { item: string; collection: "entries" | "terms" | "sources"; id: number };

/** Mail programs make a link of an address that stands in plain text. */
const inText = (...texts: string[]): string[] => extractAddresses({ texts }).map(({ url }) => url);

/**
 * Every address of another site that a reader of the issue could follow: links of the introduction,
 * addresses of items, and what stands in their words. Each once a place. Pure.
 */
export function linksOf(document: IssueDocument): IssueLink[] {
  const introduction = document.introduction
    .flatMap((block) => (block.type === "list" ? block.items.flat() : block.content))
    .flatMap(({ href, text }) => (href ? [href] : inText(text)));
  const found: IssueLink[] = [
    ...introduction.map((url) => ({ url, item: null })),
    ...itemsOf(document).flatMap(({ kind, url, title, summary }) =>
      [...(kind === "text" && url ? [url] : []), ...inText(title, summary)].map((address) => ({
        url: address,
        item: title,
      })),
    ),
  ];
  const own = document.siteUrl;
  const outside = found.filter(
    ({ url }) => /^https?:/i.test(url) && url !== own && !url.startsWith(`${own}/`),
  );
  return [...new Map(outside.map((link) => [`${link.item ?? ""} ${link.url}`, link])).values()];
}

const collections = { entry: "entries", term: "terms", source: "sources" } as const;

/** The addresses and the documents that an issue leads to; `undefined` when it does not exist. */
export async function readIssueLinks(
  sql: Sql,
  issueId: number,
  { settings, installation }: { settings: NewsletterSettings; installation: Installation },
): Promise<{ links: IssueLink[]; targets: IssueTarget[] } | undefined> {
  const issue = await loadIssue(sql, issueId);
  if (!issue) return undefined;
  const document = await buildDocument(sql, issue, { settings, siteUrl: installation.siteUrl });
  return {
    links: linksOf(document),
    targets: issue.items.flatMap(({ kind, document_id: id, title }) =>
      kind === "text" || id === null ? [] : [{ item: title, collection: collections[kind], id }],
    ),
  };
}
