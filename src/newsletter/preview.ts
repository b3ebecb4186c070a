import type { Sql } from "@/lib/database";
import type { Piece } from "@/lib/mail";
import { readAbove } from "@/territories";
import { assembleArchive, assembleCopy } from "./assemble";
import { chooseItems, type ReaderChoice } from "./choose";
import { itemsOf } from "./document";
import type { GivenContent } from "./givenContent";
import { buildDocument, loadIssue, withGivenContent } from "./load";
import { renderFragments } from "./render";
import type { Installation, NewsletterSettings } from "./settings";

export type Preview = {
  subject: string;
  html: string;
  text: string;
  /** Items in this copy, and in the whole issue. */
  items: number;
  of: number;
};

/** A reader's own links lead nowhere in a preview. */
const withoutLinks = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : "#")).join("");

/**
 * The issue as it would be read now, for the preview of editors: whole, or the copy of a reader
 * with these choices; with what is stored, or with what the form holds and nobody has saved.
 */
export async function previewIssue(
  sql: Sql,
  issueId: number,
  options: {
    settings: NewsletterSettings;
    installation: Installation;
    given?: GivenContent;
    reader?: ReaderChoice;
  },
): Promise<Preview | undefined> {
  const { settings, installation, given, reader } = options;
  const stored = await loadIssue(sql, issueId);
  if (!stored) return undefined;
  const issue = given ? await withGivenContent(sql, stored, given) : stored;
  const document = await buildDocument(sql, issue, { settings, siteUrl: installation.siteUrl });
  const fragments = await renderFragments(document);
  const items = itemsOf(document);
  const about = { subject: document.subject, of: items.length };
  if (!reader) return { ...about, items: items.length, ...assembleArchive(fragments) };
  const codes = [...items, reader].flatMap(({ territories }) => territories);
  const chosen = chooseItems(items, reader, await readAbove(sql, codes));
  const copy = assembleCopy(fragments, chosen);
  return {
    ...about,
    items: chosen.length,
    html: withoutLinks(copy.html),
    text: withoutLinks(copy.text),
  };
}

/** The same mail as a program in dark, or in light, mode shows it, whatever this browser prefers. */
export const inColourScheme = (html: string, scheme: "light" | "dark"): string =>
  html.replaceAll("(prefers-color-scheme: dark)", scheme === "dark" ? "all" : "not all");
