import {
  type DescribedEntry,
  formatsOf,
  hasLicence,
  hasYears,
  isMachineReadable,
  isOpenFormat,
  type StateOf,
} from "./described";

/**
 * The European Metadata Quality Assessment (MQA), as data.europa.eu defines it: 405 points on
 * five dimensions (https://data.europa.eu/mqa/methodology). It judges what our DCAT-AP export
 * says, so that a line holds when the export carries the property.
 */
export type MqaLine = { dimension: Dimension; label: string; points: number; of: number };

export const dimensions = {
  findability: "Facilité à trouver",
  accessibility: "Accès",
  interoperability: "Interopérabilité",
  reusability: "Réutilisation",
  contextuality: "Contexte",
} as const;
export type Dimension = keyof typeof dimensions;

/** Lowest score of each band, best first (MQA methodology, « scoring »). */
export const bands = [
  { from: 351, label: "excellent" },
  { from: 221, label: "bon" },
  { from: 121, label: "suffisant" },
  { from: 0, label: "insuffisant" },
] as const;

export const mqaTotal = 405;

type Rule = [dimension: Dimension, label: string, of: number, met: boolean];

/** Judges an entry line by line, always all lines, in one order. Pure. */
export function judgeMqa(entry: DescribedEntry, stateOf: StateOf): MqaLine[] {
  const files = entry.distributions ?? [];
  const formats = formatsOf(entry);
  const answers = (url: string) => ["ok", "moved"].includes(stateOf(url) ?? "");
  const downloads = files.map(({ url }) => url);
  const contact = Boolean(entry.contact?.name || entry.contact?.email || entry.contact?.url);
  const rules: Rule[] = [
    ["findability", "Mots-clés", 30, Boolean(entry.keywords?.length)],
    ["findability", "Thématiques", 30, Boolean(entry.themes?.length)],
    ["findability", "Territoires couverts", 20, Boolean(entry.territories?.length)],
    ["findability", "Années couvertes", 20, hasYears(entry)],
    ["accessibility", "L’adresse de la page répond", 50, answers(entry.url)],
    ["accessibility", "Adresse de téléchargement", 20, downloads.length > 0],
    [
      "accessibility",
      "Les téléchargements répondent",
      30,
      downloads.length > 0 && downloads.every(answers),
    ],
    ["interoperability", "Format", 20, formats.length > 0],
    ["interoperability", "Type de média", 10, files.some(({ mediaType }) => Boolean(mediaType))],
    // Our formats are a closed list, each with its URI of the EU's authority table.
    ["interoperability", "Format d’un vocabulaire contrôlé", 10, formats.length > 0],
    ["interoperability", "Format non propriétaire", 20, formats.some(isOpenFormat)],
    ["interoperability", "Format lisible par machine", 20, formats.some(isMachineReadable)],
    // The export of every entry is, by tests.
    ["interoperability", "Conformité à DCAT-AP", 30, true],
    ["reusability", "Licence", 20, hasLicence(entry)],
    ["reusability", "Licence d’un vocabulaire contrôlé", 10, hasLicence(entry)],
    // Everything that the catalogue lists is public, and the export says so.
    ["reusability", "Restrictions d’accès", 10, true],
    ["reusability", "Restrictions d’un vocabulaire contrôlé", 5, true],
    ["reusability", "Point de contact", 20, contact],
    ["reusability", "Producteur", 10, Boolean(entry.publisher)],
    ["contextuality", "Droits", 5, hasLicence(entry)],
    ["contextuality", "Taille des fichiers", 5, files.some(({ byteSize }) => Boolean(byteSize))],
    ["contextuality", "Date de publication", 5, Boolean(entry.issued)],
    ["contextuality", "Date de mise à jour", 5, Boolean(entry.modified)],
  ];
  return rules.map(([dimension, label, of, met]) => ({
    dimension,
    label,
    of,
    points: met ? of : 0,
  }));
}

export const scoreOf = (lines: readonly { points: number }[]): number =>
  lines.reduce((sum, { points }) => sum + points, 0);

/** The French name of the band of a score from 0 to 405. */
export const bandOf = (score: number): string =>
  bands.find(({ from }) => score >= from)?.label ?? bands[3].label;
