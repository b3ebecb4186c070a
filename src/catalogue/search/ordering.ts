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
 * Of whom the numbers are read off the bit string itself, in pieces of 64: when at most one entry
 * in a hundred answers, the walk along an index would read most of it.
 */
const sparse = "(SELECT bit_count(bits) <= length(bits) / 100 FROM whole)";
const fewClause = `few AS MATERIALIZED (
  SELECT array_agg(entry_id) AS ids FROM whole
  CROSS JOIN generate_series(0, length(bits) / 64) piece
  CROSS JOIN LATERAL generate_series(piece * 64, least(piece * 64 + 63, length(bits) - 1)) entry_id
  WHERE ${sparse} AND bit_count(substring(bits FROM piece * 64 + 1 FOR 64)) > 0
    AND get_bit(bits, entry_id) = 1
)`;
/** As an array: the planner expects few of them, and goes by the index. */
const amongFew = "entry_search WHERE entry_id = ANY((SELECT ids FROM few)::integer[])";

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
  const slice = (offset: string) => (cut ? `LIMIT ${cut.limit} OFFSET ${offset}` : "");
  if (query.tri !== "pertinence" || query.q === "")
    return `${fewClause},
ordered AS MATERIALIZED (
  SELECT entry_id, row_number() OVER () AS place FROM (
    (SELECT entry_id FROM entry_search
    WHERE NOT ${sparse} AND get_bit((SELECT bits FROM whole), entry_id) = 1
    ORDER BY ${order[query.tri]} ${slice(cut?.offset ?? "")})
    UNION ALL
    (SELECT entry_id FROM ${amongFew}
    ORDER BY ${order[query.tri]} ${slice(cut?.offset ?? "")})) AS read
)`;
  const walk = (bits: string) => `SELECT entry_id, updated_at FROM entry_search
  WHERE get_bit((SELECT ${bits} FROM whole), entry_id) = 1
  ORDER BY updated_at DESC, entry_id DESC`;
  return `${fewClause},
span AS MATERIALIZED (
  SELECT *, CASE WHEN ${sparse} THEN 0 ELSE least(until, answers) END AS walked FROM (
    SELECT bit_count(titles) AS by_title, bit_count(bits) AS answers,
      ${cut ? spanOf(cut) : "0 AS since, bit_count(bits) AS until"}
    FROM whole
  ) AS wanted
),
titled AS MATERIALIZED (
  ${walk("titles")}
  OFFSET (SELECT since FROM span)
  LIMIT (SELECT greatest(least(walked, by_title) - since, 0) FROM span)
),
others AS MATERIALIZED (
  ${walk("bits & ~titles")}
  OFFSET (SELECT greatest(since - by_title, 0) FROM span)
  LIMIT (SELECT greatest(walked - greatest(since, by_title), 0) FROM span)
),
placed AS MATERIALIZED (
  SELECT entry_id,
    CASE WHEN ${sparse} THEN 0 ELSE (SELECT since FROM span) END
      + row_number() OVER (ORDER BY tier, updated_at DESC, entry_id DESC) AS place
  FROM (
    SELECT *, 0 AS tier FROM titled
    UNION ALL SELECT *, 1 FROM others
    UNION ALL SELECT entry_id, updated_at, 1 - get_bit((SELECT titles FROM whole), entry_id)
      FROM ${amongFew}
  ) AS tiers
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
    ORDER BY score DESC NULLS LAST, place
    ${slice(`(SELECT CASE WHEN ${sparse} THEN ${cut?.offset} ELSE ${cut?.offset} - since END FROM span)`)}) AS read
)`;
}

/**
 * Which places are read for a page: those that are compared and up to its end when it begins among
 * them, its own alone when it stands beyond.
 */
const spanOf = ({ limit, offset }: { limit: string; offset: string }): string =>
  `CASE WHEN ${offset} < ${comparedAnswers} THEN 0 ELSE ${offset} END AS since,
      greatest(${offset} + ${limit}, CASE WHEN ${offset} < ${comparedAnswers} THEN ${comparedAnswers} ELSE 0 END)
        AS until`;
