import type { APIResponse } from "@playwright/test";
import { pageTypes } from "./pages";
import { expect, query, system, test } from "./system";

const slugOfEntry = async (): Promise<string> => {
  const [row] = await query<{ slug: string }>(
    "SELECT slug FROM entry_search ORDER BY entry_id LIMIT 1",
  );
  return row?.slug ?? "";
};

test("each form of the catalogue answers at its address and by Accept, and is never another's", async ({
  request,
}) => {
  const slug = await slugOfEntry();
  for (const path of ["/catalogue", `/catalogue/${slug}`]) {
    for (const [accept, type] of [
      ["text/turtle", "text/turtle"],
      ["text/html", "text/html"],
      ["application/ld+json", "application/ld+json"],
      ["application/rdf+xml", "application/rdf+xml"],
      ["text/html,*/*;q=0.8", "text/html"],
      ["text/turtle", "text/turtle"],
    ] as const) {
      const reply = await request.get(path, { headers: { Accept: accept } });
      expect(reply.headers()["content-type"], `${path} ${accept}`).toContain(type);
      expect(reply.headers().vary).toMatch(/(^|, )Accept(,|$)/);
    }
  }
  const file = await request.get(`/catalogue/${slug}.ttl`);
  expect(file.headers()["content-type"]).toContain("text/turtle");
});

test("whole exports are readable as they come, whole, and validated", async ({ request }) => {
  const [{ count } = { count: 0 }] = await query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM entry_search",
  );
  const csv = await request.get("/catalogue.csv");
  // Texts may hold line breaks: whole JSON counts rows better.
  expect((await csv.text()).split("\r\n").length).toBe(count + 2);
  const json = await request.get("/catalogue.json");
  expect((await json.json()).items).toHaveLength(count);
  const etag = json.headers().etag ?? "";
  const again = await request.get("/catalogue.json", { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  const head = await request.head("/catalogue.csv");
  expect(head.status()).toBe(200);
});

test("any site's script may read the API, nobody may write it", async ({ request }) => {
  const open = (reply: APIResponse) => reply.headers()["access-control-allow-origin"];
  const list = await request.get("/api/v1/entries?taille=10");
  expect(open(list)).toBe("*");
  expect(list.headers().ratelimit).toMatch(/^"reseau";r=\d+;t=\d+$/);
  expect(list.headers()["ratelimit-policy"]).toBe('"reseau";q=120;w=60');
  const preflight = await request.fetch("/api/v1/entries", { method: "OPTIONS" });
  expect([preflight.status(), open(preflight)]).toEqual([204, "*"]);
  const post = await request.post("/api/v1/entries", { data: {} });
  expect(post.status()).toBe(405);
  expect((await post.json()).code).toBe("method-not-allowed");
  const unknown = await request.get("/api/v1/entries?couleur=rouge");
  expect(unknown.status()).toBe(400);
  expect(unknown.headers()["content-type"]).toContain("application/problem+json");
  expect(open(await request.get("/api/users"))).not.toBe("*");
});

test("feeds and descriptions are well-formed, with what Atom asks for", async ({
  page,
  request,
}) => {
  await page.goto("/api/v1");
  for (const path of [
    "/flux/catalogue.atom",
    "/flux/catalogue.atom?q=dotation",
    "/flux/changements.atom",
    "/lettre.atom",
  ]) {
    const found = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, "application/xml");
        const feed = document.documentElement;
        const children = (parent: Element, name: string) =>
          [...parent.children].filter(({ localName }) => localName === name);
        const entries = children(feed, "entry");
        const dates = [...document.getElementsByTagName("updated")].map(
          (one) => one.textContent ?? "",
        );
        return {
          error: document.getElementsByTagName("parsererror").length,
          namespace: feed.namespaceURI,
          feed: ["id", "title", "updated"].map((name) => children(feed, name).length),
          self: children(feed, "link").filter((link) => link.getAttribute("rel") === "self").length,
          incomplete: entries.filter((entry) =>
            ["id", "title", "updated"].some((name) => children(entry, name).length !== 1),
          ).length,
          repeated:
            entries.length -
            new Set(entries.map((entry) => children(entry, "id")[0]?.textContent)).size,
          badDates: dates.filter((date) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(date)),
        };
      },
      await (await request.get(path)).text(),
    );
    expect(found, path).toEqual({
      error: 0,
      namespace: "http://www.w3.org/2005/Atom",
      feed: [1, 1, 1],
      self: 1,
      incomplete: 0,
      repeated: 0,
      badDates: [],
    });
  }
  const search = await request.get("/opensearch.xml");
  expect(await search.text()).toContain("{searchTerms}");
});

test("pages tell search engines and readers of feeds what they are", async ({ page }) => {
  test.setTimeout(120_000);
  const policyErrors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") policyErrors.push(message.text());
  });
  const types: Record<string, string[]> = {};
  for (const { name, path } of await pageTypes()) {
    if (name === "page introuvable") continue;
    await page.goto(path);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    types[name] = blocks.flatMap((block) => JSON.parse(block)["@type"]);
  }
  expect(policyErrors).toEqual([]);
  expect(types.accueil).toEqual(["WebSite"]);
  expect(types.catalogue).toContain("DataCatalog");
  expect(types.catalogue).toContain("BreadcrumbList");
  expect(types.organisme).toContain("Organization");
  expect(types.terme).toContain("DefinedTerm");
  expect(types.glossaire).toContain("DefinedTermSet");
  await page.goto("/catalogue?type=dataset");
  const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(feed).toHaveAttribute("href", `${system.siteUrl}/flux/catalogue.atom?type=dataset`);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    `${system.siteUrl}/catalogue?type=dataset`,
  );
});
