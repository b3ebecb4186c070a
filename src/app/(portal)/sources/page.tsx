import type { Metadata } from "next";
import { findPublic } from "@/lib/publicRead";
import { filled } from "@/ui/filled";
import { formatCount } from "@/ui/format";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { SourceCard } from "@/ui/SourceCard";
import { countEntriesBy } from "../_data/counts";

export const dynamic = "force-dynamic";

const description =
  "Les sites et plateformes qui publient des données, des publications et des outils sur les collectivités locales.";

export const metadata: Metadata = pageMetadata({ title: "Sources", description, path: "/sources" });

export default async function SourcesPage() {
  const [sources, counts] = await Promise.all([
    findPublic({ collection: "sources", sort: "title", limit: 0 }),
    countEntriesBy("source_id"),
  ]);
  // The database sorts capitals first; readers look for « Agence » before « API ».
  const sorted = sources.docs.sort((a, b) => a.title.localeCompare(b.title, "fr"));
  return (
    <PageShell title="Sources" lead={description}>
      <p className="fr-text--sm">{formatCount(sorted.length, "source")}, de A à Z</p>
      <ul className="oc-cards oc-cards--3">
        {sorted.map((source) => (
          <li key={source.id}>
            <SourceCard
              source={source}
              organization={filled(source.organization)}
              count={counts.get(source.id) ?? 0}
              heading="h2"
            />
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
