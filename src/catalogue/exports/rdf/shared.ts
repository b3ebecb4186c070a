import { organizationPath, themePath } from "../../paths";
import type { NamedThing, RecordedLink, RecordedOrganization } from "../../records";
import { entryTypes, formats, frequencies, labelOf, levels, licences } from "../../vocabularies";
import {
  europeanThemes,
  fileTypeIri,
  france,
  frequencyIri,
  isNationalAuthority,
  languages,
  licenceOf,
  licenceTypeScheme,
  nationalAuthority,
  publisherTypeScheme,
  schemes,
  territoryIri,
} from "./authorities";
import { type Graph, toIri } from "./graph";

/** Nodes that many entries refer to: each described once in a document, as the shapes want it. */

function schemeOf(graph: Graph, iri: string, title: string): string {
  graph.once(iri, () => {
    graph.type(iri, "skos:ConceptScheme");
    graph.text(iri, "dct:title", title);
  });
  return iri;
}

/** A concept of a scheme; both are named, since validators read no other document. */
function conceptOf(graph: Graph, node: { iri: string; label: string }, scheme: string): string {
  graph.once(node.iri, () => {
    graph.type(node.iri, "skos:Concept");
    graph.text(node.iri, "skos:prefLabel", node.label);
    graph.link(node.iri, "skos:inScheme", scheme);
  });
  return node.iri;
}

export const europeanScheme = (graph: Graph): string =>
  schemeOf(graph, schemes.theme, "Thèmes de données de l’Union européenne");

export const ourScheme = (graph: Graph, siteUrl: string): string =>
  schemeOf(graph, `${siteUrl}/catalogue#thematiques`, "Thématiques du catalogue");

/** Our themes, and beside them the European ones. */
export function themesOf(graph: Graph, siteUrl: string, themes: readonly NamedThing[]): string[] {
  const scheme = ourScheme(graph, siteUrl);
  const ours = themes.map((theme) =>
    conceptOf(graph, { iri: siteUrl + themePath(theme), label: theme.title }, scheme),
  );
  const european = europeanThemes(themes.map(({ slug }) => slug)).map((theme) =>
    conceptOf(graph, theme, europeanScheme(graph)),
  );
  return [...ours, ...european];
}

/**
 * Every entry is a `dcat:Dataset` (« a collection of data, published or curated by a single
 * agent »), as European catalogues hold publications and tools too; its own type says which.
 */
export const typeOf = (graph: Graph, siteUrl: string, type: string): string =>
  conceptOf(
    graph,
    { iri: `${siteUrl}/catalogue?type=${type}`, label: labelOf(entryTypes, type) },
    schemeOf(graph, `${siteUrl}/catalogue#types`, "Types de ressources du catalogue"),
  );

export function agentOf(graph: Graph, siteUrl: string, organization: RecordedOrganization): string {
  const agent = siteUrl + organizationPath(organization);
  graph.once(agent, () => {
    graph.type(agent, "foaf:Agent", "foaf:Organization");
    graph.text(agent, "foaf:name", organization.name);
    graph.text(agent, "skos:altLabel", organization.acronym);
    graph.value(agent, "dct:identifier", organization.siren);
    const homepage = toIri(organization.url);
    if (homepage) graph.link(agent, "foaf:homepage", documentOf(graph, homepage));
    if (isNationalAuthority(organization.kind)) {
      const scheme = schemeOf(graph, publisherTypeScheme, "Types d’éditeurs (ADMS)");
      graph.link(agent, "dct:type", conceptOf(graph, nationalAuthority, scheme));
    }
  });
  return agent;
}

export function documentOf(graph: Graph, address: string): string {
  graph.once(`document ${address}`, () => graph.type(address, "foaf:Document"));
  return address;
}

export function languageOf(graph: Graph, code: string): string | undefined {
  const language = languages[code];
  if (!language) return undefined;
  graph.once(language.iri, () => {
    graph.type(language.iri, "dct:LinguisticSystem");
    graph.text(language.iri, "skos:prefLabel", language.label);
    graph.link(language.iri, "skos:inScheme", schemes.language);
  });
  return language.iri;
}

export function frequencyOf(graph: Graph, code: string): string | undefined {
  const iri = frequencyIri(code);
  if (!iri) return undefined;
  graph.once(iri, () => {
    graph.type(iri, "dct:Frequency");
    graph.text(iri, "skos:prefLabel", labelOf(frequencies, code));
    graph.link(iri, "skos:inScheme", schemes.frequency);
  });
  return iri;
}

