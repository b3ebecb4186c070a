import type { DeliveryState, SendingProgress } from "@/newsletter";
import { formatCount, formatNumber } from "@/ui/format";
import { wordDuration } from "../jobs/wording";
import { wordReturned, wordReturnReason, wordStates } from "../newsletter/wording";

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
        {wordStates(progress.states.sent, "sent")} sur {formatNumber(progress.recipients)}
      </p>
      {sending && <p>{wordRate(progress)}</p>}
      <progress value={done} max={Math.max(progress.recipients, 1)} aria-label="Envoi" />
      <ul>
        {(Object.keys(progress.states) as DeliveryState[])
          .filter((state) => progress.states[state] > 0)
          .map((state) => (
            <li key={state}>{wordStates(progress.states[state], state)}</li>
          ))}
        {wordReturned(progress.returned).map(({ kind, text }) => (
          <li key={kind}>{text}</li>
        ))}
        {progress.withoutContent > 0 && <li>{wordWithoutContent(progress.withoutContent)}</li>}
      </ul>
      {progress.pauseReason && <p>En pause : {progress.pauseReason}</p>}
      {progress.reasons.length > 0 && (
        <ul>
          {progress.reasons.map(({ state, reason, count }) => (
            <li key={`${state} ${reason}`}>
              {formatNumber(count)}&nbsp;× {wordReturnReason(reason)}
            </li>
          ))}
        </ul>
      )}
      <a href={log}>Destinataires, un par un</a>
    </div>
  );
}

const wordWithoutContent = (count: number): string =>
  formatCount(count, "abonné sans contenu pour ses choix", "abonnés sans contenu pour leurs choix");

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
