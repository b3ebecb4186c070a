import { simpleParser } from "mailparser";
import { assembleArchive, assembleCopy } from "@/newsletter/assemble";
import { hashContent } from "@/newsletter/content";
import type { IssueDocument } from "@/newsletter/document";
import { readIntroduction } from "@/newsletter/introduction";
import { createMessageBuilder, readerLinks } from "@/newsletter/message";
import { spacingOf } from "@/newsletter/pace";
import { renderFragments } from "@/newsletter/render";

const siteUrl = "https://portail.exemple.fr";
const item = (position: number, title: string) => ({
  position,
  title,
  kind: "entry" as const,
  themes: [],
  territories: [],
  forEveryone: false,
  summary: `Résumé de « ${title} » & <suite>`,
  source: "Insee",
  year: "2024",
  territory: null,
  url: `${siteUrl}/catalogue/${position}`,
});
const document: IssueDocument = {
  number: 12,
  subject: "Les nouveautés d’été : été, œuvre & €",
  preheader: "À découvrir",
  siteUrl,
  archiveUrl: `${siteUrl}/lettre/12`,
  sender: {
    name: "Open Collectivités",
    email: "lettre@exemple.fr",
    replyTo: "contact@exemple.fr",
    returnAddress: "retours+lettre@exemple.fr",
    postalIdentity: "DGCL\n75008 Paris",
  },
  introduction: readIntroduction(
    {
      root: {
        children: [
          {
            type: "paragraph",
            children: [
              { type: "text", text: "Bonjour ", format: 0 },
              { type: "text", text: "à tous", format: 1 },
            ],
          },
          {
            type: "list",
            listType: "bullet",
            children: [
              {
                type: "listitem",
                children: [
                  {
                    type: "link",
                    fields: { linkType: "custom", url: "javascript:alert(1)" },
                    children: [{ type: "text", text: "piège", format: 0 }],
                  },
                ],
              },
            ],
          },
          {
            type: "paragraph",
            children: [
              {
                type: "link",
                fields: { linkType: "internal", doc: { relationTo: "terms", value: 3 } },
                children: [{ type: "text", text: "DGF", format: 2 }],
              },
            ],
          },
          { type: "paragraph", children: [] },
        ],
      },
    },
    { siteUrl, resolve: () => `${siteUrl}/glossaire/dgf` },
  ),
  sections: [
    { heading: "Finances", items: [item(0, "Comptes"), item(1, "Dette")] },
    { heading: "Emploi", items: [item(2, "Effectifs")] },
  ],
};
const links = readerLinks({ siteUrl, secret: "s", subscriberId: 7, salt: "salt" });
const sentAt = new Date("2026-12-01T06:00:00Z");
const reader = { to: "a@x.fr", messageId: "lettre-1-abc@exemple.fr", links };

const frozen = async () => ({ document, fragments: await renderFragments(document) });

