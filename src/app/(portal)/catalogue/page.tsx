import type { Metadata } from "next";
import {
  type CatalogueQuery,
  catalogueAddress,
  pageSizes,
  parseCatalogueQuery,
  searchCatalogue,
  sorts,
} from "@/catalogue";
import { exportAddress } from "@/catalogue/exports";
import { catalogData } from "@/catalogue/exports/schemaOrg";
import { env } from "@/lib/env";
import { linksTag, recordTags } from "@/lib/pageTags";
import { readGlobal, sqlOfWeb } from "@/lib/publicRead";
import { readTerritories } from "@/territories";
import { ActiveFilters } from "@/ui/ActiveFilters";
import { CatalogueExports } from "@/ui/CatalogueExports";
import { CatalogueFilters } from "@/ui/CatalogueFilters";
import { CatalogueSearch } from "@/ui/CatalogueSearch";
import { ChoiceLinks } from "@/ui/ChoiceLinks";
import { EmptyResult } from "@/ui/EmptyResult";
import { EntryList } from "@/ui/EntryList";
import { formatCount, formatNumber } from "@/ui/format";
import { HighlightedText } from "@/ui/HighlightedText";
import { PageShell } from "@/ui/PageShell";
import { Pages } from "@/ui/Pages";
import { pageMetadata } from "@/ui/pageMetadata";
import { StructuredData } from "@/ui/StructuredData";
import { moveTo } from "../_data/movedDocument";
import { withTodaysSlugs } from "../_data/renamedFilters";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function readQuery({ searchParams }: Props): Promise<CatalogueQuery> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    for (const item of [value ?? []].flat()) params.append(name, item);
  }
  return parseCatalogueQuery(params);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const query = await readQuery(props);
  const parts = [
    query.q ? `« ${query.q} »` : "",
    "Catalogue",
    query.page > 1 ? `page ${formatNumber(query.page)}` : "",
  ].filter(Boolean);
  return pageMetadata({
    title: parts.join(" – "),
    description,
    path: catalogueAddress(query),
    indexed: query.q === "",
    alternates: forms.map(({ type, path, title }) => ({
      type,
      href: exportAddress(path, query),
      title,
    })),
  });
}

const description =
  "Jeux de données, publications, outils et documents de référence sur les collectivités locales : recherche et filtres par thématique, territoire, producteur et année.";

/** What this page is for programs. */
const forms = [
  {
    type: "application/atom+xml",
    path: "/flux/catalogue.atom",
    title: "Nouveautés de cette sélection",
  },
  { type: "text/csv", path: "/catalogue.csv", title: "CSV" },
  { type: "application/json", path: "/catalogue.json", title: "JSON" },
  { type: "text/turtle", path: "/catalogue.ttl", title: "DCAT (Turtle)" },
  { type: "application/ld+json", path: "/catalogue.jsonld", title: "DCAT (JSON-LD)" },
  { type: "application/rdf+xml", path: "/catalogue.rdf", title: "DCAT (RDF/XML)" },
];

export default async function CataloguePage(props: Props) {
  const query = await readQuery(props);
  recordTags(["entries", "organizations", "sources", "themes", "terms", linksTag]);
  const sql = await sqlOfWeb();
  const [site, result, territories] = await Promise.all([
    readGlobal("site"),
    searchCatalogue(sql, query),
    query.territoire.length > 0 ? readTerritories(sql, query.territoire) : [],
  ]);
  const today = await withTodaysSlugs(query, result.unknown);
  if (today) moveTo(catalogueAddress(today));
  return (
    <PageShell title="Catalogue">
      <StructuredData data={catalogData({ url: env().SITE_URL, name: site.name, description })} />
      <CatalogueSearch query={query} />
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-4">
          <CatalogueFilters query={query} facets={result.facets} />
        </div>
        <div className="fr-col-12 fr-col-lg-8">
          <h2 className="fr-h4 fr-mb-1w" id="resultats">
            {result.total === 0 ? "Aucun résultat" : formatCount(result.total, "ressource")}
            {query.q ? ` pour « ${query.q} »` : ""}
          </h2>
          <ActiveFilters query={query} facets={result.facets} territories={territories} />
          {result.spelling ? (
            <p className="fr-mb-2w">
              {result.total === 0 ? "Recherche faite pour" : "Résultats pour"}{" "}
              <a href={catalogueAddress(query, { q: result.spelling.corrected })}>
                « {result.spelling.corrected} »
              </a>
              , car rien ne correspond exactement à votre recherche.
            </p>
          ) : null}
          {result.total === 0 ? (
            <EmptyResult query={query} result={result} />
          ) : (
            <>
              <ChoiceLinks
                label="Trier par"
                choices={sorts
                  .filter(({ value }) => query.q !== "" || value !== "pertinence")
                  .map(({ value, label }) => ({
                    text: label,
                    href: catalogueAddress(query, { tri: value }),
                    current: query.tri === value,
                  }))}
              />
              <EntryList
                entries={result.entries.map((entry) => ({
                  ...entry,
                  title: <HighlightedText pieces={entry.titleHighlight} />,
                  summary: <HighlightedText pieces={entry.summaryHighlight} />,
                  // Without a date of its producer's, the search gives that of the record.
                  updatedAt: entry.updatedAt === entry.publishedAt ? null : entry.updatedAt,
                  addedAt: entry.publishedAt,
                }))}
              />
              {result.entries.length === 0 ? (
                <p>
                  Cette page n’existe pas :{" "}
                  <a href={catalogueAddress(query, { page: 1 })}>revenir à la première</a>.
                </p>
              ) : null}
              <Pages
                page={query.page}
                pages={result.pages}
                addressOf={(page) => catalogueAddress(query, { page })}
              />
              {result.total > (pageSizes[0] ?? 0) ? (
                <ChoiceLinks
                  label="Résultats par page"
                  choices={pageSizes.map((size) => ({
                    text: String(size),
                    href: catalogueAddress(query, { taille: size }),
                    current: query.taille === size,
                  }))}
                />
              ) : null}
            </>
          )}
          <CatalogueExports query={query} />
        </div>
      </div>
    </PageShell>
  );
}
