import type { CollectionBeforeChangeHook } from "payload";

/**
 * Dates what becomes news: at the first publication, and again when an editor asks that an
 * update be announced. The newsletter gathers by `newsAt`; a date already there is never moved
 * by an ordinary correction.
 */
export const stampNews: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data._status !== "published") return data;
  const now = new Date().toISOString();
  const first = data.publishedFirstAt ?? originalDoc?.publishedFirstAt ?? undefined;
  const quiet = req.context.quiet === true;
  if (!first) {
    return { ...data, publishedFirstAt: now, newsAt: quiet ? null : now, announceUpdate: false };
  }
  return data.announceUpdate ? { ...data, newsAt: now, announceUpdate: false } : data;
};
