import { entryPath } from "../paths";
import type { CatalogueRecord } from "../records";
import { coverageOf } from "../records";
import { linkStates } from "../search/query";
import { entryTypes, frequencies, labelOf, levels, licences } from "../vocabularies";

/** Several values in one cell. */
const between = " | ";

type Column = { title: string; value: (record: CatalogueRecord, siteUrl: string) => string };

const year = (value: number | null): string => (value === null ? "" : String(value));

const columns: readonly Column[] = [
  { title: "Identifiant", value: ({ slug }) => slug },
  { title: "Titre", value: ({ title }) => title },
  { title: "Type", value: ({ type }) => labelOf(entryTypes, type) },
  { title: "Résumé", value: ({ summary }) => summary },
  { title: "Adresse de la fiche", value: (record, siteUrl) => siteUrl + entryPath(record) },
  { title: "Adresse de la ressource", value: ({ url }) => url },
  { title: "État du lien", value: ({ link }) => labelOf(linkStates, link.state) },
  { title: "Code de l’état du lien", value: ({ link }) => link.state },
  { title: "Lien vérifié le", value: ({ link }) => link.checkedAt ?? "" },
  { title: "Producteur", value: ({ publisher }) => publisher?.name ?? "" },
  { title: "Source", value: ({ source }) => source?.title ?? "" },
  { title: "Thématiques", value: ({ themes }) => themes.map(({ title }) => title).join(between) },
  { title: "Mots-clés", value: ({ keywords }) => keywords.join(between) },
  {
    title: "Niveaux territoriaux",
    value: (record) => record.levels.map((level) => labelOf(levels, level)).join(between),
  },
  { title: "Territoires", value: ({ territories }) => territories.join(between) },
  { title: "Première année", value: (record) => year(coverageOf(record).first) },
  { title: "Dernière année", value: (record) => year(coverageOf(record).last) },
  { title: "Millésimes", value: ({ years }) => years.join(between) },
  {
    title: "Fréquence de mise à jour",
    value: ({ frequency }) => labelOf(frequencies, frequency),
  },
  { title: "Formats", value: ({ formats }) => formats.join(between) },
  { title: "Licence", value: ({ licence }) => labelOf(licences, licence) },
  { title: "Langue", value: ({ language }) => language },
  { title: "Publiée par le producteur le", value: ({ issued }) => issued ?? "" },
  { title: "Mise à jour par le producteur le", value: ({ modified }) => modified ?? "" },
  { title: "Ajoutée au catalogue le", value: ({ addedAt }) => addedAt },
  { title: "Fiche modifiée le", value: ({ changedAt }) => changedAt },
  { title: "Série", value: ({ series }) => series?.title ?? "" },
  {
    title: "Fichiers et interfaces",
    value: ({ distributions }) => distributions.map(({ url }) => url).join(between),
  },
  {
    title: "États des fichiers",
    value: ({ distributions }) => distributions.map(({ link }) => link.state).join(between),
  },
  { title: "Documentation", value: ({ documentationUrl }) => documentationUrl ?? "" },
  { title: "Méthodologie", value: ({ methodologyUrl }) => methodologyUrl ?? "" },
  {
    title: "Contact",
    value: ({ contact }) =>
      [contact.name, contact.email, contact.url].filter(Boolean).join(between),
  },
];

/**
 * What a spreadsheet would take for a formula, even behind spaces (OWASP, « CSV injection »);
 * full-width signs count as well.
 */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** One cell: formulas disarmed by an apostrophe, quotes where RFC 4180 wants them. */
export function csvCell(value: string): string {
  const text = (formula.test(value) ? `'${value}` : value).replaceAll("\0", "");
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(";")}\r\n`;

/** The first line; before it, the mark by which spreadsheets recognise UTF-8. */
export const csvHeader = (): string => `\ufeff${line(columns.map(({ title }) => title))}`;

/** One entry, one line. */
export const csvLine = (record: CatalogueRecord, siteUrl: string): string =>
  line(columns.map(({ value }) => value(record, siteUrl)));
