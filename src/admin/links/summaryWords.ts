import { wordMoment } from "@/lib/wordMoment";
import { formatCount } from "@/ui/format";
import { stateWords, wordSummary } from "../jobs/wording";
import type { LinkSummary, OpenIncident } from "./linkSummary";

/** The summary of Qualité › Liens in French sentences. Pure. */

/** What an open incident is, and what it means for what the page shows. */
export function wordIncident({ scope, cause, since, failed, total, detail }: OpenIncident): string {
  const from = `Depuis le ${wordMoment(since)}`;
  const frozen = "aucun état ne change tant que cela dure";
  switch (cause) {
    case "canary":
      return `${from}, des adresses témoins ne répondent pas comme elles le devraient${detail ? ` (${detail.split(" ").join(", ")})` : ""}\u00a0: la panne est sans doute de notre côté, ${frozen}.`;
    case "offline":
      return `${from}, plus aucun site ne répond\u00a0: la panne est très probablement de notre côté, ${frozen}.`;
    case "hosts":
      return `${from}, ${failed}\u00a0sites sur ${total} ont cessé de répondre en même temps\u00a0: la cause est sans doute commune, ${frozen}, 48\u00a0heures au plus.`;
    case "host":
      return `${from}, ${failed}\u00a0adresses sur ${total} de ${scope} échouent en même temps\u00a0: le site est sans doute en panne ou refait, l’état de ses adresses ne change pas tant que cela dure, 48\u00a0heures au plus.`;
  }
}

export function wordLastRun({ lastRun, running }: LinkSummary): string {
  if (running) return "Une vérification est en cours.";
  if (!lastRun) return "Les liens n’ont encore jamais été vérifiés.";
  const { state, at, summary, error } = lastRun;
  const result = state === "done" ? wordSummary(summary) : (error ?? "");
  const told = `Dernière vérification le ${wordMoment(at)}\u00a0: ${stateWords[state].toLocaleLowerCase("fr")}`;
  return `${told}${result ? ` (${result})` : ""}.`;
}

/** Null while somebody works. */
export function wordNoWorker({ workers: { living, lastSeen } }: LinkSummary): string | null {
  if (living > 0) return null;
  const seen = lastSeen ? ` Le dernier a été vu le ${wordMoment(lastSeen)}.` : "";
  return `Aucun processus n’exécute les travaux\u00a0: rien ne sera vérifié tant que le service «\u00a0worker\u00a0» est arrêté.${seen}`;
}

export function wordCounts({ watched, trouble, proposals, asked }: LinkSummary) {
  return {
    watched: formatCount(watched, "adresse surveillée", "adresses surveillées"),
    trouble: `${formatCount(trouble, "adresse")} à traiter`,
    proposals: formatCount(proposals, "réparation proposée", "réparations proposées"),
    asked:
      asked > 0
        ? formatCount(
            asked,
            "vérification demandée, en attente",
            "vérifications demandées, en attente",
          )
        : "",
  };
}
