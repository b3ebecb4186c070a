import { Anchor, Heading, Page, Paragraph, Small } from "@/lib/mail/letterParts";
import { renderLetter } from "@/lib/mail/renderLetter";
import type { Digest, DigestLine } from "./composeDigest";

function Line({ line }: { line: DigestLine }) {
  return (
    <Paragraph>
      <strong style={{ overflowWrap: "anywhere" }}>{line.url}</strong>
      <br />
      {line.sentence}
      {line.documents.map(({ text, url }) => (
        <span key={url}>
          <br />
          <Anchor href={url}>{text}</Anchor>
        </span>
      ))}
      {line.moreDocuments && ` ${line.moreDocuments}`}
      <br />
      <Anchor href={line.page.url}>{line.page.text}</Anchor>
    </Paragraph>
  );
}

function textOf({ url, sentence, documents, moreDocuments, page }: DigestLine): string {
  return [
    `- ${url}`,
    `  ${sentence}`,
    ...documents.map((document) => `  ${document.text}\n  ${document.url}`),
    moreDocuments && `  ${moreDocuments}`,
    `  ${page.text}\u00a0:\n  ${page.url}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** The digest as a mail: both parts say the same. */
export async function digestLetter(
  digest: Digest,
  siteUrl: string,
): Promise<{ subject: string; html: string; text: string }> {
  const { subject, title, introduction, sections, stillInTrouble, list, why } = digest;
  const html = await renderLetter(
    <Page title={title} preheader={introduction} siteUrl={siteUrl}>
      <Paragraph>{introduction}</Paragraph>
      {sections.map(({ heading, lines, more }) => (
        <div key={heading}>
          <Heading>{heading}</Heading>
          {lines.map((line) => (
            <Line key={line.page.url} line={line} />
          ))}
          {more && <Paragraph>{more}</Paragraph>}
        </div>
      ))}
      {stillInTrouble && <Paragraph>{stillInTrouble}</Paragraph>}
      <Paragraph>
        <Anchor href={list.url}>{list.text}</Anchor>
      </Paragraph>
      <Small>{why}</Small>
    </Page>,
  );
  const blocks = [
    introduction,
    ...sections.flatMap(({ heading, lines, more }) => [
      heading.toLocaleUpperCase("fr"),
      ...lines.map(textOf),
      more,
    ]),
    stillInTrouble,
    `${list.text}\u00a0:\n${list.url}`,
    `-- \n${why}`,
  ];
  return { subject, html, text: `${blocks.filter(Boolean).join("\n\n")}\n` };
}
