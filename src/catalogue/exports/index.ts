export { exportAddress } from "./addresses";
export { entriesPerFeed, type FeedEntry, feedEntryOf, tagUri, writeFeed } from "./atom";
export { changeEntryOf, type ShownChange } from "./changes";
export { csvCell, csvHeader, csvLine } from "./csv";
export { type DescribedRecord, describeRecord } from "./described";
export {
  type DescribedCatalog,
  describeCatalog,
  describeGlossary,
  describeOneEntry,
  entriesPerDocument,
  type RdfForm,
  rdfTypes,
  serialise,
} from "./rdf";
export { type ExportVersion, readExportVersion } from "./version";
export { writeCsv, writeJson } from "./whole";
