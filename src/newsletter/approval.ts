import { type IssueState, nextIssueState } from "./states";

/** Who may approve what, and what stands in the way. Pure. */

export type Blocker =
  | { code: "subject_empty" }
  | { code: "no_item" }
  | { code: "item_unpublished"; title: string }
  | { code: "item_without_target"; title: string }
  /** `item` is the title of the item that holds it; null in the introduction. */
  | { code: "link_broken"; url: string; item: string | null }
  | { code: "image_without_text" }
  | { code: "no_recipient" };

export type ApprovalFacts = {
  subject: string | null;
  items: readonly {
    title: string;
    kind: "entry" | "term" | "source" | "text";
    /** The document it stands for; absent for a text, or when the document is gone. */
    documentId: number | null;
    published: boolean;
  }[];
  /** Addresses in the issue whose state is broken, gone, invalid or refused. */
  brokenLinks: readonly { url: string; item: string | null }[];
  imagesWithoutText: number;
  recipients: number;
};

/** Everything that stands in the way of an approval; empty when nothing does. */
export function blockersOf(facts: ApprovalFacts): Blocker[] {
  const blockers: Blocker[] = [];
  if (!facts.subject?.trim()) blockers.push({ code: "subject_empty" });
  if (facts.items.length === 0) blockers.push({ code: "no_item" });
  for (const item of facts.items) {
    if (item.kind === "text") continue;
    if (item.documentId === null) blockers.push({ code: "item_without_target", title: item.title });
    else if (!item.published) blockers.push({ code: "item_unpublished", title: item.title });
  }
  for (const { url, item } of facts.brokenLinks) blockers.push({ code: "link_broken", url, item });
  if (facts.imagesWithoutText > 0) blockers.push({ code: "image_without_text" });
  if (facts.recipients === 0) blockers.push({ code: "no_recipient" });
  return blockers;
}

/** The French sentence for an editor: what is wrong and what to do. */
export function wordBlocker(blocker: Blocker): string {
  switch (blocker.code) {
    case "subject_empty":
      return "L’objet est vide : écrivez-le.";
    case "no_item":
      return "Le numéro ne contient aucun élément : ajoutez-en un.";
    case "item_unpublished":
      return `« ${blocker.title} » n’est plus publié : retirez l’élément ou republiez la fiche.`;
    case "item_without_target":
      return `« ${blocker.title} » ne désigne aucune fiche : choisissez-en une ou retirez l’élément.`;
    case "link_broken":
      return `L’adresse ${blocker.url}, ${blocker.item === null ? "dans l’introduction" : `dans «\u00a0${blocker.item}\u00a0»`}, est rompue\u00a0: corrigez-la ou retirez-la.`;
    case "image_without_text":
      return "Une image n’a pas de texte de remplacement : rédigez-le.";
    case "no_recipient":
      return "Aucun abonné confirmé ne recevrait ce numéro.";
  }
}

export type Approver = { id: number; role: "contributor" | "editor" | "admin" | null };

export type Refusal = "role" | "own_work" | "state";

/** `undefined` when this person may approve this issue, else why not. */
export function refusalOf(
  user: Approver,
  issue: { state: IssueState; lastAuthorId: number | null },
): Refusal | undefined {
  if (user.role !== "editor" && user.role !== "admin") return "role";
  if (!nextIssueState(issue.state, "approve")) return "state";
  return issue.lastAuthorId === user.id ? "own_work" : undefined;
}

/** Whether this person may approve this issue: an editor in chief who is not its last author. */
export function canApprove({
  user,
  issue,
}: {
  user: Approver;
  issue: { state: IssueState; lastAuthorId: number | null };
}): boolean {
  return refusalOf(user, issue) === undefined;
}

export const refusalTexts: Record<Refusal, string> = {
  role: "Seul un responsable éditorial peut approuver un numéro.",
  own_work: "Vous êtes le dernier auteur de ce numéro : une autre personne doit l’approuver.",
  state: "Ce numéro ne peut pas être approuvé dans son état actuel.",
};
