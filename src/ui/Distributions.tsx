import { deadLinkStates, formats, labelOf } from "@/catalogue/vocabularies";
import type { Entry } from "@/payload-types";
import { DataTable } from "./DataTable";
import { ExternalLink } from "./ExternalLink";
import { formatHost, formatSize } from "./format";
import { type KnownLinkState, wordArchivedCopy } from "./linkStateWording";

/** The files and interfaces of an entry; nothing when it has none. */
export function Distributions({
  distributions,
  stateOf,
}: {
  distributions: NonNullable<Entry["distributions"]>;
  stateOf: (url: string) => KnownLinkState | null | undefined;
}) {
  if (distributions.length === 0) return null;
  return (
    <section className="oc-section--small" aria-labelledby="fichiers">
      <h2 className="fr-h4" id="fichiers">
        Fichiers et interfaces
      </h2>
      <DataTable
        caption="Fichiers et interfaces proposés par le producteur"
        headings={["Titre", "Format", "Taille", "Site"]}
        rows={distributions.map((file) => ({
          key: file.id ?? file.url,
          cells: [
            <>
              <ExternalLink href={file.url}>{file.title}</ExternalLink>
              {deadLinkStates.has(stateOf(file.url)?.state ?? "") ? (
                <span className="fr-badge fr-badge--sm fr-badge--warning fr-ml-1w">Lien rompu</span>
              ) : null}
              <ArchivedCopy known={stateOf(file.url)} title={file.title} />
            </>,
            file.format ? labelOf(formats, file.format) : "–",
            formatSize(file.byteSize) || "–",
            formatHost(file.url),
          ],
        }))}
      />
    </section>
  );
}

/** The way to the copy of a lost file, told apart from the others of its table. */
function ArchivedCopy({
  known,
  title,
}: {
  known: KnownLinkState | null | undefined;
  title: string;
}) {
  const copy = wordArchivedCopy(known);
  if (!copy) return null;
  return (
    <div className="fr-text--sm fr-mb-0">
      <ExternalLink href={copy.href}>
        {copy.text}
        <span className="fr-sr-only"> de « {title} »</span>
      </ExternalLink>
    </div>
  );
}
