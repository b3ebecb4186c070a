export { createMentionLinker, linkFirstMentions, type TermNode } from "./glossary/linkMentions";
export { createMentionFinder, type FindMentions, type MentionableTerm } from "./glossary/mentions";
export {
  bandOf,
  type Criterion,
  type DescribedEntry,
  dimensions,
  judgeCriteria,
  judgeMqa,
  type MqaLine,
  mqaTotal,
  type StateOf,
  scoreOf,
} from "./quality";
export { refreshAliases } from "./search/aliases";
export type { Highlight } from "./search/highlight";
export {
  type CatalogueQuery,
  catalogueAddress,
  type FacetName,
  facetNames,
  linkStates,
  pageSizes,
  parseCatalogueQuery,
  type Sort,
  sorts,
} from "./search/query";
export {
  type CatalogueResult,
  type FacetValue,
  type FoundEntry,
  searchCatalogue,
} from "./search/search";
export {
  type IndexScope,
  rebuildSearchRows,
  refreshSearchRows,
  removeSearchRow,
} from "./search/searchRows";
export {
  readSuggestionQuestion,
  type Suggestion,
  type SuggestionKind,
  shortestQuestion,
  suggest,
  suggestionKinds,
} from "./suggestions/suggest";
