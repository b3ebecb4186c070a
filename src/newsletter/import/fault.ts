/** What a file may hold; more is no list of subscribers, or wants to be cut in two. */
export const importLimits = { bytes: 10 * 1024 * 1024, rows: 100_000, rowLength: 20_000 } as const;

/** Why a whole file is refused. */
export type FaultCode =
  | "empty"
  | "too_large"
  | "too_many_rows"
  | "row_too_long"
  | "quotes"
  | "not_text"
  | "columns_twice"
  | "no_address_column"
  | "no_consent_columns";

export class ImportFault extends Error {
  override name = "ImportFault";
  constructor(
    readonly code: FaultCode,
    /** Where in the file, if it is one place. */
    readonly line?: number,
  ) {
    super(code);
  }
}

const texts: Record<FaultCode, string> = {
  empty: "Le fichier est vide.",
  too_large: `Le fichier dépasse ${importLimits.bytes / 1024 / 1024}\u00a0Mo\u00a0: coupez-le en plusieurs.`,
  too_many_rows: "Le fichier dépasse 100\u202f000\u00a0lignes\u00a0: coupez-le en plusieurs.",
  row_too_long: "Une ligne est trop longue\u00a0: il y manque sans doute un guillemet fermant.",
  quotes: "Les guillemets d’une ligne ne vont pas par deux.",
  not_text:
    "Ce n’est pas un fichier CSV. Dans le tableur, choisissez «\u00a0Enregistrer sous\u00a0», puis CSV.",
  columns_twice: "Deux colonnes portent le même nom.",
  no_address_column: "La première ligne doit nommer les colonnes, dont «\u00a0adresse\u00a0».",
  no_consent_columns:
    "La preuve du consentement demande les colonnes «\u00a0consentement_date\u00a0», «\u00a0consentement_texte\u00a0» et «\u00a0consentement_source\u00a0».",
};

export const wordFault = ({ code, line }: ImportFault): string =>
  line === undefined ? texts[code] : `Ligne\u00a0${line}\u00a0: ${texts[code]}`;
