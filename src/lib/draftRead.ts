import type { DataFromCollectionSlug } from "payload";
import { roleOf } from "@/access/roles";
import type { Previewed } from "./draftPath";
import { payloadOfWeb } from "./publicRead";

/** Relations within relations, images in blocks: as deep as the public pages read. */
const depth = 2;

/**
 * The latest version of a document, published or not, with the rights of whoever's session the
 * headers carry. Nothing for the public, for a document in the bin, for what does not exist.
 */
export async function findDraft<Slug extends Previewed>(
  collection: Slug,
  id: string,
  headers: Headers,
): Promise<DataFromCollectionSlug<Slug> | undefined> {
  // PostgreSQL refuses a number that is none of its own.
  if (!/^[1-9]\d{0,8}$/.test(id)) return undefined;
  const payload = await payloadOfWeb();
  const { user } = await payload.auth({ headers });
  if (!roleOf(user)) return undefined;
  const document = await payload.findByID({
    collection,
    id: Number(id),
    draft: true,
    depth,
    overrideAccess: false,
    user,
    disableErrors: true,
  });
  return (document as DataFromCollectionSlug<Slug> | null) ?? undefined;
}
