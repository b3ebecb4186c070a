/** The states of an issue and what may follow what (contract, § 2 of the design). */
export const issueStates = [
  "draft",
  "in_review",
  "approved",
  "scheduled",
  "sending",
  "sent",
  "paused",
  "cancelled",
] as const;
export type IssueState = (typeof issueStates)[number];

export const issueActions = [
  "submit",
  "reopen",
  "approve",
  "schedule",
  "unschedule",
  "start",
  "pause",
  "resume",
  "cancel",
  "finish",
] as const;
export type IssueAction = (typeof issueActions)[number];

const moves: Record<IssueAction, { from: readonly IssueState[]; to: IssueState }> = {
  submit: { from: ["draft"], to: "in_review" },
  /** An edit after approval voids it: somebody must read again. */
  reopen: { from: ["in_review", "approved", "scheduled"], to: "draft" },
  approve: { from: ["draft", "in_review"], to: "approved" },
  schedule: { from: ["approved", "scheduled"], to: "scheduled" },
  unschedule: { from: ["scheduled"], to: "approved" },
  start: { from: ["scheduled"], to: "sending" },
  pause: { from: ["sending"], to: "paused" },
  resume: { from: ["paused"], to: "sending" },
  cancel: {
    from: ["draft", "in_review", "approved", "scheduled", "sending", "paused"],
    to: "cancelled",
  },
  finish: { from: ["sending"], to: "sent" },
};

/** The state after the action, or `undefined` when the action is not for this state. */
export function nextIssueState(state: IssueState, action: IssueAction): IssueState | undefined {
  const move = moves[action];
  return move.from.includes(state) ? move.to : undefined;
}

export const deliveryStates = [
  "queued",
  "claimed",
  "handing_over",
  "sent",
  "deferred",
  "failed",
  "skipped",
  "uncertain",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];
