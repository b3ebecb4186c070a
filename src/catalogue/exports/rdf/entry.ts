import { entryPath, seriesPath, sourcePath, termPath } from "../../paths";
import { type CatalogueRecord, coverageOf, type RecordedDistribution } from "../../records";
import { isFile, mediaTypeIri } from "./authorities";
import { type Graph, toIri } from "./graph";
import {
  agentOf,
  documentOf,
  fileTypeOf,
  frequencyOf,
  languageOf,
  measureLink,
  mediaTypeOf,
  placesOf,
  sayLicence,
  themesOf,
  typeOf,
} from "./shared";

export const dcatProfile = "https://semiceu.github.io/DCAT-AP/releases/3.0.1/";

/** Describes an entry by DCAT-AP 3.0.1: the dataset, its distributions, its record. @returns its address */
export function describeEntry(graph: Graph, siteUrl: string, record: CatalogueRecord): string {
  const dataset = siteUrl + entryPath(record);
  graph.type(dataset, "dcat:Dataset");
  graph.text(dataset, "dct:title", record.title);
  graph.text(
    dataset,
    "dct:description",
    [record.summary, record.description].filter(Boolean).join("\n\n") || record.title,
  );
  graph.value(dataset, "dct:identifier", dataset);
  graph.link(dataset, "dct:type", typeOf(graph, siteUrl, record.type));
  for (const keyword of new Set(record.keywords)) graph.text(dataset, "dcat:keyword", keyword);
  for (const theme of themesOf(graph, siteUrl, record.themes))
    graph.link(dataset, "dcat:theme", theme);
  describePeople(graph, siteUrl, dataset, record);
  for (const place of placesOf(graph, siteUrl, record.territories))
    graph.link(dataset, "dct:spatial", place);
  describePeriods(graph, dataset, record);
  graph.link(dataset, "dct:accrualPeriodicity", frequencyOf(graph, record.frequency));
  graph.link(dataset, "dct:language", languageOf(graph, record.language));
  graph.value(dataset, "dct:issued", record.issued, "xsd:date");
  graph.value(dataset, "dct:modified", record.modified, "xsd:date");
  describeIdentifier(graph, dataset, record);
  describeDocuments(graph, siteUrl, dataset, record);
  describeSeries(graph, siteUrl, dataset, record);
  measureLink(graph, siteUrl, dataset, `${dataset}#etat-du-lien`, record.link);
  for (const [index, distribution] of distributionsOf(record).entries())
    describeDistribution(graph, siteUrl, record, {
      dataset,
      node: `${dataset}#distribution-${index + 1}`,
      distribution,
    });
  describeCatalogRecord(graph, dataset, record);
  return dataset;
}

function describePeople(
  graph: Graph,
  siteUrl: string,
  dataset: string,
  { publisher, contributors, contact }: CatalogueRecord,
): void {
  if (publisher) graph.link(dataset, "dct:publisher", agentOf(graph, siteUrl, publisher));
  for (const contributor of contributors)
    graph.link(dataset, "dct:contributor", agentOf(graph, siteUrl, contributor));
  const name = contact.name ?? (contact.email || contact.url ? publisher?.name : undefined);
  if (!name) return;
  const point = `${dataset}#contact`;
  graph.type(point, "vcard:Kind", "vcard:Organization");
  graph.text(point, "vcard:fn", name);
  graph.link(point, "vcard:hasEmail", toIri(contact.email ? `mailto:${contact.email}` : null));
  graph.link(point, "vcard:hasURL", toIri(contact.url));
  graph.link(dataset, "dcat:contactPoint", point);
}

/** One period from the first to the last year; several where the years named leave gaps. */
function describePeriods(graph: Graph, dataset: string, record: CatalogueRecord): void {
  for (const { first, last } of periodsOf(record)) {
    const period = `${dataset}#periode-${first ?? ""}-${last ?? ""}`;
    graph.type(period, "dct:PeriodOfTime");
    if (first !== null) graph.value(period, "dcat:startDate", `${first}-01-01`, "xsd:date");
    if (last !== null) graph.value(period, "dcat:endDate", `${last}-12-31`, "xsd:date");
    graph.link(dataset, "dct:temporal", period);
  }
}

export function periodsOf(
  record: Pick<CatalogueRecord, "years" | "yearFrom" | "yearTo">,
): { first: number | null; last: number | null }[] {
  if (record.yearFrom !== null || record.yearTo !== null) return [coverageOf(record)];
  const periods: { first: number; last: number }[] = [];
  for (const year of [...new Set(record.years)].sort((a, b) => a - b)) {
    const open = periods.at(-1);
    if (open && open.last === year - 1) open.last = year;
    else periods.push({ first: year, last: year });
  }
  return periods;
}

