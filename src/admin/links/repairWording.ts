import type { Obsolescence } from "@/links";
import { formatCount } from "@/ui/format";

/** Why nothing was done. Stable codes, for programs and for the page after a plain form. */
export type RepairRefusal =
  | { code: "unknown"; ids: number[] }
  | { code: "refused" | "accepted" | "withdrawn" | "unused"; url: string }
  | { code: Obsolescence; url: string; target: string }
  | { code: "locked" | "invalid"; document: string; detail?: string }
  | { code: "busy" | "role" | "selection" | "too-many" | "failed" };

export type RefusalCode = RepairRefusal["code"];

export const refusalStatus: Record<RefusalCode, number> = {
  selection: 400,
  "too-many": 400,
  role: 403,
  unknown: 404,
  refused: 409,
  accepted: 409,
  withdrawn: 409,
  unused: 409,
  "address-changed": 409,
  "address-recovered": 409,
  "target-broke": 409,
  invalid: 409,
  busy: 409,
  locked: 423,
  failed: 500,
};

/** More at once would hold the documents for too long. */
export const maxRepairsAtOnce = 100;

/** The sentence for a refusal; `known` is what may be said of it, nothing after a redirect. */
const sentences: Record<RefusalCode, (known: Partial<Record<string, string>>) => string> = {
  selection: () =>
    "Choisissez au moins une réparation, et dites s’il faut l’accepter ou la refuser.",
  "too-many": () => `Choisissez au plus ${maxRepairsAtOnce}\u00a0réparations à la fois.`,
  role: () =>
    "Accès refusé\u00a0: les réparations de liens sont réservées aux responsables éditoriaux.",
  unknown: ({ ids }) =>
    `Cette réparation n’existe pas ou n’existe plus${ids ? ` (nº\u00a0${ids})` : ""}. Rechargez la page.`,
  refused: ({ url }) => `${about(url)}cette réparation a déjà été refusée.`,
  accepted: ({ url }) => `${about(url)}cette réparation a déjà été acceptée.`,
  withdrawn: ({ url }) => `${about(url)}cette réparation n’est plus d’actualité.`,
  unused: ({ url }) => `${about(url)}plus aucun contenu modifiable n’utilise cette adresse.`,
  "address-changed": ({ url }) =>
    `${about(url)}l’adresse ne renvoie plus vers celle qui est proposée.`,
  "address-recovered": ({ url }) =>
    `${about(url)}l’adresse fonctionne de nouveau, il n’y a rien à réparer.`,
  "target-broke": ({ url, target }) =>
    `${about(url)}la nouvelle adresse${target ? ` (${target})` : ""} ne fonctionne plus.`,
  locked: ({ document }) =>
    `${document ?? "Un des contenus"} est en cours de modification par une autre personne. Réessayez quand elle aura terminé.`,
  invalid: ({ document, detail }) =>
    `${document ?? "Un des contenus"} ne peut pas être enregistré tel quel${detail ? `\u00a0: ${detail}` : ""}. Corrigez-le d’abord.`,
  busy: () =>
    "Un des contenus est en train d’être enregistré par une autre personne. Réessayez dans un instant.",
  failed: () => "L’enregistrement a échoué. Réessayez dans un instant.",
};

const about = (url: string | undefined) => (url ? `${url}\u00a0: ` : "Impossible\u00a0: ");

const nothingChanged = "Rien n’a été modifié.";

export function wordRefusal(refusal: RepairRefusal): string {
  const { code, ...known } = refusal;
  const texts = Object.fromEntries(
    Object.entries(known).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
  return `${sentences[code](texts)} ${nothingChanged}`;
}

export type AcceptedCounts = {
  repairs: number;
  /** Published version and draft of a document are two. */
  places: number;
  mentions: number;
  frozen: number;
};

const plural = (count: number, one: string, many: string) => (count < 2 ? one : many);

export function wordAccepted({ repairs, places, mentions, frozen }: AcceptedCounts): string {
  const replaced = `${formatCount(repairs, "adresse")} ${plural(repairs, "remplacée", "remplacées")} à ${formatCount(places, "endroit")}.`;
  const shown = `${formatCount(mentions, "texte")} ${plural(mentions, "cite", "citent")} encore l’ancienne adresse\u00a0: à corriger à la main.`;
  const kept = `${formatCount(frozen, "numéro")} de la lettre, déjà ${plural(frozen, "approuvé ou envoyé", "approuvés ou envoyés")}, ${plural(frozen, "la garde", "la gardent")}.`;
  return [replaced, mentions > 0 && shown, frozen > 0 && kept].filter(Boolean).join(" ");
}

export const wordRefused = (repairs: number): string =>
  `${formatCount(repairs, "réparation")} ${plural(repairs, "refusée", "refusées")}\u00a0: ${plural(repairs, "elle ne sera plus proposée", "elles ne seront plus proposées")}.`;

/** The query of the page after a plain form: codes and numbers only, so that a link can say nothing of its own. */
export const noticeQuery = {
  accepted: ({ repairs, places, mentions, frozen }: AcceptedCounts) =>
    new URLSearchParams({
      reparations: "acceptees",
      adresses: String(repairs),
      endroits: String(places),
      textes: String(mentions),
      numeros: String(frozen),
    }).toString(),
  refused: (repairs: number) =>
    new URLSearchParams({ reparations: "refusees", adresses: String(repairs) }).toString(),
  impossible: (code: RefusalCode) =>
    new URLSearchParams({ reparations: "impossible", motif: code }).toString(),
};

type Query = Record<string, string | string[] | undefined>;

/** What the page `/admin/liens` says after a plain form; null when there is nothing to say. */
export function repairNotice(query: Query): { tone: "success" | "error"; text: string } | null {
  const count = (name: string) => Math.min(Math.max(0, Math.floor(Number(query[name])) || 0), 1e6);
  switch (query.reparations) {
    case "acceptees":
      return {
        tone: "success",
        text: wordAccepted({
          repairs: count("adresses"),
          places: count("endroits"),
          mentions: count("textes"),
          frozen: count("numeros"),
        }),
      };
    case "refusees":
      return { tone: "success", text: wordRefused(count("adresses")) };
    case "impossible": {
      const code = Object.keys(sentences).find((known) => known === query.motif);
      return {
        tone: "error",
        text: `${sentences[(code ?? "failed") as RefusalCode]({})} ${nothingChanged}`,
      };
    }
    default:
      return null;
  }
}
