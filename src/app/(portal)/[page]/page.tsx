import type { Metadata } from "next";
import { cache } from "react";
import { findPublicBySlug } from "@/lib/publicRead";
import { missingMetadata } from "@/ui/missingPage";
import { pageMetadata } from "@/ui/pageMetadata";
import { pagePath } from "@/ui/paths";
import { movedOrMissing } from "../_data/movedDocument";
import { EditorsPageView } from "./EditorsPageView";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ page: string }> };

/** Images and themes in blocks are filled in. */
const depth = 2;

const readPage = cache((slug: string) => findPublicBySlug("pages", slug, depth));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage((await params).page);
  if (!page) return missingMetadata;
  return pageMetadata({ title: page.title, description: page.description, path: pagePath(page) });
}

/** The editors' pages: à propos, mentions légales… */
export default async function EditorsPage({ params }: Props) {
  const page = await readPage((await params).page);
  if (!page) return movedOrMissing("pages", (await params).page);
  return <EditorsPageView page={page} />;
}
