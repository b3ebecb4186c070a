import { changesTag, linksTag } from "@/lib/pageTags";
import type { Use } from "@/links";

/**
 * Tags of the public pages that show the state of an address with these uses. A list of entries
 * that shows no state is not among them: the first run of a database changes thousands.
 */
export function tagsOfUses(uses: readonly Use[]): string[] {
  const shown = uses.filter(({ published }) => published);
  const tags = shown.map(({ collection, documentId }) =>
    collection.startsWith("globals/")
      ? collection.replace("/", ":")
      : `${collection}:${documentId}`,
  );
  if (shown.some(({ collection }) => collection === "entries")) tags.push(linksTag);
  return [...new Set(tags)];
}

/** Tags of what tells that the content behind an address with these uses has changed: the feed alone. */
export const tagsOfContents = (uses: readonly Use[]): string[] =>
  uses.some(({ published }) => published) ? [changesTag] : [];
