import { expect, test } from "@jest/globals";
import { type DocumentItem, type IssueDocument, linksOf } from "@/newsletter";

const item = (values: Partial<DocumentItem>): DocumentItem => ({
  position: 0,
  kind: "text",
  title: "Texte",
  summary: "",
  source: null,
  year: null,
  territory: null,
  url: null,
  themes: [],
  territories: [],
  forEveryone: true,
  ...values,
});
const inline = (text: string, href: string | null = null) => ({
  text,
  bold: false,
  italic: false,
  href,
});
const document = (values: Partial<IssueDocument>): IssueDocument => ({
  number: 1,
  subject: "Objet",
  preheader: "",
  siteUrl: "https://portail.fr",
  archiveUrl: "https://portail.fr/lettre/1",
  sender: { name: "N", email: "n@t.fr", replyTo: null, postalIdentity: "" },
  introduction: [],
  sections: [],
  ...values,
});
const linksIn = (...items: Partial<DocumentItem>[]) =>
  linksOf(document({ sections: [{ heading: "À noter", items: items.map(item) }] }));

test.each<[string, Partial<DocumentItem>[], string[]]>([
  ["the address of a text", [{ url: "https://a.fr/x" }], ["Texte https://a.fr/x"]],
  [
    "an entry leads to our own page, and counts by what it says",
    [
      {
        kind: "entry",
        title: "Fiche",
        url: "https://portail.fr/catalogue/x",
        summary: "Voir https://b.fr/y.",
      },
    ],
    ["Fiche https://b.fr/y"],
  ],
  ["an address in a title", [{ title: "Sur https://c.fr" }], ["Sur https://c.fr https://c.fr"]],
  [
    "the same address in two items is named in both, once each",
    [
      { title: "Un", url: "https://a.fr/x", summary: "https://a.fr/x" },
      { title: "Deux", url: "https://a.fr/x" },
    ],
    ["Un https://a.fr/x", "Deux https://a.fr/x"],
  ],
  [
    "nothing of this site, nor a mail address",
    [{ url: "https://portail.fr" }, { url: "mailto:a@b.fr" }],
    [],
  ],
  [
    "a site whose name begins like ours",
    [{ url: "https://portail.fr.evil.fr/" }],
    ["Texte https://portail.fr.evil.fr/"],
  ],
])("%s", (_, items, expected) => {
  expect(linksIn(...items).map(({ item: title, url }) => `${title} ${url}`)).toEqual(expected);
});

test("the introduction counts: links, lists, and addresses in its words", () => {
  const links = linksOf(
    document({
      introduction: [
        {
          type: "paragraph",
          content: [inline("ici", "https://a.fr/1"), inline("puis https://a.fr/2, et")],
        },
        {
          type: "list",
          ordered: false,
          items: [[inline("là", "https://a.fr/3"), inline("x", "mailto:a@b.fr")]],
        },
        { type: "heading", content: [inline("nous", "https://portail.fr/lettre")] },
      ],
    }),
  );
  expect(links).toEqual(
    ["https://a.fr/1", "https://a.fr/2", "https://a.fr/3"].map((url) => ({ url, item: null })),
  );
});
