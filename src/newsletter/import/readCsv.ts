import { parse } from "csv-parse";
import { decodeSheet, separatorOf } from "@/lib/csv";
import { ImportFault, importLimits } from "./fault";

/**
 * A file of subscribers as rows of named cells, whatever the spreadsheet that wrote it: UTF-8,
 * UTF-16 or Windows-1252, with commas, semicolons or tabs. Nothing is trusted.
 */

export type CsvRow = {
  /** Where its record ends in the file, from 1. */
  line: number;
  cells: Record<string, string>;
  /** More cells than the file has columns. */
  overflow: boolean;
};

export type CsvFile = { columns: string[]; rows: AsyncIterable<CsvRow> };

/** The columns by their names, and the rows as they are read. Throws an `ImportFault`. */
export async function readCsv(body: Uint8Array): Promise<CsvFile> {
  const text = decodeSheet(body);
  const records = parseRecords(text);
  const first = await records.next();
  if (first.done) throw new ImportFault("empty");
  const columns = first.value.cells.map(columnName);
  const named = columns.filter(Boolean);
  if (new Set(named).size < named.length) throw new ImportFault("columns_twice");
  return { columns, rows: rowsOf(records, columns) };
}

async function* rowsOf(
  records: AsyncIterable<CsvRecord>,
  columns: readonly string[],
): AsyncGenerator<CsvRow> {
  let count = 0;
  for await (const { line, cells } of records) {
    count += 1;
    if (count > importLimits.rows) throw new ImportFault("too_many_rows");
    yield {
      line,
      cells: Object.fromEntries(columns.map((name, place) => [name, cells[place]?.trim() ?? ""])),
      overflow: cells.slice(columns.length).some((cell) => cell.trim() !== ""),
    };
  }
}

type CsvRecord = { line: number; cells: string[] };

async function* parseRecords(text: string): AsyncGenerator<CsvRecord> {
  if (text.includes("\0")) throw new ImportFault("not_text");
  const parser = parse({
    delimiter: separatorOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: importLimits.rowLength,
  });
  // In pieces, so that a long file is not one long task.
  void feed(parser, text);
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: string[];
    }>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (code === "CSV_MAX_RECORD_SIZE") throw new ImportFault("row_too_long", lines);
    if (code?.startsWith("CSV_") || code?.includes("QUOTE")) throw new ImportFault("quotes", lines);
    throw error;
  }
}

const PIECE = 64 * 1024;

async function feed(parser: NodeJS.WritableStream, text: string): Promise<void> {
  for (let at = 0; at < text.length && parser.writable; at += PIECE) {
    if (!parser.write(text.slice(at, at + PIECE)))
      await new Promise<void>((resolve) => {
        parser.once("drain", resolve);
        parser.once("close", resolve);
      });
  }
  if (parser.writable) parser.end();
}

/** The separator that the first line has most of. */
/** « Consentement – date » and « consentement_date » are one name. */
export const columnName = (text: string): string =>
  plainName(text)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");

/** Lower case, without accents: how names that people type are compared. */
export const plainName = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
