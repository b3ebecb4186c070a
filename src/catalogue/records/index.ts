export { plainTextOf } from "./plainText";
export { findEntryId, readRecords } from "./readRecords";
export {
  type CatalogueRecord,
  coverageOf,
  type NamedThing,
  type RecordedDistribution,
  type RecordedLink,
  type RecordedOrganization,
  type RecordedSeries,
} from "./record";
export { findMatches, streamRecords } from "./streamRecords";
export { readGlossary, type TermRecord } from "./terms";
