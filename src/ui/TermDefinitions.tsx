import type { Term } from "@/payload-types";
import { termPath } from "./paths";

/** Terms with their short definitions: the words that help to read a page. */
export function TermDefinitions({
  terms,
  title = "Pour comprendre",
}: {
  terms: readonly Term[];
  title?: string;
}) {
  return (
    <section className="oc-section--small" aria-labelledby="pour-comprendre">
      <h2 className="fr-h4" id="pour-comprendre">
        {title}
      </h2>
      <dl className="oc-definitions">
        {terms.map((term) => (
          <div key={term.id}>
            <dt>
              <a href={termPath(term)}>
                {term.label}
                {term.acronym ? ` (${term.acronym})` : ""}
              </a>
            </dt>
            <dd>{term.shortDefinition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
