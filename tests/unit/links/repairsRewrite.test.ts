import { extractAddresses } from "@/links";
import { isRewritablePath, rewriteAddress } from "@/links/repairs/rewrite";

const from = "https://a.fr/old";
const to = "https://a.fr/new";
const text = (value: string) => ({ type: "text", text: value, format: 0 });
const link = (fields: object, ...children: object[]) => ({
  type: "link",
  id: "x",
  fields,
  children,
});
const rich = (...nodes: object[]) => ({
  root: { type: "root", children: [{ type: "paragraph", children: nodes }] },
});

describe("every use of an address is rewritten", () => {
  it.each<[string, unknown, unknown, number]>([
    ["a field", { url: from, title: "x" }, { url: to, title: "x" }, 1],
    ["however spelt", { url: " HTTPS://A.fr:443/old " }, { url: to }, 1],
    ["its fragment kept", { url: `${from}#tableau-2` }, { url: `${to}#tableau-2` }, 1],
    [
      "a field of another name",
      { documentationUrl: from, href: from },
      { documentationUrl: to, href: to },
      2,
    ],
    ["a group", { contact: { name: "A", url: from } }, { contact: { name: "A", url: to } }, 1],
    [
      "rows, the others untouched",
      {
        distributions: [
          { id: "1", url: from },
          { id: "2", url: "https://a.fr/old2" },
        ],
      },
      {
        distributions: [
          { id: "1", url: to },
          { id: "2", url: "https://a.fr/old2" },
        ],
      },
      1,
    ],
    [
      "blocks",
      {
        layout: [
          { blockType: "cards", cards: [{ title: "x", url: from }] },
          {
            blockType: "text",
            content: rich(link({ linkType: "custom", url: from }, text("ici"))),
          },
        ],
      },
      {
        layout: [
          { blockType: "cards", cards: [{ title: "x", url: to }] },
          { blockType: "text", content: rich(link({ linkType: "custom", url: to }, text("ici"))) },
        ],
      },
      2,
    ],
    [
      "a link of rich text keeps its words",
      {
        body: rich(
          text("Voir "),
          link({ linkType: "custom", url: from, newTab: true }, text("le rapport")),
        ),
      },
      {
        body: rich(
          text("Voir "),
          link({ linkType: "custom", url: to, newTab: true }, text("le rapport")),
        ),
      },
      1,
    ],
    [
      "a link whose text is its address changes both",
      { body: rich(link({ linkType: "custom", url: `${from}#a` }, text(`${from}#a`))) },
      { body: rich(link({ linkType: "custom", url: `${to}#a` }, text(`${to}#a`))) },
      1,
    ],
    [
      "a link whose text tells of the address keeps it",
      { body: rich(link({ linkType: "custom", url: from }, text(`Ancienne page : ${from}`))) },
      { body: rich(link({ linkType: "custom", url: to }, text(`Ancienne page : ${from}`))) },
      1,
    ],
    [
      "an autolink",
      { body: rich({ type: "autolink", fields: { url: from }, children: [text(from)] }) },
      { body: rich({ type: "autolink", fields: { url: to }, children: [text(to)] }) },
      1,
    ],
  ])("%s", (_, data, expected, places) => {
    const before = JSON.stringify(data);
    expect(rewriteAddress(data, from, to)).toMatchObject({ data: expected, places });
    expect(JSON.stringify(data)).toBe(before);
  });
});

describe("nothing else is", () => {
  it.each<[string, unknown, number]>([
    ["other addresses", { url: "https://a.fr/old/", apiUrl: "https://a.fr/old?x" }, 0],
    ["running text", { summary: `Voir ${from}, ou ${from}#x.` }, 1],
    ["text within rich text", { body: rich(text(`Autrefois ${from}`)) }, 1],
    ["a field that is no address field", { from, remoteId: from }, 2],
    [
      "an internal link, whatever it kept",
      { body: rich(link({ linkType: "internal", url: from, doc: { value: 3 } }, text("x"))) },
      0,
    ],
    ["nothing", null, 0],
    ["dates and numbers", { url: 3, at: new Date(0) }, 0],
  ])("%s", (_, data, mentions) => {
    const { data: result, places, mentions: seen } = rewriteAddress(data, from, to);
    expect(result).toBe(data);
    expect([places, seen]).toEqual([0, mentions]);
  });

  it("when the old address is none", () => {
    expect(rewriteAddress({ url: "mailto:a@b.fr" }, "mailto:a@b.fr", to).places).toBe(0);
  });

  it("deeper than any document", () => {
    let deep: unknown = { url: from };
    for (let level = 0; level < 5_000; level += 1) deep = { child: deep };
    expect(rewriteAddress(deep, from, to).places).toBe(0);
  });
});

it("what is recorded as a use is what is rewritten, or is counted as a mention", () => {
  const data = {
    url: from,
    contact: { url: `${from}#c` },
    rows: [{ url: from }],
    summary: `${from} et encore`,
    body: rich(text(from), link({ linkType: "custom", url: from }, text("ici"))),
  };
  const uses = extractAddresses(data);
  const { places, mentions, data: after } = rewriteAddress(data, from, to);
  expect(uses.filter(({ path }) => isRewritablePath(path))).toHaveLength(places);
  expect(uses.filter(({ path }) => !isRewritablePath(path))).toHaveLength(mentions);
  expect(
    extractAddresses(after).filter(({ url, path }) => url === from && isRewritablePath(path)),
  ).toEqual([]);
});
