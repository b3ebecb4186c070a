import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { findDraft } from "@/lib/draftRead";
import { missingPage } from "@/ui/missingPage";
import { SiteNotice } from "@/ui/SiteNotice";
import { EditorsPageView } from "../../../[page]/EditorsPageView";
import { EntryView } from "../../../catalogue/[slug]/EntryView";
import { TermView } from "../../../glossaire/[slug]/TermView";
import { SourceView } from "../../../sources/[slug]/SourceView";

export const dynamic = "force-dynamic";

/** Says nothing of the document: the title of a draft is for its editors as well. */
export const metadata: Metadata = { title: "Aperçu", robots: { index: false, follow: false } };

type Props = { params: Promise<{ collection: string; id: string }> };

/**
 * The public page of a document as its latest version would make it. Our server renders it for
 * one person and keeps nothing (`src/server/routing.ts`).
 */
export default async function DraftPage({ params }: Props) {
  const { collection, id } = await params;
  const view = await viewOf(collection, id);
  if (!view) return missingPage();
  return (
    <>
      <SiteNotice text="Aperçu de la dernière version enregistrée, visible de l’équipe seule." />
      {view}
      {/* The page comes again after each saving (`src/browser/followEditor.ts`). */}
      <div hidden data-follow-editor="" />
    </>
  );
}

const untitled = "(sans titre)";

/** A draft may lack what publishing requires: what is missing is left out. */
async function viewOf(collection: string, id: string): Promise<ReactNode> {
  const session = await headers();
  if (collection === "entries") {
    const entry = await findDraft(collection, id, session);
    if (!entry) return null;
    const distributions = entry.distributions?.filter(({ title, url }) => title && url);
    return (
      <EntryView
        entry={{ ...entry, title: entry.title || untitled, url: entry.url || "", distributions }}
      />
    );
  }
  if (collection === "terms") {
    const term = await findDraft(collection, id, session);
    return term ? <TermView term={{ ...term, label: term.label || untitled }} /> : null;
  }
  if (collection === "sources") {
    const source = await findDraft(collection, id, session);
    return source ? (
      <SourceView source={{ ...source, title: source.title || untitled, url: source.url || "" }} />
    ) : null;
  }
  if (collection === "pages") {
    const page = await findDraft(collection, id, session);
    return page ? <EditorsPageView page={{ ...page, title: page.title || untitled }} /> : null;
  }
  return null;
}
