import type { IssueState, SendingProgress } from "@/newsletter";
import type { ShownLink } from "./linkStates";

/** What `GET /api/issues/:id/workflow` answers. */
export type Workflow = {
  state: IssueState;
  role: "contributor" | "editor" | "admin";
  mayApprove: boolean;
  ownWork: boolean;
  blockers: string[];
  links: ShownLink[];
  progress: SendingProgress | null;
  history: { id: number; when: string; who: string; what: string; details: string }[];
};

export type Action = {
  action: string;
  label: string;
  main?: boolean;
  needsDate?: boolean;
  /** Asked before, for what cannot be taken back. */
  confirm?: string;
};

const submit: Action = { action: "submit", label: "Soumettre à relecture" };
const approve: Action = { action: "approve", label: "Approuver", main: true };
const reopen: Action = { action: "reopen", label: "Reprendre la rédaction" };
const send: Action = {
  action: "send",
  label: "Envoyer maintenant",
  main: true,
  confirm: "Envoyer ce numéro à tous les abonnés concernés ?",
};
const schedule: Action = { action: "schedule", label: "Programmer l’envoi", needsDate: true };
const unschedule: Action = { action: "unschedule", label: "Annuler la programmation" };
const pause: Action = { action: "pause", label: "Mettre en pause", main: true };
const resume: Action = { action: "resume", label: "Reprendre l’envoi", main: true };
const retry: Action = { action: "retry", label: "Relancer les échecs" };
const cancel: Action = {
  action: "cancel",
  label: "Annuler ce numéro",
  confirm: "Annuler ce numéro ? Il ne pourra plus être envoyé.",
};

/** The steps to offer to this person now; the server decides again when one is taken. */
export function actionsFor({ state, role, mayApprove, progress }: Workflow): Action[] {
  if (role === "contributor") return state === "draft" ? [submit] : [];
  switch (state) {
    case "draft":
      return [submit, ...(mayApprove ? [approve] : []), cancel];
    case "in_review":
      return [...(mayApprove ? [approve] : []), reopen, cancel];
    case "approved":
      return [send, schedule, reopen, cancel];
    case "scheduled":
      return [unschedule, cancel];
    case "sending":
      return [pause, cancel];
    case "paused":
      return [resume, cancel];
    case "sent":
      return progress && progress.states.failed > 0 ? [retry] : [];
    case "cancelled":
      return [];
  }
}
