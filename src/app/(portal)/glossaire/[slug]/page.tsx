import type { Metadata } from "next";
import { cache } from "react";
import { findPublicBySlug } from "@/lib/publicRead";
import { missingMetadata } from "@/ui/missingPage";
import { pageMetadata } from "@/ui/pageMetadata";
import { termPath } from "@/ui/paths";
import { movedOrMissing } from "../../_data/movedDocument";
import { nameOf, TermView } from "./TermView";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

const readTerm = cache((slug: string) => findPublicBySlug("terms", slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = await readTerm((await params).slug);
  if (!term) return missingMetadata;
  return pageMetadata({
    title: `${nameOf(term)} – Glossaire`,
    description: term.shortDefinition,
    path: termPath(term),
  });
}

export default async function TermPage({ params }: Props) {
  const term = await readTerm((await params).slug);
  if (!term) return movedOrMissing("terms", (await params).slug);
  return <TermView term={term} />;
}
