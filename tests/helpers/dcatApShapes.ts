import { DataFactory, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

/**
 * The rules of DCAT-AP 3.0.1 for the classes that we publish, written anew from the specification
 * (https://semiceu.github.io/DCAT-AP/releases/3.0.1/): how many values a property has, of what
 * kind, of which class, from which controlled vocabulary.
 */

const namespaces: Record<string, string> = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  sh: "http://www.w3.org/ns/shacl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  eu: "http://publications.europa.eu/resource/authority/",
  type: "http://purl.org/adms/",
};
const full = (name: string): string => {
  const cut = name.indexOf(":");
  return (namespaces[name.slice(0, cut)] ?? "") + name.slice(cut + 1);
};

type Rule = {
  min?: number;
  max?: number;
  /** `text`: a literal; `date`: one of the four date types; a datatype; else a class. */
  is: string;
  /** The scheme that a value belongs to. */
  scheme?: string;
  /** What the value's address begins with. */
  begins?: string;
};

const one: Pick<Rule, "max"> = { max: 1 };
const required = { min: 1 };
const dated: Record<string, Rule> = {
  "dct:issued": { ...one, is: "date" },
  "dct:modified": { ...one, is: "date" },
};

const rules: Record<string, Record<string, Rule>> = {
  "dcat:Catalog": {
    "dct:title": { ...required, is: "text" },
    "dct:description": { ...required, is: "text" },
    "dct:publisher": { min: 1, max: 1, is: "foaf:Agent" },
    "dct:language": { is: "dct:LinguisticSystem", scheme: "eu:language" },
    "dct:license": { ...one, is: "dct:LicenseDocument" },
    "dct:spatial": { is: "dct:Location" },
    "dcat:dataset": { is: "dcat:Dataset" },
    "dcat:record": { is: "dcat:CatalogRecord" },
    "dcat:themeTaxonomy": { is: "skos:ConceptScheme" },
    "dcat:contactPoint": { is: "vcard:Kind" },
    "foaf:homepage": { ...one, is: "foaf:Document" },
    ...dated,
  },
  "dcat:CatalogRecord": {
    "foaf:primaryTopic": { min: 1, max: 1, is: "dcat:Dataset" },
    "dct:modified": { min: 1, max: 1, is: "date" },
    "dct:issued": { ...one, is: "date" },
    "dct:conformsTo": { ...one, is: "dct:Standard" },
    "dct:language": { is: "dct:LinguisticSystem" },
  },
  "dcat:Dataset": {
    "dct:title": { ...required, is: "text" },
    "dct:description": { ...required, is: "text" },
    "dct:publisher": { ...one, is: "foaf:Agent" },
    "dcat:contactPoint": { is: "vcard:Kind" },
    "dcat:distribution": { is: "dcat:Distribution" },
    "dcat:theme": { is: "skos:Concept" },
    "dcat:keyword": { is: "text" },
    "dct:identifier": { is: "text" },
    "adms:identifier": { is: "adms:Identifier" },
    "dct:spatial": { is: "dct:Location" },
    "dct:temporal": { is: "dct:PeriodOfTime" },
    "dct:accrualPeriodicity": { ...one, is: "dct:Frequency", scheme: "eu:frequency" },
    "dct:language": { is: "dct:LinguisticSystem", scheme: "eu:language" },
    "dct:type": { is: "skos:Concept" },
    "dcat:landingPage": { is: "foaf:Document" },
    "foaf:page": { is: "foaf:Document" },
    "dcat:inSeries": { is: "dcat:DatasetSeries" },
    ...dated,
  },
  "dcat:Distribution": {
    "dcat:accessURL": { ...required, is: "node" },
    "dcat:downloadURL": { is: "node" },
    "dct:title": { is: "text" },
    "dct:format": { ...one, is: "dct:MediaTypeOrExtent", scheme: "eu:file-type" },
    "dcat:mediaType": {
      ...one,
      is: "dct:MediaType",
      begins: "http://www.iana.org/assignments/media-types/",
    },
    "dcat:byteSize": { ...one, is: "xsd:nonNegativeInteger" },
    "dct:license": { ...one, is: "dct:LicenseDocument" },
    "dct:rights": { ...one, is: "dct:RightsStatement" },
  },
  "dcat:DatasetSeries": {
    "dct:title": { ...required, is: "text" },
    "dct:description": { ...required, is: "text" },
    "dct:publisher": { ...one, is: "foaf:Agent" },
  },
  "foaf:Agent": {
    "foaf:name": { ...required, is: "text" },
    "dct:type": { ...one, is: "skos:Concept", scheme: "type:publishertype/1.0" },
  },
  "skos:Concept": { "skos:prefLabel": { ...required, is: "text" } },
  "skos:ConceptScheme": { "dct:title": { ...required, is: "text" } },
  "adms:Identifier": { "skos:notation": { ...one, is: "text" } },
  "dct:LicenseDocument": {
    "dct:type": { is: "skos:Concept", scheme: "type:licencetype/1.0" },
  },
  "dct:PeriodOfTime": {
    "dcat:startDate": { ...one, is: "date" },
    "dcat:endDate": { ...one, is: "date" },
  },
};

