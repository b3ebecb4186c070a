import { describe, expect, test } from "@jest/globals";
import { judgeRows, readCsv, spell, UnreadableCsv } from "@/catalogue/intake";

describe("a file is read by RFC 4180", () => {
  test.each<[string, string, string[][]]>([
    [
      "semicolons",
      "a;b\r\nc;d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "commas",
      'a,b\nc,"d,e"',
      [
        ["a", "b"],
        ["c", "d,e"],
      ],
    ],
    [
      "tabulations",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a mark of UTF-8 and quotes", '\ufeff"a;1";"b ""c"""', [["a;1", 'b "c"']]],
    [
      "line ends in cells",
      'a;b\n"c\nd";e',
      [
        ["a", "b"],
        ["c\nd", "e"],
      ],
    ],
    [
      "empty rows are left out",
      "a;b\n\n;\nc;d\n\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "an empty last cell",
      "a;b\nc;",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ["nothing", "", []],
    ["zeros", "a\0;b", [["a", "b"]]],
  ])("%s", (_, text, cells) => {
    expect(readCsv(text).map((row) => row.cells)).toEqual(cells);
  });

  test("lines are counted as the file shows them", () => {
    expect(readCsv('a\n"b\nc"\n\nd').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test.each(['a\n"b', 'a\n"b"c'])("a quote that is wrong is told: %j", (text) => {
    expect(() => readCsv(text)).toThrow(UnreadableCsv);
    expect(() => readCsv(text)).toThrow(/Ligne 2/);
  });
});

const names = {
  organizations: new Map([[spell("Direction générale"), 3]]),
  sources: new Map([[spell("Portail"), 4]]),
  series: new Map(),
  themes: new Map([
    [spell("Finances & fiscalité"), 1],
    [spell("Parité"), 2],
  ]),
};
const known = {
  byAddress: new Map([["http://connu.fr/a", { id: 9, title: "Connue" }]]),
  byRemoteId: new Map([["abc", { id: 8, title: "Par identifiant" }]]),
};
const keyOf = (address: string) => address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

const judge = (text: string) => judgeRows(readCsv(text), { names, known, keyOf });
const header = "Titre;Adresse de la ressource";

describe("each row is judged", () => {
  test("a whole row becomes a draft", () => {
    const { rows, ignored } = judge(
      [
        `${header};TYPE;résumé;Producteur;Thématiques;Niveaux territoriaux;Millésimes;Fréquence de mise à jour;Licence;Publiée par le producteur le;Fichiers et interfaces;Identifiant chez le producteur;Autre`,
        "Budgets;https://exemple.fr/b;Outil;Un résumé.;direction  GENERALE;Parité | finances & fiscalite;commune | EPCI;2023 | 2024;annuelle;Licence Ouverte 2.0;26/11/2024;https://exemple.fr/b.csv;x-1;rien",
      ]
        .join("\n")
        .replace("EPCI", "Intercommunalité (EPCI)"),
    );
    expect(ignored).toEqual(["Autre"]);
    expect(rows[0]).toMatchObject({
      line: 2,
      outcome: "new",
      draft: {
        title: "Budgets",
        type: "tool",
        summary: "Un résumé.",
        publisher: 3,
        themes: [2, 1],
        levels: ["commune", "epci"],
        years: [2023, 2024],
        frequency: "ANNUAL",
        licence: "lov2",
        issued: "2024-11-26",
        distributions: [{ title: "Fichier 1", url: "https://exemple.fr/b.csv" }],
        origin: { kind: "manual", remoteId: "x-1" },
      },
    });
  });

  test.each<[string, string, RegExp[]]>([
    ["no title", `${header}\n;https://exemple.fr`, [/^Titre.*obligatoire/]],
    ["no address", `${header}\nA;`, [/^Adresse.*obligatoire/]],
    ["no web address", `${header}\nA;javascript:alert(1)`, [/n’est pas une adresse/]],
    ["a title too long", `${header}\n${"x".repeat(251)};https://exemple.fr`, [/250 caractères/]],
    [
      "an unknown type",
      `${header};Type\nA;https://exemple.fr;truc`,
      [/«.truc.» n’est pas une des valeurs \(Jeu de données/],
    ],
    [
      "an unknown producer",
      `${header};Producteur\nA;https://exemple.fr;Inconnu`,
      [/n’existe pas ici/],
    ],
    [
      "years",
      `${header};Première année;Dernière année\nA;https://exemple.fr;2024;2020`,
      [/précède/],
    ],
    ["no year", `${header};Millésimes\nA;https://exemple.fr;20 | 2020`, [/entre 1789 et 2100/]],
    [
      "no date",
      `${header};Mise à jour par le producteur le\nA;https://exemple.fr;31/02/2024`,
      [/une date s’écrit/],
    ],
    ["a territory", `${header};Territoires\nA;https://exemple.fr;Rennes`, [/departement:35/]],
    ["more cells than headings", `${header}\nA;https://exemple.fr;x`, [/plus de cellules/]],
    ["all that is wrong at once", `${header};Type;Licence\n;x;y;z`, [/Adresse/, /Type/, /Licence/]],
  ])("%s", (_, text, problems) => {
    const [row] = judge(text).rows;
    if (row?.outcome !== "wrong") throw new Error(`judged ${row?.outcome}`);
    for (const problem of problems)
      expect(row.problems.some((one) => problem.test(one))).toBe(true);
  });

  test("what the catalogue has, by address or identifier, is left alone", () => {
    const { rows } = judge(
      `${header};Identifiant chez le producteur\nA;http://connu.fr/a;\nB;https://autre.fr;abc`,
    );
    expect(rows).toMatchObject([
      { outcome: "known", entry: { id: 9 } },
      { outcome: "known", entry: { id: 8 } },
    ]);
  });

  test("what the file brings twice is taken once", () => {
    const { rows } = judge(`${header}\nA;http://exemple.fr/x\nB;https://www.exemple.fr/x/`);
    expect(rows).toMatchObject([{ outcome: "new" }, { outcome: "repeated", of: 2 }]);
  });

  test("formulas are text: the apostrophe of our own export goes, and comes back on export", () => {
    const { rows } = judge(
      `${header}\n'=cmd|' /C calc'!A0;https://exemple.fr\n=1+1;https://exemple.fr/2`,
    );
    expect(rows.map(({ title }) => title)).toEqual(["=cmd|' /C calc'!A0", "=1+1"]);
  });

  test("without the columns that every row needs, nothing is read", () => {
    expect(judge("Nom;URL\nA;https://exemple.fr")).toEqual({
      rows: [],
      ignored: ["Nom", "URL"],
      missing: ["Titre", "Adresse de la ressource"],
    });
    expect(judge("").missing).toHaveLength(2);
  });
});
