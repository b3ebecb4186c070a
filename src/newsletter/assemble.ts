import type { Piece } from "@/lib/mail";
import type { Fragments, PartFragments } from "./render";

/** Puts a reader's copy, or the archive's, together from frozen fragments. Pure. */

function sectionsOf(part: PartFragments, positions: ReadonlySet<number> | "all"): string {
  return part.sections
    .map(({ heading, items }) => {
      const kept = items.filter(({ position }) => positions === "all" || positions.has(position));
      return kept.length === 0 ? "" : heading + kept.map(({ body }) => body).join("");
    })
    .join("");
}

/** The pieces of the copy that holds these items; gaps stand where the reader's links go. */
export function assembleCopy(
  fragments: Fragments,
  positions: readonly number[],
): { html: Piece[]; text: Piece[] } {
  const kept = new Set(positions);
  const pieces = (part: PartFragments): Piece[] => [
    part.before + sectionsOf(part, kept),
    ...part.personalEnd,
  ];
  return { html: pieces(fragments.html), text: pieces(fragments.text) };
}

/** Everything, without any personal link: what the archive shows. */
export function assembleArchive(fragments: Fragments): { html: string; text: string } {
  const whole = (part: PartFragments) => part.before + sectionsOf(part, "all") + part.publicEnd;
  return { html: whole(fragments.html), text: whole(fragments.text) };
}
