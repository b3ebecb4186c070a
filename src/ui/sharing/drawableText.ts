/** A title as it is drawn: its words, and their size in pixels. */
export type DrawnTitle = { text: string; size: number };

/** The longer a title, the smaller it is drawn; what is longer still is cut. */
const sizes = [
  { upTo: 45, size: 72 },
  { upTo: 90, size: 60 },
  { upTo: 150, size: 48 },
] as const;

/** The longest title that is drawn whole, in characters. */
export const longestTitle = 150;

/**
 * What Marianne can draw, but for the signs that the library takes for pictograms: for any other
 * it would ask servers of other companies, with the words of our pages.
 */
const undrawable =
  /[^\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\xb4\xb6-\u017e\u0218-\u021b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2030\u2039\u203a\u20ac]/gu;

/** The text without what the font cannot draw. */
export const drawableText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\u2011/g, "-")
    .replace(/\u202f/g, "\u00a0")
    .replace(undrawable, (sign) => (/\s/.test(sign) ? " " : ""))
    .replace(/ {2,}/g, " ")
    .trim();

/** The text, or as many of its whole words as there is room for, and « … ». */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  // A no-break space holds « 2024 : » and « 12 000 € » together: only ordinary ones are cut at.
  const end = room.lastIndexOf(" ");
  // A single endless word is cut inside.
  const kept = end > most / 2 ? room.slice(0, end) : room.slice(0, -1);
  return `${kept.replace(/[\s,;:.!?(«–—-]+$/u, "")}…`;
}

export function fitTitle(title: string): DrawnTitle {
  const text = cutText(drawableText(title), longestTitle);
  const fitting = sizes.find(({ upTo }) => text.length <= upTo);
  return { text, size: fitting?.size ?? 48 };
}
