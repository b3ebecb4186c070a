import type { Heading } from "./headings";
import type { CsvRow } from "./readCsv";

/** Case, accents and doubled spaces tell no name from another. */
export const spell = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();

const between = /\s*\|\s*/;
/** An apostrophe that a spreadsheet, or our own export, put before what looks like a formula. */
const disarmed = /^'(?=[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/;

/** Reads one row's cells, gathering what is wrong. */
export function readerOf(row: CsvRow, columns: ReadonlyMap<Heading, number>) {
  const problems: string[] = [];
  const text = (heading: Heading): string => {
    const index = columns.get(heading);
    return index === undefined ? "" : (row.cells[index] ?? "").replace(disarmed, "").trim();
  };
  const wrong = (heading: Heading, why: string) => {
    problems.push(`${heading}\u00a0: ${why}`);
    return undefined;
  };
  const list = (heading: Heading): string[] => text(heading).split(between).filter(Boolean);
  return {
    problems,
    wrong,
    list,
    text(heading: Heading, longest: number): string | undefined {
      const value = text(heading);
      if (value.length > longest)
        return wrong(heading, `${longest} caractères au plus, et il y en a ${value.length}.`);
      return value || undefined;
    },
    address(heading: Heading): string | undefined {
      const value = text(heading);
      return value && !isAddress(value)
        ? wrong(heading, `«\u00a0${value.slice(0, 80)}\u00a0» n’est pas une adresse.`)
        : value || undefined;
    },
    year(heading: Heading): number | undefined {
      const value = text(heading);
      return value ? yearOf(value, (why) => wrong(heading, why)) : undefined;
    },
    years: (heading: Heading): number[] =>
      list(heading).flatMap((value) => yearOf(value, (why) => wrong(heading, why)) ?? []),
    day(heading: Heading): string | undefined {
      const value = text(heading);
      return value
        ? (dayOf(value) ?? wrong(heading, "une date s’écrit 2026-11-26 ou 26/11/2026."))
        : undefined;
    },
    one(heading: Heading, vocabulary: Vocabulary): string | undefined {
      const value = text(heading);
      return value ? codeOf(value, vocabulary, (why) => wrong(heading, why)) : undefined;
    },
    several: (heading: Heading, vocabulary: Vocabulary): string[] => [
      ...new Set(
        list(heading).flatMap(
          (value) => codeOf(value, vocabulary, (why) => wrong(heading, why)) ?? [],
        ),
      ),
    ],
    named(heading: Heading, names: ReadonlyMap<string, number>): number | undefined {
      const value = text(heading);
      return value ? numberOf(value, names, (why) => wrong(heading, why)) : undefined;
    },
    severalNamed: (heading: Heading, names: ReadonlyMap<string, number>): number[] => [
      ...new Set(
        list(heading).flatMap(
          (value) => numberOf(value, names, (why) => wrong(heading, why)) ?? [],
        ),
      ),
    ],
  };
}

type Vocabulary = readonly { value: string; label: string }[];
type Complain = (why: string) => undefined;

const codeOf = (text: string, vocabulary: Vocabulary, complain: Complain): string | undefined =>
  vocabulary.find(({ value, label }) => [spell(value), spell(label)].includes(spell(text)))
    ?.value ??
  complain(
    `«\u00a0${text.slice(0, 80)}\u00a0» n’est pas une des valeurs (${vocabulary.map(({ label }) => label).join(", ")}).`,
  );

const numberOf = (
  text: string,
  names: ReadonlyMap<string, number>,
  complain: Complain,
): number | undefined =>
  names.get(spell(text)) ??
  complain(`«\u00a0${text.slice(0, 80)}\u00a0» n’existe pas ici\u00a0: créez d’abord sa fiche.`);

const yearOf = (text: string, complain: Complain): number | undefined =>
  /^\d{4}$/.test(text) && Number(text) >= 1789 && Number(text) <= 2100
    ? Number(text)
    : complain("une année entre 1789 et 2100.");

/** An ISO day from either way in which a French spreadsheet writes it. */
function dayOf(text: string): string | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : text.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

export function isAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return /^https?:$/.test(protocol) && hostname.includes(".") && text.length <= 2_000;
  } catch {
    return false;
  }
}

export const languages: Vocabulary = [
  { value: "fr", label: "Français" },
  { value: "en", label: "Anglais" },
];
