import type { Metadata } from "next";
import { siteData } from "@/catalogue/exports/schemaOrg";
import { env } from "@/lib/env";
import { findPublic, readGlobal } from "@/lib/publicRead";
import { cardOfEntry, EntryList } from "@/ui/EntryList";
import { KeyNumbers } from "@/ui/KeyNumbers";
import { NewsletterCallOut } from "@/ui/NewsletterCallOut";
import { SearchForm } from "@/ui/SearchForm";
import { StructuredData } from "@/ui/StructuredData";
import { ThemeTiles } from "@/ui/ThemeTiles";
import { countContents, readThemeTiles } from "./_data/counts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { alternates: { canonical: "/" } };

const featuredShown = 3;
const latestShown = 6;

export default async function HomePage() {
  const [site, themes, counts, featured, latest] = await Promise.all([
    readGlobal("site"),
    readThemeTiles(),
    countContents(),
    findPublic({
      collection: "entries",
      where: { featured: { exists: true } },
      sort: "featured",
      limit: featuredShown,
    }),
    findPublic({ collection: "entries", sort: ["-publishedFirstAt", "-id"], limit: latestShown }),
  ]);
  return (
    <>
      <StructuredData
        data={siteData({
          url: env().SITE_URL,
          name: site.name,
          description: site.introduction ?? site.tagline ?? site.name,
        })}
      />
      <section className="oc-hero">
        <div className="fr-container">
          <h1>{site.tagline ?? site.name}</h1>
          {site.introduction ? (
            <p className="fr-text--lead oc-measure">{site.introduction}</p>
          ) : null}
          <SearchForm id="recherche-accueil" large />
          <KeyNumbers
            numbers={[
              { value: counts.entries, label: "ressource", href: "/catalogue" },
              { value: counts.sources, label: "source", href: "/sources" },
              {
                value: counts.terms,
                label: "terme expliqué",
                plural: "termes expliqués",
                href: "/glossaire",
              },
            ]}
          />
        </div>
      </section>
      <div className="fr-container">
        <section className="oc-section" aria-labelledby="thematiques">
          <h2 id="thematiques">Thématiques</h2>
          <ThemeTiles themes={themes} />
        </section>
        {featured.docs.length > 0 ? (
          <section className="oc-section" aria-labelledby="a-la-une">
            <h2 id="a-la-une">À la une</h2>
            <EntryList entries={featured.docs.map(cardOfEntry)} columns={3} />
          </section>
        ) : null}
        {latest.docs.length > 0 ? (
          <section className="oc-section" aria-labelledby="derniers-ajouts">
            <h2 id="derniers-ajouts">Derniers ajouts</h2>
            <EntryList entries={latest.docs.map(cardOfEntry)} columns={3} />
            <p className="fr-mt-3w">
              <a className="fr-link" href="/catalogue">
                Voir tout le catalogue
              </a>
            </p>
          </section>
        ) : null}
        <NewsletterCallOut />
      </div>
    </>
  );
}
