"use client";

import { useActionState, useEffect, useRef } from "react";
import { NewsletterChoices, type ThemeChoice } from "@/ui/NewsletterChoices";
import { sendSubscription } from "./subscribe";
import { type SubscriptionState, trapField, untouched } from "./subscriptionState";

const id = "abonnement";

/** Where each error leads: the identifier of the field, or of its group. */
const fieldIds = {
  email: `${id}-adresse`,
  themes: `${id}-themes`,
  territories: id,
  rhythm: `${id}-rythme`,
  consent: `${id}-accord`,
} as const;

/**
 * The subscription form. Without scripts the browser sends it and gets the page again with the
 * answer in it; with them, only the answer travels and the focus goes to it.
 */
export function SubscriptionForm({
  themes,
  consentText,
}: {
  themes: readonly ThemeChoice[];
  consentText: string;
}) {
  const [state, action, pending] = useActionState(sendSubscription, untouched);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) answer.current?.focus();
  }, [state.attempt]);

  return (
    <form action={action} id={id} noValidate aria-labelledby={`${id}-titre`} autoComplete="on">
      <div ref={answer} tabIndex={-1}>
        <Answer state={state} />
      </div>
      {state.outcome === "accepted" ? null : (
        // A new key: React would otherwise keep the boxes as they were first drawn.
        <div key={state.attempt}>
          <p className="fr-text--sm">Les champs marqués d’un astérisque (*) sont nécessaires.</p>
          <AddressField value={state.values.email} error={state.errors.email} />
          <NewsletterChoices
            id={id}
            themes={themes}
            chosenThemes={state.values.themes}
            chosenRhythm={state.values.rhythm}
            errors={state.errors}
          />
          <div hidden>
            <label htmlFor={`${id}-${trapField}`}>Laissez ce champ vide</label>
            <input id={`${id}-${trapField}`} name={trapField} tabIndex={-1} autoComplete="off" />
          </div>
          <ConsentField
            text={consentText}
            checked={state.values.consent}
            error={state.errors.consent}
          />
          <button className="fr-btn" type="submit" aria-disabled={pending || undefined}>
            S’abonner
          </button>
        </div>
      )}
    </form>
  );
}

/** What became of the form: thanks, the list of what is wrong, or what went wrong altogether. */
function Answer({ state }: { state: SubscriptionState }) {
  if (state.outcome === "untouched") return null;
  if (state.outcome === "accepted")
    return (
      <div className="fr-alert fr-alert--success">
        <h3 className="fr-alert__title">Votre demande est enregistrée</h3>
        <p>
          Un message va vous être envoyé à l’adresse indiquée : ouvrez-le et suivez le lien pour
          confirmer votre abonnement. Sans cette confirmation, vous ne recevrez rien.
        </p>
        <p>Le lien est valable 7 jours. S’il n’arrive pas, regardez parmi les indésirables.</p>
      </div>
    );
  if (state.outcome === "failed")
    return (
      <div className="fr-alert fr-alert--error fr-mb-3w">
        <h3 className="fr-alert__title">Votre demande n’est pas enregistrée</h3>
        <p>{state.message}</p>
      </div>
    );
  const errors = (Object.keys(fieldIds) as (keyof typeof fieldIds)[]).flatMap((field) => {
    const text = state.errors[field];
    return text ? [{ field, text }] : [];
  });
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w">
      <h3 className="fr-alert__title">
        {errors.length > 1 ? `${errors.length} champs sont à corriger` : "Un champ est à corriger"}
      </h3>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${fieldIds[field]}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddressField({ value, error }: { value: string; error?: string }) {
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
      {error ? (
        <div className="fr-messages-group">
          <p className="fr-message fr-message--error" id={`${fieldIds.email}-erreur`}>
            {error}
          </p>
        </div>
      ) : null}
    </div>
  );
}

function ConsentField({
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
      {error ? (
        <div className="fr-messages-group">
          <p className="fr-message fr-message--error" id={`${fieldIds.consent}-erreur`}>
            {error}
          </p>
        </div>
      ) : null}
    </div>
  );
}
