import { wordMoment } from "@/lib/wordMoment";
import { type ListedRepair, wordDocument } from "@/links";
import type { UsingDocument } from "./listAddresses";

/** The form that the buttons and boxes of repairs belong to, wherever they stand. */
export const repairForm = "reparations";

const kinds: Record<ListedRepair["kind"], string> = {
  moved: "Nouvelle adresse",
  found: "Page retrouvée",
  archive: "Copie archivée",
};

const sharedWords = { file: "le même fichier", page: "la même page", title: "le même titre" };

/** Why it is proposed, for the editor to judge. */
export function wordEvidence({ evidence }: ListedRepair): string {
  switch (evidence.kind) {
    case "moved":
      return `L’adresse y renvoie de façon permanente, vu le ${wordMoment(new Date(evidence.firstSeenAt))} et le ${wordMoment(new Date(evidence.lastSeenAt))}.`;
    case "found":
      return `Sur le même site, ${sharedWords[evidence.by]}\u00a0: «\u00a0${evidence.shared}\u00a0».`;
    case "archive":
      return `Copie du ${wordMoment(new Date(evidence.snapshotAt))}, gardée par web.archive.org.`;
  }
}

/** Proposals for one address: what would change where, and the two answers. */
export function Repairs({
  repairs,
  documents,
  documentCount,
  mayDecide,
  mayChoose,
}: {
  repairs: readonly ListedRepair[];
  documents: readonly UsingDocument[];
  documentCount: number;
  mayDecide: boolean;
  /** A box for each, where a button decides on many. */
  mayChoose: boolean;
}) {
  if (repairs.length === 0) return null;
  const left = documentCount - documents.length;
  const where = [
    ...documents.map(wordDocument),
    ...(left > 0 ? [`et ${left.toLocaleString("fr-FR")}\u00a0autres`] : []),
  ].join(", ");
  return (
    <ul className="links-repairs">
      {repairs.map((repair) => (
        <li key={repair.id} className="links-repair">
          <p>
            <strong>{kinds[repair.kind]}.</strong> Remplacer <del>{repair.url}</del> par{" "}
            <ins>
              <a href={repair.target} target="_blank" rel="noreferrer">
                {repair.target}
              </a>
            </ins>
          </p>
          <p className="admin-page__muted">
            {wordEvidence(repair)} Changerait{" "}
            {documentCount < 2 ? "un document" : `${documentCount} documents`}
            {where && `\u00a0: ${where}`}.
          </p>
          {mayDecide && (
            <div className="links-actions">
              {mayChoose && (
                <label>
                  <input type="checkbox" name="ids" value={repair.id} form={repairForm} /> Choisir
                  <span className="links-hidden"> la réparation de {repair.url}</span>
                </label>
              )}
              <button
                type="submit"
                form={repairForm}
                name="accept"
                value={repair.id}
                className="btn btn--style-secondary btn--size-small"
              >
                Accepter<span className="links-hidden"> {repair.target}</span>
              </button>
              <button
                type="submit"
                form={repairForm}
                name="refuse"
                value={repair.id}
                className="btn btn--style-secondary btn--size-small"
              >
                Refuser<span className="links-hidden"> {repair.target}</span>
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
