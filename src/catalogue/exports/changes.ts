import { type FeedEntry, tagUri } from "./atom";

/** A change seen behind a watched address, with the published document that shows it. */
export type ShownChange = {
  id: number;
  url: string;
  at: Date;
  evidence: "sha256" | "publisher-date" | "etag" | "last-modified";
  document: { title: string; path: string };
};

const evidences: Readonly<Record<ShownChange["evidence"], string>> = {
  sha256: "son contenu n’est plus le même",
  "publisher-date": "son producteur annonce une nouvelle date",
  etag: "son serveur annonce une nouvelle version",
  "last-modified": "son serveur annonce une nouvelle date",
};

/** A change of a watched resource as an entry of a feed: what changed, how it was seen, when. */
export function changeEntryOf(change: ShownChange, siteUrl: string): FeedEntry {
  return {
    id: tagUri(siteUrl, `changement/${change.id}`),
    title: change.document.title,
    alternate: siteUrl + change.document.path,
    related: change.url,
    published: change.at,
    updated: change.at,
    summary: `${change.url} a changé\u00a0: ${evidences[change.evidence]}.`,
  };
}
