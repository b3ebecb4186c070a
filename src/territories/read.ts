import type { Sql } from "@/lib/database";
import type { Above } from "./overlap";
import { isTerritoryCode, type Territory } from "./territory";

/** The codes among these that exist, in the order given. */
export async function readKnownCodes(sql: Sql, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ code: string }>(
    "SELECT code FROM territories WHERE code = ANY($1::text[])",
    [codes.filter(isTerritoryCode)],
  );
  const known = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => known.has(code));
}

/** The territories of these codes, in the order given; unknown ones are left out. */
export async function readTerritories(sql: Sql, codes: readonly string[]): Promise<Territory[]> {
  const { rows } = await sql.query<Territory>(
    "SELECT code, level, name, kind, place FROM territories WHERE code = ANY($1::text[])",
    [codes.filter(isTerritoryCode)],
  );
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.flatMap((code) => found.get(code) ?? []);
}

/**
 * What lies above these codes (see `Above`), in one query. A commune that is no more lies in the
 * one that took it in: who chose it goes on receiving what concerns it.
 */
export async function readAbove(sql: Sql, codes: readonly string[]): Promise<Above> {
  const { rows } = await sql.query<{ code: string; above: string[] }>(
    `SELECT code, above FROM territories WHERE code = ANY($1::text[])
     UNION ALL
     SELECT former.code, t.code || t.above
       FROM unnest($1::text[]) AS former(code)
       JOIN territory_keys k ON k.key = lower(split_part(former.code, ':', 2)) AND k.kind = 'code'
       JOIN territories t ON t.code = k.territory AND t.level = 'commune'
      WHERE former.code LIKE 'commune:%'
        AND NOT EXISTS (SELECT 1 FROM territories known WHERE known.code = former.code)`,
    [codes],
  );
  return new Map(rows.map(({ code, above }) => [code, above]));
}
