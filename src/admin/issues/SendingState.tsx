import type { SendingProgress } from "@/newsletter";
import { wordDuration } from "../jobs/wording";
import { deliveryStateLabels, returnLabels } from "../newsletter/wording";

/** How far the sending is: counts and reasons, never people. */
export function SendingState({
  progress,
  sending,
  log,
}: {
  progress: SendingProgress;
  sending: boolean;
  /** Address of the page of its recipients. */
  log: string;
}) {
  const done = progress.states.sent + progress.states.failed + progress.states.skipped;
  return (
    <div className="issue-workflow__sending">
      <p>
        {progress.states.sent} sur {progress.recipients} envoyés
      </p>
      {sending && <p>{wordRate(progress)}</p>}
      <progress value={done} max={Math.max(progress.recipients, 1)} aria-label="Envoi" />
      <ul>
        {(Object.keys(deliveryStateLabels) as (keyof typeof deliveryStateLabels)[])
          .filter((state) => progress.states[state] > 0)
          .map((state) => (
            <li key={state}>
              {progress.states[state]} {deliveryStateLabels[state]}
            </li>
          ))}
        {Object.entries(returnLabels)
          .filter(([kind]) => progress.returned[kind])
          .map(([kind, label]) => (
            <li key={kind}>
              {progress.returned[kind]} {label}
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
      <a href={log}>Destinataires</a>
    </div>
  );
}

/** « 20 par seconde, fin dans environ 3 min 05 s ». */
function wordRate({ perSecond, secondsLeft }: SendingProgress): string {
  if (perSecond === 0) return "Rien n’est parti depuis une minute.";
  const rate =
    perSecond < 1
      ? `${Math.round(perSecond * 60)} par minute`
      : `${Math.round(perSecond)} par seconde`;
  return secondsLeft === null
    ? rate
    : `${rate}, fin dans environ ${wordDuration(secondsLeft * 1000)}`;
}
