export {
  type DescribedCatalog,
  describeCatalog,
  describeOneEntry,
  entriesPerDocument,
} from "./catalog";
export { describeGlossary } from "./glossary";
export { type RdfForm, rdfTypes, serialise } from "./serialise";
