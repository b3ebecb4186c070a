import {
  Anchor,
  font,
  Heading,
  ink,
  line,
  Paragraph,
  paragraph,
  Small,
  Table,
} from "@/lib/mail/letterParts";
import type { Block, Inline } from "./introduction";

/** The parts of letters that are the newsletter's own. */

export const Item = ({
  title,
  url,
  summary,
  details,
}: {
  title: string;
  url: string | null;
  summary: string;
  details: string;
}) => (
  <Table>
    <tr>
      <td className="rule" style={{ borderTop: `1px solid ${line}`, padding: "12px 0 16px" }}>
        <h3
          className="ink"
          style={{
            margin: "0 0 4px",
            fontFamily: font,
            fontSize: "16px",
            lineHeight: "24px",
            color: ink,
          }}
        >
          {url ? <Anchor href={url}>{title}</Anchor> : title}
        </h3>
        {summary && (
          <p className="ink" style={{ ...paragraph, margin: "0 0 4px", whiteSpace: "pre-line" }}>
            {summary}
          </p>
        )}
        {details && <Small>{details}</Small>}
      </td>
    </tr>
  </Table>
);

const InlineText = ({ text, bold, italic, href }: Inline) => {
  if (text === "\n") return <br />;
  const slanted = italic ? <em>{text}</em> : text;
  const weighted = bold ? <strong>{slanted}</strong> : slanted;
  return href ? <Anchor href={href}>{weighted}</Anchor> : weighted;
};

const Inlines = ({ content }: { content: readonly Inline[] }) =>
  content.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
    <InlineText key={index} {...inline} />
  ));

export const Introduction = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, index) => {
    const key = `${block.type}-${index}`;
    if (block.type === "heading")
      return (
        <Heading key={key}>
          <Inlines content={block.content} />
        </Heading>
      );
    if (block.type === "paragraph")
      return (
        <Paragraph key={key}>
          <Inlines content={block.content} />
        </Paragraph>
      );
    const List = block.ordered ? "ol" : "ul";
    return (
      <List key={key} className="ink" style={{ ...paragraph, paddingLeft: "24px" }}>
        {block.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
          <li key={place}>
            <Inlines content={item} />
          </li>
        ))}
      </List>
    );
  });

/** Who sends, line by line. */
export const PostalIdentity = ({ text }: { text: string }) => (
  <Small>
    {text.split("\n").map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
      <span key={index}>
        {index > 0 && <br />}
        {row}
      </span>
    ))}
  </Small>
);
