import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import type { Piece } from "@/lib/mail";
import { pauseLetter } from "@/newsletter/alertLetter";
import { assembleArchive, assembleCopy } from "@/newsletter/assemble";
import type { DocumentItem, IssueDocument } from "@/newsletter/document";
import { invitationLetter } from "@/newsletter/import/invitationLetter";
import type { Inline } from "@/newsletter/introduction";
import {
  alreadySubscribedLetter,
  confirmationLetter,
  personalDataLetter,
  stayLetter,
} from "@/newsletter/letters";
import { inColourScheme } from "@/newsletter/preview";
import { renderFragments } from "@/newsletter/render";
import { findChromium } from "../../helpers/chromium";
import { installation, settings } from "./world";

/** Every mail of the newsletter in a real Chromium: narrow and wide, light and dark. */

const { siteUrl } = installation;
const token = "1234567.0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
const place = { siteUrl, postalIdentity: settings.postalIdentity };
const page = (name: string) => `${siteUrl}/lettre/${name}/${token}`;

const item = (position: number, given: Partial<DocumentItem> = {}): DocumentItem => ({
  position,
  kind: "entry",
  themes: [],
  territories: [],
  forEveryone: false,
  title: "Les comptes individuels des communes et des groupements à fiscalité propre",
  summary: "Recettes, dépenses et dette de chaque commune.\nCinq exercices.",
  source: "Direction générale des finances publiques",
  year: "2021 à 2025",
  territory: "Provence-Alpes-Côte d’Azur",
  url: `${siteUrl}/catalogue/comptes-individuels-des-communes-et-des-groupements-a-fiscalite-propre`,
  ...given,
});
const words = (text: string, look: Partial<Inline> = {}): Inline => ({
  text,
  bold: false,
  italic: false,
  href: null,
  ...look,
});
const document: IssueDocument = {
  number: 12,
  subject: "Les comptes des communes, la dotation globale de fonctionnement et l’intercommunalité",
  preheader: "Ce que l’objet ne dit pas",
  siteUrl,
  archiveUrl: `${siteUrl}/lettre/12`,
  sender: {
    name: settings.senderName,
    email: settings.senderEmail,
    replyTo: null,
    postalIdentity: settings.postalIdentity,
  },
  introduction: [
    {
      type: "paragraph",
      content: [
        words("Bonjour à tous, voici "),
        words("la lettre", { bold: true }),
        words(" et "),
        words("son portail", { href: siteUrl }),
        words("."),
      ],
    },
    { type: "heading", content: [words("À retenir")] },
    {
      type: "list",
      ordered: false,
      items: [[words("Un premier point")], [words("Un second", { italic: true })]],
    },
    { type: "list", ordered: true, items: [[words("D’abord")], [words("Ensuite")]] },
  ],
  sections: [
    {
      heading: "Finances et fiscalité",
      items: [item(0), item(1, { summary: "", year: null, territory: null })],
    },
    {
      heading: "Autres rubriques",
      items: [
        item(2, {
          kind: "text",
          url: null,
          source: null,
          year: null,
          territory: null,
          title: "Un mot de l’équipe",
        }),
        item(3, { title: `Donaudampfschiff${"fahrtsgesellschaft".repeat(4)}` }),
      ],
    },
  ],
};

type Mail = { name: string; html: string; text: string };
const filled = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : page(piece.gap))).join("");

let mails: Mail[];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  const fragments = await renderFragments(document);
  const copy = assembleCopy(fragments, [0, 1, 2, 3]);
  mails = [
    { name: "numéro", html: filled(copy.html), text: filled(copy.text) },
    { name: "numéro en ligne", ...assembleArchive(fragments) },
    {
      name: "confirmation",
      ...(await confirmationLetter({ ...place, confirmUrl: page("confirmation"), days: 7 })),
    },
    {
      name: "déjà abonné",
      ...(await alreadySubscribedLetter({
        ...place,
        preferencesUrl: page("preferences"),
        unsubscribeUrl: page("desinscription"),
      })),
    },
    {
      name: "invitation",
      ...(await invitationLetter({
        ...place,
        senderName: settings.senderName,
        consentText: settings.consentText,
        confirmUrl: page("confirmation"),
        days: 7,
      })),
    },
    {
      name: "rester abonné",
      ...(await stayLetter({
        ...place,
        stayUrl: page("rester"),
        unsubscribeUrl: page("desinscription"),
        years: 3,
        days: 30,
      })),
    },
    {
      name: "données",
      ...(await personalDataLetter({ ...place, dataUrl: page("donnees"), hours: 24 })),
    },
    {
      name: "alerte",
      ...(await pauseLetter({
        siteUrl,
        issueId: 12,
        subject: document.subject,
        reason: "535 5.7.8 Authentication credentials invalid",
      })),
    },
  ];
}, 60_000);
afterAll(() => browser.close());

