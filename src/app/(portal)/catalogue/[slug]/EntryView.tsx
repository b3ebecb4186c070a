import { systemClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { findPublic, readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { stateOfAddresses } from "@/links";
import type { Entry } from "@/payload-types";
import { readTerritories } from "@/territories";
import { Citation } from "@/ui/Citation";
import { Distributions } from "@/ui/Distributions";
import { EntryAccess } from "@/ui/EntryAccess";
import { EntryFacts } from "@/ui/EntryFacts";
import { cardOfEntry, EntryList } from "@/ui/EntryList";
import { EntryQuality } from "@/ui/EntryQuality";
import { filled, filledAll } from "@/ui/filled";
import { PageShell } from "@/ui/PageShell";
import { RichText } from "@/ui/RichText";
import { TermDefinitions } from "@/ui/TermDefinitions";
import { TypeBadge } from "@/ui/TypeBadge";
import { Vintages } from "@/ui/Vintages";
import { mentionsFor } from "../../_data/glossary";
import { readRelatedEntries } from "../../_data/related";

const relatedShown = 4;
const vintagesShown = 30;

/** All that the page of an entry says, of a published one or of a draft. */
export async function EntryView({ entry }: { entry: Entry }) {
  const [site, vintages, related, states, mentions, territories] = await Promise.all([
    readGlobal("site"),
    readVintages(entry),
    readRelatedEntries(entry.id, relatedShown),
    sqlOfWeb().then((sql) => stateOfAddresses(sql, addressesOf(entry))),
    mentionsFor(entry),
    sqlOfWeb().then((sql) => readTerritories(sql, entry.territories ?? [])),
  ]);
  const series = filled(entry.series);
  const terms = filledAll(entry.terms);
  return (
    <PageShell
      title={entry.title}
      eyebrow={<TypeBadge type={entry.type} />}
      lead={entry.summary}
      above={[{ label: "Catalogue", href: "/catalogue" }]}
    >
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-8">
          {entry.url ? <EntryAccess entry={entry} known={states.get(entry.url)} /> : null}
          {entry.description ? (
            <section className="oc-section--small" aria-labelledby="description">
              <h2 className="fr-h4" id="description">
                Description
              </h2>
              <RichText content={entry.description} headingLevel={3} mentions={mentions} />
            </section>
          ) : null}
          <Distributions
            distributions={entry.distributions ?? []}
            stateOf={(url) => states.get(url)}
          />
          {terms.length > 0 ? <TermDefinitions terms={terms} /> : null}
          {series && vintages.length > 0 ? (
            <Vintages series={series} current={entry} vintages={vintages} />
          ) : null}
          <EntryQuality
            entry={entry}
            stateOf={(url) => states.get(url)?.state}
            now={systemClock()}
          />
          {entry.url ? (
            <Citation entry={entry} siteName={site.name} siteUrl={env().SITE_URL} />
          ) : null}
        </div>
        <div className="fr-col-12 fr-col-lg-4">
          <EntryFacts entry={entry} territories={territories} />
        </div>
      </div>
      {related.length > 0 ? (
        <section className="oc-section" aria-labelledby="voir-aussi">
          <h2 id="voir-aussi">Voir aussi</h2>
          <EntryList entries={related.map(cardOfEntry)} columns={2} />
        </section>
      ) : null}
    </PageShell>
  );
}

const addressesOf = (entry: Entry): string[] => [
  entry.url,
  ...(entry.distributions ?? []).map(({ url }) => url),
];

/** The other vintages of the entry's series, the latest first. */
async function readVintages(entry: Entry): Promise<Entry[]> {
  const series = filled(entry.series);
  if (!series) return [];
  const { docs } = await findPublic({
    collection: "entries",
    where: { and: [{ series: { equals: series.id } }, { id: { not_equals: entry.id } }] },
    sort: ["-issued", "-publishedFirstAt"],
    limit: vintagesShown,
    depth: 0,
  });
  return docs.sort((a, b) => latestYear(b) - latestYear(a));
}

const latestYear = (entry: Entry): number =>
  Math.max(0, entry.yearTo ?? 0, entry.yearFrom ?? 0, ...(entry.years ?? []));
