const listId = "fil-d-ariane";

/**
 * Where the page stands: the pages above it, then its own name. Every page but home.
 *
 * The design system's markup, but for the page's own name: there it is a link that leads nowhere,
 * which robots report and which is no link for anybody.
 */
export const Trail = ({
  above = [],
  current,
}: {
  above?: { label: string; href: string }[];
  current: string;
}) => (
  <nav className="fr-breadcrumb fr-mb-3w" aria-label="vous êtes ici :">
    <button
      type="button"
      className="fr-breadcrumb__button"
      aria-expanded="false"
      aria-controls={listId}
    >
      Voir le fil d’Ariane
    </button>
    <div className="fr-collapse" id={listId}>
      <ol className="fr-breadcrumb__list">
        {[{ label: "Accueil", href: "/" }, ...above].map(({ label, href }) => (
          <li key={href}>
            <a className="fr-breadcrumb__link" href={href}>
              {label}
            </a>
          </li>
        ))}
        <li>
          <span className="fr-breadcrumb__link" aria-current="page">
            {current}
          </span>
        </li>
      </ol>
    </div>
  </nav>
);
