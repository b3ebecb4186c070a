import { render } from "@react-email/render";
import type { ReactElement } from "react";
import type { Piece } from "@/lib/mail";
import { Anchor, Heading, Page, Small } from "@/lib/mail/letterParts";
import type { DocumentItem, IssueDocument } from "./document";
import type { Block, Inline } from "./introduction";
import { Introduction, Item, PostalIdentity } from "./mailParts";

/**
 * An issue as strings from which each reader's copy is put together without rendering again:
 * frozen with the approval, so that a copy is the same bytes whenever it is made.
 */
export type Fragments = { html: PartFragments; text: PartFragments };

export type PartFragments = {
  /** Up to the first section. */
  before: string;
  sections: { heading: string; items: { position: number; body: string }[] }[];
  /** After the last section, in a reader's copy: holds the gaps of his own links. */
  personalEnd: Piece[];
  /** The same in the archive, which belongs to nobody. */
  publicEnd: string;
};

/** Gaps of a reader's copy: addresses of his own pages. */
export const UNSUBSCRIBE = "unsubscribe";
export const PREFERENCES = "preferences";

const SECTIONS_MARK = "@@sections@@";
const GAP_MARK = /@@gap-(\w+)@@/;
const gapMark = (gap: string) => `@@gap-${gap}@@`;

/** A React element as markup, without the doctype and the comments that React leaves. */
async function toMarkup(element: ReactElement): Promise<string> {
  const html = await render(element);
  return html.replace(/^<!DOCTYPE[^>]*>/i, "").replace(/<!--.*?-->/gs, "");
}

const DOCTYPE = "<!DOCTYPE html>";

/** `a @@gap-x@@ b` → ["a ", { gap: "x" }, " b"]. */
function toPieces(markup: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = markup;
  for (let found = GAP_MARK.exec(rest); found; found = GAP_MARK.exec(rest)) {
    pieces.push(rest.slice(0, found.index), { gap: found[1] ?? "" });
    rest = rest.slice(found.index + found[0].length);
  }
  return [...pieces, rest];
}

const detailsOf = ({ source, year, territory }: DocumentItem): string =>
  [source, territory, year].filter(Boolean).join(" · ");

const SUBSCRIBED =
  "Vous recevez ce message parce que vous vous êtes abonné à la lettre d’Open Collectivités.";

const IssuePage = ({ document, personal }: { document: IssueDocument; personal: boolean }) => (
  <Page
    title={document.subject}
    preheader={document.preheader}
    siteUrl={document.siteUrl}
    kicker={
      <Small>
        Lettre d’information n° {document.number}
        {personal && (
          <>
            {" · "}
            <Anchor href={document.archiveUrl}>Lire en ligne</Anchor>
          </>
        )}
      </Small>
    }
  >
    <Introduction blocks={document.introduction} />
    {SECTIONS_MARK}
    <div className="rule" style={{ borderTop: "1px solid #dddddd", margin: "24px 0 16px" }} />
    {personal && (
      <>
        <Small>{SUBSCRIBED}</Small>
        <Small>
          <Anchor href={gapMark(UNSUBSCRIBE)}>Se désabonner</Anchor>
          {" · "}
          <Anchor href={gapMark(PREFERENCES)}>Changer mes préférences</Anchor>
        </Small>
      </>
    )}
    <PostalIdentity text={document.sender.postalIdentity} />
  </Page>
);

async function renderHtml(document: IssueDocument): Promise<PartFragments> {
  const split = async (personal: boolean) => {
    const markup = await toMarkup(<IssuePage document={document} personal={personal} />);
    const [before = "", after = ""] = markup.split(SECTIONS_MARK);
    return { before: DOCTYPE + before, after };
  };
  const copy = await split(true);
  const archive = await split(false);
  const sections = [];
  for (const section of document.sections) {
    const items = [];
    for (const item of section.items) {
      const body = await toMarkup(
        <Item title={item.title} url={item.url} summary={item.summary} details={detailsOf(item)} />,
      );
      items.push({ position: item.position, body });
    }
    sections.push({ heading: await toMarkup(<Heading>{section.heading}</Heading>), items });
  }
  return {
    before: copy.before,
    sections,
    personalEnd: toPieces(copy.after),
    publicEnd: archive.after,
  };
}

const inlineText = (content: readonly Inline[]): string =>
  content.map(({ text, href }) => (href ? `${text} (${href})` : text)).join("");

const blockText = (block: Block): string => {
  if (block.type !== "list") return `${inlineText(block.content)}\n\n`;
  const rows = block.items.map(
    (item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${inlineText(item)}`,
  );
  return `${rows.join("\n")}\n\n`;
};

const underline = (text: string, stroke: string): string =>
  `${text}\n${stroke.repeat(Math.min(text.length, 70))}\n\n`;

function renderText(document: IssueDocument): PartFragments {
  const head = [
    `Open Collectivités – lettre d’information n° ${document.number}\n`,
    `Lire en ligne : ${document.archiveUrl}\n\n`,
    underline(document.subject, "="),
    ...document.introduction.map(blockText),
  ].join("");
  const sections = document.sections.map((section) => ({
    heading: underline(section.heading, "-"),
    items: section.items.map((item) => ({
      position: item.position,
      body: `${[item.title, item.summary, detailsOf(item), item.url].filter(Boolean).join("\n")}\n\n`,
    })),
  }));
  const rule = "-- \n";
  const identity = `${document.sender.postalIdentity}\n`;
  return {
    before: head,
    sections,
    personalEnd: [
      `${rule}${SUBSCRIBED}\nSe désabonner : `,
      { gap: UNSUBSCRIBE },
      "\nChanger mes préférences : ",
      { gap: PREFERENCES },
      `\n\n${identity}`,
    ],
    publicEnd: rule + identity,
  };
}

/** Renders both parts of an issue. The same document always gives the same fragments. */
export async function renderFragments(document: IssueDocument): Promise<Fragments> {
  return { html: await renderHtml(document), text: renderText(document) };
}
