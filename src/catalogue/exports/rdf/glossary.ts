import { termPath, themePath } from "../../paths";
import type { TermRecord } from "../../records";
import { createGraph, type Graph, toIri } from "./graph";
import { languageOf, sayLicence } from "./shared";

/** The glossary as a SKOS scheme, which is a schema.org `DefinedTermSet` as well. */
export function describeGlossary(
  glossary: { siteUrl: string; name: string },
  terms: readonly TermRecord[],
): Graph["quads"] {
  const { siteUrl } = glossary;
  const graph = createGraph();
  const scheme = `${siteUrl}/glossaire`;
  graph.type(scheme, "skos:ConceptScheme", "schema:DefinedTermSet");
  for (const property of ["dct:title", "schema:name"] as const)
    graph.text(scheme, property, `Glossaire – ${glossary.name}`);
  graph.link(scheme, "dct:language", languageOf(graph, "fr"));
  sayLicence(graph, scheme, siteUrl, "lov2");
  const modified = terms
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1);
  graph.value(scheme, "dct:modified", modified, "xsd:dateTime");

  const addressOf = (slug: string) => siteUrl + termPath({ slug });
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  for (const term of terms) {
    const node = addressOf(term.slug);
    graph.type(node, "skos:Concept", "schema:DefinedTerm");
    describeWords(graph, node, term);
    graph.link(node, "skos:inScheme", scheme);
    graph.link(node, "schema:inDefinedTermSet", scheme);
    if (term.broader.length === 0) {
      graph.link(node, "skos:topConceptOf", scheme);
      graph.link(scheme, "skos:hasTopConcept", node);
    }
    for (const slug of new Set(term.broader)) {
      graph.link(node, "skos:broader", addressOf(slug));
      graph.link(addressOf(slug), "skos:narrower", node);
    }
    for (const slug of relatedOf(term, bySlug)) graph.link(node, "skos:related", addressOf(slug));
    for (const theme of term.themes) graph.link(node, "dct:subject", siteUrl + themePath(theme));
    graph.value(node, "dct:modified", term.changedAt, "xsd:dateTime");
  }
  return graph.quads;
}

function describeWords(graph: Graph, node: string, term: TermRecord): void {
  for (const property of ["skos:prefLabel", "schema:name"] as const)
    graph.text(node, property, term.label);
  // SKOS, S13: a label stands once, as the preferred or as another one.
  const others = new Set([...(term.acronym ? [term.acronym] : []), ...term.synonyms]);
  others.delete(term.label);
  for (const other of others) {
    graph.text(node, "skos:altLabel", other);
    graph.text(node, "schema:alternateName", other);
  }
  graph.value(node, "schema:termCode", term.acronym);
  for (const property of ["skos:definition", "schema:description"] as const)
    graph.text(node, property, term.shortDefinition);
  graph.text(node, "skos:scopeNote", term.body);
  for (const reference of term.legalReferences) {
    graph.text(node, "dct:bibliographicCitation", reference.label);
    graph.link(node, "rdfs:seeAlso", toIri(reference.url));
  }
}

/** Neighbours but for those above or below: SKOS (S27) keeps the two relations apart. */
function relatedOf(term: TermRecord, bySlug: ReadonlyMap<string, TermRecord>): string[] {
  const above = ancestorsOf(term, bySlug);
  return [...new Set(term.related)].filter((slug) => {
    const other = bySlug.get(slug);
    return (
      other && slug !== term.slug && !above.has(slug) && !ancestorsOf(other, bySlug).has(term.slug)
    );
  });
}

function ancestorsOf(term: TermRecord, bySlug: ReadonlyMap<string, TermRecord>): Set<string> {
  const found = new Set<string>();
  const waiting = [...term.broader];
  for (let slug = waiting.pop(); slug !== undefined; slug = waiting.pop()) {
    if (found.has(slug)) continue;
    found.add(slug);
    waiting.push(...(bySlug.get(slug)?.broader ?? []));
  }
  return found;
}
