export { spell } from "./cells";
export { headings, requiredHeadings } from "./headings";
export {
  type EntryDraft,
  identitiesOf,
  type JudgedFile,
  type JudgedRow,
  judgeRows,
  type KnownEntries,
  type KnownNames,
} from "./judgeRows";
export { type CsvRow, readCsv, UnreadableCsv } from "./readCsv";
