import { type Quad, Writer } from "n3";
import { writeJsonLd } from "./jsonLd";
import { prefixes } from "./namespaces";
import { writeRdfXml } from "./rdfXml";

/** The serialisations that we offer, by the end of their addresses. */
export const rdfTypes = {
  ttl: "text/turtle; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  rdf: "application/rdf+xml; charset=utf-8",
} as const;
export type RdfForm = keyof typeof rdfTypes;

/** Writes a graph; the same one in each form. */
export function serialise(quads: Quad[], form: RdfForm): Promise<string> | string {
  if (form === "rdf") return writeRdfXml(quads);
  return form === "ttl" ? writeTurtle(quads) : writeJsonLd(quads);
}

function writeTurtle(quads: Quad[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes });
    writer.addQuads(quads);
    writer.end((error: Error | null, result: string) => (error ? reject(error) : resolve(result)));
  });
}
