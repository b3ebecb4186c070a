/**
 * The European and international names of what our vocabularies hold. Codes: EU Vocabularies
 * (authority tables of the Publications Office), IANA, ADMS.
 */
const authority = "http://publications.europa.eu/resource/authority";
export const iana = "http://www.iana.org/assignments/media-types/";
const licenceTypes = "http://purl.org/adms/licencetype";
export const licenceTypeScheme = `${licenceTypes}/1.0`;
export const publisherTypeScheme = "http://purl.org/adms/publishertype/1.0";

export const schemes = {
  country: `${authority}/country`,
  fileType: `${authority}/file-type`,
  frequency: `${authority}/frequency`,
  language: `${authority}/language`,
  theme: `${authority}/data-theme`,
};

/** Our languages: ISO 639-3 in the authority table. */
export const languages: Readonly<Record<string, { iri: string; label: string }>> = {
  fr: { iri: `${schemes.language}/FRA`, label: "français" },
  en: { iri: `${schemes.language}/ENG`, label: "anglais" },
};

export const france = { iri: `${schemes.country}/FRA`, label: "France" };

/** Our frequencies carry the codes of the authority table; « inconnue » is left unsaid. */
export const frequencyIri = (code: string): string | undefined =>
  code === "UNKNOWN" ? undefined : `${schemes.frequency}/${code}`;

/** A format that has no code in a table is left out of it: an API is no file type. */
const formats: Readonly<Record<string, { file?: string; media?: string }>> = {
  CSV: { file: "CSV", media: "text/csv" },
  JSON: { file: "JSON", media: "application/json" },
  XLSX: {
    file: "XLSX",
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  XLS: { file: "XLS", media: "application/vnd.ms-excel" },
  ODS: { file: "ODS", media: "application/vnd.oasis.opendocument.spreadsheet" },
  PDF: { file: "PDF", media: "application/pdf" },
  HTML: { file: "HTML", media: "text/html" },
  PARQUET: { file: "PARQUET", media: "application/vnd.apache.parquet" },
  ZIP: { file: "ZIP", media: "application/zip" },
  GEOJSON: { file: "GEOJSON", media: "application/geo+json" },
  SHP: { file: "SHP" },
  TXT: { file: "TXT", media: "text/plain" },
  XML: { file: "XML", media: "application/xml" },
  API: {},
};

export function fileTypeIri(format: string | null): string | undefined {
  const code = format ? formats[format]?.file : undefined;
  return code ? `${schemes.fileType}/${code}` : undefined;
}

/** From the type that an editor gave, else from the format. */
export function mediaTypeIri(mediaType: string | null, format: string | null): string | undefined {
  const name = mediaType?.trim().toLowerCase() || (format ? formats[format]?.media : undefined);
  return name && /^[a-z]+\/[\w.+-]+$/.test(name) ? iana + name : undefined;
}

/** Formats that one reads on a page or asks of a server, rather than downloads. */
export const isFile = (format: string | null): boolean =>
  format !== null && format !== "HTML" && format !== "API";

type Licence = { iri: string; type: "Attribution" | "ViralEffect-ShareAlike" };

/**
 * EU authority codes where the table has the licence; the French open licence is not in it and goes by
 * the addresses by which data.gouv.fr knows it, which European harvesters recognise.
 */
const licences: Readonly<Record<string, Licence>> = {
  lov2: { iri: "https://www.etalab.gouv.fr/licence-ouverte-open-licence", type: "Attribution" },
  "fr-lo": {
    iri: "https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf",
    type: "Attribution",
  },
  "odc-odbl": { iri: `${authority}/licence/ODC_BL`, type: "ViralEffect-ShareAlike" },
  "cecill-2.1": { iri: `${authority}/licence/CECILL_2_1`, type: "ViralEffect-ShareAlike" },
};

export function licenceOf(
  code: string,
): { iri: string; typeIri: string; typeLabel: string } | undefined {
  const licence = licences[code];
  if (!licence) return undefined;
  return {
    iri: licence.iri,
    typeIri: `${licenceTypes}/${licence.type}`,
    typeLabel: licence.type === "Attribution" ? "Attribution" : "Partage à l’identique",
  };
}

const themeLabels: Readonly<Record<string, string>> = {
  ECON: "Économie et finances",
  EDUC: "Éducation, culture et sport",
  ENVI: "Environnement",
  GOVE: "Gouvernement et secteur public",
  HEAL: "Santé",
  JUST: "Justice, système juridique et sécurité publique",
  REGI: "Régions et villes",
  SOCI: "Population et société",
};

/** Our first nine themes, by slug. */
const themes: Readonly<Record<string, readonly string[]>> = {
  "aide-dotations": ["ECON", "GOVE"],
  "culture-education": ["EDUC"],
  "developpement-durable": ["ENVI"],
  "emploi-fonction-publique": ["GOVE", "SOCI"],
  "finances-fiscalite": ["ECON"],
  "geographie-intercommunalites": ["REGI"],
  parite: ["SOCI"],
  "sante-social": ["HEAL", "SOCI"],
  securite: ["JUST"],
};

/** Themes of ours that an editor adds concern the public sector, as everything here does. */
export function europeanThemes(slugs: readonly string[]): { iri: string; label: string }[] {
  const codes = new Set(slugs.flatMap((slug) => themes[slug] ?? ["GOVE"]));
  return [...codes].map((code) => ({
    iri: `${schemes.theme}/${code}`,
    label: themeLabels[code] ?? code,
  }));
}

const nationalKinds: ReadonlySet<string> = new Set([
  "ministry",
  "central-administration",
  "statistical-service",
  "public-body",
  "court",
  "social-security",
  "parliament",
  "independent-authority",
]);

export const isNationalAuthority = (kind: string): boolean => nationalKinds.has(kind);
export const nationalAuthority = {
  iri: "http://purl.org/adms/publishertype/NationalAuthority",
  label: "Administration nationale",
};

/** Kinds of territory that INSEE names by their official codes (https://rdf.insee.fr/geo). */
const inseeKinds: Readonly<Record<string, string>> = {
  commune: "commune",
  departement: "departement",
  region: "region",
};

/**
 * Where a territory of ours is described: France by the EU table, communes, départements and
 * regions by INSEE. An intercommunalité has no address made of its SIREN: undefined.
 */
export function territoryIri(territory: string): string | undefined {
  const [kind = "", code = ""] = territory.split(":");
  if (kind === "pays" || kind === "national") return france.iri;
  const insee = inseeKinds[kind];
  return insee && /^[0-9][0-9AB][0-9]{0,3}$/.test(code)
    ? `http://id.insee.fr/geo/${insee}/${code}`
    : undefined;
}
