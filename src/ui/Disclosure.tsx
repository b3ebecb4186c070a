import type { ReactNode } from "react";

/** A section that unfolds, with the browser's own `<details>`: it works without scripts. */
export const Disclosure = ({
  title,
  open = false,
  className,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) => (
  <details className={`oc-disclosure ${className ?? ""}`.trim()} open={open}>
    <summary>{title}</summary>
    <div className="oc-disclosure__content">{children}</div>
  </details>
);