function describeIdentifier(graph: Graph, dataset: string, { remoteId }: CatalogueRecord): void {
  if (!remoteId) return;
  const identifier = `${dataset}#identifiant`;
  graph.type(identifier, "adms:Identifier");
  graph.value(identifier, "skos:notation", remoteId);
  graph.link(dataset, "adms:identifier", identifier);
}

function describeDocuments(
  graph: Graph,
  siteUrl: string,
  dataset: string,
  record: CatalogueRecord,
): void {
  const page = toIri(record.url);
  if (page) graph.link(dataset, "dcat:landingPage", documentOf(graph, page));
  for (const address of [record.documentationUrl, record.methodologyUrl]) {
    const document = toIri(address);
    if (document) graph.link(dataset, "foaf:page", documentOf(graph, document));
  }
  if (record.source) graph.link(dataset, "dct:relation", siteUrl + sourcePath(record.source));
  for (const term of record.terms) {
    const subject = siteUrl + termPath(term);
    graph.once(subject, () => {
      graph.type(subject, "skos:Concept");
      graph.text(subject, "skos:prefLabel", term.label);
      graph.text(subject, "skos:altLabel", term.acronym);
      graph.link(subject, "skos:inScheme", `${siteUrl}/glossaire`);
    });
    graph.link(dataset, "dct:subject", subject);
  }
}

function describeSeries(
  graph: Graph,
  siteUrl: string,
  dataset: string,
  { series }: CatalogueRecord,
): void {
  if (!series) return;
  const node = siteUrl + seriesPath(series);
  graph.once(node, () => {
    graph.type(node, "dcat:DatasetSeries");
    graph.text(node, "dct:title", series.title);
    graph.text(node, "dct:description", series.summary || series.title);
    if (series.publisher)
      graph.link(node, "dct:publisher", agentOf(graph, siteUrl, series.publisher));
  });
  graph.link(dataset, "dcat:inSeries", node);
}

/**
 * What one may fetch. An entry without files is reached by its page, which then is its
 * distribution (DCAT 3, 6.8.5); its format is told only where there is but one.
 */
function distributionsOf(record: CatalogueRecord): RecordedDistribution[] {
  if (record.distributions.length > 0) return record.distributions;
  const [format = null, ...others] = record.formats;
  return [
    {
      title: record.title,
      url: record.url,
      format: others.length === 0 ? format : null,
      mediaType: null,
      byteSize: null,
      link: record.link,
    },
  ];
}

function describeDistribution(
  graph: Graph,
  siteUrl: string,
  record: CatalogueRecord,
  options: { dataset: string; node: string; distribution: RecordedDistribution },
): void {
  const { dataset, node, distribution } = options;
  const address = toIri(distribution.url);
  if (!address) return;
  graph.link(dataset, "dcat:distribution", node);
  graph.type(node, "dcat:Distribution");
  graph.text(node, "dct:title", distribution.title || record.title);
  graph.link(node, "dcat:accessURL", address);
  if (isFile(distribution.format) && distribution.url !== record.url)
    graph.link(node, "dcat:downloadURL", address);
  graph.link(node, "dct:format", fileTypeOf(graph, distribution.format));
  // On a page, the file's own type is not that of what the address answers.
  if (distribution.url !== record.url) {
    const mediaType = mediaTypeIri(distribution.mediaType, distribution.format);
    graph.link(node, "dcat:mediaType", mediaTypeOf(graph, mediaType));
  }
  graph.value(node, "dcat:byteSize", distribution.byteSize, "xsd:nonNegativeInteger");
  sayLicence(graph, node, siteUrl, record.licence);
  measureLink(graph, siteUrl, node, `${node}-etat-du-lien`, distribution.link);
}

/** What belongs to our record of it, and not to the resource: when it came here, when it changed. */
function describeCatalogRecord(graph: Graph, dataset: string, record: CatalogueRecord): void {
  const node = `${dataset}#fiche`;
  graph.type(node, "dcat:CatalogRecord");
  graph.link(node, "foaf:primaryTopic", dataset);
  graph.value(node, "dct:issued", record.addedAt, "xsd:dateTime");
  graph.value(node, "dct:modified", record.changedAt, "xsd:dateTime");
  graph.link(node, "dct:language", languageOf(graph, "fr"));
  graph.once(dcatProfile, () => graph.type(dcatProfile, "dct:Standard"));
  graph.link(node, "dct:conformsTo", dcatProfile);
}
