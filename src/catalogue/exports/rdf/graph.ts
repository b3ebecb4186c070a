import { DataFactory, type Quad, type Quad_Object } from "n3";
import { expand, type PrefixedName } from "./namespaces";

const { literal, namedNode, quad } = DataFactory;

/**
 * Builds a description triple after triple. Every node has an address (no blank nodes), so that
 * three serialisations of it are the same graph to the letter.
 */
export function createGraph() {
  const quads: Quad[] = [];
  const described = new Set<string>();

  function add(subject: string, property: PrefixedName, object: Quad_Object): void {
    quads.push(quad(namedNode(subject), namedNode(expand(property)), object));
  }

  return {
    quads,
    type(subject: string, ...classes: PrefixedName[]): void {
      for (const name of classes) add(subject, "rdf:type", namedNode(expand(name)));
    },
    link(subject: string, property: PrefixedName, object: string | undefined): void {
      if (object) add(subject, property, namedNode(object));
    },
    /** Text in French, or in the language given; nothing when it is empty. */
    text(
      subject: string,
      property: PrefixedName,
      value: string | null | undefined,
      language = "fr",
    ): void {
      const clean = cleanText(value ?? "");
      if (clean) add(subject, property, literal(clean, language));
    },
    /** A literal of this type, plain text without one. */
    value(
      subject: string,
      property: PrefixedName,
      value: string | number | null | undefined,
      type: PrefixedName = "xsd:string",
    ): void {
      if (value === null || value === undefined || value === "") return;
      add(subject, property, literal(cleanText(String(value)), namedNode(expand(type))));
    },
    /** Describes a node that several others share the first time that it is met. */
    once(node: string, say: () => void): void {
      if (described.has(node)) return;
      described.add(node);
      say();
    },
  };
}

export type Graph = ReturnType<typeof createGraph>;

/** What no serialisation would lose or change: XML knows no controls and reads CR as LF. */
const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Cs}/gu, "")
    .trim();

/** An address fit for RDF, or undefined when it is none: what a form let through may not be an IRI. */
export function toIri(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  return href.replace(/[\s<>"{}|\\^`]/g, (character) => encodeURIComponent(character));
}
