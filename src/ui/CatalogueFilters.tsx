import type { CatalogueQuery, CatalogueResult, FacetName } from "@/catalogue";
import { Disclosure } from "./Disclosure";
import { formatCount, formatNumber } from "./format";

export const catalogueFormId = "formulaire-catalogue";

/** The facets' names for readers, in the order in which they meet them. */
export const facetLabels: Record<FacetName, string> = {
  type: "Type",
  thematique: "Thématique",
  niveau: "Niveau territorial",
  producteur: "Producteur",
  source: "Source",
  annee: "Année",
  format: "Format",
  licence: "Licence",
  etat: "État du lien",
};

/** Facets that are unfolded before the reader asks. */
const unfolded: ReadonlySet<string> = new Set(["type", "thematique", "niveau"]);

/**
 * The filters: checkboxes of the search form (`catalogueFormId`), applied by its button. Folded
 * on narrow screens, always shown on wide ones (see `catalogue.css`).
 */
export function CatalogueFilters({
  query,
  facets,
}: {
  query: CatalogueQuery;
  facets: CatalogueResult["facets"];
}) {
  const names = Object.keys(facetLabels) as FacetName[];
  const chosen = names.reduce((sum, name) => sum + query[name].length, 0);
  return (
    <Disclosure
      className="oc-filters"
      title={chosen > 0 ? `Filtres (${formatNumber(chosen)})` : "Filtres"}
    >
      <h2 className="fr-h6 fr-mb-1w">Filtrer</h2>
      {names.map((name) => (
        <Facet key={name} name={name} values={facets[name] ?? []} />
      ))}
      <button className="fr-btn fr-mt-2w" type="submit" form={catalogueFormId}>
        Appliquer les filtres
      </button>
    </Disclosure>
  );
}

function Facet({
  name,
  values,
}: {
  name: FacetName;
  values: CatalogueResult["facets"][FacetName];
}) {
  if (values.length === 0) return null;
  const selected = values.filter((value) => value.selected).length;
  return (
    <Disclosure
      className="oc-facet"
      open={selected > 0 || unfolded.has(name)}
      title={
        <>
          {facetLabels[name]}
          {selected > 0 ? ` (${selected})` : ""}
        </>
      }
    >
      <fieldset className="fr-fieldset oc-facet__values">
        <legend className="fr-sr-only">{facetLabels[name]}</legend>
        {values.map((value) => (
          <div className="fr-fieldset__element" key={value.value}>
            <div className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={`${name}-${value.value}`}
                name={name}
                value={value.value}
                form={catalogueFormId}
                defaultChecked={value.selected}
              />
              <label className="fr-label" htmlFor={`${name}-${value.value}`}>
                <span>
                  {value.label}{" "}
                  <span className="oc-count">
                    <span aria-hidden="true">({formatNumber(value.count)})</span>
                    <span className="fr-sr-only">, {formatCount(value.count, "ressource")}</span>
                  </span>
                </span>
              </label>
            </div>
          </div>
        ))}
      </fieldset>
    </Disclosure>
  );
}
