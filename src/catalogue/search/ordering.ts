import type { CatalogueQuery, Sort } from "./query";

/** Entries whose link is dead sink below the others that match as well. */
const deadLinkWeight = 0.5;
/** Years after which an entry's freshness counts for half. */
const freshnessYears = 6;
/**
 * How many answers are compared word by word. A question that more entries answer is put in order
 * first by whether the title says it, then by freshness, and the head of that is compared.
 */
const comparedAnswers = 300;

const order: Record<Sort, string> = {
  pertinence: "featured, published_at DESC, updated_at DESC, entry_id DESC",
  recents: "published_at DESC, updated_at DESC, entry_id DESC",
  maj: "updated_at DESC, entry_id DESC",
  titre: "sort_title, entry_id",
};

/**
 * The clauses up to `ordered` (entry_id, place): which entries of `whole` stand on the page, read
 * off the index of that order.
 *
 * @param cut SQL for how many to take and to leave out, or nothing for all of them
 */
export function orderedClauses(
  query: CatalogueQuery,
  cut?: { limit: string; offset: string },
): string {
  const slice = cut ? `LIMIT ${cut.limit} OFFSET ${cut.offset}` : "";
  if (query.tri !== "pertinence" || query.q === "")
    return `ordered AS MATERIALIZED (
  SELECT entry_id, row_number() OVER () AS place FROM (
    SELECT entry_id FROM entry_search
    WHERE get_bit((SELECT bits FROM whole), entry_id) = 1
    ORDER BY ${order[query.tri]} ${slice}) AS read
)`;
  const freshest = "ORDER BY updated_at DESC, entry_id DESC";
  // As many as there are: the index is not read on for more.
  const counted = (bits: string) => `(SELECT bit_count(${bits}) FROM whole)`;
  const enough = cut
    ? `greatest(${comparedAnswers}, ${cut.limit}::bigint + ${cut.offset}::bigint)`
    : counted("bits");
  return `titled AS MATERIALIZED (
  SELECT entry_id, updated_at FROM entry_search
  WHERE get_bit((SELECT titles FROM whole), entry_id) = 1
  ${freshest} LIMIT least(${enough}, ${counted("titles")})
),
others AS MATERIALIZED (
  SELECT entry_id, updated_at FROM entry_search
  WHERE get_bit((SELECT bits & ~titles FROM whole), entry_id) = 1
  ${freshest} LIMIT least(greatest(${enough} - (SELECT count(*) FROM titled), 0),
    ${counted("bits & ~titles")})
),
placed AS MATERIALIZED (
  SELECT entry_id, row_number() OVER (ORDER BY tier, updated_at DESC, entry_id DESC) AS place
  FROM (SELECT *, 0 AS tier FROM titled UNION ALL SELECT *, 1 FROM others) AS tiers
),
compared AS (
  SELECT p.entry_id, p.place, ts_rank('{0.1, 0.3, 0.6, 1.0}', s.document, effective.query, 1)
    * (0.5 + 0.5 * exp(-extract(epoch FROM now() - s.updated_at) / (86400 * 365.25 * ${freshnessYears})))
    * CASE WHEN get_bit((SELECT dead FROM whole), s.entry_id) = 1 THEN ${deadLinkWeight} ELSE 1 END
    AS score
  FROM effective, placed p JOIN entry_search s USING (entry_id)
  WHERE p.place <= ${comparedAnswers}
),
ordered AS MATERIALIZED (
  SELECT entry_id, row_number() OVER () AS place FROM (
    SELECT entry_id FROM (
      SELECT entry_id, place, score FROM compared
      UNION ALL SELECT entry_id, place, NULL FROM placed WHERE place > ${comparedAnswers}
    ) AS every
    ORDER BY score DESC NULLS LAST, place ${slice}) AS read
)`;
}
