import { describe, expect, test } from "@jest/globals";
import {
  type LinkFilters,
  narrows,
  noFilters,
  parseFilters,
  type Query,
  toQuery,
} from "@/admin/links/filters";

describe("what the address of the page asks for", () => {
  test.each<[string, Query, Partial<LinkFilters>]>([
    ["nothing", {}, {}],
    ["a state", { etat: "broken" }, { states: ["broken"] }],
    [
      "several states, known ones alone",
      { etat: ["gone", "mort", "broken"] },
      { states: ["broken", "gone"] },
    ],
    ["a host", { hote: "WWW.Exemple.FR" }, { host: "www.exemple.fr" }],
    [
      "a host out of an address",
      { hote: " https://www.exemple.fr:8080/a?b#c " },
      { host: "www.exemple.fr" },
    ],
    ["a host with accents", { hote: "préfecture.fr" }, { host: "xn--prfecture-c4a.fr" }],
    ["what is no host", { hote: "a b" }, { host: "a b" }],
    ["a source", { source: "12" }, { source: 12 }],
    ["no source", { source: "-1" }, { source: null }],
    ["a number that no column holds", { source: "99999999999" }, { source: null }],
    ["a responsible person", { responsable: "3" }, { responsible: 3 }],
    ["nobody responsible", { responsable: "aucun" }, { responsible: "none" }],
    ["ages", { depuis: "7j", verifie: "jamais" }, { troubleAge: "7j", checkAge: "jamais" }],
    ["unknown ages", { depuis: "toString", verifie: "8j" }, {}],
    ["open proposals", { proposition: "oui" }, { proposal: true }],
    ["words, each once", { q: " dgf  2026 dgf " }, { words: ["dgf", "2026"] }],
    ["a word that no database takes", { q: "a\0b" }, { words: ["ab"] }],
    ["an order and a page", { tri: "panne", page: "3" }, { sort: "panne", page: 3 }],
    ["an unknown order", { tri: "constructor" }, {}],
    ["pages that are none", { page: "0" }, {}],
    ["pages beyond any list", { page: "1e9" }, {}],
    ["half a page", { page: "1.5" }, {}],
    ["a repeated parameter that takes one value", { q: ["x", "y"] }, { words: ["x"] }],
  ])("%s", (_, query, expected) => {
    expect(parseFilters(query)).toEqual({ ...noFilters, ...expected });
  });

  test("words and their length are bounded", () => {
    const { words } = parseFilters({ q: Array.from({ length: 90 }, (_, n) => `m${n}`).join(" ") });
    expect(words).toHaveLength(8);
    expect(parseFilters({ q: "x".repeat(10_000) }).words[0]).toHaveLength(200);
  });
});

describe("the address of what is asked for", () => {
  test("nothing asked is no query", () => expect(toQuery(noFilters)).toBe(""));

  test.each<Partial<LinkFilters>>([
    { states: ["failing", "gone"], page: 4 },
    { host: "a.fr", source: 2, responsible: "none" },
    { responsible: 9, troubleAge: "30j", checkAge: "1j", proposal: true },
    { words: ["50", "%", "d’été&x=1"], sort: "verification" },
  ])("is read back as it was: %j", (asked) => {
    const filters = { ...noFilters, ...asked };
    const query = new URLSearchParams(toQuery(filters));
    const read: Query = Object.fromEntries(
      [...query.keys()].map((name) => [name, query.getAll(name)]),
    );
    expect(parseFilters(read)).toEqual(filters);
  });

  test.each<[Partial<LinkFilters>, boolean]>([
    [{}, false],
    [{ states: ["gone"], sort: "panne", page: 2 }, false],
    [{ host: "a.fr" }, true],
    [{ proposal: true }, true],
  ])("%j narrows: %s", (asked, expected) => {
    expect(narrows({ ...noFilters, ...asked })).toBe(expected);
  });
});
