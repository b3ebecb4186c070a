import { trailData } from "@/catalogue/exports/schemaOrg";
import { env } from "@/lib/env";
import { PageFrame, type PageFrameProps } from "./PageFrame";
import { StructuredData } from "./StructuredData";

/** The frame of a page, and its place on the site for search engines. */
export const PageShell = (props: PageFrameProps) => (
  <>
    <StructuredData
      data={trailData(props.above ?? [], props.trailLabel ?? props.title, env().SITE_URL)}
    />
    <PageFrame {...props} />
  </>
);