const axe = readFileSync(
  createRequire(join(process.cwd(), "x.js")).resolve("axe-core/axe.min.js"),
  "utf8",
);
type Axe = {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** A mail's whole page, in a window that shows it as a mail program would. */
async function open(html: string, width: number) {
  const window = await browser.newPage({ viewport: { width, height: 800 } });
  await window.setContent(html);
  return window;
}

const background = { light: "rgb(255, 255, 255)", dark: "rgb(22, 22, 22)" } as const;

test.each(["light", "dark"] as const)(
  "axe finds nothing in any mail, and none is wider than its window: %s",
  async (scheme) => {
    const found: Record<string, string[]> = {};
    for (const { name, html } of mails) {
      const window = await open(inColourScheme(html, scheme), 320);
      const tooWide = () =>
        window.evaluate(
          () => globalThis.document.documentElement.scrollWidth - globalThis.innerWidth,
        );
      await window.evaluate(axe);
      const { violations } = await window.evaluate(() =>
        (globalThis as unknown as { axe: Axe }).axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "cat.semantics"],
          // Landmarks are for sites; mail programs drop them.
          rules: { region: { enabled: false }, "landmark-one-main": { enabled: false } },
        }),
      );
      const troubles = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      // That the colours looked at are the scheme's.
      const seen = await window.evaluate(
        () => getComputedStyle(globalThis.document.body).backgroundColor,
      );
      if (seen !== background[scheme]) troubles.push(`${seen} behind`);
      if ((await tooWide()) > 0) troubles.push("too wide for 320 px");
      await window.setViewportSize({ width: 700, height: 800 });
      if ((await tooWide()) > 0) troubles.push("too wide for 700 px");
      if (troubles.length > 0) found[name] = troubles;
      await window.close();
    }
    expect(found).toEqual({});
  },
  90_000,
);

test("each mail is French, has one first heading and its others in order, and no image", async () => {
  for (const { name, html } of mails) {
    const window = await open(html, 600);
    const seen = await window.evaluate(() => ({
      language: globalThis.document.documentElement.lang,
      levels: [...globalThis.document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((heading) =>
        Number(heading.tagName.slice(1)),
      ),
      images: globalThis.document.images.length,
      loaded: performance.getEntriesByType("resource").map((entry) => entry.name),
    }));
    await window.close();
    expect([name, seen.language, seen.images, seen.loaded]).toEqual([name, "fr", 0, []]);
    expect(html).not.toMatch(/url\(|background=|<script|<link/i);
    expect(seen.levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of seen.levels.entries())
      expect(level - (seen.levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  }
});

test("the text part says all that the HTML part says, links too", async () => {
  for (const { name, html, text } of mails) {
    const window = await open(html, 600);
    const seen = await window.evaluate(() => ({
      links: [...globalThis.document.links].map(({ href }) => href),
      // Words of links are put otherwise where the address follows.
      blocks: [...globalThis.document.querySelectorAll("h1,h2,h3,p,li")]
        .filter((block) => !block.querySelector("a"))
        // biome-ignore lint/performance/useDomNodeTextContent: line breaks are words apart
        .map((block) => (block as HTMLElement).innerText),
    }));
    await window.close();
    const plain = (words: string) => words.replace(/[\s\u00a0\u202f]+/g, " ").trim();
    const missing = [
      ...seen.links.filter((href) => href !== `${siteUrl}/` && !text.includes(href)),
      ...seen.blocks.filter((block) => !plain(text).includes(plain(block))),
    ];
    expect([name, missing]).toEqual([name, []]);
  }
});
