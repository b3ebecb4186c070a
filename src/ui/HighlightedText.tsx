import type { Highlight } from "@/catalogue";

/** A text with the words that were searched for marked. */
export const HighlightedText = ({ pieces }: { pieces: readonly Highlight[] }) => (
  <>
    {pieces.map((piece, place) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move.
      piece.hit ? <mark key={place}>{piece.text}</mark> : piece.text,
    )}
  </>
);
