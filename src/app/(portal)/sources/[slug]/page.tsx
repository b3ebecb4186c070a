import type { Metadata } from "next";
import { cache } from "react";
import { findPublicBySlug } from "@/lib/publicRead";
import { missingMetadata } from "@/ui/missingPage";
import { pageMetadata } from "@/ui/pageMetadata";
import { sourcePath } from "@/ui/paths";
import { movedOrMissing } from "../../_data/movedDocument";
import { SourceView } from "./SourceView";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

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
  return <SourceView source={source} />;
}
