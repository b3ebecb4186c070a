import { CsvError, parse } from "csv-parse/sync";
import { separatorOf } from "@/lib/csv";

/** A file of comma-separated values that cannot be read, and why, in French. */
export class UnreadableCsv extends Error {}

/** A row with the line of the file on which it begins, as an editor counts: from 1. */
export type CsvRow = { line: number; cells: string[] };

/** Reads a file by RFC 4180, with the separator that its first line uses; empty rows are left out. */
export function readCsv(text: string): CsvRow[] {
  const content = text.replaceAll("\0", "");
  try {
    const records = parse(content, {
      bom: true,
      delimiter: separatorOf(content),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({
      line: info.lines - endsIn(record),
      cells: record,
    }));
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableCsv(wordError(error));
    throw error;
  }
}

/** Line ends within the cells of a row, which the reader has counted too. */
const endsIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function wordError(error: CsvError & { lines?: number }): string {
  const place = `Ligne ${error.lines ?? "?"}\u00a0: `;
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return `${place}un guillemet ouvert n’est jamais refermé.`;
  return `${place}un guillemet est mal placé. Dans une cellule entre guillemets, un guillemet s’écrit deux fois.`;
}