test("a message is what the rules ask, read back by a mail parser", async () => {
  const build = createMessageBuilder(await frozen(), sentAt);
  const raw = build({ ...reader, items: [0, 2] });
  for (const line of raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(200);
  expect(/[^\x20-\x7e\r\n\t]/.test(raw)).toBe(false);
  const mail = await simpleParser(raw);
  expect(mail.subject).toBe(document.subject);
  expect(mail.from?.value).toEqual([{ name: "Open Collectivités", address: "lettre@exemple.fr" }]);
  expect(mail.messageId).toBe("<lettre-1-abc@exemple.fr>");
  expect(mail.date).toEqual(sentAt);
  const header = (name: string) => mail.headerLines.find(({ key }) => key === name)?.line;
  expect(header("list-unsubscribe")).toContain(`<${links.unsubscribe}>`);
  expect(header("list-unsubscribe")).toMatch(
    /<mailto:retours%2Blettre@exemple\.fr\?subject=desinscription%20[^>]+>/,
  );
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(header("list-id")).toBe("List-Id: <lettre.portail.exemple.fr>");
  expect(header("auto-submitted")).toBe("Auto-Submitted: auto-generated");

  const html = String(mail.html);
  expect(html).toContain('<html lang="fr"');
  expect(html).toContain("prefers-color-scheme: dark");
  expect(html).not.toMatch(/<img|<script|@@|<!--/);
  expect(html).not.toContain("javascript:");
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain("Résumé de « Comptes » &amp; &lt;suite&gt;");
  expect(html).toContain("Effectifs");
  expect(html).not.toContain("Dette");
  expect(html).toContain(`href="${links.unsubscribe}"`);
  expect(html).toContain(`href="${links.preferences}"`);
  expect(html).toContain(`href="${siteUrl}/lettre/12"`);
  expect(html).toContain("75008 Paris");
  const text = String(mail.text);
  for (const part of ["Bonjour à tous", "Comptes", links.unsubscribe, `${siteUrl}/lettre/12`])
    expect(text).toContain(part);
});

test("the same delivery gives the same bytes, and the content the same hash", async () => {
  const [one, two] = [await frozen(), await frozen()];
  expect(hashContent(one)).toBe(hashContent(two));
  const stored = JSON.parse(JSON.stringify({ fragments: one.fragments, document: one.document }));
  expect(hashContent(stored)).toBe(hashContent(one));
  const copy = { ...reader, items: [1] };
  expect(createMessageBuilder(one, sentAt)(copy)).toBe(createMessageBuilder(stored, sentAt)(copy));
});

test("a changed word changes the hash", async () => {
  const one = await frozen();
  expect(hashContent({ ...one, document: { ...document, subject: "Autre" } })).not.toBe(
    hashContent(one),
  );
});

test("the archive holds everything and nothing personal", async () => {
  const { fragments } = await frozen();
  const { html, text } = assembleArchive(fragments);
  for (const title of ["Comptes", "Dette", "Effectifs"]) expect(html).toContain(title);
  expect(html + text).not.toMatch(/desinscription|preferences\//);
  const whole = assembleCopy(fragments, [0, 1, 2]).html.map((piece) =>
    typeof piece === "string" ? piece : `{${piece.gap}}`,
  );
  expect(whole.join("").startsWith(html.slice(0, html.indexOf("Emploi")))).toBe(true);
});

describe("nothing that people write becomes a header", () => {
  const smuggled = "\r\nBcc: victime@x.fr\r\n\r\n<script>";
  test.each<[string, IssueDocument]>([
    ["the subject", { ...document, subject: `Objet${smuggled}` }],
    ["the sender's name", { ...document, sender: { ...document.sender, name: `Nom${smuggled}` } }],
    [
      "a name that closes its quotes",
      { ...document, sender: { ...document.sender, name: 'Nom" <pirate@x.fr>, "' } },
    ],
    [
      "the address of replies",
      { ...document, sender: { ...document.sender, replyTo: `a@x.fr${smuggled}` } },
    ],
    [
      "the address of returns",
      { ...document, sender: { ...document.sender, returnAddress: `a@x.fr>${smuggled}` } },
    ],
    ["the site's address", { ...document, siteUrl: `${siteUrl}/?a=${smuggled}` }],
  ])("%s", async (_, evil) => {
    const build = createMessageBuilder(
      { document: evil, fragments: await renderFragments(evil) },
      sentAt,
    );
    const raw = build({ ...reader, items: [0] });
    const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).toMatch(/^MIME-Version: 1\.0$/m);
    const mail = await simpleParser(raw);
    expect(mail.bcc).toBeUndefined();
    expect(mail.from?.value.map(({ address }) => address)).toEqual(["lettre@exemple.fr"]);
    expect(mail.html).toContain("Comptes");
  });

  test.each([
    ["with a second recipient", "a@x.fr\r\nBcc: victime@x.fr"],
    ["with a header", "a@x.fr\nSubject: autre"],
    ["with a null", "a@x.fr\0"],
  ])("the reader's address %s", async (_, to) => {
    const raw = createMessageBuilder(await frozen(), sentAt)({ ...reader, to, items: [0] });
    const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
    expect(head.match(/^subject:/gim)).toHaveLength(1);
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).not.toContain("\0");
  });
});

describe("addresses of every shape", () => {
  test.each([
    ["quoted", '"jean dupont"@exemple.fr', '"jean dupont"@exemple.fr'],
    ["with all that a local part may hold", "a!#$%&'*+/=?^_`{|}~-.b@x.fr", undefined],
    ["the longest", `${"l".repeat(64)}@${`${"d".repeat(60)}.`.repeat(3)}fr`, undefined],
    ["an internationalised domain", "a@xn--collectivits-geb.fr", undefined],
    ["an internationalised local part (RFC 6531)", "élise@exemple.fr", undefined],
  ])("%s", async (_, to, parsed = to) => {
    const raw = createMessageBuilder(await frozen(), sentAt)({ ...reader, to, items: [0] });
    for (const line of raw.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    const mail = await simpleParser(raw);
    const [header] = mail.headerLines.filter(({ key }) => key === "to");
    const line = Buffer.from(header?.line ?? "", "latin1").toString("utf8");
    expect(line.replace(/\r\n[ \t]/g, "")).toBe(`To: ${parsed}`);
    expect(mail.html).toContain("Comptes");
  });
});

test("what a message must not hold: pixel, tracked link, address of another", async () => {
  const raw = createMessageBuilder(await frozen(), sentAt)({ ...reader, items: [0, 1, 2] });
  const mail = await simpleParser(raw);
  const html = String(mail.html);
  expect(html).not.toMatch(/<img|background(-image)?:\s*url|<link|<iframe|@import/i);
  const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  const personal = addresses.filter((href) => href?.includes("7."));
  expect(personal.sort()).toEqual([links.preferences, links.unsubscribe].sort());
  // Every other address is the very one that the editor gave.
  for (const href of addresses.filter((one) => !personal.includes(one)))
    expect(href).toMatch(
      /^https:\/\/portail\.exemple\.fr(\/(catalogue|glossaire|lettre)\/[^?]*)?$/,
    );
});

test.each([
  [20, null, 50],
  [null, 3600, 1010],
  [20, 3600, 1010],
  [null, null, 0],
])("%s a second and %s an hour: %s ms apart", (ratePerSecond, ratePerHour, spacing) => {
  expect(spacingOf({ ratePerSecond, ratePerHour })).toBeCloseTo(spacing);
});
