import {
  bandOf,
  type Criterion,
  dimensions,
  judgeCriteria,
  judgeMqa,
  type MqaLine,
  mqaTotal,
  type StateOf,
  scoreOf,
} from "@/catalogue";
import type { Entry } from "@/payload-types";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";

/** How well the entry is described, and what is missing, line by line. */
export function EntryQuality({
  entry,
  stateOf,
  now,
}: {
  entry: Entry;
  stateOf: StateOf;
  now: Date;
}) {
  const criteria = judgeCriteria(entry, stateOf, now);
  const lines = judgeMqa(entry, stateOf);
  const met = criteria.filter((criterion) => criterion.met).length;
  return (
    <section className="oc-section--small" aria-labelledby="qualite">
      <h2 className="fr-h4" id="qualite">
        Qualité de la description
      </h2>
      <p>
        <strong>
          {met} critères sur {criteria.length}
        </strong>{" "}
        de data.gouv.fr sont remplis ; {scoreOf(lines)} points sur {mqaTotal} à l’évaluation
        européenne des métadonnées (niveau {bandOf(scoreOf(lines))}).
      </p>
      <Disclosure title="Le détail des critères">
        <Criteria criteria={criteria} />
      </Disclosure>
      <Disclosure title="Le détail de l’évaluation européenne">
        <MqaTable lines={lines} />
      </Disclosure>
    </section>
  );
}

const Criteria = ({ criteria }: { criteria: Criterion[] }) => (
  <ul className="oc-criteria">
    {criteria.map(({ code, met, label, advice }) => (
      <li key={code}>
        <span className={met ? "fr-icon-check-line" : "fr-icon-close-line"} aria-hidden="true" />{" "}
        {met ? (
          label
        ) : (
          <>
            <span className="fr-sr-only">Non rempli : </span>
            {advice}
          </>
        )}
      </li>
    ))}
  </ul>
);

const MqaTable = ({ lines }: { lines: MqaLine[] }) => (
  <DataTable
    caption="Points obtenus à l’évaluation européenne (Metadata Quality Assessment)"
    headings={["Dimension", "Critère", "Points"]}
    rows={lines.map(({ dimension, label, points, of }) => ({
      key: label,
      cells: [dimensions[dimension], label, `${points} sur ${of}`],
    }))}
  />
);
