import type { Sql } from "@/lib/database";
import { normaliseAddress } from "./normalise";

/**
 * Puts addresses at the head of their host's queue, as long as they are waiting for their very
 * first check; may be repeated.
 */
export async function checkFirst(sql: Sql, urls: readonly string[]): Promise<void> {
  const normalised = urls.map(normaliseAddress).filter((url) => url !== null);
  await sql.query(
    `UPDATE addresses SET next_check_at = 'epoch'
     WHERE url = ANY($1::text[]) AND watched AND last_checked_at IS NULL
       AND next_check_at > 'epoch'`,
    [normalised],
  );
}
