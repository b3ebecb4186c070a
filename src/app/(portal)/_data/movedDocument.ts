import { permanentRedirect } from "next/navigation";
import { recordMove } from "@/lib/pageTags";
import { findPublic, sqlOfWeb } from "@/lib/publicRead";
import { documentsOnceAt } from "@/lib/publicSlugs";
import { missingPage } from "@/ui/missingPage";
import { pathOfDocument } from "@/ui/paths";

/** The collections whose documents have addresses made of their slugs. */
export type Slugged =
  | "entries"
  | "sources"
  | "organizations"
  | "series"
  | "terms"
  | "themes"
  | "pages";

/** The published document that this slug led to in its time, the last to hold it first. */
export async function documentOnceAt(
  collection: Slugged,
  slug: string,
): Promise<{ id: number; slug: string } | undefined> {
  const ids = await documentsOnceAt(await sqlOfWeb(), { collection, slug });
  if (ids.length === 0) return undefined;
  const { docs } = await findPublic({
    collection,
    where: { id: { in: ids } },
    limit: ids.length,
    depth: 0,
  });
  return docs.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))[0];
}

/**
 * The answer of a route whose document is not at this slug: 301 to where it lives now, else 404.
 * `if (!entry) return movedOrMissing("entries", slug);`
 */
export async function movedOrMissing(collection: Slugged, slug: string) {
  const path = pathOfDocument(collection, await documentOnceAt(collection, slug));
  return path ? moveTo(path) : missingPage();
}

/** Ends the page with a redirection: 301 by our server, Next's own way without it (`npm run dev`). */
export function moveTo(path: string): never {
  recordMove(path);
  permanentRedirect(path);
}
