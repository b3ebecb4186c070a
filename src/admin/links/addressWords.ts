import { wordMoment } from "@/lib/wordMoment";
import { stateLabels, type Uptime, wordReason } from "@/links";
import { formatNumber } from "@/ui/format";
import { troubleStates } from "./filters";

/** What is known of an address, in French, for those who keep the links. Pure. */

export type KnownAddress = {
  state: string;
  reason: string | null;
  httpStatus: number | null;
  failingSince: Date | null;
  checkedAt: Date | null;
  okAt: Date | null;
  /** Somebody asked for a check that has not been made yet. */
  asked: boolean;
};

/** `trouble` asks for attention, `neutral` cannot tell, `good` works. */
export type Tone = "trouble" | "neutral" | "good";

export function toneOf(state: string): Tone {
  if ((troubleStates as readonly string[]).includes(state)) return "trouble";
  return state === "ok" || state === "moved" ? "good" : "neutral";
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** « 3 jours », « 5 heures », « moins d’une heure »; milliseconds in. */
export function wordAge(ms: number): string {
  const counted = (count: number, noun: string) =>
    `${formatNumber(count)}\u00a0${noun}${count < 2 ? "" : "s"}`;
  if (ms < hour) return "moins d’une heure";
  return ms < 2 * day
    ? counted(Math.floor(ms / hour), "heure")
    : counted(Math.floor(ms / day), "jour");
}

export type AddressWords = {
  tone: Tone;
  label: string;
  /** Why, without a capital; empty when there is nothing to say. */
  reason: string;
  since: string;
  lastOk: string;
  lastCheck: string;
};

/**
 * The state of an address in short sentences.
 *
 * @param now of the page that shows it
 */
export function wordAddress(known: KnownAddress, now: Date): AddressWords {
  const { state, reason, httpStatus, failingSince, checkedAt, okAt, asked } = known;
  const tone = toneOf(state);
  return {
    tone,
    label: (stateLabels as Record<string, string>)[state] ?? state,
    reason: tone === "good" ? "" : wordReason(reason, httpStatus),
    since: failingSince
      ? `En échec depuis le ${wordMoment(failingSince)} (${wordAge(now.getTime() - failingSince.getTime())})`
      : "",
    lastOk: okAt
      ? `Dernier succès le ${wordMoment(okAt)}`
      : checkedAt
        ? "Aucun succès constaté"
        : "",
    lastCheck: asked
      ? "Vérification demandée, en attente"
      : checkedAt
        ? `Vérifiée le ${wordMoment(checkedAt)}`
        : "Pas encore vérifiée",
  };
}

/** « 98,2 % »; rounded down, so that only what never failed is at 100. « – » when nothing is known. */
export function wordShare(share: number | null): string {
  return share === null ? "–" : `${formatNumber(Math.floor(share * 1000) / 10)}\u00a0%`;
}

export const uptimeLabels: Record<keyof Uptime, string> = {
  days30: "30\u00a0jours",
  days90: "90\u00a0jours",
  days365: "un an",
};

/** One sentence for beside a field: the state, and since when it is known. */
export function wordBesideField(known: KnownAddress): { tone: Tone; sentence: string } {
  const { state, reason, httpStatus, checkedAt, okAt, asked } = known;
  const tone = toneOf(state);
  const on = checkedAt ? ` le ${wordMoment(checkedAt)}` : "";
  if (asked && !checkedAt) return { tone: "neutral", sentence: "Vérification en cours…" };
  if (state === "ok") return { tone, sentence: `Lien vérifié${on}.` };
  if (state === "moved")
    return { tone, sentence: `Lien vérifié${on}\u00a0: la page a changé d’adresse.` };
  if (state === "unknown" && !checkedAt) return { tone, sentence: "Lien pas encore vérifié." };
  const label = (stateLabels as Record<string, string>)[state] ?? state;
  const why = wordReason(reason, httpStatus);
  const worked = tone === "trouble" && okAt ? ` Il fonctionnait le ${wordMoment(okAt)}.` : "";
  const seen = on ? ` Vérifié${on}.` : "";
  return { tone, sentence: `${label}${why ? `\u00a0: ${why}` : ""}.${seen}${worked}` };
}
