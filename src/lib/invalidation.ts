import type { Sql } from "./database";

/** Channel on which web processes listen for the tags of pages to drop. */
export const pagesChannel = "oc_pages";

/**
 * Tells every web process, at commit, to drop the pages that carry one of these tags.
 *
 * `NOTIFY` belongs to the transaction: nothing is dropped before others can read the change,
 * nothing at all when it is rolled back. Tags: `entries:12` for one document, `entries` for
 * the lists that it may stand in.
 */
export async function invalidatePages(sql: Sql, tags: string[]): Promise<void> {
  // A notification holds at most 8 000 bytes.
  for (let start = 0; start < tags.length; start += 200) {
    await sql.query("SELECT pg_notify($1, $2)", [
      pagesChannel,
      tags.slice(start, start + 200).join(" "),
    ]);
  }
}
