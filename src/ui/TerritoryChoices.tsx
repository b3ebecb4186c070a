import type { ReactNode } from "react";
import { placeField, searchButton } from "./placeQuestion";

/** A territory that may be chosen: its code, its name, what it is and where. */
export type PlaceChoice = { code: string; name: string; where: string };

/** What was looked for, and found beside what is chosen already. */
export type PlaceSearch = { question: string; found: readonly PlaceChoice[] };

type Props = {
  /** Begins every identifier. */
  id: string;
  chosen: readonly PlaceChoice[];
  search?: PlaceSearch;
  error?: string;
};

/**
 * Territories by name, with or without scripts: the search is a button of the form, which comes
 * again with what was found as boxes to tick. What is chosen is a ticked box; unticking removes it.
 */
export function TerritoryChoices({ id, chosen, search, error }: Props) {
  return (
    <fieldset
      className={`fr-fieldset ${error ? "fr-fieldset--error" : ""}`.trim()}
      id={`${id}-territoires`}
      tabIndex={-1}
      aria-describedby={error ? `${id}-territoires-erreur` : undefined}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">
        Territoires
        <span className="fr-hint-text">
          Communes, intercommunalités, départements ou régions. Aucun choix : toute la France.
        </span>
      </legend>
      {chosen.length > 0 ? (
        <Places id={id} group="choisis" title="Vos territoires (décochez pour retirer)">
          {chosen.map((place) => (
            <Place id={id} place={place} checked key={place.code} />
          ))}
        </Places>
      ) : null}
      {search ? (
        <Places id={id} group="trouves" title={wordFound(search)}>
          {search.found.map((place) => (
            <Place id={id} place={place} checked={false} key={place.code} />
          ))}
        </Places>
      ) : null}
      <div className="fr-fieldset__element">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={`${id}-lieu`}>
            Chercher un territoire
            <span className="fr-hint-text">
              Par son nom, son code postal ou son code officiel. Exemples : Saint-Denis 93, 35000.
            </span>
          </label>
          <div className="oc-place-search">
            <input
              className="fr-input"
              type="text"
              id={`${id}-lieu`}
              name={placeField}
              maxLength={100}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button
              className="fr-btn fr-btn--secondary"
              type="submit"
              name={searchButton}
              value="1"
              formNoValidate
            >
              Chercher
            </button>
          </div>
        </div>
      </div>
      {error ? (
        <div className="fr-messages-group">
          <p className="fr-message fr-message--error" id={`${id}-territoires-erreur`}>
            {error}
          </p>
        </div>
      ) : null}
    </fieldset>
  );
}

/** What a search says of itself. */
export function wordFound({ question, found }: PlaceSearch): string {
  if (!question) return "Indiquez le nom ou le code d’un territoire, puis cherchez.";
  if (found.length === 0) return `Aucun autre territoire trouvé pour « ${question} »`;
  return found.length === 1
    ? `Un territoire trouvé pour « ${question} » : cochez-le pour le choisir`
    : `${found.length} territoires trouvés pour « ${question} » : cochez ceux que vous choisissez`;
}

function Places({
  id,
  group,
  title,
  children,
}: {
  id: string;
  group: "choisis" | "trouves";
  title: string;
  children: ReactNode;
}) {
  const titleId = `${id}-territoires-${group}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of its own would be styled as one.
    <div className="fr-fieldset__element" role="group" aria-labelledby={titleId}>
      <p
        className="fr-mb-1w fr-text--bold"
        id={titleId}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: the page comes again to say what was found.
        autoFocus={group === "trouves"}
      >
        {title}
      </p>
      {children}
    </div>
  );
}

const Place = ({ id, place, checked }: { id: string; place: PlaceChoice; checked: boolean }) => {
  const boxId = `${id}-territoire-${place.code.replace(":", "-")}`;
  return (
    <div className="fr-checkbox-group fr-mb-1w">
      <input
        type="checkbox"
        id={boxId}
        name="territories"
        value={place.code}
        defaultChecked={checked}
      />
      <label className="fr-label" htmlFor={boxId}>
        {place.name}
        <span className="fr-hint-text">{place.where}</span>
      </label>
    </div>
  );
};
