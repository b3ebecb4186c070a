import type { Entry } from "@/payload-types";
import { cardOfEntry, EntryList } from "./EntryList";
import { formatCount } from "./format";

/** The first entries of something, and the way to all of them in the catalogue. */
export const EntriesSection = ({
  entries,
  total,
  all,
  title = "Ressources au catalogue",
}: {
  entries: readonly Entry[];
  total: number;
  /** The catalogue, filtered. */
  all: string;
  title?: string;
}) => (
  <section className="oc-section--small" aria-labelledby="ressources">
    <h2 className="fr-h4" id="ressources">
      {title}
    </h2>
    {total === 0 ? (
      <p>Aucune ressource n’est encore référencée ici.</p>
    ) : (
      <>
        <EntryList entries={entries.map(cardOfEntry)} />
        {total > entries.length ? (
          <p className="fr-mt-3w">
            <a className="fr-link" href={all}>
              Voir les {formatCount(total, "ressource")}
            </a>
          </p>
        ) : null}
      </>
    )}
  </section>
);
