export {
  type CatalogueRecord,
  coverageOf,
  type NamedThing,
  type RecordedDistribution,
  type RecordedLink,
  type RecordedOrganization,
  type RecordedSeries,
} from "./record";
export { plainTextOf } from "./plainText";
export { findEntryId, readRecords } from "./readRecords";
export { findMatches, streamRecords } from "./streamRecords";
