import {
  type CatalogueQuery,
  type CatalogueResult,
  catalogueAddress,
  facetNames,
} from "@/catalogue";
import { withoutFilters } from "./ActiveFilters";
import { facetLabels } from "./CatalogueFilters";
import { formatCount } from "./format";

/** Why nothing was found, and what to try: never a bare « 0 résultat ». */
export function EmptyResult({ query, result }: { query: CatalogueQuery; result: CatalogueResult }) {
  const { widest, unknown } = result;
  return (
    <div className="fr-callout">
      <h2 className="fr-callout__title">Aucune ressource ne correspond</h2>
      <div className="fr-callout__text oc-prose">
        {unknown.length > 0 ? (
          <p>
            {unknown.length === 1 ? "Ce filtre n’existe pas" : "Ces filtres n’existent pas"} dans le
            catalogue :{" "}
            {unknown
              .map(({ parameter, value }) => `${labelOfParameter(parameter)} « ${value} »`)
              .join(", ")}
            .
          </p>
        ) : (
          <p>{reasonOf(query)}</p>
        )}
        <ul>
          {widest ? (
            <li>
              <a href={catalogueAddress(query, { [widest.parameter]: [] })}>
                Retirer le filtre « {labelOfParameter(widest.parameter)} »
              </a>
              {"\u00a0: "}
              {formatCount(widest.total, "ressource")}
            </li>
          ) : null}
          {query.q ? (
            <li>
              Essayez d’autres mots, moins de mots, ou le sigle à la place du nom développé (
              <abbr title="dotation globale de fonctionnement">DGF</abbr>, par exemple).
            </li>
          ) : null}
          <li>
            <a href={query.q ? withoutFilters(query) : "/catalogue"}>
              {query.q ? "Chercher sans aucun filtre" : "Voir tout le catalogue"}
            </a>
          </li>
          <li>
            Vous pensez qu’il manque une ressource ? <a href="/contact">Écrivez-nous</a>.
          </li>
        </ul>
      </div>
    </div>
  );
}

const labels: Record<string, string> = { ...facetLabels, territoire: "Territoire" };
const labelOfParameter = (parameter: string): string => labels[parameter] ?? parameter;

/** Why nothing is left, when each filter exists. */
function reasonOf(query: CatalogueQuery): string {
  const filters = [...facetNames, "territoire" as const].filter((name) => query[name].length > 0);
  const [filter] = filters;
  if (query.q)
    return filter
      ? "Aucune ressource ne répond à la fois à votre recherche et aux filtres choisis."
      : `Aucune ressource du catalogue ne répond à « ${query.q} ».`;
  return filters.length === 1 && filter
    ? `Aucune ressource n’a cette valeur du filtre « ${labelOfParameter(filter)} ».`
    : "Aucune ressource ne répond à la fois à tous les filtres choisis.";
}
