export { type ClaimedAddress, claimDueAddresses, releaseLeases, renewLease } from "./claims";
export { type AddressChange, listChanges } from "./contentWatch";
export { createDatabaseGate } from "./databaseGate";
export { extractAddresses, type FoundAddress } from "./extract";
export { createMemoryGate, type HostGate } from "./gate";
export { duplicateKey, normaliseAddress, parseAddress } from "./normalise";
export { type ObserveOptions, observeAddress } from "./observe";
export type { OnChanged } from "./record";
export {
  defaultRefreshSettings,
  type RefreshContext,
  type RefreshSettings,
  type RefreshSummary,
  runRefresh,
} from "./refresh";
export {
  type Decision,
  type HeldRepair,
  holdRepairs,
  markAccepted,
  markMoot,
  markRefused,
  welcomeTarget,
} from "./repairs/decide";
export { findRepairs, type RepairSummary } from "./repairs/findRepairs";
export { countOpenRepairs, type ListedRepair, listRepairs } from "./repairs/list";
export {
  type AddressUse,
  countMentions,
  keyOf as documentKey,
  rewritableUses,
} from "./repairs/proposals";
export { rewriteAddress } from "./repairs/rewrite";
export type { Obsolescence } from "./repairs/rules";
export {
  defaultRepairSettings,
  type RepairSettings,
  type WritableUses,
} from "./repairs/settings";
export type {
  RepairEvidence,
  RepairKind,
  RepairResult,
  RepairState,
} from "./repairs/vocabulary";
export type { Robots, RobotsWord } from "./robots";
export { createRobots, type RobotsOptions } from "./robotsRecord";
export { nextStanding, type ReaderView, readerView, type Standing } from "./stateMachine";
export { userAgentFor } from "./userAgent";
export {
  type AddressStanding,
  removeUses,
  stateOfAddresses,
  storeUses,
  type Use,
} from "./uses";
export {
  type AddressState,
  addressStates,
  type Hop,
  type Note,
  type Observation,
  type Outcome,
  outcomes,
  type Reason,
} from "./vocabulary";
