import { escapeXml } from "@/lib/xml";
import { entryPath, themePath } from "../paths";
import type { CatalogueRecord } from "../records";
import { entryTypes, labelOf } from "../vocabularies";

/** Entries in one document of a feed. */
export const entriesPerFeed = 50;

/** RFC 4151: in the year in which this site first spoke in its own name. */
const tagYear = "2026";

/** A name that stays when an address changes: `tag:exemple.gouv.fr,2026:catalogue/12`. */
export const tagUri = (siteUrl: string, specific: string): string =>
  `tag:${new URL(siteUrl).hostname},${tagYear}:${specific}`;

export type FeedDocument = {
  siteUrl: string;
  /** Name of the site, as the author of the feed. */
  author: string;
  /** Stable: of the feed, not of one of its documents. */
  id: string;
  title: string;
  /** Paths on this site: of the document, of the page that it tells of, of the others of the feed. */
  self: string;
  alternate: string;
  paging: { first: string; previous?: string; next?: string; last?: string };
  /** The latest first. */
  entries: readonly FeedEntry[];
};

export type FeedEntry = {
  id: string;
  title: string;
  /** Absolute addresses. */
  alternate: string;
  related?: string;
  published?: Date;
  updated: Date;
  author?: string;
  summary: string;
  categories?: readonly { term: string; scheme: string; label: string }[];
};

/** An Atom document (RFC 4287), one of a paged feed (RFC 5005, 3). Pure. */
export function writeFeed(feed: FeedDocument): string {
  const at = (path: string) => escapeXml(feed.siteUrl + path);
  const link = (rel: string, path: string | undefined, type = "application/atom+xml") =>
    path === undefined ? "" : `<link rel="${rel}" type="${type}" href="${at(path)}"/>\n`;
  const updated = feed.entries.reduce((latest, one) => Math.max(latest, one.updated.getTime()), 0);
  const { first, previous, next, last } = feed.paging;
  const paged = previous !== undefined || next !== undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n',
    `<id>${escapeXml(feed.id)}</id>\n`,
    `<title>${escapeXml(feed.title)}</title>\n`,
    link("self", feed.self),
    link("alternate", feed.alternate, "text/html"),
    paged ? link("first", first) : "",
    link("previous", previous),
    link("next", next),
    paged ? link("last", last) : "",
    // Without entries it never was updated: the beginning of time.
    `<updated>${new Date(updated).toISOString()}</updated>\n`,
    `<author><name>${escapeXml(feed.author)}</name><uri>${at("/")}</uri></author>\n`,
    ...feed.entries.map(writeEntry),
    "</feed>\n",
  ].join("");
}

function writeEntry(entry: FeedEntry): string {
  const related = entry.related ? `<link rel="related" href="${escapeXml(entry.related)}"/>\n` : "";
  const categories = (entry.categories ?? []).map(
    ({ term, scheme, label }) =>
      `<category term="${escapeXml(term)}" scheme="${escapeXml(scheme)}" label="${escapeXml(label)}"/>\n`,
  );
  return [
    "<entry>\n",
    `<id>${escapeXml(entry.id)}</id>\n`,
    `<title>${escapeXml(entry.title)}</title>\n`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.alternate)}"/>\n`,
    related,
    entry.published ? `<published>${entry.published.toISOString()}</published>\n` : "",
    `<updated>${entry.updated.toISOString()}</updated>\n`,
    entry.author ? `<author><name>${escapeXml(entry.author)}</name></author>\n` : "",
    ...categories,
    `<summary>${escapeXml(entry.summary)}</summary>\n`,
    "</entry>\n",
  ].join("");
}

/** An entry of the catalogue in its feed: `updated` is when our record of it last changed. */
export function feedEntryOf(record: CatalogueRecord, siteUrl: string): FeedEntry {
  return {
    id: tagUri(siteUrl, `catalogue/${record.id}`),
    title: record.title,
    alternate: siteUrl + entryPath(record),
    related: record.url || undefined,
    published: new Date(record.addedAt),
    updated: new Date(record.changedAt),
    author: record.publisher?.name,
    summary: record.summary,
    categories: [
      ...record.themes.map((theme) => ({
        term: theme.slug,
        scheme: `${siteUrl}${themePath({ slug: "" })}`,
        label: theme.title,
      })),
      {
        term: record.type,
        scheme: `${siteUrl}/catalogue?type=`,
        label: labelOf(entryTypes, record.type),
      },
    ],
  };
}
