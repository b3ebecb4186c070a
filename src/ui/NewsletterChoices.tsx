import type { ReactNode } from "react";

/** What a subscriber chooses: the same fields when subscribing and when changing one's mind. */

export type ThemeChoice = { id: number; title: string };

export const rhythms = [
  { value: "each", label: "Chaque numéro", hint: "Dès qu’il paraît." },
  { value: "monthly", label: "Une fois par mois", hint: "Un numéro par mois, au plus." },
];

type Props = {
  /** Begins every identifier. */
  id: string;
  themes: readonly ThemeChoice[];
  /** Identifiers of themes, as the form sends them. */
  chosenThemes: readonly string[];
  chosenRhythm: string;
  errors?: { themes?: string; rhythm?: string };
  /** The territories, between the two. */
  children?: ReactNode;
};

export function NewsletterChoices({
  id,
  themes,
  chosenThemes,
  chosenRhythm,
  errors = {},
  children,
}: Props) {
  return (
    <>
      <Choices
        id={`${id}-themes`}
        legend="Thématiques"
        hint="Aucune case cochée : toutes les thématiques."
        error={errors.themes}
      >
        {themes.map((theme) => (
          <div className="fr-fieldset__element" key={theme.id}>
            <div className="fr-checkbox-group">
              <input
                type="checkbox"
                id={`${id}-theme-${theme.id}`}
                name="themes"
                value={theme.id}
                defaultChecked={chosenThemes.includes(String(theme.id))}
              />
              <label className="fr-label" htmlFor={`${id}-theme-${theme.id}`}>
                {theme.title}
              </label>
            </div>
          </div>
        ))}
      </Choices>
      {children}
      <Choices id={`${id}-rythme`} legend="Rythme" error={errors.rhythm}>
        {rhythms.map(({ value, label, hint }) => (
          <div className="fr-fieldset__element" key={value}>
            <div className="fr-radio-group">
              <input
                type="radio"
                id={`${id}-rythme-${value}`}
                name="rhythm"
                value={value}
                defaultChecked={chosenRhythm === value}
              />
              <label className="fr-label" htmlFor={`${id}-rythme-${value}`}>
                {label}
                <span className="fr-hint-text">{hint}</span>
              </label>
            </div>
          </div>
        ))}
      </Choices>
    </>
  );
}

function Choices({
  id,
  legend,
  hint,
  error,
  children,
}: {
  id: string;
  legend: string;
  hint?: string;
  error?: string;
  children: ReactNode;
}) {
  return (
    <fieldset
      className={`fr-fieldset ${error ? "fr-fieldset--error" : ""}`.trim()}
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-erreur` : undefined}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
        {legend}
        {hint ? <span className="fr-hint-text">{hint}</span> : null}
      </legend>
      {children}
      {error ? (
        <div className="fr-messages-group">
          <p className="fr-message fr-message--error" id={`${id}-erreur`}>
            {error}
          </p>
        </div>
      ) : null}
    </fieldset>
  );
}
