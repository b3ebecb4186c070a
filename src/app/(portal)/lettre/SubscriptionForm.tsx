"use client";

import { useActionState } from "react";
import { DefaultButton } from "@/ui/DefaultButton";
import { NewsletterChoices, type ThemeChoice } from "@/ui/NewsletterChoices";
import { TerritoryChoices } from "@/ui/TerritoryChoices";
import { SubscriptionAnswer } from "./SubscriptionAnswer";
import { SubscriptionCheck } from "./SubscriptionCheck";
import { AddressField, ConsentField } from "./SubscriptionFields";
import { sendSubscription } from "./subscribe";
import { formId as id } from "./subscriptionIds";
import { trapField, untouched } from "./subscriptionState";

/**
 * The subscription form: the browser sends it and gets the page again with the answer in it, which
 * has the focus. With scripts a proof of work, made meanwhile, spares the second page
 * (`src/browser/proveSubscription.ts`).
 */
export function SubscriptionForm({
  themes,
  consentText,
  challengeUrl,
}: {
  themes: readonly ThemeChoice[];
  consentText: string;
  challengeUrl: string;
}) {
  const [state, action] = useActionState(sendSubscription, untouched, "/lettre");
  return (
    <form
      action={action}
      id={id}
      noValidate
      aria-labelledby={`${id}-titre`}
      autoComplete="on"
      data-challenge={challengeUrl}
    >
      {/* biome-ignore lint/a11y/noAutofocus: the page comes again to say this. */}
      <div tabIndex={-1} autoFocus={state.attempt > 0 && state.outcome !== "searched"}>
        <SubscriptionAnswer state={state} />
      </div>
      {state.outcome === "verify" ? <SubscriptionCheck state={state} /> : null}
      {state.outcome === "accepted" || state.outcome === "verify" ? null : (
        // A new key: React would otherwise keep the boxes as they were first drawn.
        <div key={state.attempt}>
          <DefaultButton>S’abonner</DefaultButton>
          <p className="fr-text--sm">Les champs marqués d’un astérisque (*) sont nécessaires.</p>
          <AddressField value={state.values.email} error={state.errors.email} />
          <NewsletterChoices
            id={id}
            themes={themes}
            chosenThemes={state.values.themes}
            chosenRhythm={state.values.rhythm}
            errors={state.errors}
          >
            <TerritoryChoices
              id={id}
              chosen={state.places}
              search={state.search}
              error={state.errors.territories}
            />
          </NewsletterChoices>
          <div hidden>
            <label htmlFor={`${id}-${trapField}`}>Laissez ce champ vide</label>
            <input id={`${id}-${trapField}`} name={trapField} tabIndex={-1} autoComplete="off" />
          </div>
          <ConsentField
            text={consentText}
            checked={state.values.consent}
            error={state.errors.consent}
          />
          <input type="hidden" name="proof" />
          <button className="fr-btn" type="submit">
            S’abonner
          </button>
          <p className="fr-text--sm fr-mt-1w" role="status" data-proof-status="" />
        </div>
      )}
    </form>
  );
}
