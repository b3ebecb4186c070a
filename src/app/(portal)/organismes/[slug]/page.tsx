import type { Metadata } from "next";
import { cache } from "react";
import { organizationData } from "@/catalogue/exports/schemaOrg";
import { labelOf, organizationKinds } from "@/catalogue/vocabularies";
import { env } from "@/lib/env";
import { findPublic, findPublicBySlug } from "@/lib/publicRead";
import { EntriesSection } from "@/ui/EntriesSection";
import { filled } from "@/ui/filled";
import { formatHost } from "@/ui/format";
import { missingMetadata } from "@/ui/missingPage";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { organizationPath } from "@/ui/paths";
import { SourceCard } from "@/ui/SourceCard";
import { StructuredData } from "@/ui/StructuredData";
import { countEntriesBy } from "../../_data/counts";
import { movedOrMissing } from "../../_data/movedDocument";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

const entriesShown = 10;

const readOrganization = cache((slug: string) => findPublicBySlug("organizations", slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organization = await readOrganization((await params).slug);
  if (!organization) return missingMetadata;
  return pageMetadata({
    title: organization.name,
    description: organization.description,
    path: organizationPath(organization),
  });
}

export default async function OrganizationPage({ params }: Props) {
  const organization = await readOrganization((await params).slug);
  if (!organization) return movedOrMissing("organizations", (await params).slug);
  const [entries, sources, counts] = await Promise.all([
    findPublic({
      collection: "entries",
      where: { publisher: { equals: organization.id } },
      sort: ["-publishedFirstAt", "-id"],
      limit: entriesShown,
      page: 1,
    }),
    findPublic({
      collection: "sources",
      where: { organization: { equals: organization.id } },
      sort: "title",
      limit: 0,
    }),
    countEntriesBy("source_id"),
  ]);
  const parent = filled(organization.parent);
  return (
    <PageShell
      title={
        organization.acronym ? `${organization.name} (${organization.acronym})` : organization.name
      }
      trailLabel={organization.acronym ?? organization.name}
      eyebrow={
        <p className="fr-badge fr-badge--sm fr-badge--no-icon">
          {labelOf(organizationKinds, organization.kind)}
        </p>
      }
      lead={organization.description}
      above={[{ label: "Sources", href: "/sources" }]}
    >
      <StructuredData data={organizationData({ ...organization, parent }, env().SITE_URL)} />
      {parent ? (
        <p>
          Rattachement : <a href={organizationPath(parent)}>{parent.name}</a>
        </p>
      ) : null}
      {organization.url ? (
        <p>
          <a
            className="fr-btn fr-btn--secondary oc-external"
            href={organization.url}
            rel="noopener external"
          >
            Aller sur {formatHost(organization.url)}
          </a>
        </p>
      ) : null}
      {sources.docs.length > 0 ? (
        <section className="oc-section--small" aria-labelledby="sources">
          <h2 className="fr-h4" id="sources">
            Sources
          </h2>
          <ul className="oc-cards oc-cards--3">
            {sources.docs.map((source) => (
              <li key={source.id}>
                <SourceCard source={source} count={counts.get(source.id) ?? 0} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <EntriesSection
        entries={entries.docs}
        total={entries.total}
        all={`/catalogue?producteur=${organization.slug}`}
      />
    </PageShell>
  );
}
