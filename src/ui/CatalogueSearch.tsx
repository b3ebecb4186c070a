import { type CatalogueQuery, parseCatalogueQuery } from "@/catalogue";
import { catalogueFormId } from "./CatalogueFilters";
import { SearchField } from "./SearchForm";

const defaultPageSize = parseCatalogueQuery(new URLSearchParams()).taille;

/**
 * The catalogue's own form. The filters, elsewhere in the page, belong to it by its identifier;
 * what they do not show travels hidden. No browser fills in again what was ticked on the page
 * before this one.
 */
export const CatalogueSearch = ({ query }: { query: CatalogueQuery }) => (
  // biome-ignore lint/a11y/useSemanticElements: `search` elements are not yet known everywhere.
  <form
    id={catalogueFormId}
    action="/catalogue"
    method="get"
    autoComplete="off"
    role="search"
    aria-label="Rechercher et filtrer"
    className="fr-mb-3w"
  >
    <div className="fr-search-bar fr-search-bar--lg">
      <SearchField id="recherche-catalogue" value={query.q} label="Rechercher dans le catalogue" />
    </div>
    {query.tri !== (query.q ? "pertinence" : "recents") ? (
      <input type="hidden" name="tri" value={query.tri} />
    ) : null}
    {query.taille !== defaultPageSize ? (
      <input type="hidden" name="taille" value={query.taille} />
    ) : null}
    {query.territoire.map((value) => (
      <input type="hidden" name="territoire" value={value} key={value} />
    ))}
  </form>
);
