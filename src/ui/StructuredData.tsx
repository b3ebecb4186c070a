import type { StructuredData as Data } from "@/catalogue/exports/schemaOrg";

/** A description for search engines: a block of data, which the page's policy does not count as a script. */
export const StructuredData = ({ data }: { data: Data }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose « < » cannot end the block.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
  />
);
