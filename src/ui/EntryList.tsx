import type { Entry } from "@/payload-types";
import { EntryCard, type EntryCardContent } from "./EntryCard";
import { filled } from "./filled";

/** Cards of entries, one below the other, or in columns on wide screens. */
export function EntryList({
  entries,
  heading,
  columns = 1,
}: {
  entries: readonly EntryCardContent[];
  heading?: "h2" | "h3" | "h4";
  columns?: 1 | 2 | 3;
}) {
  return (
    <ul className={`oc-cards oc-cards--${columns}`}>
      {entries.map((entry) => (
        <li key={entry.slug}>
          <EntryCard entry={entry} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

/** What a card shows, from a document read with `depth: 1`. */
export function cardOfEntry(entry: Entry): EntryCardContent {
  return {
    slug: entry.slug,
    title: entry.title,
    summary: entry.summary,
    type: entry.type,
    publisher: filled(entry.publisher),
    years: entry.years,
    levels: entry.levels,
    formats: entry.formats,
    updatedAt: entry.modified,
    addedAt: entry.publishedFirstAt,
  };
}
