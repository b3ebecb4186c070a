/** A territory of the official geography, and how it is worded. Pure. */

export const levels = ["region", "departement", "epci", "commune"] as const;
export type Level = (typeof levels)[number];

export type Territory = {
  /** Level and official code: `commune:35238`, `departement:2A`, `epci:243500139` (its SIREN). */
  code: string;
  level: Level;
  name: string;
  /** Of EPCI: CC, CA, CU, METRO, MET69, EPT. Of overseas collectivities: COM. */
  kind: string | null;
  /** What tells it from its homonyms: the département of a commune, those of an EPCI. */
  place: string | null;
};

const CODE = /^(region:\d{2,3}|departement:(\d{2,3}|2[AB])|epci:\d{9}|commune:(\d{5}|2[AB]\d{3}))$/;

/** Whether this has the shape of a territory's code; the tables say whether it exists. */
export const isTerritoryCode = (code: string): boolean => CODE.test(code);

/** The official code alone: `35238` of `commune:35238`. */
export const numberOf = (code: string): string => code.slice(code.indexOf(":") + 1);

const levelWords: Record<Level, string> = {
  region: "Région",
  departement: "Département",
  epci: "Intercommunalité",
  commune: "Commune",
};

const kindWords: Readonly<Record<string, string>> = {
  CC: "Communauté de communes",
  CA: "Communauté d’agglomération",
  CU: "Communauté urbaine",
  METRO: "Métropole",
  MET69: "Métropole",
  EPT: "Établissement public territorial",
  COM: "Collectivité d’outre-mer",
};

/** What it is and where: « Commune, Ille-et-Vilaine ». */
export function wordWhere({ level, kind, place }: Omit<Territory, "code" | "name">): string {
  const what = (kind && kindWords[kind]) ?? levelWords[level];
  return place ? `${what}, ${place}` : what;
}

/** Name and place on one line: « Saint-Denis (commune, Seine-Saint-Denis) ». */
export function wordTerritory(territory: Territory): string {
  const where = wordWhere(territory);
  return `${territory.name} (${where.charAt(0).toLowerCase()}${where.slice(1)})`;
}
