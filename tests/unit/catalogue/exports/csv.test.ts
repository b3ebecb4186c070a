import { csvCell, csvHeader, csvLine } from "@/catalogue/exports";
import { makeRecord } from "../../../helpers/records";

test.each([
  ["ordinary", "ordinary"],
  ["a;b", '"a;b"'],
  ['dit "oui"', '"dit ""oui"""'],
  ["deux\nlignes", '"deux\nlignes"'],
  [" bord ", '" bord "'],
  ["", ""],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["+33", "'+33"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", `'\t=1`],
  ["  =1", "'  =1"],
  ["\u00a0=1", "'\u00a0=1"],
  ["＝1", "'＝1"],
  ["\r=1", `"'\r=1"`],
  ["a=b", "a=b"],
  ["2024-01-01", "2024-01-01"],
  ['=1;"2"', `"'=1;""2"""`],
])("csvCell(%j) is %j", (value, cell) => expect(csvCell(value)).toBe(cell));

/** The cells of one line, for lines without quotes inside. */
const read = (line: string): string[] =>
  [...line.trimEnd().matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)]
    .slice(0, -1)
    .map(([, cell = ""]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));

const rowOf = (line: string): Record<string, string | undefined> => {
  const titles = csvHeader().replace("\ufeff", "").trimEnd().split(";");
  const cells = read(line);
  return Object.fromEntries(titles.map((title, place) => [title, cells[place]]));
};

test("a line says what the header announces, with the state of the link", () => {
  const line = csvLine(makeRecord(), "https://exemple.gouv.fr");
  expect(line.endsWith("\r\n")).toBe(true);
  expect(rowOf(line)).toMatchObject({
    Identifiant: "montants-dgf",
    Titre: "Montants de la DGF",
    Type: "Jeu de données",
    "Adresse de la fiche": "https://exemple.gouv.fr/catalogue/montants-dgf",
    "État du lien": "Lien vérifié",
    "Code de l’état du lien": "ok",
    "Lien vérifié le": "2026-11-20T08:00:00.000Z",
    Thématiques: "Finances & fiscalité",
    "Première année": "2022",
    "Dernière année": "2024",
    Licence: "Licence Ouverte 2.0",
    "Fréquence de mise à jour": "Annuelle",
    "États des fichiers": "broken",
  });
});

test.each([
  [{ yearFrom: 2010, yearTo: null, years: [] }, "2010", ""],
  [{ yearFrom: 2010, yearTo: 2012, years: [] }, "2010", "2012"],
  [{ years: [] }, "", ""],
])("years %j are from %s to %s", (change, first, last) => {
  const row = rowOf(csvLine(makeRecord(change), "https://exemple.gouv.fr"));
  expect([row["Première année"], row["Dernière année"]]).toEqual([first, last]);
});

test("a hostile title stays one harmless cell", () => {
  const row = rowOf(
    csvLine(makeRecord({ title: '=HYPERLINK("https://mal.example";"clic")' }), "https://x.fr"),
  );
  expect(row.Titre).toBe(`'=HYPERLINK("https://mal.example";"clic")`);
});
