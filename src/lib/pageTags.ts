import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What a page being rendered has read. The server opens the collection, reads add to it, the
 * page cache keeps the tags beside the page. On `globalThis` because Next bundles its own copy
 * of this module.
 */
const key = Symbol.for("open-collectivites.pageTags");
type Holder = { [key]?: AsyncLocalStorage<Set<string>> };
const holder = globalThis as Holder;
holder[key] ??= new AsyncLocalStorage<Set<string>>();
const storage = holder[key];

const statusPrefix = "status:";

/** Says that what the page should show does not exist: the server answers 404. */
export const missingTag = `${statusPrefix}404`;

/** Gives the answer a status: Next itself sends 200 with whatever a form's action returns. */
export const recordStatus = (status: number): void => recordTags([`${statusPrefix}${status}`]);

/** The status that was recorded, if one was. */
export function statusAmong(tags: Iterable<string>): number | undefined {
  for (const tag of tags)
    if (tag.startsWith(statusPrefix)) return Number(tag.slice(statusPrefix.length));
  return undefined;
}

/** Of pages that show the states of many entries' addresses: the catalogue's cards and facets. */
export const linksTag = "links";

/** Of what tells which watched resources have changed. */
export const changesTag = "changes";

const movedPrefix = "moved:";

/** Says that what the page should show is at another path now: the server answers 301. */
export const recordMove = (path: string): void => recordTags([`${movedPrefix}${path}`]);

/** The path that `recordMove` gave, if it was called. */
export function moveAmong(tags: Iterable<string>): string | undefined {
  for (const tag of tags) if (tag.startsWith(movedPrefix)) return tag.slice(movedPrefix.length);
  return undefined;
}

/** Adds tags to the page being rendered; without one, does nothing. */
export function recordTags(tags: Iterable<string>): void {
  const collected = storage.getStore();
  if (!collected) return;
  for (const tag of tags) collected.add(tag);
}

/** Runs `render` and hands back, live, the tags of what it reads. */
export function collectingTags<T>(render: (tags: Set<string>) => T): T {
  const tags = new Set<string>();
  return storage.run(tags, () => render(tags));
}
