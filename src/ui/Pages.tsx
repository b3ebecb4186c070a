import { pagesShown } from "./pagesShown";

/**
 * Links to the pages of a list; nothing when there is one page.
 *
 * The design system's markup, but for what stands for pages left out: there it is a link that
 * leads nowhere.
 */
export function Pages({
  page,
  pages,
  addressOf,
}: {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
}) {
  if (pages <= 1) return null;
  const current = Math.min(page, pages);
  const step = (to: number, name: string, label: string, isThere: boolean) => (
    <li>
      <a
        className={`fr-pagination__link fr-pagination__link--${name}`}
        href={isThere ? addressOf(to) : undefined}
        aria-disabled={isThere ? undefined : true}
        // Without an address it is a link only by its role.
        role={isThere ? undefined : "link"}
      >
        {label}
      </a>
    </li>
  );
  return (
    <nav className="fr-pagination fr-mt-4w" aria-label="Pagination">
      <ul className="fr-pagination__list">
        {step(1, "first", "Première page", current > 1)}
        {step(current - 1, "prev fr-pagination__link--lg-label", "Page précédente", current > 1)}
        {pagesShown(current, pages).map((number, index) =>
          number === null ? (
            <li key={`left-out-${index === 1 ? "before" : "after"}`}>
              <span className="fr-pagination__link">…</span>
            </li>
          ) : (
            <li key={number}>
              <a
                className="fr-pagination__link"
                href={addressOf(number)}
                aria-current={number === current ? "page" : undefined}
                title={`Page ${number}`}
              >
                {number}
              </a>
            </li>
          ),
        )}
        {step(current + 1, "next fr-pagination__link--lg-label", "Page suivante", current < pages)}
        {step(pages, "last", "Dernière page", current < pages)}
      </ul>
    </nav>
  );
}
