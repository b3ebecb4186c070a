import type { CsvRow } from "./readCsv";

/** Columns that a file may bring: those of the catalogue's own export that an editor writes. */
export const headings = [
  "Titre",
  "Adresse de la ressource",
  "Type",
  "Résumé",
  "Producteur",
  "Source",
  "Série",
  "Thématiques",
  "Mots-clés",
  "Niveaux territoriaux",
  "Territoires",
  "Première année",
  "Dernière année",
  "Millésimes",
  "Fréquence de mise à jour",
  "Formats",
  "Licence",
  "Langue",
  "Publiée par le producteur le",
  "Mise à jour par le producteur le",
  "Fichiers et interfaces",
  "Documentation",
  "Méthodologie",
  "Identifiant chez le producteur",
] as const;
export type Heading = (typeof headings)[number];

export const requiredHeadings: readonly Heading[] = ["Titre", "Adresse de la ressource"];

const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").trim().toLowerCase();

/** Which column holds what; headings that mean nothing here; those without which nothing is read. */
export function columnsOf(header: CsvRow | undefined): {
  columns: Map<Heading, number>;
  ignored: string[];
  missing: Heading[];
  /** Cells that a row may have. */
  width: number;
} {
  const columns = new Map<Heading, number>();
  const ignored: string[] = [];
  for (const [index, cell] of (header?.cells ?? []).entries()) {
    const heading = headings.find((known) => plain(known) === plain(cell));
    if (heading && !columns.has(heading)) columns.set(heading, index);
    else if (cell.trim()) ignored.push(cell.trim().slice(0, 80));
  }
  return {
    columns,
    ignored,
    missing: requiredHeadings.filter((known) => !columns.has(known)),
    width: header?.cells.length ?? 0,
  };
}
