import { formatCount } from "@/ui/format";
import type { Query } from "./filters";

/** What comes of asking for checks, in French. Pure. */

/** More at once would keep the workers busy for an hour with one person's wish. */
export const mostChecks = 500;

export type CheckRefusal = "role" | "selection" | "too-many";

export const checkRefusals: Record<CheckRefusal, string> = {
  role: "Accès refusé\u00a0: seuls les responsables éditoriaux font vérifier des liens.",
  selection: "Choisissez au moins une adresse à vérifier.",
  "too-many": `Choisissez au plus ${mostChecks}\u00a0adresses à la fois.`,
};

/** @param count addresses that will be checked; those that cannot be are left out */
export function wordRequested(count: number, workersAlive: boolean): string {
  if (count === 0)
    return "Aucune de ces adresses ne peut être vérifiée\u00a0: elles ne servent plus, ou ne sont pas de celles qui se vérifient.";
  const waits = workersAlive
    ? ""
    : " Aucun processus n’exécute les travaux\u00a0: elle attendra qu’il y en ait un.";
  return `Vérification de ${formatCount(count, "adresse")} demandée.${waits}`;
}

/** The query of the page after a plain form: numbers and codes only. */
export const checkQuery = {
  requested: (count: number, workersAlive: boolean) =>
    new URLSearchParams({
      verification: String(count),
      ...(workersAlive ? {} : { attente: "oui" }),
    }).toString(),
  refused: (code: CheckRefusal) => new URLSearchParams({ verification: code }).toString(),
};

/** What a page says after a plain form; null when there is nothing to say. */
export function checkNotice(query: Query): { tone: "success" | "error"; text: string } | null {
  const { verification, attente } = query;
  if (typeof verification !== "string") return null;
  if (/^\d{1,4}$/.test(verification))
    return { tone: "success", text: wordRequested(Number(verification), attente !== "oui") };
  const code = (Object.keys(checkRefusals) as CheckRefusal[]).find(
    (known) => known === verification,
  );
  return code ? { tone: "error", text: checkRefusals[code] } : null;
}
