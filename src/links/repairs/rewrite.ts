import { extractAddresses, namesAnAddress } from "../extract";
import { normaliseAddress } from "../normalise";

/** As deep as `extractAddresses` looks. */
const maxDepth = 60;

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

const isLexicalLink = (node: Node) => node.type === "link" || node.type === "autolink";

/** The new address, with the place in the page that the old one pointed at. */
function withFragment(to: string, old: string): string {
  if (to.includes("#")) return to;
  try {
    return to + new URL(old.trim()).hash;
  } catch {
    return to;
  }
}

/** True for a use that `rewriteAddress` rewrites; others merely show the address in running text. */
export function isRewritablePath(path: string): boolean {
  const named = path.split(".").filter((name) => !/^\d+$/.test(name));
  return namesAnAddress(named.at(-1) ?? "");
}

/**
 * Replaces an address wherever a document *uses* it: in address fields at any depth, and as the
 * target of links in rich text. Two spellings of one address are the same (`normaliseAddress`);
 * a fragment is kept.
 *
 * Text that shows an address is the editor's own words and stays, but for a link whose whole text
 * is its address: it would say one thing and lead to another. Pure; nothing is changed in `data`,
 * and what holds no such address comes back as it is.
 *
 * @returns the new data, how many places were rewritten, and in how many places running text
 *   still shows the old address
 */
export function rewriteAddress<T>(
  data: T,
  from: string,
  to: string,
): { data: T; places: number; mentions: number } {
  const wanted = normaliseAddress(from);
  if (wanted === null) return { data, places: 0, mentions: 0 };
  const isOld = (value: unknown): value is string =>
    typeof value === "string" && normaliseAddress(value) === wanted;
  let places = 0;

  function replace(old: string): string {
    places += 1;
    return withFragment(to, old);
  }

  /** A link's text, when it is nothing but the address that the link had. */
  function rewriteText(children: unknown): unknown {
    if (!Array.isArray(children) || children.length !== 1) return children;
    const [child] = children;
    if (!isNode(child) || child.type !== "text" || !isOld(child.text)) return children;
    return [{ ...child, text: withFragment(to, child.text) }];
  }

  function rewriteLink(node: Node, depth: number): Node {
    const fields = node.fields as Node;
    if (!isNode(fields) || fields.linkType === "internal" || !isOld(fields.url))
      return walkEntries(node, depth, ["children"]);
    const url = replace(fields.url);
    return { ...node, fields: { ...fields, url }, children: rewriteText(node.children) };
  }

  function walkEntries(node: Node, depth: number, except: readonly string[] = []): Node {
    let copy: Node | null = null;
    const internal = isLexicalLink(node) && (node.fields as Node)?.linkType === "internal";
    for (const [name, child] of Object.entries(node)) {
      if (except.includes(name) || (internal && name === "fields")) continue;
      const walked = walk(child, name, depth + 1);
      if (walked === child) continue;
      copy ??= { ...node };
      copy[name] = walked;
    }
    return copy ?? node;
  }

  function walk(value: unknown, key: string, depth: number): unknown {
    if (depth > maxDepth) return value;
    if (typeof value === "string")
      return namesAnAddress(key) && isOld(value) ? replace(value) : value;
    if (Array.isArray(value)) {
      const walked = value.map((item) => walk(item, key, depth + 1));
      return walked.some((item, index) => item !== value[index]) ? walked : value;
    }
    if (!isNode(value)) return value;
    return isLexicalLink(value) ? rewriteLink(value, depth) : walkEntries(value, depth);
  }

  const rewritten = walk(data, "", 0) as T;
  const shown = extractAddresses(rewritten).filter(({ url }) => isOld(url));
  return { data: rewritten, places, mentions: new Set(shown.map(({ path }) => path)).size };
}
