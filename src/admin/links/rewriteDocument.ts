import type { CollectionSlug, PayloadRequest } from "payload";
import { rewriteAddress } from "@/links";
import { type Data, rewriteVersions } from "../rewriteVersions";

export { SaveRefused } from "../rewriteVersions";

/** One replacement of an address by another. */
export type Replacement = { repairId: number; from: string; to: string };

/**
 * Rewrites addresses in one document, inside the transaction of `req`, as `rewriteVersions` does.
 *
 * @returns places rewritten by repair, published version and draft together; none in a document
 *   that is not there any more, or is in the bin
 * @throws SaveRefused when somebody else is editing it, or when it cannot be saved as it is
 */
export async function rewriteDocument(
  req: PayloadRequest,
  document: { collection: CollectionSlug; id: number },
  replacements: readonly Replacement[],
): Promise<Map<number, number>> {
  const places = new Map<number, number>();
  await rewriteVersions(req, document, (data: Data): Data => {
    let rewritten = data;
    for (const { repairId, from, to } of replacements) {
      const result = rewriteAddress(rewritten, from, to);
      rewritten = result.data;
      if (result.places > 0) places.set(repairId, (places.get(repairId) ?? 0) + result.places);
    }
    return rewritten;
  });
  return places;
}
