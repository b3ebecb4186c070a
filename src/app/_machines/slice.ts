import type { CatalogueQuery } from "@/catalogue";

/** Which page of the matches a document holds. */
export type Slice = {
  ids: number[];
  total: number;
  page: number;
  pages: number;
  /** The size that the reader asked for himself, if he did: it stays in the addresses. */
  chosenSize?: number;
};

/** Cuts the matches into documents of the usual size, or of that which `taille` asks for. */
export function sliceOf(
  ids: readonly number[],
  query: CatalogueQuery,
  options: { usualSize: number; params: URLSearchParams },
): Slice {
  const chosenSize = options.params.has("taille") ? query.taille : undefined;
  const size = chosenSize ?? options.usualSize;
  return {
    ids: ids.slice((query.page - 1) * size, query.page * size),
    total: ids.length,
    page: query.page,
    pages: Math.max(1, Math.ceil(ids.length / size)),
    chosenSize,
  };
}
