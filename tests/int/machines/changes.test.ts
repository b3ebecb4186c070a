import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type MockHost, startHost } from "../links/mockHost";
import { writeContent } from "./content";
import { refresher } from "./refresher";
import { openSite, type Site } from "./site";

/** The feed of changes in watched resources, behind the real page cache. */
let site: Site;
let ids: Record<string, number>;
let host: MockHost;
let body = "a;b\n1;2\n";

beforeAll(async () => {
  site = await openSite();
  ids = await writeContent(site.payload);
  host = await startHost("127.0.52.1", (_, response) => {
    response.writeHead(200, {
      "Content-Type": "text/csv",
      "Content-Length": Buffer.byteLength(body),
    });
    response.end(body);
  });
  // Only what this test writes: the other addresses lead outside.
  await site.sql.query("UPDATE addresses SET watched = false");
});
afterAll(async () => {
  await host.close();
  await site.close();
});

const path = "/flux/changements.atom";
const read = async (place = path) => (await site.visit(place)).text;
const titlesOf = (feed: string) =>
  [...feed.matchAll(/<entry>[\s\S]*?<title>([^<]*)<\/title>/g)].map(([, title]) => title);

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("the feed is empty, and valid, before anything changed", async () => {
  const feed = await read();
  expect(feed).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  expect(feed).toContain(
    `<link rel="self" type="application/atom+xml" href="http://localhost:3000${path}"/>`,
  );
  expect(titlesOf(feed)).toEqual([]);
});

test("a new content shows in the feed at once, under the document that shows it; drafts tell nothing", async () => {
  await site.payload.update({
    collection: "entries",
    id: ids.outil ?? 0,
    data: { url: host.url("/outil.csv"), _status: "published" },
  });
  await site.payload.update({
    collection: "sources",
    id: ids.portal ?? 0,
    data: { url: host.url("/outil.csv"), _status: "published" },
  });
  await site.payload.create({
    collection: "entries",
    data: { title: "Brouillon", slug: "brouillon", url: host.url("/brouillon.csv") } as never,
    draft: true,
  });
  const refresh = await refresher(site.sql);
  await refresh(0);
  await until(async () => (await site.visit(path)).hit);
  body = "a;b\n1;3\n";
  await refresh(1_000);
  await until(async () => titlesOf(await read()).length > 0);
  const feed = await read();
  expect(titlesOf(feed)).toEqual(["Un outil"]);
  expect(feed).toContain("http://localhost:3000/catalogue/outil");
  expect(feed).toContain("son contenu n’est plus le même");

  // What is withdrawn is told no more.
  await site.payload.update({
    collection: "entries",
    id: ids.outil ?? 0,
    data: { _status: "draft" },
  });
  await until(async () => titlesOf(await read())[0] === "Portail");
});

test("the feed goes on in pages (RFC 5005), and takes no nonsense for a place in it", async () => {
  await site.sql.query(
    `INSERT INTO address_changes (address_id, at, evidence)
     SELECT address_id, at - interval '1 day' * n, evidence
     FROM address_changes, generate_series(1, 60) AS n
     WHERE address_id IN (SELECT address_id FROM address_uses WHERE published)`,
  );
  const first = (await site.ask(path)).text;
  expect(titlesOf(first)).toHaveLength(50);
  const next = /<link rel="next"[^>]*href="http:\/\/localhost:3000([^"]*)"/.exec(first)?.[1] ?? "";
  const second = (await site.ask(next)).text;
  expect(titlesOf(second)).toHaveLength(11);
  expect(second).not.toContain('rel="next"');
  for (const nonsense of ["-1", "1e3", "x", "99999999999999999999"])
    expect(titlesOf((await site.ask(`${path}?avant=${nonsense}`)).text)).toHaveLength(50);
});
