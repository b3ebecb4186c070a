import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageShell } from "@/ui/PageShell";

/** Pages at addresses that hold a token: no index, no canonical address, no referrer. */
export const personalMetadata = (title: string): Metadata => ({
  title,
  robots: { index: false, follow: false },
  referrer: "same-origin",
});

/** A page that belongs to one person: a question, or what became of it. */
export const PersonalPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <PageShell title={title} above={[{ label: "Lettre d’information", href: "/lettre" }]}>
    <div className="oc-measure">{children}</div>
  </PageShell>
);
