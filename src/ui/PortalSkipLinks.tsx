import { headerIds } from "./headerIds";

export const contentId = "contenu";
export const footerId = "pied-de-page";

/**
 * Links to the parts of the page. On a narrow screen the menu and the search box are behind
 * buttons: there the links lead to the buttons.
 */
export function PortalSkipLinks() {
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label="Accès rapide">
        <ul className="fr-skiplinks__list">
          <li>
            <a className="fr-link" href={`#${contentId}`}>
              Contenu
            </a>
          </li>
          <li className="fr-hidden fr-unhidden-lg">
            <a className="fr-link" href={`#${headerIds.navigation}`}>
              Menu
            </a>
          </li>
          <li className="fr-hidden-lg">
            <a className="fr-link" href={`#${headerIds.menuButton}`}>
              Menu
            </a>
          </li>
          <li className="fr-hidden fr-unhidden-lg">
            <a className="fr-link" href={`#${headerIds.searchInput}`}>
              Recherche
            </a>
          </li>
          <li className="fr-hidden-lg">
            <a className="fr-link" href={`#${headerIds.searchButton}`}>
              Recherche
            </a>
          </li>
          <li>
            <a className="fr-link" href={`#${footerId}`}>
              Pied de page
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
