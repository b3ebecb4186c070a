"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { DefaultButton } from "@/ui/DefaultButton";
import { NewsletterChoices, type ThemeChoice } from "@/ui/NewsletterChoices";
import { searchButton } from "@/ui/placeQuestion";
import { TerritoryChoices } from "@/ui/TerritoryChoices";
import { SubscriptionAnswer } from "./SubscriptionAnswer";
import { SubscriptionCheck } from "./SubscriptionCheck";
import { AddressField, ConsentField } from "./SubscriptionFields";
import { sendSubscription } from "./subscribe";
import { foundId, formId as id } from "./subscriptionIds";
import { trapField, untouched } from "./subscriptionState";
import { useProofOfWork } from "./useProofOfWork";

/**
 * The subscription form. Without scripts the browser sends it and gets the page again with the
 * answer in it; with them, only the answer travels, the focus goes to it, and a proof of work
 * spares the second page.
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
  // Where the form goes without scripts.
  const [state, action, pending] = useActionState(sendSubscription, untouched, "/lettre");
  const { prepare, take } = useProofOfWork(challengeUrl);
  const [proving, setProving] = useState(false);
  const proof = useRef<HTMLInputElement>(null);
  const proven = useRef(false);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt === 0) return;
    const found = state.outcome === "searched" ? document.getElementById(foundId) : null;
    (found ?? answer.current)?.focus();
  }, [state.attempt, state.outcome]);

  /** Holds the form until the proof is there, then sends it again by the same button. */
  async function proveFirst(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const button = submitter instanceof HTMLButtonElement ? submitter : null;
    const field = proof.current;
    if (proven.current || !field || button?.name === searchButton) {
      proven.current = false;
      return;
    }
    event.preventDefault();
    if (proving) return;
    const form = event.currentTarget;
    setProving(true);
    field.value = await take();
    // A proof made before would come back within the submission in hand, in which a browser
    // ignores another one.
    await new Promise((resolve) => setTimeout(resolve));
    setProving(false);
    proven.current = true;
    form.requestSubmit(button);
  }

  return (
    <form
      action={action}
      id={id}
      noValidate
      aria-labelledby={`${id}-titre`}
      autoComplete="on"
      onFocus={state.outcome === "accepted" ? undefined : prepare}
      onSubmit={proveFirst}
    >
      <div ref={answer} tabIndex={-1}>
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
          <input type="hidden" name="proof" ref={proof} />
          <button className="fr-btn" type="submit" aria-disabled={pending || proving || undefined}>
            S’abonner
          </button>
          <p className="fr-text--sm fr-mt-1w" role="status">
            {proving ? "Vérification contre les robots en cours, quelques instants…" : null}
          </p>
        </div>
      )}
    </form>
  );
}
