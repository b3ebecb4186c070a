import { describe, expect, test } from "@jest/globals";
import { inColourScheme, readGivenContent } from "@/newsletter";

describe("readGivenContent", () => {
  test("reads relations as identifiers or as whole documents", () => {
    const { items } = readGivenContent({
      items: [
        {
          kind: "entry",
          title: "A",
          entry: 7,
          theme: { id: 3, title: "Parité" },
          forEveryone: true,
        },
        { kind: "text", title: "B", url: "https://exemple.fr/" },
      ],
    });
    expect(items).toMatchObject([
      { kind: "entry", title: "A", entry_id: 7, theme_id: 3, for_everyone: true, url: null },
      { kind: "text", title: "B", url: "https://exemple.fr/", entry_id: null },
    ]);
  });

  test.each([
    [null],
    ["texte"],
    [{ subject: 3, items: "rien" }],
    [{ items: [null, 4, { kind: "autre", entry: "3; DROP TABLE", theme: -1, term: 2 ** 40 }] }],
  ])("%j is taken for empty, never an error", (form) => {
    const given = readGivenContent(form);
    expect(given.subject).toBeNull();
    for (const item of given.items)
      expect(item).toEqual({
        kind: "text",
        title: "",
        summary: null,
        year: null,
        territory: null,
        url: null,
        for_everyone: false,
        theme_id: null,
        entry_id: null,
        term_id: null,
        source_id: null,
      });
  });

  test("reads no more items than an issue could hold", () => {
    expect(readGivenContent({ items: Array(10_000).fill({}) }).items).toHaveLength(500);
  });
});

test("a colour scheme is shown whatever the browser prefers", () => {
  const html = "<style>@media (prefers-color-scheme: dark) { p { color: white } }</style>";
  expect(inColourScheme(html, "dark")).toContain("@media all {");
  expect(inColourScheme(html, "light")).toContain("@media not all {");
});
