import { changeEntryOf, feedEntryOf, tagUri, writeFeed } from "@/catalogue/exports";
import { makeRecord } from "../../../helpers/records";

const siteUrl = "https://exemple.gouv.fr";
const feed = (change: Partial<Parameters<typeof writeFeed>[0]> = {}) =>
  writeFeed({
    siteUrl,
    author: "Open Collectivités",
    id: tagUri(siteUrl, "flux/catalogue?thematique=a"),
    title: "Catalogue",
    self: "/flux/catalogue.atom?thematique=a&annee=2024",
    alternate: "/catalogue?thematique=a",
    paging: { first: "/flux/catalogue.atom", last: "/flux/catalogue.atom" },
    entries: [],
    ...change,
  });

test("an identifier names the site, a year and the thing, and no port", () => {
  expect(tagUri("http://localhost:3000", "catalogue/12")).toBe("tag:localhost,2026:catalogue/12");
});

test("an entry is known by its number: a new address does not make it new", () => {
  const before = feedEntryOf(makeRecord(), siteUrl);
  const after = feedEntryOf(makeRecord({ slug: "autre", title: "Autre" }), siteUrl);
  expect(after.id).toBe(before.id);
});

test("its dates are those of the record, its author the producer", () => {
  const entry = feedEntryOf(makeRecord(), siteUrl);
  expect(entry).toMatchObject({
    published: new Date("2026-11-01T09:00:00.000Z"),
    updated: new Date("2026-11-22T10:30:00.000Z"),
    author: "Direction générale des collectivités locales",
    alternate: "https://exemple.gouv.fr/catalogue/montants-dgf",
    related: "https://exemple.fr/donnees",
  });
});

test("a feed is as fresh as its latest entry, and says where it is", () => {
  const xml = feed({
    entries: [
      feedEntryOf(makeRecord({ changedAt: "2026-11-20T00:00:00Z" }), siteUrl),
      feedEntryOf(makeRecord({ id: 13 }), siteUrl),
    ],
  });
  const head = xml.slice(0, xml.indexOf("<entry>"));
  expect(head).toContain("<updated>2026-11-22T10:30:00.000Z</updated>");
  expect(head).toContain(
    '<link rel="self" type="application/atom+xml" href="https://exemple.gouv.fr/flux/catalogue.atom?thematique=a&amp;annee=2024"/>',
  );
  expect(xml).not.toContain('rel="first"');
});

test("a feed of several documents links them (RFC 5005)", () => {
  const xml = feed({
    paging: { first: "/f", previous: "/f?page=1", next: "/f?page=3", last: "/f?page=9" },
  });
  for (const rel of ["first", "previous", "next", "last"]) expect(xml).toContain(`rel="${rel}"`);
});

test("hostile text is only text", () => {
  const xml = feed({
    entries: [feedEntryOf(makeRecord({ title: "<script>&\u0000", summary: "]]>" }), siteUrl)],
  });
  expect(xml).toContain("<title>&lt;script&gt;&amp;</title>");
  expect(xml).toContain("<summary>]]&gt;</summary>");
});

test.each([
  ["sha256", "son contenu n’est plus le même"],
  ["publisher-date", "son producteur annonce une nouvelle date"],
  ["etag", "son serveur annonce une nouvelle version"],
  ["last-modified", "son serveur annonce une nouvelle date"],
] as const)("a change seen by %s is told as such, on the page of the entry", (evidence, words) => {
  const at = new Date("2026-11-25T06:00:00Z");
  const document = { title: "Montants de la DGF", path: "/catalogue/montants-dgf" };
  const url = "https://exemple.fr/dgf.csv";
  expect(changeEntryOf({ id: 4, url, at, evidence, document }, siteUrl)).toEqual({
    id: "tag:exemple.gouv.fr,2026:changement/4",
    title: "Montants de la DGF",
    alternate: "https://exemple.gouv.fr/catalogue/montants-dgf",
    related: url,
    published: at,
    updated: at,
    summary: `${url} a changé\u00a0: ${words}.`,
  });
});
