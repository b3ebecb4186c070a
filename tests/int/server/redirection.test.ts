import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { missingTag, recordMove, recordTags } from "@/lib/pageTags";
import { createPageCache, type PageCache } from "@/server/pageCache";
import { createRenderer } from "@/server/renderer";

/** A site with one page, renamed once, as Next would render it. */
let path = "/catalogue/b";
const rendered: string[] = [];
let renderer: Awaited<ReturnType<typeof createRenderer>>;
let cache: PageCache;

beforeAll(async () => {
  renderer = await createRenderer(async (req, res) => {
    const asked = new URL(req.url ?? "/", "http://localhost").pathname;
    rendered.push(req.url ?? "");
    recordTags(["entries"]);
    if (asked === "/theme") recordMove("/catalogue?thematique=b");
    else if (asked === "/catalogue/a") recordMove(path);
    else if (asked !== path) recordTags([missingTag]);
    res.setHeader("Content-Type", "text/html");
    res.end("<p>ce que Next envoie</p>");
  });
  cache = createPageCache({
    render: (target) => renderer.render(target, "localhost"),
    keep: () => true,
  });
  cache.trust();
});
afterAll(() => renderer.close());

test.each([
  ["/catalogue/a", 301, "/catalogue/b"],
  ["/catalogue/a?vue=fiche&x=%0D%0AX-Y:%201", 301, "/catalogue/b?vue=fiche&x=%0D%0AX-Y:%201"],
  ["/catalogue/a?", 301, "/catalogue/b"],
  // The new address has a query of its own.
  ["/theme?x=1", 301, "/catalogue?thematique=b"],
  ["/catalogue/b", 200, undefined],
  ["/catalogue/c", 404, undefined],
])("%s is answered with %p %p", async (target, status, location) => {
  const { page } = await cache.get(target);
  expect(page.status).toBe(status);
  expect(page.headers.location).toBe(location);
  expect(page.body.length === 0).toBe(status === 301);
});

test("a redirection is rendered once, kept, and dropped with what it leads to", async () => {
  rendered.length = 0;
  await cache.get("/catalogue/a?une=fois");
  expect((await cache.get("/catalogue/a?une=fois")).hit).toBe(true);
  expect(rendered).toEqual(["/catalogue/a?une=fois"]);
  path = "/catalogue/c";
  cache.drop(["entries"]);
  const { page } = await cache.get("/catalogue/a?une=fois");
  expect(page.headers.location).toBe("/catalogue/c?une=fois");
});
