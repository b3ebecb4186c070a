export { maxCanaries, readCanaries } from "./canaries";
export { checkFirst } from "./checkFirst";
export {
  type ClaimedAddress,
  claimDueAddresses,
  readDueHosts,
  releaseLeases,
  renewLease,
} from "./claims";
export { type AddressChange, listChanges } from "./contentWatch";
export { createDatabaseGate } from "./databaseGate";
export { type DigestSummary, sendDigests } from "./digest/sendDigests";

export { adminPathOf, collectionLabels, sourceOfUse, titleOfUse, wordDocument } from "./documents";
export { type AddressTwin, findTwins } from "./duplicates";
export { extractAddresses, type FoundAddress } from "./extract";
export { createMemoryGate, type HostGate } from "./gate";
export { type Uptime, uptimeDays } from "./history";
export { type IncidentCause, type IncidentScope, incidentCauses } from "./incidents";
export { type LinkSettings, linkSettingDefaults, readLinkSettings } from "./linkSettings";
export { duplicateKey, normaliseAddress, parseAddress } from "./normalise";
export { type ObserveOptions, observeAddress } from "./observe";
export { type HistoryItem, historyOf, uptimeOf } from "./readHistory";
export type { ChangedAspect, OnChanged } from "./record";
export { runRefresh } from "./refresh";
export {
  defaultRefreshSettings,
  type RefreshContext,
  type RefreshSettings,
  type RefreshSummary,
} from "./refreshSettings";
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
export { type RepairedDocument, readRepaired } from "./repairs/repaired";
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
export { requestCheck } from "./requestCheck";
export type { Robots, RobotsWord } from "./robots";
export { createRobots, type RobotsOptions } from "./robotsRecord";
export { failuresUntilBroken, nextStanding, type Standing } from "./stateMachine";
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
  type TlsVerdict,
} from "./vocabulary";
export {
  noteLabels,
  outcomeLabels,
  reasonLabels,
  stateLabels,
  tlsLabels,
  wordReason,
  wordState,
} from "./wording";
