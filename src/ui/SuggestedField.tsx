/**
 * The input of a search form, plain without scripts; with them `src/browser/suggestedField.ts`
 * makes it a combobox.
 */
export const SuggestedField = ({ id, value }: { id: string; value?: string }) => (
  <div className="oc-suggested">
    <input
      className="fr-input"
      type="search"
      id={id}
      name="q"
      defaultValue={value}
      placeholder="Dotations, budgets, effectifs…"
      maxLength={200}
      autoComplete="off"
      enterKeyHint="search"
      data-suggestions=""
    />
  </div>
);
