import type { Metadata } from "next";
import { findPublic } from "@/lib/publicRead";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { organizationPath, pagePath, seriesPath, sourcePath, themePath } from "@/ui/paths";

export const dynamic = "force-dynamic";

export const metadata: Metadata = pageMetadata({
  title: "Plan du site",
  description: "Toutes les rubriques et pages du portail.",
  path: "/plan-du-site",
});

type Link = { href: string; text: string };

export default async function SiteMapPage() {
  const [themes, pages, sources, series, organizations] = await Promise.all([
    findPublic({ collection: "themes", sort: "order", limit: 0, depth: 0 }),
    findPublic({ collection: "pages", sort: "title", limit: 0, depth: 0 }),
    findPublic({ collection: "sources", sort: "title", limit: 0, depth: 0 }),
    findPublic({ collection: "series", sort: "title", limit: 0, depth: 0 }),
    findPublic({ collection: "organizations", sort: "name", limit: 0, depth: 0 }),
  ]);
  const groups: { id: string; title: string; links: Link[] }[] = [
    { id: "rubriques", title: "Rubriques", links: sections },
    {
      id: "thematiques",
      title: "Thématiques",
      links: themes.docs.map((theme) => ({ href: themePath(theme), text: theme.title })),
    },
    {
      id: "sources",
      title: "Sources",
      links: sources.docs.map((source) => ({ href: sourcePath(source), text: source.title })),
    },
    {
      id: "series",
      title: "Séries",
      links: series.docs.map((one) => ({ href: seriesPath(one), text: one.title })),
    },
    {
      id: "organismes",
      title: "Organismes",
      links: organizations.docs.map((one) => ({ href: organizationPath(one), text: one.name })),
    },
    {
      id: "pages",
      title: "À propos de ce site",
      links: pages.docs.map((page) => ({ href: pagePath(page), text: page.title })),
    },
  ];
  return (
    <PageShell title="Plan du site">
      {groups
        .filter(({ links }) => links.length > 0)
        .map(({ id, title, links }) => (
          <section key={id} className="oc-section--small" aria-labelledby={id}>
            <h2 className="fr-h4" id={id}>
              {title}
            </h2>
            <ul>
              {links.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </PageShell>
  );
}

const sections: Link[] = [
  { href: "/", text: "Accueil" },
  { href: "/catalogue", text: "Catalogue des données, publications et outils" },
  { href: "/sources", text: "Sources" },
  { href: "/glossaire", text: "Glossaire" },
  { href: "/lettre", text: "Lettre d’information : abonnement et numéros parus" },
  { href: "/api/v1", text: "Interface pour les programmes (API), exports et flux" },
];
