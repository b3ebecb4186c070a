import type { Sql } from "@/lib/database";
import { readKnownCodes } from "@/territories";
import { MOST_CHOICES, type Offer, type SubscriptionInput } from "./subscription";

/** What may be chosen, as far as this choice asks. */
export async function readOffer(
  sql: Sql,
  { territories = [] }: Pick<SubscriptionInput, "territories">,
): Promise<Offer> {
  const { rows } = await sql.query<Offer["themes"][number]>(
    "SELECT id, slug FROM themes WHERE _status = 'published' AND deleted_at IS NULL",
  );
  return {
    themes: rows,
    // One more than allowed: enough to see that there are too many.
    territories: await readKnownCodes(sql, territories.slice(0, MOST_CHOICES + 1)),
  };
}
