import type { LinkFilters } from "./filters";
import { noFilters, toQuery, troubleStates } from "./filters";
import type { LinkSummary } from "./linkSummary";
import { wordCounts, wordIncident, wordLastRun, wordNoWorker } from "./summaryWords";

const listOf = (filters: Partial<LinkFilters>) => `?${toQuery({ ...noFilters, ...filters })}`;

/** At the top of Qualité › Liens: how the links are, and whether somebody looks after them. */
export function LinkSummaryPanel({ summary }: { summary: LinkSummary }) {
  const counts = wordCounts(summary);
  const noWorker = wordNoWorker(summary);
  return (
    <section className="links-summary" aria-label="Où en sont les liens">
      <p className="links-summary__counts">
        <span>{counts.watched}</span>
        <a href={listOf({ states: [...troubleStates] })}>{counts.trouble}</a>
        <a href={listOf({ proposal: true })}>{counts.proposals}</a>
        {counts.asked && <span>{counts.asked}</span>}
      </p>
      <p className="admin-page__muted">{wordLastRun(summary)}</p>
      {noWorker && <p className="links-notice links-notice--error">{noWorker}</p>}
      {summary.incidents.map((incident) => (
        <p key={incident.scope} className="links-notice links-notice--warning">
          <strong>Incident.</strong> {wordIncident(incident)}
        </p>
      ))}
    </section>
  );
}
