import type { ReactNode } from "react";

/** A table that scrolls by itself where the window is too narrow for it, by keyboard too. */
export const ScrolledTable = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
  <div
    className="admin-page__scroll"
    role="group"
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reachable by keyboard
    tabIndex={0}
  >
    {children}
  </div>
);
