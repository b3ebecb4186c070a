import { describe, expect, test } from "@jest/globals";
import { createPageCache, type Page, type Rendered } from "@/server/pageCache";

const pageOf = (text: string, status = 200): Page => ({
  status,
  headers: { "content-type": "text/html" },
  body: Buffer.from(text),
});

/** A renderer that counts, whose next answers the test decides. */
function stage() {
  let version = 1;
  let status = 200;
  const rendered: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  const cache = createPageCache({
    maxBytes: 20_000,
    keep: (page) => page.status === 200,
    async render(key): Promise<Rendered> {
      rendered.push(key);
      const read = `${key} v${version}`;
      const answered = status;
      await gate;
      return { page: pageOf(read, answered), tags: new Set(["entries", `entries:${key}`]) };
    },
  });
  cache.trust();
  return {
    cache,
    rendered,
    publish: () => version++,
    fail: () => {
      status = 500;
    },
    hold: () => {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => open();
    },
    text: async (key: string) => (await cache.get(key)).page.body.toString(),
  };
}

describe("the page cache", () => {
  test("renders a page once and then keeps it", async () => {
    const { text, rendered } = stage();
    expect(await text("a")).toBe("a v1");
    expect(await text("a")).toBe("a v1");
    expect(rendered).toEqual(["a"]);
  });

  test("a crowd shares one rendering", async () => {
    const { text, rendered } = stage();
    await Promise.all(Array.from({ length: 50 }, () => text("a")));
    expect(rendered).toEqual(["a"]);
  });

  test.each([
    ["its own tag", ["entries:a"], ["a", "b", "a"]],
    ["the tag of a list", ["entries"], ["a", "b", "a", "b"]],
    ["a foreign tag", ["terms:1"], ["a", "b"]],
  ])("drops exactly the pages made from %s", async (_, tags, expected) => {
    const { cache, text, rendered } = stage();
    await text("a");
    await text("b");
    cache.drop(tags);
    await text("a");
    await text("b");
    expect(rendered).toEqual(expected);
  });

  test("a rendering overtaken by a change is answered but not kept, and not joined", async () => {
    const { cache, hold, publish, text, rendered } = stage();
    const release = hold();
    const early = text("a");
    publish();
    cache.drop(["entries:a"]);
    const late = text("a");
    release();
    expect(await early).toBe("a v1");
    expect(await late).toBe("a v2");
    expect(await text("a")).toBe("a v2");
    expect(rendered).toEqual(["a", "a"]);
  });

  test("an error is not kept", async () => {
    const { fail, text, rendered } = stage();
    fail();
    await text("a");
    await text("a");
    expect(rendered).toEqual(["a", "a"]);
  });

  test("while changes may be missed, a kept page serves only when rendering fails", async () => {
    const { cache, fail, publish, text } = stage();
    await text("a");
    cache.distrust();
    publish();
    expect(await text("a")).toBe("a v2");
    fail();
    expect(await text("a")).toBe("a v1");
    cache.trust();
    expect((await cache.get("a")).page.status).toBe(200);
  });

  test("once trusted again, what was kept before is rendered anew", async () => {
    const { cache, publish, text } = stage();
    await text("a");
    cache.distrust();
    publish();
    cache.trust();
    expect(await text("a")).toBe("a v2");
  });

  test("the least recently read pages leave when the room is used up", async () => {
    const { cache, text, rendered } = stage();
    for (const key of ["a", "b", "c", "d", "e", "f", "g", "h"]) await text(key);
    await text("a");
    await text("i");
    await text("j");
    expect(cache.size().bytes).toBeLessThanOrEqual(20_000);
    rendered.length = 0;
    await text("a");
    await text("b");
    expect(rendered).toEqual(["b"]);
  });
});
