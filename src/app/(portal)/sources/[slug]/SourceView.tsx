import { labelOf, sourceKinds } from "@/catalogue/vocabularies";
import { findPublic, sqlOfWeb } from "@/lib/publicRead";
import { stateOfAddresses } from "@/links";
import type { Source } from "@/payload-types";
import { EntriesSection } from "@/ui/EntriesSection";
import { FactSheet } from "@/ui/FactSheet";
import { filled, filledAll } from "@/ui/filled";
import { formatHost } from "@/ui/format";
import { LinkState } from "@/ui/LinkState";
import { PageShell } from "@/ui/PageShell";
import { organizationPath } from "@/ui/paths";
import { topicFacts } from "@/ui/topicFacts";

const entriesShown = 10;

/** All that the page of a source says, of a published one or of a draft. */
export async function SourceView({ source }: { source: Source }) {
  const [entries, states] = await Promise.all([
    findPublic({
      collection: "entries",
      where: { source: { equals: source.id } },
      sort: ["-publishedFirstAt", "-id"],
      limit: entriesShown,
      page: 1,
    }),
    sqlOfWeb().then((sql) => stateOfAddresses(sql, [source.url])),
  ]);
  const organization = filled(source.organization);
  const themes = filledAll(source.themes);
  return (
    <PageShell
      title={source.title}
      eyebrow={
        <p className="fr-badge fr-badge--sm fr-badge--no-icon">
          {labelOf(sourceKinds, source.kind)}
        </p>
      }
      lead={source.summary}
      above={[{ label: "Sources", href: "/sources" }]}
    >
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-8">
          {source.url ? (
            <div className="fr-mb-4w">
              <a className="fr-btn oc-external" href={source.url} rel="noopener external">
                Aller sur {formatHost(source.url)}
              </a>
              <LinkState known={states.get(source.url)} />
            </div>
          ) : null}
          <EntriesSection
            entries={entries.docs}
            total={entries.total}
            all={`/catalogue?source=${source.slug}`}
          />
        </div>
        <div className="fr-col-12 fr-col-lg-4">
          <FactSheet
            facts={[
              organization && {
                label: "Organisme",
                value: <a href={organizationPath(organization)}>{organization.name}</a>,
              },
              ...topicFacts(themes, source.levels),
            ]}
          />
        </div>
      </div>
    </PageShell>
  );
}
