import {
  entryPath,
  organizationPath,
  seriesPath,
  sourcePath,
  termPath,
  themePath,
} from "@/catalogue/paths";

/** The public addresses of what is published: the contract of the design page. */
export { entryPath, organizationPath, seriesPath, sourcePath, termPath, themePath };

type Slugged = { slug: string };

export const issuePath = ({ number }: { number: number }): string => `/lettre/${number}`;
/** The catalogue of what covers a territory. */
export const territoryEntriesPath = ({ code }: { code: string }): string =>
  `/catalogue?territoire=${encodeURIComponent(code)}`;
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
