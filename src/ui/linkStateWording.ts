import { deadLinkStates } from "@/catalogue/vocabularies";
import { formatDate } from "./format";

/** What is known of an address, as `stateOfAddresses` of the links domain gives it. */
export type KnownLinkState = {
  state: string;
  checkedAt?: string | Date | null;
  okAt?: string | Date | null;
  /** A copy in a web archive, of an address that is broken or gone. */
  archivedUrl?: string | null;
  archivedAt?: string | Date | null;
};

export type LinkStateWording = { tone: "good" | "neutral" | "warning"; sentence: string };

/** Of the day that the archive's own banner shows, which goes by universal time. */
const shortDay = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "UTC",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** The way to the archived copy of a lost page; null when there is none, or the page is not lost. */
export function wordArchivedCopy(
  known: KnownLinkState | null | undefined,
): { href: string; text: string } | null {
  if (!known?.archivedUrl || !deadLinkStates.has(known.state)) return null;
  const at = known.archivedAt ? new Date(known.archivedAt) : null;
  const day = at && !Number.isNaN(at.getTime()) ? ` du ${shortDay.format(at)}` : "";
  return { href: known.archivedUrl, text: `Consulter la copie archivée${day}` };
}

/**
 * The state of a link in a sentence for readers. Says what was seen and when, and no more than
 * that: a site that refuses robots is not a broken link.
 */
export function wordLinkState(known: KnownLinkState | null | undefined): LinkStateWording {
  const checked = formatDate(known?.checkedAt);
  const lastOk = formatDate(known?.okAt);
  const onDay = checked ? ` le ${checked}` : "";
  const workedOn = lastOk ? ` Il fonctionnait le ${lastOk}.` : "";
  switch (known?.state) {
    case "ok":
      return { tone: "good", sentence: `Lien vérifié${onDay}.` };
    case "moved":
      return {
        tone: "good",
        sentence: `Lien vérifié${onDay} : la page a changé d’adresse, le lien y conduit.`,
      };
    case "degraded":
      return {
        tone: "neutral",
        sentence: `Lien vérifié${onDay} : le site répond, mais mal.`,
      };
    case "blocked":
      return {
        tone: "neutral",
        sentence:
          "Ce site refuse les vérifications automatiques : nous ne pouvons pas dire si le lien fonctionne.",
      };
    case "failing":
      return {
        tone: "warning",
        sentence: `Le site n’a pas répondu lors de notre dernière vérification${onDay ? `,${onDay}` : ""}.${workedOn}`,
      };
    case "broken":
      return {
        tone: "warning",
        sentence: `Ce lien ne fonctionne plus : dernière vérification${onDay}.${workedOn}`,
      };
    case "gone":
      return {
        tone: "warning",
        sentence: `La page a été retirée par son éditeur : dernière vérification${onDay}.${workedOn}`,
      };
    case "invalid":
      return { tone: "warning", sentence: "L’adresse de ce lien est incorrecte." };
    case "unsupported":
    case "refused":
      return { tone: "neutral", sentence: "Ce lien ne peut pas être vérifié automatiquement." };
    default:
      return { tone: "neutral", sentence: "Lien pas encore vérifié." };
  }
}
