import {
  foldText,
  type GlossaryTerm,
  groupByLetter,
  letterOf,
  searchTerms,
} from "@/ui/glossaryIndex";

const term = (label: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id: label.length,
  slug: label,
  label,
  shortDefinition: "Sans objet.",
  ...more,
});

describe("letterOf: the letter under which a term stands", () => {
  test.each([
    ["Épargne brute", "E"],
    ["Œuvre", "O"],
    ["« Grand Paris »", "G"],
    ["à-côté", "A"],
    ["4e section", "0-9"],
    ["", "0-9"],
  ])("%s → %s", (label, letter) => expect(letterOf(label)).toBe(letter));
});

test("foldText leaves out case, accents and the shape of apostrophes", () => {
  expect(foldText("L’Œuvre À l'État")).toBe("l'oeuvre a l'etat");
});

test("groupByLetter sorts as French does and leaves out empty letters", () => {
  const groups = groupByLetter(
    ["Zone", "épargne", "Emprunt", "Écart", "2e"].map((label) => term(label)),
  );
  expect(groups.map(({ letter, terms }) => [letter, terms.map(({ label }) => label)])).toEqual([
    ["0-9", ["2e"]],
    ["E", ["Écart", "Emprunt", "épargne"]],
    ["Z", ["Zone"]],
  ]);
});

describe("searchTerms", () => {
  const terms = [
    term("Dotation globale de fonctionnement", { acronym: "DGF" }),
    term("Péréquation", { shortDefinition: "Corrige les écarts, par des dotations." }),
    term("Établissement public", { synonyms: ["EPCI à fiscalité propre"] }),
    term("Recettes", { shortDefinition: "Ce que la commune encaisse." }),
  ];
  test.each([
    ["dotations", ["Dotation globale de fonctionnement", "Péréquation"]],
    ["dgf", ["Dotation globale de fonctionnement"]],
    ["PEREQUATION", ["Péréquation"]],
    ["fiscalite propre", ["Établissement public"]],
    ["globale fonctionnement", ["Dotation globale de fonctionnement"]],
    ["globale péréquation", []],
    ["gf", []],
    ["requation", ["Péréquation"]],
    ["?!", []],
  ])("« %s » → %j", (question, labels) =>
    expect(searchTerms(terms, question).map(({ label }) => label)).toEqual(labels),
  );

  test("an empty question finds everything, in alphabetical order", () => {
    expect(searchTerms(terms, "  ").map(({ label }) => label)).toEqual([
      "Dotation globale de fonctionnement",
      "Établissement public",
      "Péréquation",
      "Recettes",
    ]);
  });

  test("signs of regular expressions are words like others", () => {
    expect(() => searchTerms(terms, "(.*[")).not.toThrow();
  });
});
