import type { CalloutBlock } from "@/payload-types";
import { RichText } from "@/ui/RichText";

export const Callout = ({ block }: { block: CalloutBlock }) => (
  <div className="fr-callout oc-measure">
    {block.title ? <h2 className="fr-callout__title">{block.title}</h2> : null}
    <RichText content={block.content} headingLevel={block.title ? 3 : 2} />
  </div>
);
