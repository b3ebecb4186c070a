import type { ImportMode, ImportState, RowOutcome } from "@/newsletter";

/** French for files of subscribers and what becomes of their rows. */

export const importModeLabels: Record<ImportMode, string> = {
  consent: "avec preuve du consentement",
  invitation: "par invitation",
};

export const importStateLabels: Record<ImportState, string> = {
  reading: "en lecture",
  ready: "à accepter",
  accepted: "en cours",
  done: "terminé",
};

/** Why a row is not taken over: what is wrong with it, and what to do where something can be. */
export const rowOutcomeLabels: Record<Exclude<RowOutcome, "new" | "taken">, string> = {
  columns: "la ligne a plus de cases que l’en-tête",
  address_missing: "l’adresse manque",
  address_invalid: "l’adresse n’est pas valable",
  formula: "une case commence par « = », « + », « - » ou « @ », comme une formule de tableur",
  too_long: "le texte accepté ou la source dépasse 300 caractères",
  theme_unknown: "une thématique n’existe pas sur le portail",
  territory_unknown: "un territoire n’existe pas (exemples : departement:35|commune:35238)",
  rhythm_unknown: "le rythme doit être « chaque numéro » ou « mensuel »",
  date_missing: "la date du consentement manque",
  date_invalid: "la date du consentement n’est pas une date (exemple : 31/05/2025)",
  date_future: "la date du consentement est à venir",
  date_old: "le consentement a plus de trois ans : invitez plutôt la personne",
  text_missing: "le texte accepté manque",
  source_missing: "la source du consentement manque",
  twice: "l’adresse est déjà plus haut dans le fichier",
  erased: "la personne a demandé l’effacement de ses données",
  known_pending: "la personne a déjà une inscription à confirmer",
  known_confirmed: "la personne est déjà abonnée",
  known_unsubscribed: "la personne s’est désabonnée",
  known_suppressed: "l’adresse est écartée : elle refuse nos messages",
};

export const wordOutcome = (outcome: RowOutcome): string =>
  outcome === "new" || outcome === "taken" ? "" : rowOutcomeLabels[outcome];
