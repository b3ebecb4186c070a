import { encodeWords, foldLines } from "nodemailer/lib/mime-funcs";
import { encode, wrap } from "nodemailer/lib/qp";

/**
 * Builds messages (RFC 5322, 2045–2047) in two steps: what all recipients share is encoded
 * once, what is one recipient's own is filled in. The same input always gives the same bytes,
 * so that a message in doubt can be sent again as it was.
 */

/** A text with named gaps: plain pieces, and gaps that are filled for each recipient. */
export type Piece = string | { gap: string };

export type Mailbox = { name?: string; address: string };

/** The part after the last `@`. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

export type MessageTemplate = {
  head: string;
  text: EncodedPiece[];
  html: EncodedPiece[];
};

type EncodedPiece = { encoded: string } | { gap: string };

/** `=_` cannot occur in quoted-printable text, so this boundary never meets its like. */
const BOUNDARY = "=_open-collectivites_alternative";
const SOFT_BREAK = "=\r\n";

/** A value in one line: no header can be smuggled in. */
const oneLine = (value: string): string => value.replace(/[\r\n\0]+/g, " ").trim();

/** One header line, encoded and folded. */
export function headerLine(name: string, value: string): string {
  return `${foldLines(`${name}: ${encodeWords(oneLine(value), "Q", 52)}`, 76)}\r\n`;
}

/** A structured header (list of `<…>`), folded only at its commas: readers dislike split URLs. */
export function listHeaderLine(name: string, values: readonly string[]): string {
  return `${name}: ${values.map((value) => `<${oneLine(value)}>`).join(",\r\n ")}\r\n`;
}

const QUOTABLE = /^[\x20-\x7e]*$/;

function mailboxLine(name: string, { name: display, address }: Mailbox): string {
  const label = oneLine(display ?? "");
  const bare = oneLine(address);
  if (!label) return `${name}: ${bare}\r\n`;
  const phrase = QUOTABLE.test(label)
    ? `"${label.replace(/[\\"]/g, "\\$&")}"`
    : encodeWords(label, "Q", 52);
  return `${foldLines(`${name}: ${phrase} <${bare}>`, 76)}\r\n`;
}

const encodeText = (text: string): string => wrap(encode(text.replace(/\r\n|\r|\n/g, "\r\n")), 76);

const encodePieces = (pieces: readonly Piece[]): EncodedPiece[] =>
  pieces
    .filter((piece) => piece !== "")
    .map((piece) => (typeof piece === "string" ? { encoded: encodeText(piece) } : piece));

/** RFC 5322 date, always in UTC. */
const dateText = (date: Date): string => date.toUTCString().replace("GMT", "+0000");

/** Encodes what every copy shares. `headers` must hold no personal value. */
export function prepareMessage(message: {
  from: Mailbox;
  replyTo?: string | null;
  subject: string;
  date: Date;
  headers?: Record<string, string>;
  text: readonly Piece[];
  html: readonly Piece[];
}): MessageTemplate {
  const head = [
    mailboxLine("From", message.from),
    message.replyTo ? mailboxLine("Reply-To", { address: message.replyTo }) : "",
    headerLine("Subject", message.subject),
    `Date: ${dateText(message.date)}\r\n`,
    ...Object.entries(message.headers ?? {}).map(([name, value]) => headerLine(name, value)),
    "MIME-Version: 1.0\r\n",
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"\r\n`,
  ].join("");
  return { head, text: encodePieces(message.text), html: encodePieces(message.html) };
}

function fillPart(
  pieces: readonly EncodedPiece[],
  gaps: Readonly<Record<string, string>>,
  type: string,
): string {
  const body = pieces
    .map((piece) => ("gap" in piece ? encodeText(gaps[piece.gap] ?? "") : piece.encoded))
    .filter(Boolean)
    .join(SOFT_BREAK);
  return [
    `--${BOUNDARY}\r\n`,
    `Content-Type: ${type}; charset=utf-8\r\n`,
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
    `${body}\r\n`,
  ].join("");
}

/** One recipient's message, ready for the wire. `messageId` comes without its brackets. */
export function fillMessage(
  template: MessageTemplate,
  copy: {
    to: string;
    messageId: string;
    /** Headers whose values are lists of `<…>`, such as `List-Unsubscribe`. */
    lists?: Record<string, readonly string[]>;
    headers?: Record<string, string>;
    gaps?: Readonly<Record<string, string>>;
  },
): string {
  const gaps = copy.gaps ?? {};
  return [
    `Message-ID: <${oneLine(copy.messageId)}>\r\n`,
    mailboxLine("To", { address: copy.to }),
    ...Object.entries(copy.lists ?? {}).map(([name, values]) => listHeaderLine(name, values)),
    ...Object.entries(copy.headers ?? {}).map(([name, value]) => headerLine(name, value)),
    template.head,
    "\r\n",
    fillPart(template.text, gaps, "text/plain"),
    fillPart(template.html, gaps, "text/html"),
    `--${BOUNDARY}--\r\n`,
  ].join("");
}
