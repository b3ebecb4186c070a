import { ExternalLink } from "./ExternalLink";
import { type KnownLinkState, wordArchivedCopy, wordLinkState } from "./linkStateWording";

/** Whether the link works, as far as we know: a quiet line, or a warning. */
export function LinkState({ known }: { known: KnownLinkState | null | undefined }) {
  const { tone, sentence } = wordLinkState(known);
  const copy = wordArchivedCopy(known);
  if (tone === "warning")
    return (
      <div className="fr-alert fr-alert--warning fr-alert--sm fr-mt-2w">
        <p>{sentence}</p>
        {copy ? (
          <p>
            <ExternalLink href={copy.href}>{copy.text}</ExternalLink>
          </p>
        ) : null}
      </div>
    );
  return (
    <p
      className={
        tone === "good" ? "fr-valid-text fr-mt-1w fr-mb-0" : "fr-hint-text fr-mt-1w fr-mb-0"
      }
    >
      {sentence}
    </p>
  );
}
