import { labelOf, sourceKinds } from "@/catalogue/vocabularies";
import type { Organization, Source } from "@/payload-types";
import { formatCount } from "./format";
import { sourcePath } from "./paths";

/** One source in a list. */
export const SourceCard = ({
  source,
  organization,
  count,
  heading: Heading = "h3",
}: {
  source: Pick<Source, "slug" | "title" | "summary" | "kind">;
  organization?: Pick<Organization, "name" | "acronym">;
  /** How many of its entries are in the catalogue; left out when not known. */
  count?: number;
  heading?: "h2" | "h3";
}) => (
  <article className="fr-card fr-card--sm fr-enlarge-link">
    <div className="fr-card__body">
      <div className="fr-card__content">
        <Heading className="fr-card__title">
          <a href={sourcePath(source)}>{source.title}</a>
        </Heading>
        {source.summary && source.summary !== source.title ? (
          <p className="fr-card__desc">{source.summary}</p>
        ) : null}
        <div className="fr-card__start">
          <ul className="fr-badges-group">
            <li>
              <p className="fr-badge fr-badge--sm fr-badge--no-icon">
                {labelOf(sourceKinds, source.kind)}
              </p>
            </li>
          </ul>
          {organization ? (
            <p className="fr-card__detail">{organization.acronym ?? organization.name}</p>
          ) : null}
        </div>
        {count !== undefined && count > 0 ? (
          <div className="fr-card__end">
            <p className="fr-card__detail">{formatCount(count, "ressource")} au catalogue</p>
          </div>
        ) : null}
      </div>
    </div>
  </article>
);
