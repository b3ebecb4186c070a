import type { Exchange } from "@/lib/http";

/** The encoding that the first bytes themselves give away. */
function markedEncoding(body: Buffer): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  return null;
}

/** A page's text, decoded as it says it is; when it says nothing, UTF-8, or Latin-1 if it cannot be. */
export function textOf(exchange: Exchange): string {
  const { body, headers } = exchange;
  const declared = /charset=\s*["']?([\w-]+)/i.exec(headers["content-type"]?.[0] ?? "")?.[1];
  const start = body.subarray(0, 2_048).toString("latin1");
  const label =
    markedEncoding(body) ?? declared ?? /charset=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? null;
  try {
    if (label) return new TextDecoder(label).decode(body);
  } catch {
    // An encoding that does not exist: as if it had not been said.
  }
  // The last bytes may be half a character, for the body is cut at a bound.
  const sample = body.subarray(0, Math.max(0, body.length - 3));
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return new TextDecoder().decode(body);
  } catch {
    return new TextDecoder("windows-1252").decode(body);
  }
}

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  deg: "°",
  eacute: "é",
  Eacute: "É",
  egrave: "è",
  Egrave: "È",
  ecirc: "ê",
  euml: "ë",
  agrave: "à",
  Agrave: "À",
  acirc: "â",
  ccedil: "ç",
  icirc: "î",
  iuml: "ï",
  ocirc: "ô",
  ucirc: "û",
  ugrave: "ù",
  uuml: "ü",
  oelig: "œ",
};

/** Character references as characters; those of no use in French or English are left as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex, decimal, name) => {
      if (name) return named[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function plain(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** Title and main headings, where a site says what a page is; long ones are articles. */
export function headingsOf(html: string): string[] {
  const found = html.matchAll(/<(title|h1|h2)\b[^>]{0,500}>([\s\S]{0,1000}?)<\/\1/gi);
  return [...found].map(([, , inner]) => plain(inner ?? "")).filter((text) => text.length <= 160);
}
