import type { TextBlock } from "@/payload-types";
import { RichText } from "@/ui/RichText";

export const Text = ({ block }: { block: TextBlock }) => (
  <RichText content={block.content} className="oc-prose oc-measure" />
);
