import { displaySettingsId } from "./DisplaySettings";
import { headerIds } from "./headerIds";
import { Navigation } from "./Navigation";
import { SearchForm } from "./SearchForm";

/**
 * The head of every page. The design system's own markup rather than react-dsfr's component,
 * whose search box is a script: this one is a form.
 */
export function Header({ name, tagline }: { name: string; tagline?: string | null }) {
  return (
    <header className="fr-header" id={headerIds.header}>
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <div className="fr-header__brand-top">
                <div className="fr-header__logo">
                  <p className="fr-logo">
                    République
                    <br />
                    Française
                  </p>
                </div>
                <div className="fr-header__navbar">
                  <button
                    type="button"
                    className="fr-btn--search fr-btn"
                    id={headerIds.searchButton}
                    data-fr-opened="false"
                    aria-controls={headerIds.searchModal}
                    title="Rechercher"
                  >
                    Rechercher
                  </button>
                  <button
                    type="button"
                    className="fr-btn--menu fr-btn"
                    id={headerIds.menuButton}
                    data-fr-opened="false"
                    aria-controls={headerIds.menuModal}
                    aria-haspopup="menu"
                    title="Menu"
                  >
                    Menu
                  </button>
                </div>
              </div>
              <div className="fr-header__service">
                <a href="/" title={`Accueil – ${name}`}>
                  <p className="fr-header__service-title">{name}</p>
                </a>
                {tagline ? <p className="fr-header__service-tagline">{tagline}</p> : null}
              </div>
            </div>
            <div className="fr-header__tools">
              <div className="fr-header__tools-links oc-scripted">
                <DisplayButton id={headerIds.displayButton} />
              </div>
              {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a dialog once the design system opens it. */}
              <div
                className="fr-header__search fr-modal"
                id={headerIds.searchModal}
                aria-labelledby={headerIds.searchButton}
              >
                <div className="fr-container fr-container-lg--fluid">
                  <CloseButton controls={headerIds.searchModal} />
                  <SearchForm id={headerIds.searchInput} label="Rechercher sur le site" />
                </div>
              </div>
            </div>
          </div>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: a dialog once the design system opens it. */}
      <div
        className="fr-header__menu fr-modal"
        id={headerIds.menuModal}
        aria-labelledby={headerIds.menuButton}
      >
        <div className="fr-container">
          <CloseButton controls={headerIds.menuModal} />
          <div className="fr-header__menu-links oc-scripted">
            <DisplayButton id={`${headerIds.displayButton}-mobile`} />
          </div>
          <Navigation id={headerIds.navigation} />
        </div>
      </div>
    </header>
  );
}

const DisplayButton = ({ id }: { id: string }) => (
  <ul className="fr-btns-group">
    <li>
      <button
        type="button"
        className="fr-btn fr-icon-theme-fill"
        id={id}
        data-fr-opened="false"
        aria-controls={displaySettingsId}
      >
        Paramètres d’affichage
      </button>
    </li>
  </ul>
);

const CloseButton = ({ controls }: { controls: string }) => (
  <button
    type="button"
    className="fr-btn--close fr-btn oc-scripted"
    aria-controls={controls}
    title="Fermer"
  >
    Fermer
  </button>
);
