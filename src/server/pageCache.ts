/** One rendered answer, whole. */
export type Page = {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
};

export type Rendered = { page: Page; tags: ReadonlySet<string> };

type Entry = Rendered & { epoch: number; size: number };
type Flight = { result: Promise<Page>; dropped: Set<string>; epoch: number };

/** Bytes that one process keeps: some thousands of pages with their compressed forms. */
export const cacheBytes = 128 * 1024 * 1024;

/**
 * The pages that this process has rendered, with what each was made from.
 *
 * - Requests for the same page while it renders share one rendering.
 * - `drop(tags)` removes the pages made from any of them; a rendering that began before, and so
 *   may have read the old state, is answered to those who wait but never kept.
 * - `distrust()` is called when invalidations may have been missed: what is kept then serves only
 *   when rendering fails, rather than an error page.
 */
export function createPageCache(options: {
  render: (key: string) => Promise<Rendered>;
  keep: (page: Page) => boolean;
  maxBytes?: number;
}) {
  const maxBytes = options.maxBytes ?? cacheBytes;
  /** In the order of last use, the oldest first. */
  const entries = new Map<string, Entry>();
  const keysOfTag = new Map<string, Set<string>>();
  const flights = new Map<string, Flight>();
  let bytes = 0;
  let epoch = 0;
  let trusted = true;

  function remove(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= entry.size;
    for (const tag of entry.tags) {
      const keys = keysOfTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysOfTag.delete(tag);
    }
  }

  function store(key: string, rendered: Rendered): void {
    remove(key);
    // Compressed forms are made later and weigh about half as much again.
    const size = Math.ceil(rendered.page.body.length * 1.5) + 2048;
    if (size > maxBytes) return;
    entries.set(key, { ...rendered, epoch, size });
    bytes += size;
    for (const tag of rendered.tags) {
      const keys = keysOfTag.get(tag) ?? new Set();
      keys.add(key);
      keysOfTag.set(tag, keys);
    }
    for (const oldest of entries.keys()) {
      if (bytes <= maxBytes) break;
      remove(oldest);
    }
  }

  function start(key: string): Promise<Page> {
    const flight: Flight = { result: undefined as never, dropped: new Set(), epoch };
    const stale = entries.get(key);
    flight.result = options
      .render(key)
      .then((rendered) => {
        if (rendered.page.status >= 500 && stale) return stale.page;
        const outdated =
          flight.epoch !== epoch || [...rendered.tags].some((tag) => flight.dropped.has(tag));
        if (trusted && !outdated && options.keep(rendered.page)) store(key, rendered);
        return rendered.page;
      })
      .catch((error: unknown) => {
        if (stale) return stale.page;
        throw error;
      })
      .finally(() => {
        inFlight.delete(flight);
        if (flights.get(key) === flight) flights.delete(key);
      });
    inFlight.add(flight);
    flights.set(key, flight);
    return flight.result;
  }
  const inFlight = new Set<Flight>();

  return {
    /** The page at this key, kept or rendered now. Rejects when rendering throws. */
    async get(key: string): Promise<{ page: Page; hit: boolean }> {
      const entry = entries.get(key);
      if (entry && trusted && entry.epoch === epoch) {
        entries.delete(key);
        entries.set(key, entry);
        return { page: entry.page, hit: true };
      }
      return { page: await (flights.get(key)?.result ?? start(key)), hit: false };
    },
    drop(tags: Iterable<string>): void {
      const dropped = [...tags];
      for (const tag of dropped) for (const key of [...(keysOfTag.get(tag) ?? [])]) remove(key);
      for (const flight of inFlight) for (const tag of dropped) flight.dropped.add(tag);
      // Who comes after the change must not join a rendering that began before it.
      flights.clear();
    },
    distrust(): void {
      trusted = false;
      epoch++;
      flights.clear();
    },
    trust(): void {
      trusted = true;
      epoch++;
    },
    size: () => ({ pages: entries.size, bytes }),
  };
}

export type PageCache = ReturnType<typeof createPageCache>;
