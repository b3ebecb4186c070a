import type { SendingProgress } from "@/newsletter";

const labels: Record<keyof SendingProgress["states"], string> = {
  queued: "à envoyer",
  claimed: "en préparation",
  handing_over: "en cours de remise",
  sent: "envoyés",
  deferred: "reportés",
  failed: "en échec",
  skipped: "écartés",
  uncertain: "incertains",
};

/** How far the sending is: counts and reasons, never people. */
export function SendingState({ progress }: { progress: SendingProgress }) {
  const done = progress.states.sent + progress.states.failed + progress.states.skipped;
  return (
    <div className="issue-workflow__sending">
      <p>
        {progress.states.sent} sur {progress.recipients} envoyés
      </p>
      <progress value={done} max={Math.max(progress.recipients, 1)} aria-label="Envoi" />
      <ul>
        {(Object.keys(labels) as (keyof typeof labels)[])
          .filter((state) => progress.states[state] > 0)
          .map((state) => (
            <li key={state}>
              {progress.states[state]} {labels[state]}
            </li>
          ))}
        {progress.withoutContent > 0 && (
          <li>{progress.withoutContent} sans contenu pour leurs choix</li>
        )}
      </ul>
      {progress.pauseReason && <p>En pause : {progress.pauseReason}</p>}
      {progress.reasons.length > 0 && (
        <ul>
          {progress.reasons.map(({ state, reason, count }) => (
            <li key={`${state} ${reason}`}>
              {count} × {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
