import type { DeliveryState } from "@/newsletter";
import { formatCount } from "@/ui/format";

/** French for what becomes of copies and what comes back. */

/** Of one copy, and of several. */
const stateLabels: Record<DeliveryState, [one: string, several: string]> = {
  queued: ["à envoyer", "à envoyer"],
  claimed: ["en préparation", "en préparation"],
  handing_over: ["en cours de remise", "en cours de remise"],
  sent: ["envoyé", "envoyés"],
  deferred: ["reporté", "reportés"],
  failed: ["en échec", "en échec"],
  skipped: ["écarté", "écartés"],
  uncertain: ["incertain", "incertains"],
};

/** The state of one copy. */
export const wordState = (state: DeliveryState): string => stateLabels[state][0];

/** « 12 envoyés ». */
export const wordStates = (count: number, state: DeliveryState): string =>
  formatCount(count, ...stateLabels[state]);

/** What comes back, after a count. */
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
