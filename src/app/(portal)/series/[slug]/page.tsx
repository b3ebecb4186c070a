import type { Metadata } from "next";
import { cache } from "react";
import { findPublic, findPublicBySlug } from "@/lib/publicRead";
import type { Entry } from "@/payload-types";
import { cardOfEntry, EntryList } from "@/ui/EntryList";
import { filled } from "@/ui/filled";
import { formatCount } from "@/ui/format";
import { missingMetadata } from "@/ui/missingPage";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { organizationPath, seriesPath } from "@/ui/paths";
import { movedOrMissing } from "../../_data/movedDocument";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

const readSeries = cache((slug: string) => findPublicBySlug("series", slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const series = await readSeries((await params).slug);
  if (!series) return missingMetadata;
  return pageMetadata({
    title: series.title,
    description: series.summary,
    path: seriesPath(series),
  });
}

export default async function SeriesPage({ params }: Props) {
  const series = await readSeries((await params).slug);
  if (!series) return movedOrMissing("series", (await params).slug);
  const { docs } = await findPublic({
    collection: "entries",
    where: { series: { equals: series.id } },
    sort: ["-issued", "-publishedFirstAt"],
    limit: 0,
  });
  const vintages = docs.sort((a, b) => latestYear(b) - latestYear(a));
  const publisher = filled(series.publisher);
  return (
    <PageShell
      title={series.title}
      lead={series.summary}
      above={[{ label: "Catalogue", href: "/catalogue" }]}
    >
      {publisher ? (
        <p>
          Producteur : <a href={organizationPath(publisher)}>{publisher.name}</a>
        </p>
      ) : null}
      <section className="oc-section--small" aria-labelledby="millesimes">
        <h2 className="fr-h4" id="millesimes">
          {vintages.length === 0
            ? "Aucun millésime publié"
            : `${formatCount(vintages.length, "millésime")}, le plus récent d’abord`}
        </h2>
        <EntryList entries={vintages.map(cardOfEntry)} />
      </section>
    </PageShell>
  );
}

const latestYear = (entry: Entry): number =>
  Math.max(0, entry.yearTo ?? 0, entry.yearFrom ?? 0, ...(entry.years ?? []));
