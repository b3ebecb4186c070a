import { issueStates, labelOf } from "@/catalogue/vocabularies";

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
};

const detailLabels: Record<string, string> = {
  status: "statut",
  from: "de",
  to: "à",
  at: "le",
  state: "état",
  reason: "motif",
  refusal: "motif",
  job: "travail",
  hash: "empreinte",
  count: "nombre",
};

const valueLabels: Record<string, string> = {
  content_changed: "le contenu a changé depuis l’approbation",
  own_work: "dernier auteur",
  role: "rôle",
  date: "date",
};

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});

/** « statut : publié · de : Brouillon »; an unknown key or value is shown as it is. */
export function wordDetails(details: Record<string, unknown> | null): string {
  return Object.entries(details ?? {})
    .map(([key, value]) => `${detailLabels[key] ?? key}\u00a0: ${wordValue(key, value)}`)
    .join(" · ");
}

function wordValue(key: string, value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (key === "status") return text === "published" ? "publié" : "brouillon";
  if (key === "at") return moment.format(new Date(text));
  if (key === "from" || key === "to" || key === "state") return labelOf(issueStates, text);
  if (key === "hash") return text.slice(0, 12);
  return valueLabels[text] ?? text;
}
