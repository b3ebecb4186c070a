import {
  type CatalogueQuery,
  type CatalogueResult,
  catalogueAddress,
  type FacetName,
} from "@/catalogue";
import { type Territory, wordTerritory } from "@/territories";
import { facetLabels } from "./CatalogueFilters";

/**
 * One tag per chosen filter; following it takes that filter away. Looks like the design system's
 * dismissible tag, whose script expects a button.
 */
export function ActiveFilters({
  query,
  facets,
  territories,
}: {
  query: CatalogueQuery;
  facets: CatalogueResult["facets"];
  /** Those of the question that exist. */
  territories: readonly Territory[];
}) {
  const filters = [
    ...(Object.keys(facetLabels) as FacetName[]).flatMap((name) =>
      query[name].map((value) => ({
        key: `${name}=${value}`,
        label: facets[name]?.find((known) => known.value === value)?.label ?? value,
        href: catalogueAddress(query, { [name]: query[name].filter((kept) => kept !== value) }),
      })),
    ),
    ...query.territoire.map((value) => ({
      key: `territoire=${value}`,
      label: nameOf(territories, value),
      href: catalogueAddress(query, {
        territoire: query.territoire.filter((kept) => kept !== value),
      }),
    })),
  ];
  if (filters.length === 0) return null;
  return (
    <div className="oc-active-filters">
      <ul className="fr-tags-group" aria-label="Filtres choisis">
        {filters.map((filter) => (
          <li key={filter.key}>
            <a
              className="fr-tag fr-tag--sm oc-tag-remove"
              href={filter.href}
              aria-label={`Retirer le filtre ${filter.label}`}
            >
              {filter.label}
            </a>
          </li>
        ))}
      </ul>
      {filters.length > 1 ? (
        <a className="fr-link fr-link--sm" href={withoutFilters(query)}>
          Retirer tous les filtres
        </a>
      ) : null}
    </div>
  );
}

function nameOf(territories: readonly Territory[], code: string): string {
  const territory = territories.find((known) => known.code === code);
  return territory ? wordTerritory(territory) : code;
}

/** The same question with no filter. */
export const withoutFilters = (query: CatalogueQuery): string =>
  catalogueAddress(query, {
    territoire: [],
    ...Object.fromEntries(Object.keys(facetLabels).map((name) => [name, []])),
  });
