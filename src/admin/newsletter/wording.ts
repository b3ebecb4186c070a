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

type Words = readonly [one: string, several: string];

/** What comes back and says something of a copy, of one and of several. */
const returnLabels = {
  hard: ["revenu, adresse inexistante", "revenus, adresse inexistante"],
  soft: ["revenu, boîte indisponible", "revenus, boîte indisponible"],
  policy: [
    "revenu, refusé par le serveur du destinataire",
    "revenus, refusés par le serveur du destinataire",
  ],
  complaint: ["signalé comme indésirable", "signalés comme indésirables"],
} as const satisfies Record<string, Words>;

/** The other kinds of mails that come back. */
const otherReturnLabels = {
  leave: ["désabonnement par courriel", "désabonnements par courriel"],
  nothing: ["réponse automatique ou avis sans suite", "réponses automatiques et avis sans suite"],
  forged: ["signature fausse", "signatures fausses"],
  unknown: ["message sans rapport lisible", "messages sans rapport lisible"],
} as const satisfies Record<string, Words>;

const allReturnLabels: Record<string, Words> = { ...returnLabels, ...otherReturnLabels };

/** What came back of one copy. */
export const wordReturn = (kind: string): string => allReturnLabels[kind]?.[0] ?? kind;

const wordCounts = (kinds: object, counts: Record<string, number>) =>
  Object.keys(kinds).flatMap((kind) => {
    const count = counts[kind] ?? 0;
    const words = allReturnLabels[kind];
    return count > 0 && words ? [{ kind, text: formatCount(count, ...words) }] : [];
  });

/** « 2 revenus, boîte indisponible »: what came back and says something of copies, by kind. */
export const wordReturned = (counts: Record<string, number>) => wordCounts(returnLabels, counts);

/** The same with what says nothing of copies. */
export const wordAllReturned = (counts: Record<string, number>) =>
  wordCounts(allReturnLabels, counts);

/** Copies that came back, whatever for. */
export const countReturned = (counts: Record<string, number>): number =>
  Object.keys(returnLabels).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);

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
