import { fieldIds } from "./subscriptionIds";

/** The two fields that only the subscription asks. */

export function AddressField({ value, error }: { value: string; error?: string }) {
  return (
    <div className={`fr-input-group ${error ? "fr-input-group--error" : ""}`.trim()}>
      <label className="fr-label" htmlFor={fieldIds.email}>
        Adresse électronique *
        <span className="fr-hint-text">Format attendu : prenom.nom@exemple.fr</span>
      </label>
      <input
        className={`fr-input ${error ? "fr-input--error" : ""}`.trim()}
        type="email"
        id={fieldIds.email}
        name="email"
        defaultValue={value}
        required
        autoComplete="email"
        maxLength={320}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${fieldIds.email}-erreur` : undefined}
      />
      {error ? <FieldError id={`${fieldIds.email}-erreur`} text={error} /> : null}
    </div>
  );
}

export function ConsentField({
  text,
  checked,
  error,
}: {
  text: string;
  checked: boolean;
  error?: string;
}) {
  return (
    <div className={`fr-checkbox-group ${error ? "fr-checkbox-group--error" : ""} fr-mb-3w`.trim()}>
      <input
        type="checkbox"
        id={fieldIds.consent}
        name="consent"
        value="oui"
        defaultChecked={checked}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${fieldIds.consent}-erreur` : undefined}
      />
      <label className="fr-label" htmlFor={fieldIds.consent}>
        {text} *
      </label>
      {error ? <FieldError id={`${fieldIds.consent}-erreur`} text={error} /> : null}
    </div>
  );
}

const FieldError = ({ id, text }: { id: string; text: string }) => (
  <div className="fr-messages-group">
    <p className="fr-message fr-message--error" id={id}>
      {text}
    </p>
  </div>
);
