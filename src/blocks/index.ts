import type { Block } from "payload";
import { AccordionBlock } from "./Accordion/config";
import { CalloutBlock } from "./Callout/config";
import { CardsBlock } from "./Cards/config";
import { DynamicListBlock } from "./DynamicList/config";
import { ImageBlock } from "./Image/config";
import { QuoteBlock } from "./Quote/config";
import { TextBlock } from "./Text/config";

/** What a page may be made of, in the order in which editors choose. */
export const pageBlocks: Block[] = [
  TextBlock,
  ImageBlock,
  CalloutBlock,
  AccordionBlock,
  CardsBlock,
  QuoteBlock,
  DynamicListBlock,
];
