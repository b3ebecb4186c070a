import type { Metadata } from "next";
import { cache } from "react";
import { labelOf, levels, sourceKinds } from "@/catalogue/vocabularies";
import { findPublic, findPublicBySlug, sqlOfWeb } from "@/lib/publicRead";
import { stateOfAddresses } from "@/links";
import { EntriesSection } from "@/ui/EntriesSection";
import { Facts } from "@/ui/Facts";
import { filled, filledAll } from "@/ui/filled";
import { formatHost } from "@/ui/format";
import { LinkState } from "@/ui/LinkState";
import { missingMetadata } from "@/ui/missingPage";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { organizationPath, sourcePath, themePath } from "@/ui/paths";
import { TagLinks } from "@/ui/TagLinks";
import { movedOrMissing } from "../../_data/movedDocument";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

const entriesShown = 10;

const readSource = cache((slug: string) => findPublicBySlug("sources", slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readSource((await params).slug);
  if (!source) return missingMetadata;
  return pageMetadata({
    title: source.title,
    description: source.summary,
    path: sourcePath(source),
  });
}

export default async function SourcePage({ params }: Props) {
  const source = await readSource((await params).slug);
  if (!source) return movedOrMissing("sources", (await params).slug);
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
          <div className="fr-mb-4w">
            <a className="fr-btn oc-external" href={source.url} rel="noopener external">
              Aller sur {formatHost(source.url)}
            </a>
            <LinkState known={states.get(source.url)} />
          </div>
          <EntriesSection
            entries={entries.docs}
            total={entries.total}
            all={`/catalogue?source=${source.slug}`}
          />
        </div>
        <div className="fr-col-12 fr-col-lg-4">
          <section className="oc-aside" aria-labelledby="fiche">
            <h2 className="fr-h5" id="fiche">
              Fiche
            </h2>
            <Facts
              facts={[
                organization && {
                  label: "Organisme",
                  value: <a href={organizationPath(organization)}>{organization.name}</a>,
                },
                themes.length > 0 && {
                  label: "Thématiques",
                  value: (
                    <TagLinks
                      label="Thématiques"
                      links={themes.map((theme) => ({ href: themePath(theme), text: theme.title }))}
                    />
                  ),
                },
                {
                  label: "Niveaux territoriaux",
                  value: (source.levels ?? []).map((level) => labelOf(levels, level)).join(", "),
                },
              ]}
            />
          </section>
        </div>
      </div>
    </PageShell>
  );
}
