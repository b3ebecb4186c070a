import type { QuoteBlock } from "@/payload-types";

export const Quote = ({ block }: { block: QuoteBlock }) => (
  <figure className="fr-quote oc-measure">
    <blockquote>
      <p>«{`\u00a0${block.text}\u00a0`}»</p>
    </blockquote>
    {block.author || block.source ? (
      <figcaption>
        {block.author ? <p className="fr-quote__author">{block.author}</p> : null}
        {block.source ? (
          <ul className="fr-quote__source">
            <li>
              <cite>{block.source}</cite>
            </li>
          </ul>
        ) : null}
      </figcaption>
    ) : null}
  </figure>
);
