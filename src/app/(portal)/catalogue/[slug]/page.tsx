import type { Metadata } from "next";
import { cache } from "react";
import { findPublicBySlug } from "@/lib/publicRead";
import { missingMetadata } from "@/ui/missingPage";
import { pageMetadata } from "@/ui/pageMetadata";
import { entryPath } from "@/ui/paths";
import { entryPicturePath } from "@/ui/sharing/pictures";
import { movedOrMissing } from "../../_data/movedDocument";
import { EntryView } from "./EntryView";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

/** One read for the metadata and the page. */
const readEntry = cache((slug: string) => findPublicBySlug("entries", slug, 2));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await readEntry((await params).slug);
  if (!entry) return missingMetadata;
  const path = entryPath(entry);
  return pageMetadata({
    title: entry.title,
    description: entry.summary,
    path,
    picture: { path: entryPicturePath(entry), alt: entry.title },
    alternates: [
      { type: "text/turtle", href: `${path}.ttl`, title: "DCAT (Turtle)" },
      { type: "application/ld+json", href: `${path}.jsonld`, title: "DCAT (JSON-LD)" },
      { type: "application/rdf+xml", href: `${path}.rdf`, title: "DCAT (RDF/XML)" },
      { type: "application/json", href: `/api/v1/entries/${entry.slug}`, title: "JSON" },
    ],
  });
}

export default async function EntryPage({ params }: Props) {
  const entry = await readEntry((await params).slug);
  if (!entry) return movedOrMissing("entries", (await params).slug);
  return <EntryView entry={entry} />;
}
