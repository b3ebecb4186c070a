import type { CollectionSlug, PayloadRequest } from "payload";

export type Data = Record<string, unknown>;

/** Payload would not save a document. */
export class SaveRefused extends Error {
  constructor(
    readonly code: "locked" | "invalid",
    readonly title: string,
    readonly detail?: string,
  ) {
    super(`${code}: ${title}`);
  }
}

/** Joins are other documents, and not to be saved with this one. */
const withoutJoins: object = { joins: false };

/** What Payload keeps for itself, and is not handed back to it. */
const own = new Set(["id", "createdAt", "updatedAt", "deletedAt", "_status"]);

const withoutOwn = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !own.has(name)));

/** The top-level fields that differ: all that an update must say when nothing lies on top. */
const changesOf = (before: Data, after: Data): Data =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== before[name]));

/**
 * Rewrites one document, inside the transaction of `req`: its published version, which stays
 * published, and the draft on top of it, which stays on top. Each keeps what it had otherwise;
 * each leaves a version.
 *
 * @param rewrite gives the same object when there is nothing to change, and the same value for
 *   each field that it leaves
 * @returns false for a document that is not there any more, or is in the bin
 * @throws SaveRefused when somebody else is editing it, or when it cannot be saved as it is
 */
export async function rewriteVersions(
  req: PayloadRequest,
  document: { collection: CollectionSlug; id: number },
  rewrite: (data: Data) => Data,
): Promise<boolean> {
  const { payload } = req;
  const { collection, id } = document;
  const { config } = payload.collections[collection];
  const drafts = Boolean(config.versions?.drafts);

  const read = async (draft: boolean): Promise<Data | null> => {
    const found: unknown = await payload.findByID({
      collection,
      id,
      draft,
      depth: 0,
      ...withoutJoins,
      disableErrors: true,
      overrideAccess: true,
      showHiddenFields: true,
      req,
    });
    return found ? { ...(found as Data) } : null;
  };
  const current = await read(false);
  if (!current) return false;

  async function save(data: Data, draft: boolean): Promise<void> {
    try {
      await payload.update({
        collection,
        id,
        data: data as never,
        draft,
        depth: 0,
        // The role has been checked; Payload's own rule on documents being edited holds.
        overrideAccess: true,
        overrideLock: false,
        req,
      });
    } catch (error) {
      const refusal = error as { status?: number; data?: { errors?: { message?: string }[] } };
      const { useAsTitle } = config.admin;
      const title = String((useAsTitle && current?.[useAsTitle]) || `nº\u00a0${id}`);
      if (refusal.status === 423) throw new SaveRefused("locked", title);
      if (refusal.status === 400)
        throw new SaveRefused("invalid", title, refusal.data?.errors?.[0]?.message);
      throw error;
    }
  }

  const published = !drafts || current._status === "published";
  const newest = drafts ? ((await read(true)) ?? current) : current;
  const onTop = published && drafts && newest._status === "draft";

  if (!published || onTop) {
    // A draft, over a published version or on its own.
    const before = published ? rewrite(current) : current;
    const after = rewrite(newest);
    if (before !== current) {
      // Payload fills in what is not said from the newest version, which is the draft: all is said.
      await save({ ...withoutOwn(before), _status: "published" }, false);
      await save(withoutOwn(after), true);
    } else if (after !== newest) await save(changesOf(newest, after), true);
    return true;
  }
  const after = rewrite(current);
  if (after !== current)
    await save(
      { ...changesOf(current, after), ...(drafts ? { _status: "published" } : {}) },
      false,
    );
  return true;
}
