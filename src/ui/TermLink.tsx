import { useId } from "react";
import type { MentionableTerm } from "@/catalogue";
import { termPath } from "./paths";

/**
 * A word of the glossary in a text: a link to its page, with its short definition in the design
 * system's tooltip, shown on hover and on focus. Without scripts, the link remains.
 */
export function TermLink({ term, children }: { term: MentionableTerm; children: string }) {
  const tooltip = useId();
  return (
    <>
      <a className="oc-term" href={termPath(term)} aria-describedby={tooltip}>
        {children}
      </a>
      <span className="fr-tooltip fr-placement" id={tooltip} role="tooltip">
        {term.shortDefinition}
      </span>
    </>
  );
}
