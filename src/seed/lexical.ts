import type { SerializedEditorState } from "@payloadcms/richtext-lexical/lexical";

const text = (content: string) => ({
  type: "text",
  version: 1,
  text: content,
  format: 0,
  detail: 0,
  mode: "normal" as const,
  style: "",
});

const block = (type: string, children: unknown[], extra: Record<string, unknown> = {}) => ({
  type,
  version: 1,
  format: "" as const,
  indent: 0,
  direction: "ltr" as const,
  children,
  ...extra,
});

/** « [label](address) » becomes a link; the rest stays text. */
function inline(content: string): unknown[] {
  return content
    .split(/(\[[^\]]+\]\([^)]+\))/)
    .filter(Boolean)
    .map((piece) => {
      const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece);
      if (!link) return text(piece);
      return block("link", [text(link[1] ?? "")], {
        fields: { linkType: "custom", url: link[2], newTab: false },
      });
    });
}

/**
 * Plain writing → the editor's own format. A blank line parts paragraphs; `## ` and `### ` open
 * headings; lines that all start with `- ` make a list; `[label](address)` makes a link.
 */
export function toLexical(plain: string): SerializedEditorState {
  const children = plain
    .trim()
    .split(/\n{2,}/)
    .map((part) => {
      const heading = /^(#{2,3}) (.+)$/.exec(part);
      if (heading)
        return block("heading", inline(heading[2] ?? ""), { tag: `h${heading[1]?.length}` });
      const lines = part.split("\n");
      if (lines.every((line) => line.startsWith("- "))) {
        return block(
          "list",
          lines.map((line, index) =>
            block("listitem", inline(line.slice(2)), { value: index + 1 }),
          ),
          { listType: "bullet", tag: "ul", start: 1 },
        );
      }
      return block("paragraph", inline(part), { textFormat: 0, textStyle: "" });
    });
  return { root: block("root", children) } as unknown as SerializedEditorState;
}
