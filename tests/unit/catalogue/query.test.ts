import { describe, expect, test } from "@jest/globals";
import { catalogueAddress, parseCatalogueQuery } from "@/catalogue";
import { splitHighlights } from "@/catalogue/search/highlight";
import { unknownValues } from "@/catalogue/search/query";

const parse = (search: string) => parseCatalogueQuery(new URLSearchParams(search));

describe("reading the catalogue's parameters", () => {
  test.each([
    ["", { q: "", tri: "recents", page: 1, taille: 20 }],
    ["q=dgf", { q: "dgf", tri: "pertinence" }],
    ["q=dgf&tri=titre", { tri: "titre" }],
    ["tri=inconnu", { tri: "recents" }],
    ["thematique=a&thematique=b&thematique=a", { thematique: ["a", "b"] }],
    ["type=&type=dataset", { type: ["dataset"] }],
    ["page=3", { page: 3 }],
    ["page=-1", { page: 1 }],
    ["page=abc", { page: 1 }],
    ["page=1e99", { page: 100_000 }],
    ["taille=50", { taille: 50 }],
    ["taille=1000000", { taille: 20 }],
    [`q=${"a".repeat(5000)}`, { q: "a".repeat(200) }],
    ["q=a%00b", { q: "ab" }],
    [`source=${"x".repeat(999)}`, { source: ["x".repeat(120)] }],
  ])("%s", (search, expected) => {
    expect(parse(search)).toMatchObject(expected);
  });

  test("a parameter repeated a thousand times keeps thirty values", () => {
    const search = Array.from({ length: 1000 }, (_, n) => `annee=${1000 + n}`).join("&");
    expect(parse(search).annee).toHaveLength(30);
  });
});

describe("the address of a state", () => {
  test.each([
    ["", {}, "/catalogue"],
    ["thematique=b&thematique=a&q=x", {}, "/catalogue?q=x&thematique=a&thematique=b"],
    ["q=x&page=4", {}, "/catalogue?q=x&page=4"],
    ["q=x&page=4", { type: ["tool"] }, "/catalogue?q=x&type=tool"],
    ["q=x&page=4", { page: 2 }, "/catalogue?q=x&page=2"],
    ["q=x", { tri: "titre" as const }, "/catalogue?q=x&tri=titre"],
    ["q=d%C3%A9t%C3%A9+%26", {}, "/catalogue?q=d%C3%A9t%C3%A9+%26"],
  ])("%s with %j", (search, change, expected) => {
    expect(catalogueAddress(parse(search), change)).toBe(expected);
  });
});

test("values that no entry can have are named", () => {
  expect(unknownValues(parse("type=dataset&type=zzz&annee=20&licence=lov2&etat=mort"))).toEqual([
    { parameter: "type", value: "zzz" },
    { parameter: "annee", value: "20" },
    { parameter: "etat", value: "mort" },
  ]);
});

test.each([
  ["rien", [{ text: "rien", hit: false }]],
  ["\uE000tout\uE001", [{ text: "tout", hit: true }]],
  [
    "la \uE000dotation\uE001 <b>",
    [
      { text: "la ", hit: false },
      { text: "dotation", hit: true },
      { text: " <b>", hit: false },
    ],
  ],
  ["", []],
])("%j is split into pieces", (marked, pieces) => {
  expect(splitHighlights(marked)).toEqual(pieces);
});
