/** The newsletter: from new entries to the reader's inbox. What others may use of it. */

export type { SubscribeContext } from "./acceptSubscription";
export { normalizeAddress } from "./address";
export {
  type ApprovalFacts,
  type Approver,
  type Blocker,
  blockersOf,
  canApprove,
  type Refusal,
  refusalOf,
  refusalTexts,
  wordBlocker,
} from "./approval";
export { type ApprovalContext, type ApprovalResult, approveIssue, findBlockers } from "./approve";
export { type ArchivedIssue, listArchivedIssues, readArchivedIssue } from "./archive";
export type { ReaderChoice } from "./choose";
export { composeDraft, type Draft, type DraftItem, type News } from "./compose";
export { type ConfirmationState, confirm, lookupConfirmation, renewConfirmation } from "./confirm";
export { readConsentText } from "./consent";
export { deliverIssue } from "./deliver";
export {
  type DeliveryFilter,
  type DeliveryLine,
  deliveryFilters,
  deliveryPageSize,
  listDeliveries,
} from "./deliveryLog";
export type { DeliveryContext, DeliveryTally } from "./deliveryRun";
export type { DocumentItem, IssueDocument, Section } from "./document";
export { type DraftResult, draftIssue, type NewIssue } from "./draft";
export { erase, eraseSubscriber } from "./erase";
export { type GivenContent, readGivenContent } from "./givenContent";
export { applyImports } from "./import/applyImports";
export {
  acceptImport,
  discardImport,
  type ImportState,
  type ImportSummary,
  importsChannel,
  listImportProblems,
  listImports,
  purgeImports,
  readImport,
} from "./import/decideImport";
export { ImportFault, importLimits, wordFault } from "./import/fault";
export { type ImportMode, importModes } from "./import/judgeRow";
export { type PrepareResult, prepareImport, type RowOutcome } from "./import/prepareImport";
export type { Block, Inline } from "./introduction";
export { type IssueLink, type IssueTarget, linksOf, readIssueLinks } from "./issueLinks";
export { deliverOutbox } from "./outboxRun";
export { type Frequency, periodKey } from "./period";
export {
  DATA_HOURS,
  type DataState,
  erasePersonalData,
  type PersonalData,
  readPersonalData,
  requestPersonalData,
} from "./personalData";
export {
  findFaults,
  type Preferences,
  type PreferencesResult,
  readPreferences,
  updatePreferences,
} from "./preferences";
export { inColourScheme, type Preview, previewIssue } from "./preview";
export { readIssueState, readProgress, retryFailed, type SendingProgress } from "./progress";
export { CHALLENGE_MINUTES, makeChallenge } from "./proofOfWork";
export { type PurgeSummary, purgePersonalData } from "./purge";
export { readReaderChoice } from "./readerChoice";
export { type Recovered, recoverDeliveries } from "./recoverDeliveries";
export { collectReturns } from "./returns/collectReturns";
export { type MailboxReading, readMailboxReading } from "./returns/mailboxReading";
export { type ReleaseResult, releaseSubscriber } from "./returns/release";
export { findMailboxFault } from "./returns/returnPath";
export {
  countReturns,
  dismissReturn,
  listReturnsToReview,
  listSuppressed,
  purgeReturns,
  type ReturnToReview,
  type SuppressedSubscriber,
  suppressedPageSize,
} from "./returns/review";
export { RETURN_MAX_BYTES, type ReturnResult, takeReturn } from "./returns/takeReturn";
export {
  acceptReturnToken,
  createReturnToken,
  listReturnTokens,
  type ReturnToken,
  revokeReturnToken,
} from "./returns/tokens";
export { sendingChannel } from "./sendingChannel";
export { listSendingIssues, type SendingContext, takePartInSending } from "./sendingRun";
export {
  type Installation,
  loadSettings,
  type NewsletterSettings,
  readSettings,
  readSettingsOf,
  settingsDefaults,
} from "./settings";
export { findDueIssues, type StartResult, startSending } from "./start";
export {
  type DeliveryState,
  deliveryStates,
  type IssueAction,
  type IssueState,
  issueStates,
  nextIssueState,
} from "./states";
export { DAYS_TO_ANSWER, lookupStay, type StayState, stay, YEARS_WITHOUT_ACT } from "./staying";
export {
  type Effort,
  type EffortFault,
  effortTexts,
  type SubscribeResult,
  subscribe,
  tooManyText,
} from "./subscribe";
export type { FieldErrors, SubscriptionInput } from "./subscription";
export { sendTest } from "./testSend";
export { unfrozenIssues } from "./unfrozenIssues";
export { lookupUnsubscription, unsubscribe } from "./unsubscribe";
export { finishIfDone } from "./watch";
export { moveIssue, type WorkflowAction, type WorkflowResult, workflowTexts } from "./workflow";
