export { csvCell, csvHeader, csvLine } from "./csv";
export { type DescribedRecord, describeRecord } from "./described";
export { type ExportVersion, readExportVersion } from "./version";
export { writeCsv, writeJson } from "./whole";
