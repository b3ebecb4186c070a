import { SuggestedField } from "./SuggestedField";

/**
 * The search box over the catalogue: a plain GET form. `large` for the head of a page.
 * Inside another form, use `SearchField`.
 */
export function SearchForm({
  id,
  value,
  large = false,
  label = "Rechercher dans le catalogue",
}: {
  /** Unique in the page; the input's identifier. */
  id: string;
  value?: string;
  large?: boolean;
  label?: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` elements are not yet known everywhere.
    <form
      action="/catalogue"
      method="get"
      role="search"
      aria-label={label}
      className={large ? "fr-search-bar fr-search-bar--lg" : "fr-search-bar"}
    >
      <SearchField id={id} value={value} label={label} />
    </form>
  );
}

/** The input and its button, without the form. */
export function SearchField({ id, value, label }: { id: string; value?: string; label: string }) {
  return (
    <>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <SuggestedField id={id} value={value} />
      <button className="fr-btn" type="submit" title="Rechercher">
        Rechercher
      </button>
    </>
  );
}
