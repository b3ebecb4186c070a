/** A file of comma-separated values that cannot be read, and why, in French. */
export class UnreadableCsv extends Error {}

/** A row with the line of the file on which it begins, as an editor counts: from 1. */
export type CsvRow = { line: number; cells: string[] };

/** UTF-8, or what French spreadsheets write otherwise. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // By hand: Node.js 20 reads its windows-1252 as ISO 8859-1.
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Reads a file by RFC 4180, with the separator that its first line uses (`;`, `,` or tabulation);
 * empty rows are left out.
 */
export function readCsv(text: string): CsvRow[] {
  const content = text.replace(/^\ufeff/, "").replaceAll("\0", "");
  const separator = separatorOf(content);
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < content.length) {
    const row: CsvRow = { line, cells: [] };
    for (let more = true; more; ) {
      const cell = readCell(content, at, separator, row.line);
      row.cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      more = content[at] === separator;
      if (more) at += 1;
    }
    if (content[at] === "\r") at += 1;
    if (content[at] === "\n") at += 1;
    line += 1;
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
  }
  return rows;
}

function separatorOf(content: string): string {
  const first = content.slice(0, content.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const counted = [";", ",", "\t"].map((sign) => ({ sign, count: first.split(sign).length }));
  counted.sort((a, b) => b.count - a.count);
  return counted[0]?.sign ?? ";";
}

/** One cell from `at`: its text, where it ends, and how many line ends it holds. */
function readCell(
  content: string,
  at: number,
  separator: string,
  line: number,
): { value: string; end: number; lines: number } {
  if (content[at] !== '"') {
    let end = at;
    while (end < content.length && content[end] !== separator && !/[\r\n]/.test(content[end] ?? ""))
      end += 1;
    return { value: content.slice(at, end), end, lines: 0 };
  }
  let value = "";
  for (let from = at + 1; ; ) {
    const quote = content.indexOf('"', from);
    if (quote < 0)
      throw new UnreadableCsv(`Ligne ${line}\u00a0: un guillemet ouvert n’est jamais refermé.`);
    value += content.slice(from, quote);
    if (content[quote + 1] !== '"') {
      const end = quote + 1;
      if (end < content.length && content[end] !== separator && !/[\r\n]/.test(content[end] ?? ""))
        throw new UnreadableCsv(
          `Ligne ${line}\u00a0: du texte suit un guillemet fermant. Un guillemet dans une cellule s’écrit deux fois.`,
        );
      return { value, end, lines: value.split("\n").length - 1 };
    }
    value += '"';
    from = quote + 2;
  }
}
