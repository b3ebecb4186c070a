export const displaySettingsId = "fr-theme-modal";

const themes = [
  { value: "light", label: "Thème clair", artwork: "/artwork/sun.svg" },
  { value: "dark", label: "Thème sombre", artwork: "/artwork/moon.svg" },
  {
    value: "system",
    label: "Système",
    artwork: "/artwork/system.svg",
    hint: "Utilise les paramètres du système",
  },
];

/** The choice of theme. The design system's script opens it, applies and remembers the choice. */
export function DisplaySettings() {
  return (
    <dialog
      id={displaySettingsId}
      className="fr-modal"
      aria-labelledby={`${displaySettingsId}-titre`}
    >
      <div className="fr-container fr-container--fluid fr-container-md">
        <div className="fr-grid-row fr-grid-row--center">
          <div className="fr-col-12 fr-col-md-6 fr-col-lg-4">
            <div className="fr-modal__body">
              <div className="fr-modal__header">
                <button
                  type="button"
                  className="fr-btn--close fr-btn"
                  aria-controls={displaySettingsId}
                  title="Fermer"
                >
                  Fermer
                </button>
              </div>
              <div className="fr-modal__content">
                <h2 id={`${displaySettingsId}-titre`} className="fr-modal__title">
                  Paramètres d’affichage
                </h2>
                <div className="fr-display">
                  <fieldset className="fr-fieldset" id="fr-display-themes">
                    <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
                      Choisissez un thème pour personnaliser l’apparence du site.
                    </legend>
                    {themes.map((theme) => (
                      <div className="fr-fieldset__element" key={theme.value}>
                        <div className="fr-radio-group fr-radio-rich">
                          <input
                            type="radio"
                            id={`fr-radios-theme-${theme.value}`}
                            name="fr-radios-theme"
                            value={theme.value}
                          />
                          <label className="fr-label" htmlFor={`fr-radios-theme-${theme.value}`}>
                            {theme.label}
                            {theme.hint ? <span className="fr-hint-text">{theme.hint}</span> : null}
                          </label>
                          <div className="fr-radio-rich__pictogram">
                            <Artwork address={theme.artwork} />
                          </div>
                        </div>
                      </div>
                    ))}
                  </fieldset>
                </div>
              </div>
            </div>
          </div>
        </div>
      </div>
    </dialog>
  );
}

/** Drawn when the choice is first opened (`src/browser/artworks.ts`): most readers never do. */
const Artwork = ({ address }: { address: string }) => (
  <svg aria-hidden="true" className="fr-artwork" viewBox="0 0 80 80" width="80" height="80">
    {["decorative", "minor", "major"].map((layer) => (
      <use
        key={layer}
        className={`fr-artwork-${layer}`}
        data-href={`${address}#artwork-${layer}`}
      />
    ))}
  </svg>
);
