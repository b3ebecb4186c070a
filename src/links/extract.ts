import { declaredTypeOf } from "./declaredType";
import { maxWatchedLength, parseAddress } from "./normalise";

/** An address as a document holds it, and where: `resources.0.url`, `body.root.children.2.fields.url`. */
export type FoundAddress = {
  url: string;
  path: string;
  /** Media type that the document gives beside it: what is there is a file, and of this kind. */
  declaredType?: string;
};

/** Schemes that name a person, a page or a script rather than something to watch. */
const unwatched = new Set(["mailto", "tel", "sms", "javascript", "data", "about", "blob"]);

const maxDepth = 60;
/** More than any document may sensibly hold: a bound, not a rule. */
const maxFound = 20_000;

/** Addresses written out within running text, without the punctuation that follows them. */
function addressesInText(text: string): string[] {
  const found = text.match(/\bhttps?:\/\/[^\s<>"«»“”`{}|\\^]+/gi) ?? [];
  return found.map((candidate) => {
    let url = candidate.replace(/[.,;:!?'’…\]*_]+$/, "");
    // A closing bracket belongs to the sentence unless the address opened one.
    while (url.endsWith(")") && url.split("(").length < url.split(")").length)
      url = url.slice(0, -1).replace(/[.,;:!?]+$/, "");
    return url;
  });
}

function addressesOf(value: string, declared: boolean): string[] {
  const text = value.trim();
  if (declared && text !== "") {
    const parsed = parseAddress(text);
    if (parsed.kind === "unsupported") return unwatched.has(parsed.scheme) ? [] : [text];
    // Paths and anchors of this very site are not addresses to watch.
    if (parsed.kind === "invalid") return /^[/#?.]/.test(text) ? [] : [text];
    return [text];
  }
  return /https?:\/\//i.test(text) ? addressesInText(text) : [];
}

/** A name that says that its text is an address: `url`, `homepageUrl`, `href`. */
export function namesAnAddress(key: string): boolean {
  return /(^|_)(url|href)$/i.test(key) || /[a-z](Url|URL|Href)$/.test(key);
}

type Node = Record<string, unknown>;

const isLexicalLink = (node: Node) => node.type === "link" || node.type === "autolink";

/**
 * Every address that a document holds, in its fields (whatever their depth), in running text and
 * in the links of rich text. Pass the document as it is saved (depth 0): what a relationship
 * would bring in belongs to another document.
 *
 * @param options.ownOrigin the portal's own origin, whose addresses are not watched
 */
export function extractAddresses(
  document: unknown,
  options: { ownOrigin?: string } = {},
): FoundAddress[] {
  const found: FoundAddress[] = [];
  const own = options.ownOrigin?.replace(/\/+$/, "").toLowerCase();
  const seen = new Set<string>();

  function add(url: string, path: string, declaredType: string | undefined): void {
    const lower = url.toLowerCase();
    if (own && (lower === own || lower.startsWith(`${own}/`))) return;
    const key = `${path} ${url}`;
    if (url === "" || seen.has(key) || found.length >= maxFound) return;
    seen.add(key);
    found.push(declaredType === undefined ? { url, path } : { url, path, declaredType });
  }

  function walk(value: unknown, path: string, key: string, depth: number, beside: Node = {}): void {
    if (depth > maxDepth || value === null || value === undefined) return;
    if (typeof value === "string") {
      if (value.length <= maxWatchedLength * 500)
        for (const url of addressesOf(value, namesAnAddress(key)))
          add(url, path, key === "url" ? declaredTypeOf(beside) : undefined);
      return;
    }
    if (typeof value !== "object" || value instanceof Date) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        walk(item, path ? `${path}.${index}` : String(index), key, depth + 1);
      return;
    }
    const node = value as Node;
    const internal = isLexicalLink(node) && (node.fields as Node)?.linkType === "internal";
    for (const [name, child] of Object.entries(node)) {
      // An internal link keeps the address it had before; an autolink repeats it as its text.
      if (internal && name === "fields") continue;
      if (isLexicalLink(node) && name === "children") continue;
      walk(child, path ? `${path}.${name}` : name, name, depth + 1, node);
    }
  }

  walk(document, "", "", 0);
  return found;
}
