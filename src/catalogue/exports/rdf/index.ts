export {
  type DescribedCatalog,
  describeCatalog,
  describeOneEntry,
  entriesPerDocument,
} from "./catalog";
export { type RdfForm, rdfTypes, serialise } from "./serialise";
