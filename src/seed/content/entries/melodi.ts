import type { EntrySeed } from "../types";

/** What every dataset of Insee's catalogue (Melodi) has in common, and its two addresses. */
export const melodi = (
  id: string,
  /** Year in the name of the file; absent when the file holds every year. */
  fileYear?: number,
): Pick<
  EntrySeed,
  | "type"
  | "source"
  | "publisher"
  | "url"
  | "urlComposed"
  | "identifier"
  | "licence"
  | "distributions"
> => ({
  type: "dataset",
  source: "insee-melodi",
  publisher: "insee",
  url: `https://catalogue-donnees.insee.fr/fr/catalogue/recherche/${id}`,
  urlComposed: true,
  identifier: id,
  licence: "notspecified",
  distributions: [
    {
      title: "Fichier complet (CSV)",
      url: `https://api.insee.fr/melodi/file/${id}/${id}${fileYear ? `_${fileYear}` : ""}_CSV_FR`,
      format: "CSV",
    },
  ],
});
