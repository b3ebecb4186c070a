/** What every reader of a file that a spreadsheet wrote has to find out first. */

/** Text of a file, whatever the spreadsheet that wrote it: UTF-8, UTF-16 or Windows-1252. */
export function decodeSheet(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
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

/** The sign between the cells of the first line: `;`, `,` or a tabulation. */
export function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const count = (separator: string) => head.split(separator).length;
  return [";", ",", "\t"].sort((a, b) => count(b) - count(a))[0] ?? ";";
}
