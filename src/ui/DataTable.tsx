import type { ReactNode } from "react";

/**
 * A table that scrolls by itself on narrow screens. The caption is for screen readers: a
 * heading above says it to the others.
 */
export function DataTable({
  caption,
  headings,
  rows,
}: {
  caption: string;
  headings: string[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  return (
    <div className="fr-table fr-table--bordered fr-table--no-caption">
      <div className="fr-table__wrapper">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would be styled as one. */}
        <div
          className="fr-table__container"
          role="group"
          aria-label={caption}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reachable by keyboard
          tabIndex={0}
        >
          <div className="fr-table__content">
            <table className="fr-cell--multiline">
              <caption>{caption}</caption>
              <thead>
                <tr>
                  {headings.map((heading) => (
                    <th scope="col" key={heading}>
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    {row.cells.map((cell, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell's column is its place.
                      <td key={place}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
