import type { Metadata } from "next";
import { cache } from "react";
import { entryData } from "@/catalogue/exports/schemaOrg";
import { readRecords } from "@/catalogue/records";
import { env } from "@/lib/env";
import { findPublicBySlug, readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { missingMetadata } from "@/ui/missingPage";
import { pageMetadata } from "@/ui/pageMetadata";
import { entryPath } from "@/ui/paths";
import { StructuredData } from "@/ui/StructuredData";
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
  return (
    <>
      <EntryDescription id={entry.id} />
      <EntryView entry={entry} />
    </>
  );
}

/** For search engines; of what is published alone, so no part of the view, which shows drafts too. */
async function EntryDescription({ id }: { id: number }) {
  const [site, [record]] = await Promise.all([
    readGlobal("site"),
    sqlOfWeb().then((sql) => readRecords(sql, [id])),
  ]);
  if (!record) return null;
  return <StructuredData data={entryData(record, { url: env().SITE_URL, name: site.name })} />;
}
