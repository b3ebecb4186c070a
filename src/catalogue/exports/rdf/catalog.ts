import type { CatalogueRecord } from "../../records";
import { describeEntry } from "./entry";
import { createGraph, type Graph, toIri } from "./graph";
import {
  documentOf,
  europeanScheme,
  languageOf,
  ourScheme,
  sayLicence,
  wholeCountry,
} from "./shared";

/** Entries in one document; beyond, it is cut into pages. */
export const entriesPerDocument = 1000;

/** The catalogue itself. Dates in ISO 8601, null while it is empty. */
export type DescribedCatalog = {
  siteUrl: string;
  name: string;
  description: string;
  contactEmail: string | null;
  issued: string | null;
  modified: string | null;
};

/**
 * A page of a longer answer. Its addresses name the serialisation, so that a harvester that
 * follows them need not say again which one it reads.
 */
export type DocumentPage = {
  total: number;
  pages: number;
  page: number;
  addressOf: (page: number) => string;
};

/** The catalogue with these entries, by DCAT-AP 3.0.1 and, beyond one page, Hydra. */
export function describeCatalog(
  catalog: DescribedCatalog,
  records: readonly CatalogueRecord[],
  page: DocumentPage,
): Graph["quads"] {
  const { siteUrl } = catalog;
  const graph = createGraph();
  const node = `${siteUrl}/catalogue`;
  graph.type(node, "dcat:Catalog");
  graph.text(node, "dct:title", `Catalogue – ${catalog.name}`);
  graph.text(node, "dct:description", catalog.description || catalog.name);
  graph.link(node, "dct:language", languageOf(graph, "fr"));
  graph.link(node, "dct:spatial", wholeCountry(graph));
  graph.link(node, "foaf:homepage", documentOf(graph, `${siteUrl}/`));
  graph.value(node, "dct:issued", catalog.issued, "xsd:dateTime");
  graph.value(node, "dct:modified", catalog.modified, "xsd:dateTime");
  graph.link(node, "dcat:themeTaxonomy", europeanScheme(graph));
  graph.link(node, "dcat:themeTaxonomy", ourScheme(graph, siteUrl));
  // Of the descriptions, as the foot of every page says; each resource has its own.
  sayLicence(graph, node, siteUrl, "lov2");
  describePublisher(graph, node, catalog);
  if (page.pages > 1) describePaging(graph, node, page);
  for (const record of records) {
    const dataset = describeEntry(graph, siteUrl, record);
    graph.link(node, "dcat:dataset", dataset);
    graph.link(node, "dcat:record", `${dataset}#fiche`);
    // A series is no dataset of the catalogue (its range), but one of its resources.
    if (record.series) {
      const series = `${siteUrl}/series/${record.series.slug}`;
      graph.once(`resource ${series}`, () => graph.link(node, "dcat:resource", series));
    }
  }
  return graph.quads;
}

/** One entry by itself. */
export function describeOneEntry(siteUrl: string, record: CatalogueRecord): Graph["quads"] {
  const graph = createGraph();
  describeEntry(graph, siteUrl, record);
  return graph.quads;
}

function describePublisher(graph: Graph, node: string, catalog: DescribedCatalog): void {
  const agent = `${catalog.siteUrl}/#editeur`;
  graph.type(agent, "foaf:Agent", "foaf:Organization");
  graph.text(agent, "foaf:name", catalog.name);
  graph.link(agent, "foaf:homepage", documentOf(graph, `${catalog.siteUrl}/`));
  graph.link(node, "dct:publisher", agent);
  const email = toIri(catalog.contactEmail ? `mailto:${catalog.contactEmail}` : null);
  if (!email) return;
  const point = `${catalog.siteUrl}/catalogue#contact`;
  graph.type(point, "vcard:Kind", "vcard:Organization");
  graph.text(point, "vcard:fn", catalog.name);
  graph.link(point, "vcard:hasEmail", email);
  graph.link(node, "dcat:contactPoint", point);
}

function describePaging(graph: Graph, node: string, page: DocumentPage): void {
  const view = page.addressOf(page.page);
  graph.type(node, "hydra:Collection");
  graph.value(node, "hydra:totalItems", page.total, "xsd:integer");
  graph.link(node, "hydra:view", view);
  graph.type(view, "hydra:PartialCollectionView");
  graph.link(view, "hydra:first", page.addressOf(1));
  graph.link(view, "hydra:last", page.addressOf(page.pages));
  if (page.page > 1) graph.link(view, "hydra:previous", page.addressOf(page.page - 1));
  if (page.page < page.pages) graph.link(view, "hydra:next", page.addressOf(page.page + 1));
}
