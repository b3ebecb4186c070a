import { describe, expect, test } from "@jest/globals";
import { createMentionFinder, linkFirstMentions, type MentionableTerm } from "@/catalogue";

const term = (
  slug: string,
  label: string,
  acronym?: string,
  synonyms?: string[],
): MentionableTerm => ({ slug, label, acronym, synonyms, shortDefinition: `Définition ${slug}` });

const find = createMentionFinder([
  term("dgf", "Dotation globale de fonctionnement", "DGF"),
  term("dotation", "Dotation"),
  term("epci", "Établissement public de coopération intercommunale", "EPCI", ["intercommunalité"]),
  term("ca", "Communauté d’agglomération", "CA"),
  term("compte", "Compte administratif", "CA"),
  term("impots", "Impôt local"),
  term("cc", "Communauté de communes", "CC"),
  term("ei", "Ensemble intercommunal", "EI"),
]);

const found = (text: string) =>
  find(text).map(({ start, end, term: { slug } }) => `${slug}: ${text.slice(start, end)}`);

describe("mentions", () => {
  test.each([
    ["La dotation globale de fonctionnement augmente", ["dgf: dotation globale de fonctionnement"]],
    ["Une dotation, globale", ["dotation: dotation"]],
    ["la DGF et la dgf", ["dgf: DGF"]],
    ["les intercommunalités", ["epci: intercommunalités"]],
    ["Des communautés d'agglomération", ["ca: communautés d'agglomération"]],
    ["communauté d’agglomération", ["ca: communauté d’agglomération"]],
    ["les impôts locaux", ["impots: impôts locaux"]],
    ["Les communautés de communes.", ["cc: communautés de communes"]],
    ["ensemble\u00a0intercommunal", ["ei: ensemble\u00a0intercommunal"]],
    // Two terms share it: nobody knows which is meant.
    ["le CA 2024", []],
    ["codotations et DGFiP", []],
    ["dotation globale. De fonctionnement", ["dotation: dotation"]],
    ["", []],
  ])("« %s »", (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
});

describe("linkFirstMentions", () => {
  const text = (words: string) => ({ type: "text", text: words, format: 1 });
  const paragraph = (...children: unknown[]) => ({ type: "paragraph", children });
  const shown = (content: { root: { children: unknown[] } }): string => {
    const write = (node: unknown): string => {
      const { type, text: words, children } = node as Record<string, unknown>;
      if (type === "term") return `[${words}]`;
      if (typeof words === "string") return words;
      return Array.isArray(children) ? children.map(write).join("") : "";
    };
    return content.root.children.map(write).join(" / ");
  };
  const content = {
    root: {
      type: "root",
      children: [
        { type: "heading", tag: "h2", children: [text("La DGF")] },
        paragraph(
          { type: "link", fields: { url: "https://x.fr" }, children: [text("voir la DGF")] },
          text(" : la DGF est une dotation."),
        ),
        { type: "list", children: [{ type: "listitem", children: [text("encore la DGF")] }] },
        paragraph(text("Les dotations et les EPCI")),
      ],
    },
  };

  test("links the first mention alone, never in a heading or a link", () => {
    expect(shown(linkFirstMentions(content, find))).toBe(
      "La DGF / voir la DGF : la [DGF] est une [dotation]. / encore la DGF / Les dotations et les [EPCI]",
    );
  });

  test("leaves out the term whose page it is", () => {
    expect(shown(linkFirstMentions(content, find, { except: "dgf" }))).toBe(
      "La DGF / voir la DGF : la DGF est une [dotation]. / encore la DGF / Les dotations et les [EPCI]",
    );
  });

  test("keeps the words, their format, and the content it was given", () => {
    const before = structuredClone(content);
    const linked = linkFirstMentions(content, find);
    expect(content).toEqual(before);
    expect(shown(linked).replace(/[[\]]/g, "")).toBe(shown(content));
    const list = linked.root.children[3] as { children: { format: number }[] };
    expect(list.children.map(({ format }) => format)).toEqual([1, 1]);
  });
});
