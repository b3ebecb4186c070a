import { parisInstant } from "@/lib/parisTime";
import { isTerritoryCode } from "@/territories";
import { normalizeAddress } from "../address";
import { MOST_CHOICES } from "../subscription";
import { type CsvRow, plainName } from "./readCsv";

/** How consent is had: the file proves it, or each person is asked by a mail of ours. */
export const importModes = ["consent", "invitation"] as const;
export type ImportMode = (typeof importModes)[number];

/** What a row asks for, ready to be written. */
export type ImportChoice = {
  themes: number[];
  territories: string[];
  rhythm: "each" | "monthly";
  /** Only where the file proves consent. */
  consent?: { at: string; text: string; source: string };
};

export type RowProblem =
  | "columns"
  | "address_missing"
  | "address_invalid"
  | "formula"
  | "too_long"
  | "theme_unknown"
  | "territory_unknown"
  | "rhythm_unknown"
  | "date_missing"
  | "date_invalid"
  | "date_future"
  | "date_old"
  | "text_missing"
  | "source_missing";

export type RowVerdict =
  | { ok: true; email: string; choice: ImportChoice }
  | { ok: false; problem: RowProblem };

/** Other names of the columns, as lists of subscribers have them. */
const ALIASES: Record<string, string> = {
  email: "adresse",
  e_mail: "adresse",
  mail: "adresse",
  courriel: "adresse",
  adresse_electronique: "adresse",
  adresse_e_mail: "adresse",
  themes: "thematiques",
};
const KNOWN = new Set([
  "adresse",
  "thematiques",
  "territoires",
  "rythme",
  "consentement_date",
  "consentement_texte",
  "consentement_source",
]);

export const meaningOfColumn = (name: string): string | undefined => {
  const meant = ALIASES[name] ?? name;
  return KNOWN.has(meant) ? meant : undefined;
};

const TEXT_MAX = 300;
/** A consent that nobody has acted upon for three years is spent (CNIL). */
const CONSENT_YEARS = 3;

/** Spreadsheets compute what begins so; nothing of it may come in, to be exported one day. */
const FORMULA = /^[=+\-@\t\r]/;

const RHYTHMS = new Map([
  ["", "each"],
  ["chaque numero", "each"],
  ["each", "each"],
  ["une fois par mois", "monthly"],
  ["mensuel", "monthly"],
  ["monthly", "monthly"],
] as const satisfies readonly (readonly [string, ImportChoice["rhythm"]])[]);

export type ImportOffer = {
  /** Of published themes: plain title or slug → identifier. */
  themes: ReadonlyMap<string, number>;
};

/** Judges a row by itself: whether its address and its territories are known is asked later. Pure. */
export function judgeRow(
  { cells, overflow }: CsvRow,
  { mode, offer, now }: { mode: ImportMode; offer: ImportOffer; now: Date },
): RowVerdict {
  const refuse = (problem: RowProblem): RowVerdict => ({ ok: false, problem });
  const values = new Map<string, string>();
  for (const [column, value] of Object.entries(cells)) {
    const meant = meaningOfColumn(column);
    if (meant && value) values.set(meant, value);
  }
  const cell = (name: string) => values.get(name) ?? "";
  if (overflow) return refuse("columns");
  if (!cell("adresse")) return refuse("address_missing");
  if ([...values.values()].some((value) => FORMULA.test(value))) return refuse("formula");
  const email = normalizeAddress(cell("adresse"));
  if (!email) return refuse("address_invalid");

  const themes = listOf(cell("thematiques")).map((name) => offer.themes.get(plainName(name)));
  if (themes.length > MOST_CHOICES || themes.includes(undefined)) return refuse("theme_unknown");
  const territories = listOf(cell("territoires"));
  if (territories.length > MOST_CHOICES || !territories.every(isTerritoryCode))
    return refuse("territory_unknown");
  const rhythm = RHYTHMS.get(plainName(cell("rythme")) as "");
  if (!rhythm) return refuse("rhythm_unknown");
  const choice: ImportChoice = {
    themes: [...new Set(themes.filter((id) => id !== undefined))],
    territories: [...new Set(territories)],
    rhythm,
  };
  if (mode === "invitation") return { ok: true, email, choice };

  const [text, source] = [cell("consentement_texte"), cell("consentement_source")];
  if (!cell("consentement_date")) return refuse("date_missing");
  const at = readDate(cell("consentement_date"));
  if (!at) return refuse("date_invalid");
  if (at > now) return refuse("date_future");
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - CONSENT_YEARS);
  if (at < oldest) return refuse("date_old");
  if (!text) return refuse("text_missing");
  if (!source) return refuse("source_missing");
  if (text.length > TEXT_MAX || source.length > TEXT_MAX) return refuse("too_long");
  return {
    ok: true,
    email,
    choice: { ...choice, consent: { at: at.toISOString(), text, source } },
  };
}

const listOf = (cell: string): string[] =>
  cell
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean);

/** `2025-05-31`, `31/05/2025`, each with or without a time, in Paris. */
function readDate(text: string): Date | undefined {
  const match =
    /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\/(\d\d?)\/(\d{4}))(?:[ T]+(\d\d?)[:h](\d\d)(?::\d\d)?)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, isoYear, isoMonth, isoDay, day, month, year, hour = "00", minute = "00"] = match;
  const part = (value: string | undefined) => (value ?? "").padStart(2, "0");
  const date = `${isoYear ?? year}-${part(isoMonth ?? month)}-${part(isoDay ?? day)}`;
  // A day that does not exist is no date, not the next one.
  const noon = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== date) return undefined;
  return parisInstant(`${date}T${part(hour)}:${minute}`) ?? undefined;
}
