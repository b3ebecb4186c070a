import { entryPath, organizationPath, seriesPath, sourcePath, termPath, themePath } from "../paths";
import type { CatalogueRecord, NamedThing, RecordedOrganization } from "../records";
import { coverageOf } from "../records";

/** A document in short, with its page. */
export type Reference = { slug: string; title: string; page: string };

/** An entry as `/catalogue.json` and the API give it. */
export type DescribedRecord = ReturnType<typeof describeRecord>;

/** An entry for programs: codes of the vocabularies, absolute addresses, empty lists rather than gaps. */
export function describeRecord(record: CatalogueRecord, siteUrl: string) {
  const refer =
    (path: (document: { slug: string }) => string) =>
    ({ slug, title }: NamedThing): Reference => ({ slug, title, page: siteUrl + path({ slug }) });
  const organization = ({ slug, name, acronym }: RecordedOrganization) => ({
    slug,
    name,
    acronym,
    page: siteUrl + organizationPath({ slug }),
  });
  const coverage = coverageOf(record);
  return {
    slug: record.slug,
    page: siteUrl + entryPath(record),
    title: record.title,
    type: record.type,
    summary: record.summary,
    description: record.description,
    url: record.url,
    link: record.link,
    publisher: record.publisher ? organization(record.publisher) : null,
    contributors: record.contributors.map(organization),
    source: record.source ? refer(sourcePath)(record.source) : null,
    series: record.series ? refer(seriesPath)(record.series) : null,
    themes: record.themes.map(refer(themePath)),
    terms: record.terms.map(({ slug, label, acronym }) => ({
      slug,
      label,
      acronym,
      page: siteUrl + termPath({ slug }),
    })),
    keywords: record.keywords,
    distributions: record.distributions,
    formats: record.formats,
    licence: record.licence,
    documentationUrl: record.documentationUrl,
    methodologyUrl: record.methodologyUrl,
    contact: record.contact,
    levels: record.levels,
    territories: record.territories,
    years: record.years,
    firstYear: coverage.first,
    lastYear: coverage.last,
    frequency: record.frequency,
    issued: record.issued,
    modified: record.modified,
    language: record.language,
    remoteId: record.remoteId,
    addedAt: record.addedAt,
    changedAt: record.changedAt,
  };
}
