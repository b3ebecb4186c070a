import { issueStates, labelOf } from "@/catalogue/vocabularies";
import { jobs } from "@/jobs";
import type { TrailLine } from "./trail";

/** French for the actions of the trail; others are shown by their code. */
export const actionLabels: Record<string, string> = {
  create: "Création",
  update: "Modification",
  delete: "Suppression définitive",
  bin: "Mise à la corbeille",
  run: "Lancement d’un travail",
  submit: "Soumission à relecture",
  approve: "Approbation",
  approve_refused: "Approbation refusée",
  reopen: "Reprise de la rédaction",
  schedule: "Programmation de l’envoi",
  unschedule: "Annulation de la programmation",
  start: "Début de l’envoi",
  start_refused: "Envoi refusé",
  pause: "Mise en pause",
  auto_pause: "Mise en pause par le portail",
  resume: "Reprise de l’envoi",
  retry_failed: "Nouvel essai des échecs",
  finish: "Fin de l’envoi",
  cancel: "Annulation",
  send_test: "Envoi d’un test",
  suppress: "Mise à l’écart d’une adresse",
  complaint: "Désabonnement après un signalement",
  release: "Adresse libérée",
  dismiss: "Retour classé",
  create_token: "Création d’un jeton de retours",
  revoke_token: "Révocation d’un jeton de retours",
  accept_repair: "Réparation d’un lien",
  refuse_repair: "Réparation d’un lien refusée",
};

/** In the order in which they are told. */
const detailLabels: Record<string, string> = {
  status: "statut",
  job: "travail",
  from: "de",
  to: "à",
  at: "le",
  state: "état",
  reason: "motif",
  refusal: "motif",
  hash: "empreinte",
  count: "nombre",
  recipients: "destinataires",
  withoutContent: "sans contenu pour leurs choix",
  notDue: "déjà servis ce mois-ci",
};
const order = Object.keys(detailLabels);

const valueLabels: Record<string, string> = {
  content_changed: "le contenu a changé depuis l’approbation",
  own_work: "dernier auteur",
  role: "rôle",
  date: "date",
  ...Object.fromEntries(jobs.map(({ name, label }) => [name, label])),
};

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});

/** Who did it, when and what, in words. */
export const wordLine = ({ id, at, name, action, details }: TrailLine) => ({
  id,
  when: moment.format(at),
  who: name ?? "Le portail",
  what: actionLabels[action] ?? action,
  details: wordDetails(details),
});

/** « de : Brouillon · à : À relire »; an unknown key or value is shown as it is. */
export function wordDetails(details: Record<string, unknown> | null): string {
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== 0 && value !== null)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, value]) => `${detailLabels[key] ?? key}\u00a0: ${wordValue(key, value)}`)
    .join(" · ");
}

function wordValue(key: string, value: unknown): string {
  // The numbers of the users to whom a test was sent.
  if (Array.isArray(value)) return value.map((id) => `utilisateur nº\u00a0${id}`).join(", ");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (key === "status") return text === "published" ? "publié" : "brouillon";
  if (key === "at") return moment.format(new Date(text));
  if (key === "from" || key === "to" || key === "state") return labelOf(issueStates, text);
  if (key === "hash") return text.slice(0, 12);
  return valueLabels[text] ?? text;
}
