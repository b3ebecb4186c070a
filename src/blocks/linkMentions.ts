import { createMentionLinker, type FindMentions } from "@/catalogue";
import type { Page } from "@/payload-types";

type Blocks = NonNullable<Page["layout"]>;

/**
 * The blocks of a page with the glossary's terms linked in their rich texts, each where it is
 * first met on the whole page. Pure.
 */
export function linkMentions(blocks: Readonly<Blocks>, find: FindMentions): Blocks {
  const linkText = createMentionLinker(find);
  // A draft may lack what publishing requires.
  const link = <Content extends Parameters<typeof linkText>[0]>(content: Content): Content =>
    content ? linkText(content) : content;
  return blocks.map((block) => {
    switch (block.blockType) {
      case "text":
      case "callout":
        return { ...block, content: link(block.content) };
      case "accordion":
        return {
          ...block,
          sections: block.sections?.map((section) => ({
            ...section,
            content: link(section.content),
          })),
        };
      default:
        return block;
    }
  });
}
