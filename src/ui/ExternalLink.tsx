import type { ReactNode } from "react";

/** A link out of the site. It opens in the same window: the reader decides. */
export const ExternalLink = ({
  href,
  children,
  className = "oc-external",
}: {
  href: string;
  children: ReactNode;
  className?: string;
}) => (
  <a href={href} className={className} rel="noopener external">
    {children}
  </a>
);
