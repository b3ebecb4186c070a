import type { SubscriptionState } from "./subscriptionState";

/**
 * The second page, for browsers that cannot prove work: a button that is worth something only
 * after some seconds. Everything typed goes along in hidden fields.
 */
export function SubscriptionCheck({ state }: { state: SubscriptionState }) {
  const { values, patience = "", message } = state;
  return (
    <>
      <div className={`fr-alert ${message ? "fr-alert--warning" : "fr-alert--info"} fr-mb-3w`}>
        <h3 className="fr-alert__title">Une dernière étape contre les robots</h3>
        {message ? <p>{message}</p> : null}
        <p>
          La vérification automatique n’a pas pu se faire dans votre navigateur : elle demande
          JavaScript. Attendez cinq secondes, puis confirmez votre demande : rien n’est encore
          enregistré.
        </p>
      </div>
      <p>
        Adresse électronique : <strong className="oc-break">{values.email}</strong>
      </p>
      <input type="hidden" name="email" value={values.email} />
      {values.themes.map((theme) => (
        <input type="hidden" name="themes" value={theme} key={theme} />
      ))}
      {values.territories.map((code) => (
        <input type="hidden" name="territories" value={code} key={code} />
      ))}
      <input type="hidden" name="rhythm" value={values.rhythm} />
      {values.consent ? <input type="hidden" name="consent" value="oui" /> : null}
      <input type="hidden" name="patience" value={patience} />
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <button className="fr-btn" type="submit">
            Confirmer ma demande
          </button>
        </li>
        <li>
          <button className="fr-btn fr-btn--secondary" type="submit" name="modify" value="1">
            Modifier ma demande
          </button>
        </li>
      </ul>
    </>
  );
}
