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
export { type DeliveryContext, type DeliveryTally, deliverIssue } from "./deliver";
export type { DocumentItem, IssueDocument, Section } from "./document";
export { type DraftResult, draftIssue, type NewIssue } from "./draft";
export { erase, eraseSubscriber } from "./erase";
export { type GivenContent, readGivenContent } from "./givenContent";
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
export { readProgress, retryFailed, type SendingProgress } from "./progress";
export { CHALLENGE_MINUTES, makeChallenge } from "./proofOfWork";
export { type PurgeSummary, purgePersonalData } from "./purge";
export { readReaderChoice } from "./readerChoice";
export { type Recovered, recoverDeliveries } from "./recoverDeliveries";
export {
  type Installation,
  type NewsletterSettings,
  readSettings,
  readSettingsOf,
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
