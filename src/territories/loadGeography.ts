import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Sql } from "@/lib/database";
import { describeGeography, type GeographyFiles } from "./describe";

/** The package whose files we read; its own entry point looks for them in the working directory. */
const PACKAGE = "@etalab/decoupage-administratif";
/** Rows handed to the database at once: some megabytes of JSON. */
const BATCH = 5_000;

export type GeographyLoad = { version: string; territories: number; loaded: boolean };

/**
 * Fills the tables of territories from the package, whole: in a transaction readers see the old
 * geography or the new one. Does nothing when this version is there already.
 */
export async function loadGeography(sql: Sql): Promise<GeographyLoad> {
  const folder = packageFolder();
  const { version } = readJson<{ version: string }>(join(folder, "package.json"));
  const known = await sql.query<{ version: string; count: number }>(
    "SELECT version, (SELECT count(*) FROM territories) AS count FROM geography_versions",
  );
  if (known.rows[0]?.version === version)
    return { version, territories: Number(known.rows[0].count), loaded: false };

  const data = <T>(name: string) => readJson<T>(join(folder, "data", `${name}.json`));
  const files: GeographyFiles = {
    communes: data("communes"),
    epci: data("epci"),
    ept: data("ept"),
    departements: data("departements"),
    regions: data("regions"),
  };
  const { territories, keys } = describeGeography(files);
  await sql.query("DELETE FROM territory_keys");
  await sql.query("DELETE FROM territories");
  await insert(
    sql,
    `INSERT INTO territories (code, level, name, kind, place, siren, population, postal_codes, above)
     SELECT code, level, name, kind, place, siren, population, postal_codes, above
       FROM jsonb_to_recordset($1::jsonb) AS t(code text, level text, name text, kind text,
            place text, siren text, population integer, postal_codes text[], above text[])`,
    territories,
  );
  await insert(
    sql,
    `INSERT INTO territory_keys (key, territory, kind, shown)
     SELECT key, territory, kind, shown FROM jsonb_to_recordset($1::jsonb)
       AS t(key text, territory text, kind text, shown text)`,
    keys,
  );
  await sql.query("DELETE FROM geography_versions");
  await sql.query("INSERT INTO geography_versions (version) VALUES ($1)", [version]);
  return { version, territories: territories.length, loaded: true };
}

async function insert(sql: Sql, statement: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await sql.query(statement, [JSON.stringify(rows.slice(start, start + BATCH))]);
}

/** Packages are found from where the program runs, not from where it was bundled to. */
const packageFolder = (): string =>
  join(createRequire(join(process.cwd(), "package.json")).resolve(`${PACKAGE}/package.json`), "..");

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
