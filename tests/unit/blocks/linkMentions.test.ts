import { describe, expect, test } from "@jest/globals";
import { linkMentions } from "@/blocks/linkMentions";
import { createMentionFinder } from "@/catalogue";
import type { Page } from "@/payload-types";

type Blocks = NonNullable<Page["layout"]>;

const find = createMentionFinder([
  { slug: "dgf", label: "DGF", shortDefinition: "Une dotation de l’État." },
  { slug: "epci", label: "EPCI", shortDefinition: "Un groupement de communes." },
]);

const rich = (...paragraphs: string[]) => ({
  root: {
    type: "root",
    children: paragraphs.map((text) => ({ type: "paragraph", children: [{ type: "text", text }] })),
  },
});
const blocks = (...given: object[]): Blocks => given as unknown as Blocks;

/** Every word that became a link, in the order of the page. */
function linkedWords(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (type === "term") return [String(text)];
  return Object.values(value).flatMap(linkedWords);
}

describe("the terms of a page of blocks", () => {
  const page = blocks(
    { blockType: "quote", text: "La DGF." },
    { blockType: "text", content: rich("La DGF.", "Puis la DGF.") },
    { blockType: "callout", title: "EPCI", content: rich("La DGF et les EPCI.") },
    {
      blockType: "accordion",
      sections: [
        { title: "DGF", content: rich("La DGF des EPCI.") },
        { title: "b", content: rich("DGF") },
      ],
    },
  );

  test("are linked once on the whole page, in rich text alone", () => {
    const linked = linkMentions(page, find);
    expect(linked.map(linkedWords)).toEqual([[], ["DGF"], ["EPCI"], []]);
  });

  test("are linked in an accordion when nothing before mentions them", () => {
    expect(linkMentions(page.slice(3), find).map(linkedWords)).toEqual([["DGF", "EPCI"]]);
  });

  test("leave the blocks that were given as they were", () => {
    const before = structuredClone(page);
    linkMentions(page, find);
    expect(page).toEqual(before);
  });

  test("do not stumble over a draft without its texts", () => {
    const draft = blocks(
      { blockType: "text", content: null },
      { blockType: "accordion", sections: null },
      { blockType: "accordion", sections: [{ title: null, content: null }] },
      { blockType: "text", content: rich("DGF") },
    );
    expect(linkMentions(draft, find).flatMap(linkedWords)).toEqual(["DGF"]);
  });
});
