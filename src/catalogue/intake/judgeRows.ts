import { entryTypes, formats, frequencies, levels, licences } from "../vocabularies";
import { isAddress, languages, readerOf } from "./cells";
import { columnsOf, type Heading } from "./headings";
import type { CsvRow } from "./readCsv";

/** What an editor's file may refer to: numbers by every name, in one spelling (`spell`). */
export type KnownNames = Record<
  "organizations" | "sources" | "themes" | "series",
  ReadonlyMap<string, number>
>;

/** What is in the catalogue already, of what the file brings. */
export type KnownEntries = {
  /** By address, as the file writes it. */
  byAddress: ReadonlyMap<string, { id: number; title: string }>;
  /** By identifier at the producer's. */
  byRemoteId: ReadonlyMap<string, { id: number; title: string }>;
};

/** An entry as a draft of it is created. */
export type EntryDraft = {
  title: string;
  url: string;
  type: string;
  summary?: string;
  publisher?: number;
  source?: number;
  series?: number;
  themes: number[];
  keywords: string[];
  levels: string[];
  territories: string[];
  years: number[];
  yearFrom?: number;
  yearTo?: number;
  frequency: string;
  formats: string[];
  licence: string;
  language: string;
  issued?: string;
  modified?: string;
  documentationUrl?: string;
  methodologyUrl?: string;
  distributions: { title: string; url: string }[];
  origin: { kind: "manual"; remoteId?: string };
};

export type JudgedRow = { line: number; title: string } & (
  | { outcome: "new"; draft: EntryDraft }
  | { outcome: "known"; entry: { id: number; title: string } }
  | { outcome: "repeated"; of: number }
  | { outcome: "wrong"; problems: string[] }
);

export type JudgedFile = { rows: JudgedRow[]; ignored: string[]; missing: string[] };

const territory = /^(pays|region|departement|epci|commune):[0-9A-Z]{1,14}$/;

/** The addresses and identifiers by which a file's rows may be known already. */
export function identitiesOf(rows: readonly CsvRow[]): {
  addresses: string[];
  remoteIds: string[];
} {
  const { columns } = columnsOf(rows[0]);
  const all = (heading: Heading) =>
    rows.slice(1).flatMap((row) => readerOf(row, columns).text(heading, 2_000) ?? []);
  return {
    addresses: all("Adresse de la ressource"),
    remoteIds: all("Identifiant chez le producteur"),
  };
}

/**
 * Judges each row of a file: a new entry, one that the catalogue has (by its address, however
 * spelt, or its producer's identifier), one that the file brings twice, or one that is wrong, and
 * why. What the catalogue has is never changed. Pure.
 */
export function judgeRows(
  rows: readonly CsvRow[],
  given: { names: KnownNames; known: KnownEntries; keyOf: (address: string) => string | null },
): JudgedFile {
  const { columns, ignored, missing, width } = columnsOf(rows[0]);
  if (missing.length > 0) return { rows: [], ignored, missing };
  const seen = new Map<string, number>();
  const judged = rows.slice(1).map((row): JudgedRow => {
    const { draft, problems } = readDraft(row, columns, given.names);
    if (row.cells.slice(width).some(Boolean))
      problems.push("La ligne a plus de cellules que l’en-tête.");
    const head = { line: row.line, title: draft.title || "(sans titre)" };
    if (problems.length > 0) return { ...head, outcome: "wrong", problems };
    const { remoteId } = draft.origin;
    const entry =
      given.known.byAddress.get(draft.url) ??
      (remoteId === undefined ? undefined : given.known.byRemoteId.get(remoteId));
    if (entry) return { ...head, outcome: "known", entry };
    const identities = [
      `adresse ${given.keyOf(draft.url) ?? draft.url}`,
      ...(remoteId === undefined ? [] : [`identifiant ${remoteId}`]),
    ];
    const before = identities.map((identity) => seen.get(identity)).find((line) => line);
    if (before !== undefined) return { ...head, outcome: "repeated", of: before };
    for (const identity of identities) seen.set(identity, row.line);
    return { ...head, outcome: "new", draft };
  });
  return { rows: judged, ignored, missing };
}

function readDraft(
  row: CsvRow,
  columns: ReadonlyMap<Heading, number>,
  names: KnownNames,
): { draft: EntryDraft; problems: string[] } {
  const read = readerOf(row, columns);
  const { problems, wrong } = read;
  const title = read.text("Titre", 250);
  const url = read.address("Adresse de la ressource");
  if (!title && problems.length === 0) wrong("Titre", "obligatoire.");
  if (!url && !problems.some((one) => one.startsWith("Adresse de la ressource")))
    wrong("Adresse de la ressource", "obligatoire.");
  const yearFrom = read.year("Première année");
  const yearTo = read.year("Dernière année");
  if (yearFrom && yearTo && yearTo < yearFrom) wrong("Dernière année", "elle précède la première.");
  const territories = read.list("Territoires");
  for (const code of territories.filter((value) => !territory.test(value)))
    wrong(
      "Territoires",
      `«\u00a0${code.slice(0, 40)}\u00a0» ne s’écrit pas comme «\u00a0departement:35\u00a0».`,
    );
  const files = read.list("Fichiers et interfaces");
  for (const file of files.filter((value) => !isAddress(value)))
    wrong("Fichiers et interfaces", `«\u00a0${file.slice(0, 80)}\u00a0» n’est pas une adresse.`);
  const draft: EntryDraft = {
    title: title ?? "",
    url: url ?? "",
    type: read.one("Type", entryTypes) ?? "dataset",
    summary: read.text("Résumé", 300),
    publisher: read.named("Producteur", names.organizations),
    source: read.named("Source", names.sources),
    series: read.named("Série", names.series),
    themes: read.severalNamed("Thématiques", names.themes),
    keywords: read.list("Mots-clés"),
    levels: read.several("Niveaux territoriaux", levels),
    territories,
    years: read.years("Millésimes"),
    yearFrom,
    yearTo,
    frequency: read.one("Fréquence de mise à jour", frequencies) ?? "UNKNOWN",
    formats: read.several("Formats", formats),
    licence: read.one("Licence", licences) ?? "notspecified",
    language: read.one("Langue", languages) ?? "fr",
    issued: read.day("Publiée par le producteur le"),
    modified: read.day("Mise à jour par le producteur le"),
    documentationUrl: read.address("Documentation"),
    methodologyUrl: read.address("Méthodologie"),
    distributions: files.map((file, index) => ({ title: `Fichier ${index + 1}`, url: file })),
    origin: { kind: "manual", remoteId: read.text("Identifiant chez le producteur", 250) },
  };
  return { draft, problems };
}
