import { describe, expect, test } from "@jest/globals";
import { firstVersion, nothingChanged, wordChanges } from "@/admin/versions/wordChanges";

const fields = [
  { name: "title", label: "Titre" },
  { name: "summary", label: "Résumé" },
  { name: "themes", label: "Thématiques" },
  { name: "distributions", label: "Fichiers et accès" },
  { name: "contact", label: "Contact" },
  { name: "description", label: "Description" },
];

const text = (words: string) => ({ root: { children: [{ type: "text", text: words }] } });
const base = {
  _status: "draft",
  title: "Comptes",
  themes: [1, 2],
  distributions: [{ id: "a", title: "CSV", url: "https://a.fr", size: null }],
  contact: { name: "DGCL", email: null },
  description: text("Un texte."),
};

describe("what a version changed", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a text", { title: "Comptes 2024" }, "Titre"],
    ["several, in the form's order", { themes: [1], title: "X" }, "Titre, Thématiques"],
    ["a value added", { summary: "Court." }, "Résumé"],
    ["a value removed", { title: "" }, "Titre"],
    ["the order of many values", { themes: [2, 1] }, "Thématiques"],
    [
      "a part of a row",
      { distributions: [{ id: "a", title: "CSV", url: "https://b.fr", size: null }] },
      "Fichiers et accès",
    ],
    [
      "rows sent again as they were",
      { distributions: [{ id: "b", title: "CSV", url: "https://a.fr", size: null }] },
      nothingChanged,
    ],
    ["a row removed", { distributions: [] }, "Fichiers et accès"],
    ["a part of a group", { contact: { name: "DGCL", email: "a@b.fr" } }, "Contact"],
    ["a word of a rich text", { description: text("Un autre texte.") }, "Description"],
    ["its publication alone", { _status: "published" }, "Publication"],
    ["its publication with a change", { _status: "published", title: "X" }, "Publication, Titre"],
    ["nothing", {}, nothingChanged],
    ["dates alone", { updatedAt: "2026-01-02" }, nothingChanged],
    ["a field that the form does not show", { slugHistory: ["x"] }, nothingChanged],
    ["null for what was never filled", { summary: null }, nothingChanged],
    ["an empty text for it", { summary: "" }, nothingChanged],
    ["an empty group for it", { contact: { name: "DGCL", email: "" } }, nothingChanged],
  ])("%s", (_, changed, expected) => {
    expect(wordChanges({ ...base, ...changed }, base, fields)).toBe(expected);
  });

  test("the first one changes nothing", () => {
    expect(wordChanges(base, undefined, fields)).toBe(firstVersion);
  });

  test("two fields of one label are named once", () => {
    const twice = [...fields, { name: "titleSort", label: "Titre" }];
    expect(wordChanges({ ...base, title: "X", titleSort: "x" }, base, twice)).toBe("Titre");
  });

  test("a draft after a publication names its fields, not a withdrawal", () => {
    const published = { ...base, _status: "published" };
    expect(wordChanges({ ...base, title: "X" }, published, fields)).toBe("Titre");
    expect(wordChanges(base, published, fields)).toBe(nothingChanged);
  });
});
