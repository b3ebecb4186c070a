import type { FindMentions } from "@/catalogue";
import type { Page } from "@/payload-types";
import { Accordion } from "./Accordion/Component";
import "./blocks.css";
import { Callout } from "./Callout/Component";
import { Cards } from "./Cards/Component";
import { DynamicList } from "./DynamicList/Component";
import { Image } from "./Image/Component";
import { linkMentions } from "./linkMentions";
import { Quote } from "./Quote/Component";
import { Text } from "./Text/Component";

type Block = NonNullable<Page["layout"]>[number];

/**
 * The content of an editor's page: its blocks, under the page's `<h1>`.
 *
 * @param mentions finds the glossary's terms; without it no word is linked
 */
export const Blocks = ({ blocks, mentions }: { blocks: Block[]; mentions?: FindMentions }) =>
  (mentions ? linkMentions(blocks, mentions) : blocks).map((block, place) => (
    <div className="oc-block" key={block.id ?? place}>
      <BlockContent block={block} />
    </div>
  ));

function BlockContent({ block }: { block: Block }) {
  switch (block.blockType) {
    case "text":
      return <Text block={block} />;
    case "image":
      return <Image block={block} />;
    case "callout":
      return <Callout block={block} />;
    case "accordion":
      return <Accordion block={block} />;
    case "cards":
      return <Cards block={block} />;
    case "quote":
      return <Quote block={block} />;
    case "dynamicList":
      return <DynamicList block={block} />;
    default:
      // A block that this version does not know (yet) is left out rather than breaking the page.
      return null;
  }
}
