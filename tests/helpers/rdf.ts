import { Readable } from "node:stream";
import jsonld from "jsonld";
import { Parser, type Quad, Store, Writer } from "n3";
import { RdfXmlParser } from "rdfxml-streaming-parser";

/** Reads a serialisation back with a library that had no part in writing it. */
export async function readRdf(text: string, form: "ttl" | "jsonld" | "rdf"): Promise<Store> {
  if (form === "ttl") return new Store(new Parser({ format: "text/turtle" }).parse(text));
  if (form === "jsonld") {
    const nquads = await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads" });
    return new Store(new Parser({ format: "N-Quads" }).parse(String(nquads)));
  }
  const store = new Store();
  const parsed = Readable.from([text]).pipe(new RdfXmlParser({ baseIRI: "https://base.example/" }));
  for await (const quad of parsed as AsyncIterable<Quad>) store.addQuad(quad);
  return store;
}

/** Every triple of a graph without blank nodes, one a line, sorted. */
export const linesOf = (store: Store): string[] =>
  store
    .getQuads(null, null, null, null)
    .map(({ subject, predicate, object }) =>
      new Writer().quadToString(subject, predicate, object).trim(),
    )
    .sort();
