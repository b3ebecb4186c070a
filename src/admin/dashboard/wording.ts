import { hasRole, type Role } from "@/access/roles";
import { formatCount } from "@/ui/format";
import type { Pending } from "./pending";

/** One line of the dashboard: what waits, and where to deal with it. */
export type PendingLine = { text: string; address: string };

/** « 1 ressource » and « 12 ressources », with the nouns of the admin's menu. */
const draftNouns: Record<string, [one: string, many: string]> = {
  entries: ["ressource", "ressources"],
  sources: ["source", "sources"],
  organizations: ["organisme", "organismes"],
  series: ["série", "séries"],
  themes: ["thématique", "thématiques"],
  terms: ["terme du glossaire", "termes du glossaire"],
  pages: ["page", "pages"],
};

const issueTexts: Record<string, [one: string, many: string]> = {
  draft: ["numéro de la lettre à rédiger", "numéros de la lettre à rédiger"],
  in_review: ["numéro de la lettre à relire", "numéros de la lettre à relire"],
  approved: ["numéro approuvé, à envoyer", "numéros approuvés, à envoyer"],
  paused: ["envoi de la lettre en pause", "envois de la lettre en pause"],
};

const linkTexts: Record<string, [one: string, many: string]> = {
  broken: ["lien rompu", "liens rompus"],
  gone: ["page supprimée par son éditeur", "pages supprimées par leur éditeur"],
  invalid: ["adresse non valable", "adresses non valables"],
};

const listAddress = (collection: string, field: string, value: string) =>
  `/collections/${collection}?where[or][0][and][0][${field}][equals]=${value}`;

/**
 * What waits for this person, in words, most urgent first. Contributors see neither jobs nor
 * issues that are not theirs to move on.
 *
 * @param jobLabel the French name of a job, by its code
 */
export function wordPending(
  pending: Pending,
  user: Parameters<typeof hasRole>[0],
  jobLabel: (name: string) => string,
): PendingLine[] {
  const may = (least: Role) => hasRole(user, least);
  const lines: PendingLine[] = [];
  if (may("editor"))
    for (const job of pending.failedJobs)
      lines.push({ text: `Échec du travail «\u00a0${jobLabel(job)}\u00a0»`, address: "/travaux" });
  for (const { state, count } of pending.issues) {
    const forEditors = state !== "draft";
    const noun = issueTexts[state];
    if (noun && (!forEditors || may("editor")))
      lines.push({
        text: formatCount(count, ...noun),
        address: listAddress("issues", "state", state),
      });
  }
  for (const { state, count } of pending.links) {
    const noun = linkTexts[state];
    if (noun) lines.push({ text: formatCount(count, ...noun), address: `/liens?etat=${state}` });
  }
  for (const { collection, count } of pending.drafts) {
    const noun = draftNouns[collection];
    if (noun)
      lines.push({
        text: `${formatCount(count, ...noun)} en brouillon`,
        address: listAddress(collection, "_status", "draft"),
      });
  }
  return lines;
}
