import type { CatalogueQuery, CatalogueResult } from "@/catalogue";
import { documentOnceAt } from "./movedDocument";

/** The filters whose values are slugs of documents. */
const collections = {
  thematique: "themes",
  producteur: "organizations",
  source: "sources",
} as const;

const isSlugFilter = (parameter: string): parameter is keyof typeof collections =>
  parameter in collections;

/**
 * The same question with today's slugs in place of former ones, or nothing when no value of it
 * was renamed: a theme's address is the catalogue, filtered, and lasts like any other.
 */
export async function withTodaysSlugs(
  query: CatalogueQuery,
  unknown: CatalogueResult["unknown"],
): Promise<CatalogueQuery | undefined> {
  let changed: CatalogueQuery | undefined;
  for (const { parameter, value } of unknown) {
    if (!isSlugFilter(parameter)) continue;
    const document = await documentOnceAt(collections[parameter], value);
    if (!document) continue;
    const from: CatalogueQuery = changed ?? query;
    const values = from[parameter].map((given) => (given === value ? document.slug : given));
    changed = { ...from, [parameter]: [...new Set(values)] };
  }
  return changed;
}
