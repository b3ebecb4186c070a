import type { Block, DocumentItem, Inline, IssueDocument } from "@/newsletter";

/** A sent issue as a page of the site: the frozen content, without anything personal. */
export const IssueContent = ({ document }: { document: IssueDocument }) => (
  <div className="oc-prose oc-measure">
    {document.introduction.map((block, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sent issue never changes.
      <IntroductionBlock block={block} key={place} />
    ))}
    {document.sections.map((section) => (
      <section className="fr-mt-4w" key={section.heading}>
        <h2>{section.heading}</h2>
        {section.items.map((item) => (
          <Item item={item} key={item.position} />
        ))}
      </section>
    ))}
    <p className="fr-text--sm fr-mt-6w">{withBreaks(document.sender.postalIdentity)}</p>
  </div>
);

const Item = ({ item }: { item: DocumentItem }) => (
  <article className="fr-mb-3w">
    <h3 className="fr-h6 fr-mb-1v">
      {item.url ? <a href={item.url}>{item.title}</a> : item.title}
    </h3>
    {item.summary ? <p className="fr-mb-1v">{item.summary}</p> : null}
    <p className="fr-hint-text fr-mb-0">
      {[item.source, item.territory, item.year].filter(Boolean).join(" · ")}
    </p>
  </article>
);

function IntroductionBlock({ block }: { block: Block }) {
  if (block.type === "heading")
    return (
      <h2>
        <Inlines content={block.content} />
      </h2>
    );
  if (block.type === "paragraph")
    return (
      <p>
        <Inlines content={block.content} />
      </p>
    );
  const List = block.ordered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent issue never changes.
        <li key={place}>
          <Inlines content={item} />
        </li>
      ))}
    </List>
  );
}

const Inlines = ({ content }: { content: readonly Inline[] }) =>
  content.map((inline, place) => {
    let shown = <>{withBreaks(inline.text)}</>;
    if (inline.italic) shown = <em>{shown}</em>;
    if (inline.bold) shown = <strong>{shown}</strong>;
    // biome-ignore lint/suspicious/noArrayIndexKey: a sent issue never changes.
    return <span key={place}>{inline.href ? <a href={inline.href}>{shown}</a> : shown}</span>;
  });

/** Line ends of a text as breaks. */
const withBreaks = (text: string) =>
  text.split("\n").flatMap((line, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a sent issue never changes.
    place === 0 ? [line] : [<br key={place} />, line],
  );
