import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@/ui/styles.css";
import { env } from "@/lib/env";
import { readGlobal } from "@/lib/publicRead";
import { colourSchemeScript } from "@/ui/colourScheme";
import { DisplaySettings } from "@/ui/DisplaySettings";
import { FontPreloads } from "@/ui/FontPreloads";
import { Header } from "@/ui/Header";
import { PortalFooter } from "@/ui/PortalFooter";
import { contentId, PortalSkipLinks } from "@/ui/PortalSkipLinks";
import { SiteNotice } from "@/ui/SiteNotice";
import { StartInDevelopment } from "@/ui/StartInDevelopment";
import { portalPicture } from "@/ui/sharing/pictures";

// Rendered on each request: our own server keeps the page until what it shows changes.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const site = await readGlobal("site");
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { template: `%s – ${site.name}`, default: `${site.name} – ${site.tagline ?? ""}` },
    description: site.introduction ?? site.tagline ?? undefined,
    openGraph: {
      siteName: site.name,
      locale: "fr_FR",
      type: "website",
      images: [portalPicture],
    },
    twitter: { card: "summary_large_image" },
    icons: {
      icon: [
        { url: "/favicon.svg", type: "image/svg+xml" },
        { url: "/favicon.ico", type: "image/x-icon" },
      ],
      apple: "/apple-touch-icon.png",
    },
    manifest: "/manifest.webmanifest",
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161616" },
  ],
};

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const site = await readGlobal("site");
  return (
    // The colour-scheme script writes attributes here before React, where there is one (development).
    <html lang="fr" data-fr-scheme="system" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
        <script data-kept="" dangerouslySetInnerHTML={{ __html: colourSchemeScript }} />
        <FontPreloads />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={site.name}
        />
        <noscript>
          <link
            rel="stylesheet"
            href="/sombre-sans-script.css"
            media="(prefers-color-scheme: dark)"
          />
        </noscript>
      </head>
      <body>
        <PortalSkipLinks />
        <Header name={site.name} tagline={site.tagline} />
        {site.notice?.text ? <SiteNotice text={site.notice.text} /> : null}
        <main id={contentId} tabIndex={-1}>
          {children}
        </main>
        <PortalFooter name={site.name} introduction={site.introduction} />
        <DisplaySettings />
        <StartInDevelopment />
      </body>
    </html>
  );
}
