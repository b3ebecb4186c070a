import { Fragment } from "react";
import type { GlossaryTerm } from "./glossaryIndex";
import { termPath } from "./paths";

/** Terms one below the other, each with its other names and its short definition. */
export const TermList = ({ terms }: { terms: readonly GlossaryTerm[] }) => (
  <dl className="oc-definitions oc-measure">
    {terms.map((term) => (
      <div key={term.id}>
        <dt>
          <a href={termPath(term)}>
            {term.label}
            {term.acronym ? ` (${term.acronym})` : ""}
          </a>
        </dt>
        <dd>
          {term.synonyms?.length ? (
            <span className="fr-hint-text">
              On dit aussi :{" "}
              {term.synonyms.map((synonym, place) => (
                <Fragment key={synonym}>
                  {place > 0 ? ", " : ""}
                  {synonym}
                </Fragment>
              ))}
            </span>
          ) : null}
          {term.shortDefinition}
        </dd>
      </div>
    ))}
  </dl>
);
