import type { AccordionBlock } from "@/payload-types";
import { Disclosure } from "@/ui/Disclosure";
import { RichText } from "@/ui/RichText";

/** Sections that unfold, each under its own heading; without scripts too. */
export const Accordion = ({ block }: { block: AccordionBlock }) => (
  <div className="oc-measure">
    {block.sections.map((section, place) => (
      <Disclosure key={section.id ?? place} title={<h2>{section.title}</h2>}>
        <RichText content={section.content} headingLevel={3} />
      </Disclosure>
    ))}
  </div>
);
