import type { Sql } from "@/lib/database";
import type { CatalogueQuery, Sort } from "../search/query";
import { matchesStatement } from "../search/statement";
import { readRecords } from "./readRecords";
import type { CatalogueRecord } from "./record";

/** Records read at once: some megabytes at most. */
export const batchSize = 500;

/**
 * The numbers of all entries that a question finds, in the order asked for, or with what changed
 * last first. Four octets each: a hundred thousand weigh less than one page.
 */
export async function findMatches(
  sql: Sql,
  query: CatalogueQuery,
  by: Sort | "changes" = query.tri,
): Promise<number[]> {
  const { text, values } = matchesStatement(query, by);
  const { rows } = await sql.query<{ ids: number[] }>(text, values);
  return rows[0]?.ids ?? [];
}

/**
 * Goes through entries by their numbers, batch after batch, as fast as they are taken. Nothing is
 * held open meanwhile; what is withdrawn on the way is left out.
 */
export async function* streamRecords(
  sql: Sql,
  ids: readonly number[],
): AsyncGenerator<CatalogueRecord[], void, undefined> {
  for (let start = 0; start < ids.length; start += batchSize)
    yield await readRecords(sql, ids.slice(start, start + batchSize));
}
