import type { DeliveryState } from "@/newsletter";

/** French for what becomes of copies and what comes back; for lists after a count. */

export const deliveryStateLabels: Record<DeliveryState, string> = {
  queued: "à envoyer",
  claimed: "en préparation",
  handing_over: "en cours de remise",
  sent: "envoyés",
  deferred: "reportés",
  failed: "en échec",
  skipped: "écartés",
  uncertain: "incertains",
};

export const returnLabels: Record<string, string> = {
  hard: "revenus, adresse inexistante",
  soft: "revenus, boîte indisponible",
  policy: "revenus, refusés par le serveur du destinataire",
  complaint: "signalés comme indésirables",
};

/** The other kinds of mails that come back. */
export const otherReturnLabels: Record<string, string> = {
  leave: "désabonnements par courriel",
  nothing: "réponses automatiques et avis sans suite",
  forged: "signatures fausses",
  unknown: "à lire",
};

/** Codes in the reasons of copies that were not sent. */
const reasonLabels: Record<string, string> = {
  worker_lost: "le processus d’envoi a disparu au moment de la remise",
  cancelled: "numéro annulé",
  erased: "personne effacée",
  unsubscribed: "désabonné",
  suppressed: "adresse écartée",
  pending: "abonnement à confirmer",
};

/** A reason in words; what a server said stays as it said it. */
export const wordReturnReason = (reason: string | null): string =>
  reason === null ? "" : (reasonLabels[reason] ?? reason);

const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});
export const wordMoment = (at: Date | null): string => (at ? moment.format(at) : "");
