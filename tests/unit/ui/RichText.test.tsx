import { renderToStaticMarkup } from "react-dom/server";
import { createMentionFinder } from "@/catalogue";
import { RichText, type RichTextContent } from "@/ui/RichText";

const text = (content: string, format = 0) => ({
  type: "text",
  version: 1,
  text: content,
  format,
  mode: "normal",
  style: "color:red",
  detail: 0,
});
const node = (type: string, children: unknown[], extra: Record<string, unknown> = {}) => ({
  type,
  version: 1,
  format: "center",
  indent: 2,
  direction: "ltr",
  children,
  ...extra,
});
const document = (...children: unknown[]): RichTextContent =>
  ({
    root: { type: "root", version: 1, format: "", indent: 0, direction: "ltr", children },
  }) as unknown as RichTextContent;
const render = (content: RichTextContent, headingLevel?: 2 | 3 | 4 | 5) =>
  renderToStaticMarkup(<RichText content={content} headingLevel={headingLevel} />);

test("neither alignment, indentation nor written style makes an inline style", () => {
  const html = render(
    document(
      node("paragraph", [text("Bonjour")]),
      node("list", [node("listitem", [node("list", [node("listitem", [text("a")])])])]),
    ),
  );
  expect(html).not.toContain("style=");
  expect(html).toContain("<p>Bonjour</p>");
});

test.each([
  ["h2", undefined, "<h2>"],
  ["h3", undefined, "<h3>"],
  ["h2", 3, "<h3>"],
  ["h4", 3, "<h5>"],
  ["h4", 5, "<h6>"],
  ["h1", 3, "<h3>"],
] as const)("an editor’s %s under level %s becomes %s", (tag, level, expected) => {
  expect(render(document(node("heading", [text("Titre")], { tag })), level)).toContain(expected);
});

test("bold and italic nest", () => {
  expect(render(document(node("paragraph", [text("a", 3)])))).toContain(
    "<strong><em>a</em></strong>",
  );
});

const link = (fields: Record<string, unknown>) =>
  document(node("paragraph", [node("link", [text("lien")], { fields })]));

test.each([
  [{ linkType: "custom", url: "https://exemple.fr" }, '<a href="https://exemple.fr">lien</a>'],
  [
    { linkType: "internal", doc: { relationTo: "terms", value: { id: 1, slug: "dgf" } } },
    '<a href="/glossaire/dgf">lien</a>',
  ],
  // What the public may not read stays a word.
  [{ linkType: "internal", doc: { relationTo: "terms", value: 1 } }, "<p>lien</p>"],
  [{ linkType: "internal", doc: null }, "<p>lien</p>"],
])("the link %j is %s", (fields, expected) => {
  expect(render(link(fields))).toContain(expected);
});

test("a link to a new window says so", () => {
  expect(render(link({ linkType: "custom", url: "/a", newTab: true }))).toContain(
    "(nouvelle fenêtre)",
  );
});

test("no text, nothing rendered", () => {
  expect(render(document())).toBe("");
  expect(renderToStaticMarkup(<RichText content={null} />)).toBe("");
});

test("the first mention of a term leads to it, with its definition for keyboard and screen reader", () => {
  const term = { slug: "dgf", label: "DGF", shortDefinition: "Une dotation de l’État." };
  const html = renderToStaticMarkup(
    <RichText
      content={document(node("paragraph", [text("La DGF, puis la DGF.", 1)]))}
      mentions={createMentionFinder([term])}
    />,
  );
  expect(html.match(/<a /g)).toHaveLength(1);
  const [, tooltip] =
    /<a class="oc-term" href="\/glossaire\/dgf" aria-describedby="([^"]+)">DGF<\/a>/.exec(html) ??
    [];
  expect(html).toContain(`id="${tooltip}" role="tooltip">Une dotation de l’État.</span>`);
  // The emphasis of the words is kept.
  expect(html).toContain("<strong><a ");
});
