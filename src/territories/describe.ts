import { searchKey } from "./searchKey";
import type { Level, Territory } from "./territory";

/** The package's files as rows of our tables. Pure. */

type Place = { code: string; nom: string };
export type CommuneRecord = Place & {
  type: "commune-actuelle" | "commune-deleguee" | "commune-associee" | "arrondissement-municipal";
  departement?: string;
  region?: string;
  siren?: string;
  population?: number;
  codesPostaux?: string[];
  anciensCodes?: string[];
  /** The commune that a former one, or an arrondissement, belongs to. */
  chefLieu?: string;
  commune?: string;
};
export type EpciRecord = Place & {
  type: string;
  populationMunicipale?: number;
  membres: { code: string; populationMunicipale?: number }[];
};
export type DepartementRecord = Place & { region: string; zone: string };
export type RegionRecord = Place & { zone: string };

export type GeographyFiles = {
  communes: readonly CommuneRecord[];
  /** Those with their own taxes; EPT are apart. */
  epci: readonly EpciRecord[];
  ept: readonly EpciRecord[];
  departements: readonly DepartementRecord[];
  regions: readonly RegionRecord[];
};

export type TerritoryRow = Territory & {
  siren: string | null;
  population: number | null;
  postal_codes: string[];
  above: string[];
};

/** One way to find a territory: a name, a name it had or that a part of it has, a code. */
export type KeyRow = {
  key: string;
  territory: string;
  kind: "name" | "alias" | "code";
  /** The other name as people write it. */
  shown: string | null;
};

type Member = { code: string; population: number };

const typographic = (name: string): string => name.replaceAll("'", "’");

export function describeGeography(files: GeographyFiles): {
  territories: TerritoryRow[];
  keys: KeyRow[];
} {
  const territories: TerritoryRow[] = [];
  const keys = new Map<string, KeyRow>();
  const addKey = (row: KeyRow) => {
    const place = `${row.key}\0${row.territory}`;
    if (row.key && !keys.has(place)) keys.set(place, row);
  };
  const add = (row: TerritoryRow, codes: readonly (string | null | undefined)[]) => {
    territories.push(row);
    addKey({ key: searchKey(row.name), territory: row.code, kind: "name", shown: null });
    for (const code of codes)
      if (code) addKey({ key: code.toLowerCase(), territory: row.code, kind: "code", shown: null });
  };
  const current = files.communes.filter(({ type }) => type === "commune-actuelle");
  const communeOf = new Map(current.map((commune) => [commune.code, commune]));
  const departementNames = new Map(files.departements.map((one) => [one.code, one.nom]));
  const regionNames = new Map(files.regions.map((one) => [one.code, one.nom]));
  const populations = sumPopulations(current);

  for (const { code, nom, zone } of files.regions) {
    const region = {
      ...base("region", code, nom),
      population: populations.get(`region:${code}`) ?? null,
    };
    // An overseas collectivity is not a région: kept for the codes of producers, found once only.
    if (zone === "com") territories.push({ ...region, kind: "COM" });
    else add(region, [code]);
  }
  for (const { code, nom, region, zone } of files.departements) {
    const overseas = zone === "com";
    add(
      {
        ...base("departement", code, nom),
        kind: overseas ? "COM" : null,
        place: overseas ? null : typographic(regionNames.get(region) ?? ""),
        population: populations.get(`departement:${code}`) ?? null,
        above: [`region:${region}`],
      },
      [code],
    );
  }
  const groupings = new Map<string, string[]>();
  for (const { code, nom, type, populationMunicipale, membres } of [...files.epci, ...files.ept]) {
    for (const member of membres)
      groupings.set(member.code, [...(groupings.get(member.code) ?? []), `epci:${code}`]);
    const members = membres.map((member) => ({
      code: member.code,
      population: member.populationMunicipale ?? 0,
    }));
    const departements = largestFirst(members, (member) => communeOf.get(member)?.departement);
    const regions = largestFirst(members, (member) => communeOf.get(member)?.region);
    add(
      {
        ...base("epci", code, nom),
        kind: type,
        place: typographic(departements.map((one) => departementNames.get(one)).join(", ")),
        siren: code,
        population:
          populationMunicipale ?? members.reduce((sum, { population }) => sum + population, 0),
        above: [
          ...departements.map((one) => `departement:${one}`),
          ...regions.map((one) => `region:${one}`),
        ],
      },
      [code],
    );
    addKey({
      key: withoutForm(searchKey(nom)),
      territory: `epci:${code}`,
      kind: "alias",
      shown: null,
    });
  }
  for (const commune of current) {
    const { code, nom, departement, region, siren, population, codesPostaux = [] } = commune;
    add(
      {
        ...base("commune", code, nom),
        place: departement ? typographic(departementNames.get(departement) ?? "") : null,
        siren: siren ?? null,
        population: population ?? null,
        postal_codes: codesPostaux,
        above: [
          ...(groupings.get(code) ?? []),
          ...(departement ? [`departement:${departement}`] : []),
          ...(region ? [`region:${region}`] : []),
        ],
      },
      [code, siren, ...codesPostaux, ...(commune.anciensCodes ?? [])],
    );
  }
  for (const part of files.communes) {
    const whole = part.type === "commune-actuelle" ? undefined : (part.commune ?? part.chefLieu);
    if (!whole || !communeOf.has(whole)) continue;
    const territory = `commune:${whole}`;
    addKey({ key: searchKey(part.nom), territory, kind: "alias", shown: typographic(part.nom) });
    for (const code of [part.code, ...(part.codesPostaux ?? [])])
      addKey({ key: code.toLowerCase(), territory, kind: "code", shown: null });
  }
  return { territories, keys: [...keys.values()] };
}

function base(level: Level, number: string, name: string): TerritoryRow {
  return {
    code: `${level}:${number}`,
    level,
    name: typographic(name),
    kind: null,
    place: null,
    siren: null,
    population: null,
    postal_codes: [],
    above: [],
  };
}

function sumPopulations(communes: readonly CommuneRecord[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { departement, region, population = 0 } of communes)
    for (const place of [`departement:${departement}`, `region:${region}`])
      sums.set(place, (sums.get(place) ?? 0) + population);
  return sums;
}

/** Where the members live, the place with the most people first. */
function largestFirst(
  members: readonly Member[],
  placeOf: (commune: string) => string | undefined,
): string[] {
  const sums = new Map<string, number>();
  for (const { code, population } of members) {
    const place = placeOf(code);
    if (place) sums.set(place, (sums.get(place) ?? 0) + population);
  }
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([place]) => place);
}

/** « CC du Nogentais » is looked for as « Nogentais », « Métropole de Lyon » as « Lyon ». */
const withoutForm = (key: string): string =>
  searchKey(
    key.replace(/^(cc|ca|cu|metropole|eurometropole) ((de la|de l|des|du|de|d) )?(?=.)/, ""),
  );
