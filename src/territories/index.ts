/** The geography of France: what others may use of it. */

export { findTerritories } from "./find";
export { type Above, territoriesOverlap } from "./overlap";
export { readAbove, readKnownCodes, readTerritories } from "./read";
export { isTerritoryCode, type Level, type Territory, wordTerritory, wordWhere } from "./territory";
