import type { FindMentions, MentionableTerm } from "./mentions";

/** A node of rich text (Lexical), of which only what matters here is named. */
type Node = { type?: unknown; text?: unknown; format?: unknown; children?: unknown };

/** The node that stands in place of a first mention; its other fields are the text's own. */
export type TermNode = { type: "term"; text: string; format: unknown; term: MentionableTerm };

/** A link in a link leads nowhere good, and a heading is not the place to explain a word. */
const untouched: ReadonlySet<unknown> = new Set(["heading", "link", "autolink", "code"]);

/** What a rich text field holds. */
type Content = { root: { children: unknown[] } };

/**
 * Links the texts of one page, given in their order: each is copied, and the first mention of a
 * term on the page becomes a node of its own, which the page shows as a link with its definition.
 * The texts themselves are never changed.
 *
 * @param options.except slug of a term that is not linked: on its own page it would lead nowhere
 */
export function createMentionLinker(find: FindMentions, options: { except?: string } = {}) {
  const linked = new Set<string>(options.except ? [options.except] : []);

  function splitText(node: Node & { text: string }): unknown[] {
    const parts: unknown[] = [];
    let rest = 0;
    for (const { start, end, term } of find(node.text)) {
      if (linked.has(term.slug)) continue;
      linked.add(term.slug);
      if (start > rest) parts.push({ ...node, text: node.text.slice(rest, start) });
      parts.push({ ...node, type: "term", text: node.text.slice(start, end), term });
      rest = end;
    }
    if (parts.length === 0) return [node];
    if (rest < node.text.length) parts.push({ ...node, text: node.text.slice(rest) });
    return parts;
  }

  function walk(value: unknown): unknown[] {
    if (typeof value !== "object" || value === null) return [value];
    const node = value as Node;
    if (untouched.has(node.type)) return [node];
    if (node.type === "text" && typeof node.text === "string")
      return splitText({ ...node, text: node.text });
    return Array.isArray(node.children)
      ? [{ ...node, children: node.children.flatMap(walk) }]
      : [node];
  }

  return <Text extends Content>(content: Text): Text => ({
    ...content,
    root: { ...content.root, children: content.root.children.flatMap(walk) },
  });
}

/** One text that is alone on its page to be linked. Pure. */
export const linkFirstMentions = <Text extends Content>(
  content: Text,
  find: FindMentions,
  options: { except?: string } = {},
): Text => createMentionLinker(find, options)(content);
