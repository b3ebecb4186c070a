import { stateLabels } from "@/links";
import type { FilterOptions } from "./filterOptions";
import {
  checkAges,
  type LinkFilters,
  narrows,
  noFilters,
  sorts,
  toQuery,
  troubleAges,
  troubleStates,
} from "./filters";

type Option = { value: string; label: string };

const optionsOf = (labelled: Record<string, { label: string } | string>): Option[] =>
  Object.entries(labelled).map(([value, given]) => ({
    value,
    label: typeof given === "string" ? given : given.label,
  }));

function Choice({
  name,
  label,
  value,
  options,
  any,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  /** The choice that filters nothing; none for an order. */
  any?: string;
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Filters by state, as links with their counts, and the others, as a form; both in the address. */
export function LinkFilterForm({
  filters,
  counts,
  options,
}: {
  filters: LinkFilters;
  /** Of each state, under the other filters. */
  counts: ReadonlyMap<string, number>;
  options: FilterOptions;
}) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const trouble = troubleStates.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  const current = filters.states.join(" ");
  const hasMore = narrows({ ...filters, words: [] }) || filters.sort !== noFilters.sort;
  const shown = (Object.keys(stateLabels) as (keyof typeof stateLabels)[]).filter(
    (state) => (counts.get(state) ?? 0) > 0 || filters.states.includes(state),
  );
  const chips = [
    { states: [], label: "Toutes", count: total },
    { states: [...troubleStates], label: "À traiter", count: trouble },
    ...shown.map((state) => ({
      states: [state],
      label: stateLabels[state],
      count: counts.get(state) ?? 0,
    })),
  ];
  return (
    <>
      <nav aria-label="Filtrer par état">
        <ul className="admin-page__filters">
          {chips.map(({ states, label, count }) => {
            const query = toQuery({ ...filters, states, page: 1 });
            // The order of the states in the address does not matter.
            const isCurrent = [...states].sort().join(" ") === [...filters.states].sort().join(" ");
            return (
              <li key={label}>
                <a href={`?${query}`} aria-current={isCurrent ? "page" : undefined}>
                  {label} ({count.toLocaleString("fr-FR")})
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <form method="get" className="links-filters" aria-label="Filtrer les adresses" key={current}>
        {filters.states.map((state) => (
          <input key={state} type="hidden" name="etat" value={state} />
        ))}
        <div className="links-filters__search">
          <label>
            Adresse ou document
            <input type="search" name="q" defaultValue={filters.words.join(" ")} />
          </label>
          <div className="links-filters__actions">
            <button type="submit" className="btn btn--style-secondary btn--size-medium">
              Filtrer
            </button>
            {narrows(filters) && (
              <a href={`?${toQuery({ ...noFilters, states: filters.states, sort: filters.sort })}`}>
                Effacer les filtres
              </a>
            )}
          </div>
        </div>
        <details open={hasMore}>
          <summary>Autres filtres et ordre</summary>
          <div className="links-filters__more">
            <label>
              Site
              <input name="hote" defaultValue={filters.host} placeholder="www.exemple.fr" />
            </label>
            <Choice
              name="source"
              label="Source"
              value={filters.source === null ? "" : String(filters.source)}
              options={options.sources}
              any="Toutes"
            />
            <Choice
              name="responsable"
              label="Responsable"
              value={
                filters.responsible === "none"
                  ? "aucun"
                  : filters.responsible === null
                    ? ""
                    : String(filters.responsible)
              }
              options={[{ value: "aucun", label: "Personne" }, ...options.people]}
              any="Tous"
            />
            <Choice
              name="depuis"
              label="En échec depuis"
              value={filters.troubleAge ?? ""}
              options={optionsOf(troubleAges)}
              any="Indifférent"
            />
            <Choice
              name="verifie"
              label="Dernière vérification"
              value={filters.checkAge ?? ""}
              options={optionsOf(checkAges)}
              any="Indifférent"
            />
            <Choice name="tri" label="Ordre" value={filters.sort} options={optionsOf(sorts)} />
            <label className="links-filters__box">
              <input
                type="checkbox"
                name="proposition"
                value="oui"
                defaultChecked={filters.proposal}
              />
              Avec une réparation proposée
            </label>
          </div>
        </details>
      </form>
    </>
  );
}
