import type { Metadata } from "next";
import { portalPicture, sharedPicture } from "./sharing/pictures";

/**
 * Title, description and canonical address of a page. The layout adds the name of the site to
 * the title and the site's address to the path.
 */
export function pageMetadata(page: {
  title: string;
  description?: string | null;
  /** Without it the page has no canonical address (search results, errors). */
  path?: string;
  /** False keeps the page out of search engines. */
  indexed?: boolean;
  /** What networks and messengers show of it; without one, the picture of the portal. */
  picture?: { path: string; alt: string };
  /** The same for programs, by media type. */
  alternates?: readonly { type: string; href: string; title: string }[];
}): Metadata {
  const description = page.description?.trim() || undefined;
  return {
    title: page.title,
    description,
    alternates: {
      canonical: page.path,
      types: Object.fromEntries(
        (page.alternates ?? []).map(({ type, href, title }) => [type, [{ url: href, title }]]),
      ),
    },
    robots: page.indexed === false ? { index: false, follow: true } : undefined,
    openGraph: {
      title: page.title,
      description,
      url: page.path,
      locale: "fr_FR",
      type: "website",
      images: [page.picture ? sharedPicture(page.picture.path, page.picture.alt) : portalPicture],
    },
    twitter: { card: "summary_large_image" },
  };
}
