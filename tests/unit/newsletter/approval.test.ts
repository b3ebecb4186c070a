import {
  type ApprovalFacts,
  type Approver,
  blockersOf,
  canApprove,
  type IssueAction,
  type IssueState,
  issueStates,
  nextIssueState,
  refusalOf,
  wordBlocker,
} from "@/newsletter";

const fine: ApprovalFacts = {
  subject: "Objet",
  items: [{ title: "A", kind: "entry", documentId: 1, published: true }],
  brokenLinks: [],
  imagesWithoutText: 0,
  recipients: 10,
};

describe("an approval is blocked, with reasons", () => {
  test("by nothing when all is well", () => expect(blockersOf(fine)).toEqual([]));
  test.each<[string, Partial<ApprovalFacts>, string]>([
    ["no subject", { subject: null }, "subject_empty"],
    ["a blank subject", { subject: "  " }, "subject_empty"],
    ["no item", { items: [] }, "no_item"],
    [
      "an item no longer published",
      { items: [{ title: "A", kind: "term", documentId: 1, published: false }] },
      "item_unpublished",
    ],
    [
      "an item whose document is gone",
      { items: [{ title: "A", kind: "entry", documentId: null, published: false }] },
      "item_without_target",
    ],
    ["a broken link", { brokenLinks: [{ url: "https://x.fr", item: "A" }] }, "link_broken"],
    ["an image without text", { imagesWithoutText: 1 }, "image_without_text"],
    ["no recipient", { recipients: 0 }, "no_recipient"],
  ])("%s", (_, change, code) => {
    const blockers = blockersOf({ ...fine, ...change });
    expect(blockers.map((blocker) => blocker.code)).toEqual([code]);
    expect(blockers.map(wordBlocker).join()).toMatch(/\.$/);
  });
  test.each([
    ["Dette", "L’adresse https://x.fr, dans « Dette », est rompue : corrigez-la ou retirez-la."],
    [null, "L’adresse https://x.fr, dans l’introduction, est rompue : corrigez-la ou retirez-la."],
  ])("a broken link in %s is named with its place", (item, sentence) => {
    const blockers = blockersOf({ ...fine, brokenLinks: [{ url: "https://x.fr", item }] });
    expect(blockers.map(wordBlocker).map((said) => said.replaceAll("\u00a0", " "))).toEqual([
      sentence,
    ]);
  });
  test("a text of the editor's own stands for nothing", () => {
    const items = [{ title: "A", kind: "text", documentId: null, published: false }] as const;
    expect(blockersOf({ ...fine, items })).toEqual([]);
  });
});

describe("another person approves", () => {
  test.each<[Approver["role"], number, IssueState, number | null, string | undefined]>([
    ["editor", 1, "in_review", 2, undefined],
    ["editor", 1, "draft", 2, undefined],
    ["admin", 1, "in_review", 2, undefined],
    ["editor", 1, "in_review", null, undefined],
    ["editor", 1, "in_review", 1, "own_work"],
    ["admin", 1, "in_review", 1, "own_work"],
    ["contributor", 1, "in_review", 2, "role"],
    [null, 1, "in_review", 2, "role"],
    ["editor", 1, "approved", 2, "state"],
    ["editor", 1, "sent", 2, "state"],
  ])("%s %i, issue %s last written by %s: %s", (role, id, state, lastAuthorId, refusal) => {
    expect(refusalOf({ id, role }, { state, lastAuthorId })).toBe(refusal);
    expect(canApprove({ user: { id, role }, issue: { state, lastAuthorId } })).toBe(!refusal);
  });
});

describe("an issue moves only along its way", () => {
  const allowed: Record<IssueAction, Partial<Record<IssueState, IssueState>>> = {
    submit: { draft: "in_review" },
    reopen: { in_review: "draft", approved: "draft", scheduled: "draft" },
    approve: { draft: "approved", in_review: "approved" },
    schedule: { approved: "scheduled", scheduled: "scheduled" },
    unschedule: { scheduled: "approved" },
    start: { scheduled: "sending" },
    pause: { sending: "paused" },
    resume: { paused: "sending" },
    cancel: {
      draft: "cancelled",
      in_review: "cancelled",
      approved: "cancelled",
      scheduled: "cancelled",
      sending: "cancelled",
      paused: "cancelled",
    },
    finish: { sending: "sent" },
  };
  test.each(Object.keys(allowed) as IssueAction[])("%s", (action) => {
    for (const state of issueStates)
      expect([state, nextIssueState(state, action)]).toEqual([state, allowed[action][state]]);
  });
});
