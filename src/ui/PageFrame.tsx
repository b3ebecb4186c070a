import type { ReactNode } from "react";
import { Trail } from "./Trail";

export type PageFrameProps = {
  title: string;
  /** Above the title: badges, the kind of page. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  above?: { label: string; href: string }[];
  /** The page's name in the breadcrumb, when the title is too long. */
  trailLabel?: string;
  children?: ReactNode;
};

/**
 * The frame of a page other than home: breadcrumb, the one `<h1>`, an opening sentence, content.
 * Inner headings begin at `<h2>`. Pages take `PageShell`; this alone is for what is not found or
 * fails, which browsers render as well.
 */
export function PageFrame({ title, eyebrow, lead, above, trailLabel, children }: PageFrameProps) {
  return (
    <div className="fr-container fr-mb-8w">
      <Trail above={above} current={trailLabel ?? title} />
      {eyebrow ? <div className="fr-mb-1w">{eyebrow}</div> : null}
      <h1 className="fr-mb-2w">{title}</h1>
      {lead ? <p className="fr-text--lead oc-measure">{lead}</p> : null}
      {children}
    </div>
  );
}
