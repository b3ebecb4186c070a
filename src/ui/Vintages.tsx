import type { Entry, Series } from "@/payload-types";
import { formatPeriod } from "./format";
import { entryPath, seriesPath } from "./paths";

/** The other vintages of a recurring publication, the latest first. */
export const Vintages = ({
  series,
  current,
  vintages,
}: {
  series: Series;
  current: Entry;
  vintages: readonly Entry[];
}) => (
  <section className="oc-section--small" aria-labelledby="millesimes">
    <h2 className="fr-h4" id="millesimes">
      Autres millésimes
    </h2>
    <p>
      « {current.title} » fait partie de la série <a href={seriesPath(series)}>{series.title}</a>.
    </p>
    <ul>
      {vintages.map((vintage) => {
        const period = formatPeriod(vintage);
        return (
          <li key={vintage.id}>
            <a href={entryPath(vintage)}>{vintage.title}</a>
            {period && !vintage.title.includes(period) ? ` (${period})` : ""}
          </li>
        );
      })}
    </ul>
  </section>
);
