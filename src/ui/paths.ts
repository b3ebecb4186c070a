/** The public addresses of what is published: the contract of the design page. */

type Slugged = { slug: string };

export const entryPath = ({ slug }: Slugged): string => `/catalogue/${slug}`;
export const sourcePath = ({ slug }: Slugged): string => `/sources/${slug}`;
export const seriesPath = ({ slug }: Slugged): string => `/series/${slug}`;
export const organizationPath = ({ slug }: Slugged): string => `/organismes/${slug}`;
export const termPath = ({ slug }: Slugged): string => `/glossaire/${slug}`;
/** A theme has no page of its own: its entries are the catalogue, filtered. */
export const themePath = ({ slug }: Slugged): string => `/catalogue?thematique=${slug}`;
export const issuePath = ({ number }: { number: number }): string => `/lettre/${number}`;
export const pagePath = ({ slug }: Slugged): string => `/${slug}`;

/** The page of a document of this collection, or nothing when it has none. */
export function pathOfDocument(collection: string, document: unknown): string | undefined {
  if (typeof document !== "object" || document === null) return undefined;
  const { slug, number } = document as { slug?: unknown; number?: unknown };
  if (collection === "issues")
    return typeof number === "number" ? issuePath({ number }) : undefined;
  const path = typeof slug === "string" ? pathOf[collection] : undefined;
  return path?.({ slug: slug as string });
}

const pathOf: Record<string, (document: Slugged) => string> = {
  entries: entryPath,
  sources: sourcePath,
  series: seriesPath,
  organizations: organizationPath,
  terms: termPath,
  themes: themePath,
  pages: pagePath,
};
