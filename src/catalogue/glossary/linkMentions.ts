import type { FindMentions, MentionableTerm } from "./mentions";

/** A node of rich text (Lexical), of which only what matters here is named. */
type Node = { type?: unknown; text?: unknown; format?: unknown; children?: unknown };

/** The node that stands in place of a first mention; its other fields are the text's own. */
export type TermNode = { type: "term"; text: string; format: unknown; term: MentionableTerm };

/** A link in a link leads nowhere good, and a heading is not the place to explain a word. */
const untouched: ReadonlySet<unknown> = new Set(["heading", "link", "autolink", "code"]);

/**
 * A copy of a rich text in which the first mention of each term is a node of its own, which the
 * page shows as a link with its definition. The text itself is never changed. Pure.
 *
 * @param options.except slug of a term that is not linked: on its own page it would lead nowhere
 */
export function linkFirstMentions<Content extends { root: { children: unknown[] } }>(
  content: Content,
  find: FindMentions,
  options: { except?: string } = {},
): Content {
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

  return {
    ...content,
    root: { ...content.root, children: content.root.children.flatMap(walk) },
  };
}
