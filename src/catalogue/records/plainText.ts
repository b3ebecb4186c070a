type Node = { type?: unknown; text?: unknown; children?: unknown; root?: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Pieces that stand on lines of their own. */
const blocks = new Set(["paragraph", "heading", "listitem", "quote"]);

/** The text of rich text: a blank line between paragraphs, a dash before each item of a list. */
export function plainTextOf(content: unknown): string {
  const lines: string[] = [];
  const inline = (node: Node): string => {
    if (typeof node.text === "string") return node.text;
    if (node.type === "linebreak") return "\n";
    return childrenOf(node)
      .filter((child) => child.type !== "list")
      .map(inline)
      .join("");
  };
  const walk = (node: Node): void => {
    if (blocks.has(String(node.type))) {
      const text = inline(node).trim();
      if (text) lines.push(node.type === "listitem" ? `– ${text}` : text);
      for (const child of childrenOf(node)) if (child.type === "list") walk(child);
      return;
    }
    for (const child of childrenOf(node)) walk(child);
  };
  if (isNode(content)) walk(isNode(content.root) ? content.root : content);
  return lines.join("\n\n");
}

const childrenOf = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : [];
