/** A piece of text, and whether the search found it. */
export type Highlight = { text: string; hit: boolean };

/** Private-use characters: no title holds them, so nothing has to be escaped. */
export const hitStart = "\uE000";
export const hitEnd = "\uE001";

/** Splits what `ts_headline` marked into pieces that a page shows without raw HTML. */
export function splitHighlights(marked: string): Highlight[] {
  const pieces: Highlight[] = [];
  for (const part of marked.split(hitStart)) {
    const end = part.indexOf(hitEnd);
    if (end < 0) {
      if (part) pieces.push({ text: part, hit: false });
      continue;
    }
    pieces.push({ text: part.slice(0, end), hit: true });
    const rest = part.slice(end + 1);
    if (rest) pieces.push({ text: rest, hit: false });
  }
  return pieces;
}
