import type pg from "pg";
import { openPool } from "@/lib/database";
import {
  findTerritories,
  readAbove,
  readKnownCodes,
  readTerritories,
  territoriesOverlap,
  wordTerritory,
} from "@/territories";
import { loadGeography } from "@/territories/loadGeography";
import { createDatabase } from "../../helpers/database";

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  pool = openPool(database.uri);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const found = async (question: string) =>
  (await findTerritories(pool, question)).map((one) => wordTerritory(one));

test("the migrations have loaded the geography of 2026, whole", async () => {
  const { rows } = await pool.query(
    "SELECT level, count(*)::int AS count FROM territories GROUP BY level ORDER BY level",
  );
  expect(rows).toEqual([
    { level: "commune", count: 34_969 },
    { level: "departement", count: 109 },
    { level: "epci", count: 1_255 + 11 },
    { level: "region", count: 26 },
  ]);
});

test("loading again changes nothing; a new edition replaces the old one whole", async () => {
  const count = async () =>
    (
      await pool.query(
        "SELECT (SELECT count(*) FROM territories) AS t, (SELECT count(*) FROM territory_keys) AS k",
      )
    ).rows[0];
  const before = await count();
  expect((await loadGeography(pool)).loaded).toBe(false);
  await pool.query("UPDATE geography_versions SET version = '5.3.0'");
  await pool.query("UPDATE territories SET name = 'Ancien nom' WHERE code = 'commune:35238'");
  expect(await loadGeography(pool)).toMatchObject({ version: "6.0.0", loaded: true });
  expect(await count()).toEqual(before);
  expect(await found("35238")).toEqual(["Rennes (commune, Ille-et-Vilaine)"]);
});

test.each([
  // Names in every spelling
  ["Rennes", "Rennes (commune, Ille-et-Vilaine)"],
  ["RENNES", "Rennes (commune, Ille-et-Vilaine)"],
  ["st etienne", "Saint-Étienne (commune, Loire)"],
  ["Saint Etienne", "Saint-Étienne (commune, Loire)"],
  ["le mans", "Le Mans (commune, Sarthe)"],
  ["mans", "Le Mans (commune, Sarthe)"],
  ["abergement de varey", "L’Abergement-de-Varey (commune, Ain)"],
  ["Y", "Y (commune, Somme)"],
  ["eu", "Eu (commune, Seine-Maritime)"],
  ["reunion", "La Réunion (département, La Réunion)"],
  ["Bretagne", "Bretagne (région)"],
  ["ille et vilaine", "Ille-et-Vilaine (département, Bretagne)"],
  ["polynesie", "Polynésie française (collectivité d’outre-mer)"],
  // Groupings by their whole name, without its form, in full
  ["Rennes Métropole", "Rennes Métropole (métropole, Ille-et-Vilaine)"],
  ["nogentais", "CC du Nogentais (communauté de communes, Aube)"],
  ["communauté de communes du Nogentais", "CC du Nogentais (communauté de communes, Aube)"],
  [
    "grand paris",
    "Métropole du Grand Paris (métropole, Paris, Seine-Saint-Denis, Hauts-de-Seine, Val-de-Marne, Essonne, Val-d’Oise)",
  ],
  ["plaine commune", "Plaine Commune (établissement public territorial, Seine-Saint-Denis)"],
  // Codes
  ["35238", "Rennes (commune, Ille-et-Vilaine)"],
  ["35200", "Rennes (commune, Ille-et-Vilaine)"],
  ["2A004", "Ajaccio (commune, Corse-du-Sud)"],
  ["2a", "Corse-du-Sud (département, Corse)"],
  ["971", "Guadeloupe (département, Guadeloupe)"],
  ["213502388", "Rennes (commune, Ille-et-Vilaine)"],
  ["243 500 139", "Rennes Métropole (métropole, Ille-et-Vilaine)"],
  // A name with where it is
  ["Saint-Denis 974", "Saint-Denis (commune, La Réunion)"],
  ["saint denis (93)", "Saint-Denis (commune, Seine-Saint-Denis)"],
  ["97400 Saint-Denis", "Saint-Denis (commune, La Réunion)"],
  // Former communes and arrondissements lead to what they are part of
  ["Cherbourg-Octeville", "Cherbourg-en-Cotentin (commune, Manche)"],
  ["Paris 15e arrondissement", "Paris (commune, Paris)"],
  ["75115", "Paris (commune, Paris)"],
  // Misspelt
  ["Renness", "Rennes (commune, Ille-et-Vilaine)"],
  ["Marseile", "Marseille (commune, Bouches-du-Rhône)"],
])("%j finds first %j", async (question, first) => {
  expect((await found(question))[0]).toBe(first);
});

