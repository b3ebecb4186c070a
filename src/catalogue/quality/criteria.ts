import { plainTextOf } from "../records";
import {
  type DescribedEntry,
  formatsOf,
  hasLicence,
  hasPlaces,
  hasYears,
  isDead,
  isOpenFormat,
  type StateOf,
} from "./described";

/**
 * The nine criteria by which data.gouv.fr judges how well a dataset is described
 * (udata, `Dataset.quality`; https://guides.data.gouv.fr, « améliorer la qualité »).
 */
export type Criterion = {
  code:
    | "licence"
    | "temporal"
    | "spatial"
    | "frequency"
    | "up-to-date"
    | "description"
    | "open-format"
    | "available"
    | "documented";
  met: boolean;
  /** What is, when it is met. */
  label: string;
  /** What to do, when it is not. */
  advice: string;
};

/** Shorter descriptions tell nobody whether the data is what he looks for. */
const DESCRIPTION_LENGTH = 100;

const DAY_MS = 86_400_000;

/** Days between two updates; what has no rhythm is always in time (as in udata). */
const rhythmDays: Record<string, number> = {
  DAILY: 1,
  WEEKLY: 7,
  MONTHLY: 31,
  QUARTERLY: 92,
  ANNUAL_2: 183,
  ANNUAL: 366,
  BIENNIAL: 731,
};
/** One day late is in time. */
const GRACE_DAYS = 1;

function isUpToDate({ frequency, modified, issued }: DescribedEntry, now: Date): boolean {
  if (!frequency || frequency === "UNKNOWN") return false;
  const rhythm = rhythmDays[frequency];
  if (rhythm === undefined) return true;
  const last = Date.parse(modified ?? issued ?? "");
  return now.getTime() - last <= (rhythm + GRACE_DAYS) * DAY_MS;
}

/** Judges an entry line by line, always all nine, in one order. Pure. */
export function judgeCriteria(entry: DescribedEntry, stateOf: StateOf, now: Date): Criterion[] {
  const addresses = [entry.url, ...(entry.distributions ?? []).map(({ url }) => url)];
  const length = Math.max(
    plainTextOf(entry.description).length,
    (entry.summary ?? "").trim().length,
  );
  return [
    {
      code: "licence",
      met: hasLicence(entry),
      label: "Licence indiquée",
      advice: "La licence manque : demandez-la au producteur, puis indiquez-la.",
    },
    {
      code: "temporal",
      met: hasYears(entry),
      label: "Années couvertes indiquées",
      advice: "Les années couvertes manquent.",
    },
    {
      code: "spatial",
      met: hasPlaces(entry),
      label: "Niveaux ou territoires couverts indiqués",
      advice: "Les niveaux et les territoires couverts manquent.",
    },
    {
      code: "frequency",
      met: Boolean(entry.frequency) && entry.frequency !== "UNKNOWN",
      label: "Fréquence de mise à jour indiquée",
      advice: "La fréquence de mise à jour manque.",
    },
    {
      code: "up-to-date",
      met: isUpToDate(entry, now),
      label: "Mise à jour dans les temps",
      advice:
        "La dernière mise à jour est inconnue, ou plus ancienne que la fréquence annoncée ne le promet.",
    },
    {
      code: "description",
      met: length > DESCRIPTION_LENGTH,
      label: `Description de plus de ${DESCRIPTION_LENGTH} caractères`,
      advice: `La description compte ${length} caractères : il en faut plus de ${DESCRIPTION_LENGTH}.`,
    },
    {
      code: "open-format",
      met: formatsOf(entry).some(isOpenFormat),
      label: "Format ouvert proposé",
      advice: "Aucun format ouvert (CSV, JSON, ODS…) n’est indiqué.",
    },
    {
      code: "available",
      met: addresses.every((url) => !isDead(stateOf(url))),
      label: "Liens en état de marche",
      advice: "Un lien au moins ne fonctionne plus.",
    },
    {
      code: "documented",
      met: Boolean(entry.documentationUrl || entry.methodologyUrl),
      label: "Documentation ou méthodologie indiquée",
      advice: "Ni documentation ni méthodologie ne sont indiquées.",
    },
  ];
}
