import { wordFound } from "@/ui/TerritoryChoices";
import { fieldIds, formId } from "./subscriptionIds";
import type { SubscriptionState } from "./subscriptionState";

/** What became of the form: thanks, the list of what is wrong, or what went wrong altogether. */
export function SubscriptionAnswer({ state }: { state: SubscriptionState }) {
  switch (state.outcome) {
    case "accepted":
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
    case "failed":
      return (
        <div className="fr-alert fr-alert--error fr-mb-3w">
          <h3 className="fr-alert__title">Votre demande n’est pas enregistrée</h3>
          <p>{state.message}</p>
        </div>
      );
    case "searched":
      return state.search ? (
        <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
          <p>
            {wordFound(state.search)}.{" "}
            <a href={`#${fieldIds.territories}`}>Aller aux territoires</a>
          </p>
        </div>
      ) : null;
    case "refused":
      return <Errors state={state} />;
    default:
      return null;
  }
}

function Errors({ state }: { state: SubscriptionState }) {
  const errors = (Object.keys(fieldIds) as (keyof typeof fieldIds)[]).flatMap((field) => {
    const text = state.errors[field];
    return text ? [{ field, text }] : [];
  });
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w" id={`${formId}-erreurs`}>
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
