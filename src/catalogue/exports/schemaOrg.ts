import { entryPath, organizationPath } from "../paths";
import { type CatalogueRecord, coverageOf, type RecordedOrganization } from "../records";
import { iana, licenceOf, mediaTypeIri } from "./rdf/authorities";

/** Descriptions by schema.org for search engines, as JSON-LD objects within pages. Pure. */
export type StructuredData = {
  "@context": "https://schema.org";
  "@type": string | string[];
} & Record<string, unknown>;

const context = "https://schema.org" as const;

/** schema.org, unlike DCAT, has a type for each of ours. */
const types: Readonly<Record<string, string | string[]>> = {
  dataset: "Dataset",
  publication: ["Dataset", "Report"],
  tool: "WebApplication",
  platform: "DataCatalog",
  reference: "CreativeWork",
};

const organizationOf = ({ name, acronym, slug, url }: RecordedOrganization, siteUrl: string) => ({
  "@type": "Organization",
  "@id": siteUrl + organizationPath({ slug }),
  name,
  alternateName: acronym ?? undefined,
  url: url ?? undefined,
});

/** « 2010/2024 », « 2010/.. » (ISO 8601, as Google reads it), or nothing. */
export function temporalCoverage(
  record: Pick<CatalogueRecord, "years" | "yearFrom" | "yearTo">,
): string | undefined {
  const { first, last } = coverageOf(record);
  if (first === null && last === null) return undefined;
  return first === last ? String(first) : `${first ?? ".."}/${last ?? ".."}`;
}

export function entryData(
  record: CatalogueRecord,
  site: { url: string; name: string },
): StructuredData {
  const page = site.url + entryPath(record);
  const publisher = record.publisher ? organizationOf(record.publisher, site.url) : undefined;
  return {
    "@context": context,
    "@type": types[record.type] ?? "CreativeWork",
    "@id": page,
    url: page,
    name: record.title,
    description: [record.summary, record.description].filter(Boolean).join("\n\n").slice(0, 5000),
    identifier: record.remoteId ?? page,
    sameAs: record.url || undefined,
    inLanguage: record.language,
    keywords: record.keywords.length > 0 ? record.keywords : undefined,
    license: licenceOf(record.licence)?.iri,
    creator: publisher,
    publisher,
    datePublished: record.issued ?? undefined,
    dateModified: record.modified ?? undefined,
    temporalCoverage: temporalCoverage(record),
    spatialCoverage: record.territories.length > 0 ? record.territories : "France",
    includedInDataCatalog: {
      "@type": "DataCatalog",
      "@id": `${site.url}/catalogue`,
      name: `Catalogue – ${site.name}`,
    },
    distribution:
      record.distributions.length > 0
        ? record.distributions.map((one) => ({
            "@type": "DataDownload",
            name: one.title,
            contentUrl: one.url,
            encodingFormat:
              mediaTypeIri(one.mediaType, one.format)?.slice(iana.length) ??
              one.format ??
              undefined,
            contentSize: one.byteSize === null ? undefined : String(one.byteSize),
          }))
        : undefined,
  };
}

type Site = { url: string; name: string; description: string };

export const catalogData = (site: Site): StructuredData => ({
  "@context": context,
  "@type": "DataCatalog",
  "@id": `${site.url}/catalogue`,
  url: `${site.url}/catalogue`,
  name: `Catalogue – ${site.name}`,
  description: site.description,
  inLanguage: "fr",
  license: licenceOf("lov2")?.iri,
  publisher: { "@type": "Organization", "@id": `${site.url}/#editeur`, name: site.name },
});

export const siteData = (site: Site): StructuredData => ({
  "@context": context,
  "@type": "WebSite",
  "@id": `${site.url}/`,
  url: `${site.url}/`,
  name: site.name,
  description: site.description,
  inLanguage: "fr",
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${site.url}/catalogue?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});

export const organizationData = (
  organization: {
    slug: string;
    name: string;
    acronym?: string | null;
    description?: string | null;
    url?: string | null;
    siren?: string | null;
    parent?: { slug: string; name: string } | null;
  },
  siteUrl: string,
): StructuredData => ({
  "@context": context,
  "@type": "Organization",
  "@id": siteUrl + organizationPath(organization),
  name: organization.name,
  alternateName: organization.acronym || undefined,
  description: organization.description || undefined,
  url: organization.url || undefined,
  identifier: organization.siren || undefined,
  parentOrganization: organization.parent
    ? {
        "@type": "Organization",
        "@id": siteUrl + organizationPath(organization.parent),
        name: organization.parent.name,
      }
    : undefined,
});

const glossarySet = (site: { url: string; name: string }) => ({
  "@type": "DefinedTermSet",
  "@id": `${site.url}/glossaire`,
  name: `Glossaire – ${site.name}`,
});

export const glossaryData = (site: Site): StructuredData => ({
  "@context": context,
  ...glossarySet(site),
  "@type": "DefinedTermSet",
  url: `${site.url}/glossaire`,
  description: site.description,
  inLanguage: "fr",
});

export const termData = (
  term: {
    slug: string;
    label: string;
    acronym?: string | null;
    synonyms?: string[] | null;
    shortDefinition: string;
  },
  site: { url: string; name: string },
): StructuredData => ({
  "@context": context,
  "@type": "DefinedTerm",
  "@id": `${site.url}/glossaire/${term.slug}`,
  url: `${site.url}/glossaire/${term.slug}`,
  name: term.label,
  termCode: term.acronym || undefined,
  alternateName: term.synonyms?.length ? term.synonyms : undefined,
  description: term.shortDefinition,
  inLanguage: "fr",
  inDefinedTermSet: glossarySet(site),
});

export const trailData = (
  above: readonly { label: string; href: string }[],
  current: string,
  siteUrl: string,
): StructuredData => ({
  "@context": context,
  "@type": "BreadcrumbList",
  itemListElement: [{ label: "Accueil", href: "/" }, ...above, { label: current, href: null }].map(
    ({ label, href }, place) => ({
      "@type": "ListItem",
      position: place + 1,
      name: label,
      item: href === null ? undefined : siteUrl + href,
    }),
  ),
});
