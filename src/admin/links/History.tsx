import { wordMoment } from "@/lib/wordMoment";
import { type HistoryItem, noteLabels, outcomeLabels, tlsLabels, wordReason } from "@/links";
import { wordDuration } from "../jobs/wording";
import { Chain } from "./Chain";

const methods = { HEAD: "en-tête demandé", GET: "contenu demandé" } as const;

/** « 3 vérifications du … au … », or the moment of a single one. */
function wordWhen({ at, lastAt, count }: HistoryItem): string {
  if (count === 1) return wordMoment(at);
  return `${count.toLocaleString("fr-FR")}\u00a0vérifications semblables, du ${wordMoment(at)} au ${wordMoment(lastAt)}`;
}

/** What one check came to, as a line of facts. */
function wordFacts(item: HistoryItem, askedBy: string | undefined): string[] {
  const { status, method, tls, contentType, durationMs, notes, frozen } = item;
  return [
    status ? `réponse ${status}` : "aucune réponse",
    method ? methods[method] : "",
    contentType ?? "",
    tls ? tlsLabels[tls] : "",
    wordDuration(durationMs),
    ...notes.map((note) => noteLabels[note] ?? note),
    frozen ? "pendant un incident, ne compte pas" : "",
    askedBy ? `demandée par ${askedBy}` : "",
  ].filter(Boolean);
}

/** The checks of one address, newest first. */
export function History({
  items,
  names,
}: {
  items: readonly HistoryItem[];
  /** Of the users who asked for checks. */
  names: ReadonlyMap<number, string>;
}) {
  return (
    <ol className="links-history">
      {items.map((item) => {
        const reason = wordReason(item.reason, null);
        return (
          <li key={item.id} className="links-check">
            <p>
              <strong>{outcomeLabels[item.outcome] ?? item.outcome}</strong>
              {reason && `\u00a0: ${reason}`}
            </p>
            <p>{wordWhen(item)}</p>
            <p className="admin-page__muted">
              {wordFacts(item, item.askedBy === null ? undefined : names.get(item.askedBy)).join(
                " · ",
              )}
            </p>
            <Chain chain={item.chain} finalUrl={item.finalUrl} />
          </li>
        );
      })}
    </ol>
  );
}
