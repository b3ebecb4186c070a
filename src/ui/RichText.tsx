import type {
  SerializedEditorState,
  SerializedLexicalNode,
} from "@payloadcms/richtext-lexical/lexical";
import {
  type JSXConverters,
  LinebreakJSXConverter,
  RichText as PayloadRichText,
} from "@payloadcms/richtext-lexical/react";
import type { ReactNode } from "react";
import { type FindMentions, linkFirstMentions, type TermNode } from "@/catalogue";
import { pathOfDocument } from "./paths";
import { TermLink } from "./TermLink";

/** What a rich text field holds, as `payload-types` writes it. */
export type RichTextContent = { root: { children: unknown[] } };

type Node = SerializedLexicalNode & {
  tag?: string;
  text?: string;
  format?: number | string;
  listType?: string;
  start?: number;
  value?: number;
  children?: SerializedLexicalNode[];
  fields?: {
    linkType?: string;
    url?: string;
    newTab?: boolean;
    doc?: { relationTo: string; value: unknown } | null;
  };
};

type ConverterArguments = {
  node: unknown;
  nodesToJSX: (args: { nodes: SerializedLexicalNode[] }) => ReactNode[];
};

const inside = ({ node, nodesToJSX }: ConverterArguments): ReactNode =>
  nodesToJSX({ nodes: (node as Node).children ?? [] });

/**
 * An editor's text as accessible elements, without inline styles (the policy forbids them) and
 * with its headings below the heading it stands under: an editor's `h2` becomes `headingLevel`.
 */
export function RichText({
  content,
  headingLevel = 2,
  className = "oc-prose",
  mentions,
  except,
}: {
  content: RichTextContent | null | undefined;
  headingLevel?: 2 | 3 | 4 | 5;
  className?: string;
  /** Finds the glossary's terms; without it no word is linked. */
  mentions?: FindMentions;
  /** Slug of the term whose page this is. */
  except?: string;
}) {
  if (!content || content.root.children.length === 0) return null;
  const linked = mentions ? linkFirstMentions(content, mentions, { except }) : content;
  return (
    <PayloadRichText
      className={className}
      data={linked as unknown as SerializedEditorState}
      converters={convertersUnder(headingLevel)}
      disableIndent
      disableTextAlign
    />
  );
}

const convertersUnder = (headingLevel: number) => (): JSXConverters =>
  ({
    ...LinebreakJSXConverter,
    paragraph: (args: ConverterArguments) => <p>{inside(args)}</p>,
    heading: (args: ConverterArguments) => {
      const written = Number((args.node as Node).tag?.slice(1) ?? 2);
      const level = Math.min(6, Math.max(2, written) - 2 + headingLevel);
      const Heading = `h${level}` as "h2";
      return <Heading>{inside(args)}</Heading>;
    },
    list: (args: ConverterArguments) =>
      (args.node as Node).listType === "number" ? (
        <ol start={(args.node as Node).start}>{inside(args)}</ol>
      ) : (
        <ul>{inside(args)}</ul>
      ),
    listitem: (args: ConverterArguments) => <li>{inside(args)}</li>,
    quote: (args: ConverterArguments) => <blockquote>{inside(args)}</blockquote>,
    text: ({ node }: ConverterArguments) => (
      <Emphasis format={(node as Node).format}>{(node as Node).text}</Emphasis>
    ),
    term: ({ node }: ConverterArguments) => (
      <Emphasis format={(node as Node).format}>
        <TermLink term={(node as TermNode).term}>{(node as TermNode).text}</TermLink>
      </Emphasis>
    ),
    link: (args: ConverterArguments) => <Anchor {...args} />,
    autolink: (args: ConverterArguments) => <Anchor {...args} />,
    tab: " ",
  }) as unknown as JSXConverters;

const bold = 1;
const italic = 2;

function Emphasis({ format, children }: { format: Node["format"]; children: ReactNode }) {
  let text = children;
  if (Number(format ?? 0) & italic) text = <em>{text}</em>;
  if (Number(format ?? 0) & bold) text = <strong>{text}</strong>;
  return <>{text}</>;
}

/** A link, or its bare text when it leads to nothing that the public may read. */
function Anchor(args: ConverterArguments) {
  const { fields } = args.node as Node;
  const href =
    fields?.linkType === "internal"
      ? pathOfDocument(fields.doc?.relationTo ?? "", fields.doc?.value)
      : fields?.url;
  if (!href) return <>{inside(args)}</>;
  return fields?.newTab ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {inside(args)}
      <span className="fr-sr-only"> (nouvelle fenêtre)</span>
    </a>
  ) : (
    <a href={href}>{inside(args)}</a>
  );
}
