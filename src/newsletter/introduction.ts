/** An editor's rich text (Lexical) as the few shapes that a mail can show. Pure. */

export type Inline = { text: string; bold: boolean; italic: boolean; href: string | null };

export type Block =
  | { type: "paragraph"; content: Inline[] }
  | { type: "heading"; content: Inline[] }
  | { type: "list"; ordered: boolean; items: Inline[][] };

/** A Lexical node, of which only what matters here is named. */
type Node = {
  type?: string;
  text?: string;
  format?: number | string;
  listType?: string;
  children?: Node[];
  fields?: {
    linkType?: string;
    url?: string;
    doc?: { relationTo?: string; value?: unknown } | null;
  };
};

const BOLD = 1;
const ITALIC = 2;

/** How a link inside the site is found: `entries`, 12 → its public address, or null. */
export type ResolveDocument = (collection: string, id: number) => string | null;

const idOf = (value: unknown): number =>
  Number(typeof value === "object" && value !== null ? (value as { id?: unknown }).id : value);

const rootOf = (value: unknown): Node => (value as { root?: Node } | null | undefined)?.root ?? {};

/** The documents of this site that the text links to. */
export function linkedDocuments(richText: unknown): { collection: string; id: number }[] {
  const found: { collection: string; id: number }[] = [];
  const visit = (node: Node) => {
    const doc = node.fields?.doc;
    if (node.fields?.linkType === "internal" && doc?.relationTo) {
      const id = idOf(doc.value);
      if (Number.isInteger(id)) found.push({ collection: doc.relationTo, id });
    }
    node.children?.forEach(visit);
  };
  visit(rootOf(richText));
  return found;
}

/**
 * Reads rich text into blocks. Links keep only `http`, `https` and `mailto`; a path of the site
 * is completed with its address; any other link leaves its words.
 */
export function readIntroduction(
  richText: unknown,
  { siteUrl, resolve }: { siteUrl: string; resolve: ResolveDocument },
): Block[] {
  const hrefOf = (node: Node): string | null => {
    const { linkType, url, doc } = node.fields ?? {};
    if (linkType === "internal")
      return doc?.relationTo ? resolve(doc.relationTo, idOf(doc.value)) : null;
    if (!url) return null;
    if (/^\/(?!\/)/.test(url)) return `${siteUrl}${url}`;
    return /^(https?:\/\/|mailto:)/i.test(url) ? url : null;
  };

  const inlines = (nodes: readonly Node[], href: string | null): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.type === "linebreak")
        return [{ text: "\n", bold: false, italic: false, href: null }];
      if (node.type === "link" || node.type === "autolink")
        return inlines(node.children ?? [], hrefOf(node) ?? href);
      if (typeof node.text === "string") {
        const format = typeof node.format === "number" ? node.format : 0;
        return [
          {
            text: node.text,
            bold: (format & BOLD) > 0,
            italic: (format & ITALIC) > 0,
            href,
          },
        ];
      }
      return node.type === "list" ? [] : inlines(node.children ?? [], href);
    });

  /** A list inside an item is told after it, at the same depth: mails have no room to indent. */
  const itemsOf = (list: Node): Inline[][] =>
    (list.children ?? []).flatMap((item) => [
      inlines(item.children ?? [], null),
      ...(item.children ?? []).filter((child) => child.type === "list").flatMap(itemsOf),
    ]);

  const blocks = (rootOf(richText).children ?? []).map((node): Block => {
    if (node.type === "list") {
      const items = itemsOf(node).filter((item) => item.length > 0);
      return { type: "list", ordered: node.listType === "number", items };
    }
    const type = node.type === "heading" ? "heading" : "paragraph";
    return { type, content: inlines(node.children ?? [], null) };
  });
  return blocks.filter((block) =>
    block.type === "list"
      ? block.items.length > 0
      : block.content.some(({ text }) => text.trim() !== ""),
  );
}