export function fileTypeOf(graph: Graph, format: string | null): string | undefined {
  const iri = fileTypeIri(format);
  if (!iri) return undefined;
  graph.once(iri, () => {
    graph.type(iri, "dct:MediaTypeOrExtent");
    graph.text(iri, "skos:prefLabel", labelOf(formats, format));
    graph.link(iri, "skos:inScheme", schemes.fileType);
  });
  return iri;
}

export function mediaTypeOf(graph: Graph, iri: string | undefined): string | undefined {
  if (iri) graph.once(iri, () => graph.type(iri, "dct:MediaType"));
  return iri;
}

/** The licence, or, where its producer named none, the statement that he did not. */
export function sayLicence(graph: Graph, subject: string, siteUrl: string, code: string): void {
  const licence = licenceOf(code);
  if (!licence) {
    const unsaid = `${siteUrl}/catalogue?licence=notspecified`;
    graph.once(unsaid, () => {
      graph.type(unsaid, "dct:RightsStatement");
      graph.text(
        unsaid,
        "rdfs:label",
        "Licence non précisée : renseignez-vous auprès du producteur avant toute réutilisation.",
      );
    });
    graph.link(subject, "dct:rights", unsaid);
    return;
  }
  graph.once(licence.iri, () => {
    graph.type(licence.iri, "dct:LicenseDocument");
    graph.text(licence.iri, "dct:title", labelOf(licences, code));
    graph.value(licence.iri, "dct:identifier", code);
    const type = { iri: licence.typeIri, label: licence.typeLabel };
    const scheme = schemeOf(graph, licenceTypeScheme, "Types de licences (ADMS)");
    graph.link(licence.iri, "dct:type", conceptOf(graph, type, scheme));
  });
  graph.link(subject, "dct:license", licence.iri);
}

/** Where it is about; the whole of France when it names no territory. */
export function placesOf(graph: Graph, siteUrl: string, territories: readonly string[]): string[] {
  if (territories.length === 0) return [wholeCountry(graph)];
  return [...new Set(territories)].map((territory) => {
    const known = territoryIri(territory);
    if (known === france.iri) return wholeCountry(graph);
    const place = known ?? `${siteUrl}/catalogue?territoire=${encodeURIComponent(territory)}`;
    graph.once(place, () => {
      const [kind = "", code = ""] = territory.split(":");
      graph.type(place, "dct:Location");
      graph.value(place, "dct:identifier", code || kind);
      graph.text(place, "rdfs:label", code ? `${labelOf(levels, kind)} ${code}` : kind);
    });
    return place;
  });
}

export function wholeCountry(graph: Graph): string {
  graph.once(france.iri, () => {
    graph.type(france.iri, "dct:Location");
    graph.text(france.iri, "skos:prefLabel", france.label);
    graph.link(france.iri, "skos:inScheme", schemes.country);
  });
  return france.iri;
}

/**
 * The state of an address, as what it is: a measurement that we made, of a metric that we define
 * (W3C Data Quality Vocabulary). `adms:status` and `dcatap:availability` would be wrong: by their
 * code lists they tell what a producer intends for a distribution (complete, deprecated, stable),
 * not whether somebody else could reach it on a given day.
 */
export function measureLink(
  graph: Graph,
  siteUrl: string,
  subject: string,
  measurement: string,
  link: RecordedLink,
): void {
  const metric = `${siteUrl}/catalogue#etat-du-lien`;
  graph.once(metric, () => {
    graph.type(metric, "dqv:Metric");
    graph.text(metric, "skos:prefLabel", "État du lien");
    graph.text(
      metric,
      "skos:definition",
      "Ce que les vérifications répétées de l’adresse par le portail établissent : ok, moved, degraded, blocked, unknown, failing, broken, gone, invalid, unsupported ou refused.",
    );
    graph.link(metric, "dqv:expectedDataType", "http://www.w3.org/2001/XMLSchema#string");
    graph.link(metric, "dqv:inDimension", "http://www.w3.org/2016/05/ldqd#availability");
  });
  graph.type(measurement, "dqv:QualityMeasurement");
  graph.link(measurement, "dqv:computedOn", subject);
  graph.link(measurement, "dqv:isMeasurementOf", metric);
  graph.value(measurement, "dqv:value", link.state);
  graph.value(measurement, "prov:generatedAtTime", link.checkedAt, "xsd:dateTime");
  graph.link(subject, "dqv:hasQualityMeasurement", measurement);
}
