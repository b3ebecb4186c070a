import { Store } from "n3";
import { describeGlossary, serialise } from "@/catalogue/exports";
import { linesOf, readRdf } from "../../../helpers/rdf";
import { makeTerm } from "../../../helpers/records";

const siteUrl = "https://exemple.gouv.fr";
const skos = "http://www.w3.org/2004/02/skos/core#";
const at = (slug: string) => `${siteUrl}/glossaire/${slug}`;
const quads = describeGlossary({ siteUrl, name: "Open Collectivités" }, [
  makeTerm({ slug: "dotation", label: "Dotation" }),
  makeTerm({
    slug: "dgf",
    label: "Dotation globale de fonctionnement",
    acronym: "DGF",
    synonyms: ["DGF", "Dotation globale de fonctionnement", "dotation globale"],
    broader: ["dotation"],
    related: ["dotation", "perequation", "absent", "dgf"],
    legalReferences: [{ label: "art. L. 2334-1 du CGCT", url: null }],
  }),
  makeTerm({ slug: "perequation", label: "Péréquation" }),
]);
const store = new Store(quads);
const values = (subject: string, property: string) =>
  store
    .getObjects(subject, skos + property, null)
    .map(({ value }) => value)
    .sort();

test("a term is a concept of the scheme and a defined term of the set", () => {
  expect(
    store
      .getObjects(at("dgf"), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", null)
      .map(({ value }) => value),
  ).toEqual([`${skos}Concept`, "https://schema.org/DefinedTerm"]);
  expect(values(at("dgf"), "inScheme")).toEqual([`${siteUrl}/glossaire`]);
});

test("a label stands once: preferred, or another one", () => {
  expect(values(at("dgf"), "prefLabel")).toEqual(["Dotation globale de fonctionnement"]);
  expect(values(at("dgf"), "altLabel")).toEqual(["DGF", "dotation globale"]);
});

test("broader and narrower answer each other; a term at the top is said to be", () => {
  expect(values(at("dgf"), "broader")).toEqual([at("dotation")]);
  expect(values(at("dotation"), "narrower")).toEqual([at("dgf")]);
  expect(values(`${siteUrl}/glossaire`, "hasTopConcept")).toEqual([
    at("dotation"),
    at("perequation"),
  ]);
});

test("related terms are neither above nor below, nor missing, nor itself", () => {
  expect(values(at("dgf"), "related")).toEqual([at("perequation")]);
});

test("both forms are the same graph", async () => {
  for (const form of ["ttl", "jsonld"] as const)
    expect(linesOf(await readRdf(await serialise(quads, form), form))).toEqual(linesOf(store));
});
