import { ImportFault, importLimits, wordFault } from "@/newsletter/import/fault";
import { columnName, readCsv } from "@/newsletter/import/readCsv";

async function rowsOf(body: Uint8Array | string) {
  const { columns, rows } = await readCsv(Buffer.from(body));
  const read = [];
  for await (const row of rows) read.push(row);
  return { columns, rows: read };
}
const fault = async (body: Uint8Array | string) => {
  try {
    await rowsOf(body);
  } catch (error) {
    if (error instanceof ImportFault) return error;
    throw error;
  }
  throw new Error("was read");
};
const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

const expected = [
  { adresse: "a@x.fr", thematiques: "Fiscalité" },
  { adresse: "b@x.fr", thematiques: "" },
];

test.each<[string, Uint8Array | string]>([
  ["commas", "adresse,thematiques\na@x.fr,Fiscalité\nb@x.fr,\n"],
  ["semicolons, CRLF, no last line break", "adresse;thematiques\r\na@x.fr;Fiscalité\r\nb@x.fr;"],
  ["tabs", "adresse\tthematiques\na@x.fr\tFiscalité\nb@x.fr\t\n"],
  ["a byte order mark", "\uFEFFadresse;thematiques\na@x.fr;Fiscalité\nb@x.fr;\n"],
  ["UTF-16, as « Texte Unicode »", utf16("adresse\tthematiques\r\na@x.fr\tFiscalité\r\nb@x.fr\t")],
  [
    "Windows-1252, as Excel in French",
    Buffer.from("adresse;thematiques\r\na@x.fr;Fiscalit\xe9\r\nb@x.fr;", "latin1"),
  ],
  ["quotes", '"adresse";"thematiques"\n"a@x.fr";"Fiscalité"\n"b@x.fr";""\n'],
  ["empty lines", "adresse;thematiques\n\na@x.fr;Fiscalité\n;\n\nb@x.fr;\n\n"],
  [
    "spaces around, shorter rows, other cases",
    " Adresse ;Thématiques\n a@x.fr ; Fiscalité\nb@x.fr",
  ],
])("%s", async (_, body) => {
  const { rows } = await rowsOf(body);
  expect(rows.map(({ cells }) => cells)).toEqual(expected);
  expect(rows.every(({ overflow }) => !overflow)).toBe(true);
});

test("separators, quotes and line breaks within quotes; the line of each row", async () => {
  const { rows } = await rowsOf('adresse;note\na@x.fr;"un;""deux""\ntrois"\nb@x.fr;x\n');
  expect(rows.map(({ line, cells }) => [line, cells.note])).toEqual([
    [3, 'un;"deux"\ntrois'],
    [4, "x"],
  ]);
});

test("more cells than columns are seen; a last empty one is nothing", async () => {
  const { rows } = await rowsOf("adresse\na@x.fr;\nb@x.fr;c\n");
  expect(rows.map(({ overflow }) => overflow)).toEqual([false, true]);
  const wide = await rowsOf("adresse;rythme\na@x.fr;;\nb@x.fr;;c\n");
  expect(wide.rows.map(({ overflow }) => overflow)).toEqual([false, true]);
});

test.each<[string, Uint8Array | string, string]>([
  ["nothing", "", "empty"],
  ["empty lines", "\n\n;;\n", "empty"],
  ["a quote that does not end", 'adresse\n"a@x.fr\nb@x.fr\n', "quotes"],
  ["a quote within a word", 'adresse\na@x.fr\nb"b@x.fr\n', "quotes"],
  ["a row without end", `adresse\n${"a".repeat(importLimits.rowLength + 10)}`, "row_too_long"],
  ["a workbook", Buffer.from("PK\x03\x04\x14\0\x06\0\x08\0", "latin1"), "not_text"],
  ["a column twice", "adresse;adresse\na@x.fr;b@x.fr\n", "columns_twice"],
  ["too many rows", `adresse\n${"a@x.fr\n".repeat(importLimits.rows + 1)}`, "too_many_rows"],
])("%s: refused whole, in words", async (_, body, code) => {
  const refused = await fault(body);
  expect(refused.code).toBe(code);
  expect(wordFault(refused)).toMatch(/\.$/);
});

test("names of columns as people write them", () => {
  expect(
    ["Thématiques", "Adresse e-mail", " Consentement – date ", "RYTHME"].map(columnName),
  ).toEqual(["thematiques", "adresse_e_mail", "consentement_date", "rythme"]);
});
