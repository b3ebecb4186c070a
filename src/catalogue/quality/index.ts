/** How well an entry is described: two scores, each explained line by line. Pure. */
export { type Criterion, judgeCriteria } from "./criteria";
export type { DescribedEntry, StateOf } from "./described";
export { bandOf, dimensions, judgeMqa, type MqaLine, mqaTotal, scoreOf } from "./metadataQuality";