test("homonyms stand together, each with its département, the most populous first", async () => {
  expect((await found("Saint-Denis")).slice(0, 3)).toEqual([
    "Saint-Denis (commune, La Réunion)",
    "Saint-Denis (commune, Seine-Saint-Denis)",
    "Saint-Denis (commune, Aude)",
  ]);
});

test.each([
  "",
  "   ",
  "%",
  "_",
  "'; DROP TABLE territories; --",
  "zzzzqqqqxxxx",
  "é".repeat(300),
  "\u0000",
])("%j finds nothing and harms nothing", async (question) => {
  expect(await found(question)).toEqual([]);
});

test("no two territories are worded alike", async () => {
  const { rows } = await pool.query(
    `SELECT level, name, kind, place, count(*) FROM territories
      GROUP BY level, name, kind, place HAVING count(*) > 1`,
  );
  expect(rows).toEqual([]);
});

test("codes are text, checked against the tables, kept in their order", async () => {
  const codes = [
    "commune:2A004",
    "region:99",
    "departement:971",
    "commune:75115",
    "x",
    "region:53",
  ];
  expect(await readKnownCodes(pool, codes)).toEqual([
    "commune:2A004",
    "departement:971",
    "region:53",
  ]);
  expect((await readTerritories(pool, codes)).map(({ name }) => name)).toEqual([
    "Ajaccio",
    "Guadeloupe",
    "Bretagne",
  ]);
});

test("what lies above: as the files say; islands without EPCI too; former communes follow", async () => {
  const above = await readAbove(pool, [
    "commune:35238",
    "commune:29155",
    "commune:93066",
    "commune:50129",
    "epci:243500139",
    "departement:2A",
    "region:53",
    "commune:00000",
    "commune:50173",
  ]);
  expect(Object.fromEntries(above)).toEqual({
    "commune:35238": ["epci:243500139", "departement:35", "region:53"],
    "commune:29155": ["departement:29", "region:53"],
    "commune:93066": ["epci:200054781", "epci:200057867", "departement:93", "region:11"],
    "commune:50129": ["epci:200067205", "departement:50", "region:28"],
    "epci:243500139": ["departement:35", "region:53"],
    "departement:2A": ["region:94"],
    "region:53": [],
    // Équeurdreville-Hainneville is part of Cherbourg-en-Cotentin.
    "commune:50173": ["commune:50129", "epci:200067205", "departement:50", "region:28"],
  });
  expect(territoriesOverlap(["commune:50173"], ["commune:50129"], above)).toBe(true);
});

test("a search uses its indexes", async () => {
  await pool.query("ANALYZE territory_keys");
  const client = await pool.connect();
  try {
    await client.query("SET enable_seqscan = off");
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT 1 FROM territory_keys k WHERE k.key LIKE 'rennes%'
         OR (k.kind <> 'code' AND (k.key LIKE '% rennes%' OR k.key % 'rennes'))`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("territory_keys_beginning");
    expect(plan).toContain("territory_keys_inside");
  } finally {
    client.release();
  }
});
