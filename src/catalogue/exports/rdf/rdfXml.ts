import type { Quad, Quad_Object } from "n3";
import { escapeXml } from "@/lib/xml";
import { prefixed, prefixes } from "./namespaces";

/**
 * RDF/XML (W3C, 2014) of a graph without blank nodes: no kept library writes it. One
 * `rdf:Description` a subject, types and properties as its elements.
 */
export function writeRdfXml(quads: readonly Quad[]): string {
  const subjects = new Map<string, Quad[]>();
  for (const one of quads) {
    const known = subjects.get(one.subject.value);
    if (known) known.push(one);
    else subjects.set(one.subject.value, [one]);
  }
  const declared = Object.entries(prefixes)
    .map(([prefix, namespace]) => `\n  xmlns:${prefix}="${namespace}"`)
    .join("");
  const descriptions = [...subjects].map(
    ([subject, properties]) =>
      `<rdf:Description rdf:about="${escapeXml(subject)}">\n${properties
        .map(({ predicate, object }) => writeProperty(predicate.value, object))
        .join("")}</rdf:Description>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${declared}>\n${descriptions.join("")}</rdf:RDF>\n`;
}

const string = `${prefixes.xsd}string`;

function writeProperty(predicate: string, object: Quad_Object): string {
  const name = prefixed(predicate);
  if (object.termType === "NamedNode")
    return `  <${name} rdf:resource="${escapeXml(object.value)}"/>\n`;
  if (object.termType !== "Literal") throw new Error(`no RDF/XML for a ${object.termType}`);
  const attribute = object.language
    ? ` xml:lang="${escapeXml(object.language)}"`
    : object.datatype.value === string
      ? ""
      : ` rdf:datatype="${escapeXml(object.datatype.value)}"`;
  return `  <${name}${attribute}>${escapeXml(object.value)}</${name}>\n`;
}
