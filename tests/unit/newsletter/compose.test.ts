import { chooseItems } from "@/newsletter/choose";
import { composeDraft, type News } from "@/newsletter/compose";
import { periodKey } from "@/newsletter/period";

const finances = { id: 1, title: "Finances" };
const emploi = { id: 2, title: "Emploi" };
const news = (given: Partial<News>): News => ({
  kind: "entry",
  id: 1,
  title: "Titre",
  summary: "Résumé",
  newsAt: new Date("2026-11-10T09:00:00Z"),
  year: null,
  territories: [],
  themes: [finances],
  ...given,
});
const until = new Date("2026-12-01T06:00:00Z");

describe("a draft", () => {
  test("is not made of nothing", () => {
    expect(composeDraft({ news: [], until, frequency: "monthly" })).toBeUndefined();
  });

  test("groups by theme, entries before sources before terms, the latest first", () => {
    const draft = composeDraft({
      until,
      frequency: "monthly",
      news: [
        news({ kind: "term", id: 5, themes: [finances] }),
        news({ id: 1, themes: [finances, emploi] }),
        news({ id: 2, newsAt: new Date("2026-11-12T09:00:00Z") }),
        news({ kind: "source", id: 4 }),
        news({ id: 3, themes: [emploi] }),
        news({ kind: "term", id: 6, themes: [] }),
      ],
    });
    expect(draft?.items.map(({ kind, id, theme }) => [kind, id, theme])).toEqual([
      ["term", 6, null],
      ["entry", 3, 2],
      ["entry", 2, 1],
      ["entry", 1, 1],
      ["source", 4, 1],
      ["term", 5, 1],
    ]);
    expect(draft?.items[0]?.forEveryone).toBe(true);
    expect(draft?.items[1]?.forEveryone).toBe(false);
  });

  test.each([
    ["monthly", "2026-12-01T06:00:00Z", "La lettre de décembre 2026"],
    ["monthly", "2026-07-31T22:30:00Z", "La lettre d’août 2026"],
    ["monthly", "2026-10-01T05:00:00Z", "La lettre d’octobre 2026"],
    ["weekly", "2027-02-01T06:00:00Z", "Les nouveautés de la semaine du 1er février 2027"],
  ] as const)("of a %s letter at %s has for subject %j", (frequency, at, subject) => {
    const draft = composeDraft({ news: [news({})], until: new Date(at), frequency });
    expect(draft?.subject).toBe(subject);
  });

  test("says what it holds", () => {
    const draft = composeDraft({
      news: [news({}), news({ id: 2 }), news({ kind: "term", id: 3 })],
      until,
      frequency: "monthly",
    });
    expect(draft?.preheader).toBe("À découvrir\u00a0: 2 ressources et 1 terme du glossaire.");
  });

  test("keeps to the lengths that an issue allows", () => {
    const draft = composeDraft({
      news: [
        news({
          title: "t".repeat(300),
          summary: "s".repeat(900),
          territories: Array(9).fill("Communauté d’agglomération au très long nom de territoire"),
        }),
      ],
      until,
      frequency: "monthly",
    });
    expect(draft?.items[0]?.title).toHaveLength(250);
    expect(draft?.items[0]?.summary).toHaveLength(600);
    expect(draft?.items[0]?.territory).toHaveLength(120);
    expect(draft?.items[0]?.territory).toMatch(/… et 6 autres$/);
  });

  test("tells a repaired link under the entry’s theme, after what is new; once for a new entry", () => {
    const draft = composeDraft({
      until,
      frequency: "monthly",
      news: [
        news({ kind: "repair", id: 1, themes: [finances] }),
        news({
          kind: "repair",
          id: 2,
          themes: [finances],
          territories: ["Bretagne"],
          year: "2024",
        }),
        news({ kind: "term", id: 3, themes: [finances] }),
        news({ id: 1, themes: [finances] }),
      ],
    });
    expect(draft?.items.map(({ kind, id }) => [kind, id])).toEqual([
      ["entry", 1],
      ["term", 3],
      ["entry", 2],
    ]);
    expect(draft?.items[2]).toMatchObject({
      summary: "Le lien vers cette ressource, qui était rompu, est réparé. Résumé",
      theme: finances.id,
      territory: "Bretagne",
      year: "2024",
      forEveryone: false,
    });
    expect(draft?.preheader).toBe(
      "À découvrir\u00a0: 1 ressource, 1 terme du glossaire et 1 lien réparé.",
    );
  });

  test.each([
    [[], null],
    [["Rennes"], "Rennes"],
    [["Rennes", "Dinard"], "Rennes et Dinard"],
    [["Rennes", "Dinard", "Brest", "Vannes"], "Rennes, Dinard, Brest et Vannes"],
    [["Rennes", "Dinard", "Brest", "Vannes", "Auray"], "Rennes, Dinard, Brest et 2 autres"],
  ])("names the territories %j as %j", (territories, worded) => {
    const draft = composeDraft({ news: [news({ territories })], until, frequency: "monthly" });
    expect(draft?.items[0]?.territory).toBe(worded);
  });
});

describe("a period is of Paris", () => {
  test.each([
    ["2026-11-30T22:59:59Z", "monthly", "2026-11"],
    ["2026-11-30T23:00:00Z", "monthly", "2026-12"],
    ["2026-06-30T22:00:00Z", "monthly", "2026-07"],
    ["2026-12-31T23:30:00Z", "weekly", "2026-S53"],
    ["2027-01-03T22:30:00Z", "weekly", "2026-S53"],
    ["2027-01-03T23:30:00Z", "weekly", "2027-S01"],
    ["2024-12-30T12:00:00Z", "weekly", "2025-S01"],
  ] as const)("%s, %s → %s", (at, frequency, key) => {
    expect(periodKey(new Date(at), frequency)).toBe(key);
  });
});

describe("a reader's copy", () => {
  const item = (position: number, given: object = {}) => ({
    position,
    themes: [],
    territories: [],
    forEveryone: false,
    ...given,
  });
  const items = [
    item(0, { themes: [1] }),
    item(1, { themes: [1, 2] }),
    item(2, { themes: [3], forEveryone: true }),
    item(3, { themes: [2], territories: ["region:53"] }),
    item(4),
  ];
  const above = new Map([["commune:35238", ["departement:35", "region:53"]]]);
  test.each([
    ["no choice", { themes: [], territories: [] }, [0, 1, 2, 3, 4]],
    ["one theme", { themes: [2], territories: [] }, [1, 2, 3, 4]],
    ["another territory", { themes: [2], territories: ["region:11"] }, [1, 2, 4]],
    ["his territory", { themes: [], territories: ["region:53"] }, [0, 1, 2, 3, 4]],
    [
      "a commune of the item's région",
      { themes: [], territories: ["commune:35238"] },
      [0, 1, 2, 3, 4],
    ],
    ["a theme of nothing", { themes: [9], territories: [] }, [2, 4]],
  ])("%s", (_, reader, positions) => {
    expect(chooseItems(items, reader, above)).toEqual(positions);
  });

  test("may be empty", () => {
    expect(
      chooseItems([item(0, { themes: [1] })], { themes: [2], territories: [] }, above),
    ).toEqual([]);
  });
});