const { blankNode, literal, namedNode, quad } = DataFactory;

function writeShapes(): Store {
  const shapes = new Store();
  type Subject = ReturnType<typeof blankNode> | ReturnType<typeof namedNode>;
  const say = (subject: Subject, property: string, object: Subject | ReturnType<typeof literal>) =>
    shapes.addQuad(quad(subject, namedNode(full(property)), object));
  const listOf = (items: Subject[]): Subject => {
    let rest: Subject = namedNode(full("rdf:nil"));
    for (const item of [...items].reverse()) {
      const cell = blankNode();
      say(cell, "rdf:first", item);
      say(cell, "rdf:rest", rest);
      rest = cell;
    }
    return rest;
  };
  const datatypes = ["date", "dateTime", "gYear", "gYearMonth"].map((name) => {
    const node = blankNode();
    say(node, "sh:datatype", namedNode(full(`xsd:${name}`)));
    return node;
  });
  for (const [target, properties] of Object.entries(rules)) {
    const shape = blankNode();
    say(shape, "rdf:type", namedNode(full("sh:NodeShape")));
    say(shape, "sh:targetClass", namedNode(full(target)));
    for (const [path, rule] of Object.entries(properties)) {
      const property = blankNode();
      say(shape, "sh:property", property);
      say(property, "sh:path", namedNode(full(path)));
      if (rule.min) say(property, "sh:minCount", literal(rule.min));
      if (rule.max) say(property, "sh:maxCount", literal(rule.max));
      if (rule.is === "text") say(property, "sh:nodeKind", namedNode(full("sh:Literal")));
      else if (rule.is === "node") say(property, "sh:nodeKind", namedNode(full("sh:IRI")));
      else if (rule.is === "date") say(property, "sh:or", listOf(datatypes));
      else if (rule.is.startsWith("xsd:")) say(property, "sh:datatype", namedNode(full(rule.is)));
      else say(property, "sh:class", namedNode(full(rule.is)));
      if (rule.begins) say(property, "sh:pattern", literal(`^${rule.begins}`));
      if (!rule.scheme) continue;
      const value = blankNode();
      const scheme = blankNode();
      say(property, "sh:node", value);
      say(value, "sh:property", scheme);
      say(scheme, "sh:path", namedNode(full("skos:inScheme")));
      say(scheme, "sh:hasValue", namedNode(full(rule.scheme)));
    }
  }
  return shapes;
}

const validator = new SHACLValidator(writeShapes());

/** What breaks a rule: « property of node: rule », sorted; empty for a valid graph. */
export async function violationsOf(data: Store): Promise<string[]> {
  const report = await validator.validate(data);
  return report.results
    .map(({ path, focusNode, sourceConstraintComponent }) => {
      const rule = sourceConstraintComponent?.value.split("#")[1];
      return `${path?.value} of ${focusNode?.value}: ${rule}`;
    })
    .sort();
}
