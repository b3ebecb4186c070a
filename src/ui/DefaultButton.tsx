/**
 * The button that Enter presses in any field of a form: browsers press the first one, which may
 * be another. Neither seen nor reached; the visible one stands at the form's end.
 */
export const DefaultButton = ({ children }: { children: string }) => (
  <button className="fr-sr-only" type="submit" tabIndex={-1} aria-hidden="true">
    {children}
  </button>
);
