import { type CatalogueQuery, catalogueAddress, defaultPageSize } from "../search/query";

/**
 * The same question at another address: `/flux/catalogue.atom?thematique=…`. Filters in their one
 * order, then the page, and the size of pages where the reader chose one.
 */
export function exportAddress(
  path: string,
  query: CatalogueQuery,
  paging: { page?: number; size?: number } = {},
): string {
  const address = catalogueAddress({
    ...query,
    tri: query.q ? "pertinence" : "recents",
    taille: defaultPageSize,
    page: paging.page ?? 1,
  });
  const asked = path + address.slice("/catalogue".length);
  if (!paging.size) return asked;
  return `${asked}${asked.includes("?") ? "&" : "?"}taille=${paging.size}`;
}
