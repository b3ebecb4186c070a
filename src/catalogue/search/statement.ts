import { hitEnd, hitStart } from "./highlight";
import { chosen, maskWithout, matchingClauses, matchingValues, nextPlace } from "./matching";
import { orderedClauses } from "./ordering";
import { type CatalogueQuery, facetNames, type Sort } from "./query";

/** Which page; `alone`: facets beside which nothing is filtered. */
const pageClause = `page AS MATERIALIZED (
  SELECT $${nextPlace}::bigint AS taken, $${nextPlace + 1}::bigint AS skipped,
    $${nextPlace + 2}::text[] AS alone
)`;
const cut = { limit: "(SELECT taken FROM page)", offset: "(SELECT skipped FROM page)" };

export function statementValues(query: CatalogueQuery): unknown[] {
  const standAlone = facetNames.filter(
    (name) =>
      !query.q &&
      query.territoire.length === 0 &&
      facetNames.every((other) => other === name || query[other].length === 0),
  );
  return [...matchingValues(query), query.taille, (query.page - 1) * query.taille, standAlone];
}

/**
 * The numbers of all matching entries, in order: what an export goes through. `changes` puts the
 * records that changed last first.
 */
export function matchesStatement(
  query: CatalogueQuery,
  by: Sort | "changes",
): { text: string; values: unknown[] } {
  const found =
    by === "changes"
      ? `ordered AS (
  SELECT s.entry_id, row_number() OVER (ORDER BY e.updated_at DESC, e.id DESC) AS place
  FROM entry_search s JOIN entries e ON e.id = s.entry_id
  WHERE get_bit((SELECT bits FROM whole), s.entry_id) = 1
)`
      : orderedClauses({ ...query, tri: by });
  const text = `${matchingClauses(query)},
${found}
SELECT coalesce(array_agg(entry_id ORDER BY place), '{}') AS ids FROM ordered`;
  return { text, values: matchingValues(query) };
}

/** The whole search as one statement. */
export function searchStatement(query: CatalogueQuery): string {
  return `${matchingClauses(query)},
${pageClause},
${orderedClauses(query, cut)},
fresh_masks AS MATERIALIZED (
  SELECT chunk, ${facetNames
    .map((name) => `${maskWithout(name)} & fresh AS ${maskWithout(name)}`)
    .join(", ")} FROM masks
),
counts AS MATERIALIZED (
  SELECT facet, value, sum(count)::integer AS count FROM (
    SELECT b.facet, b.value, CASE WHEN b.facet = ANY((SELECT alone FROM page)::text[])
        AND NOT EXISTS (SELECT FROM stale_masks) THEN b.ones
      ELSE bit_count(b.bits & ${maskOfFacet}) END AS count
    FROM entry_bits b JOIN fresh_masks m USING (chunk) WHERE b.facet IN (${everyFacet})
    UNION ALL
    SELECT b.facet, b.value, bit_count(b.bits & ${maskOfFacet})
    FROM stale_bits b JOIN masks m USING (chunk) WHERE b.facet IN (${everyFacet})
  ) AS counted
  GROUP BY facet, value
)
SELECT json_build_object(
  'total', (SELECT coalesce(sum(bit_count(mask)), 0) FROM masks),
  'corrected', (SELECT corrected FROM effective),
  'entries', (${pageOfEntries}),
  'facets', (SELECT coalesce(json_agg(json_build_object('facet', facet, 'value', value,
      'label', label, 'count', count) ORDER BY facet, year DESC, count DESC, label, value), '[]')
    FROM (${facetValues}) facets),
  'without', (SELECT json_build_object(${[...facetNames, "territoire" as const]
    .map((name) => `'${name}', coalesce(sum(bit_count(${maskWithout(name)})), 0)`)
    .join(", ")}) FROM masks),
  'unknown', ${unknownSlugs}
) AS answer`;
}

const everyFacet = facetNames.map((name) => `'${name}'`).join(", ");

/** Each facet is counted over what passes the filters of all the others. */
const maskOfFacet = `CASE b.facet ${facetNames
  .map((name) => `WHEN '${name}' THEN m.${maskWithout(name)}`)
  .join(" ")} END`;

const headline = `'StartSel=${hitStart}, StopSel=${hitEnd}, HighlightAll=true'`;

const pageOfEntries = `SELECT coalesce(json_agg(json_build_object(
      'id', p.entry_id, 'slug', p.slug, 'title', p.title, 'summary', p.summary, 'url', p.url,
      'title_marked', ts_headline('french_plain', p.title, effective.query, ${headline}),
      'summary_marked', ts_headline('french_plain', p.summary, effective.query, ${headline}),
      'type', p.type, 'licence', p.licence, 'formats', p.formats, 'levels', p.levels,
      'years', p.years, 'publishedAt', p.published_at, 'updatedAt', p.updated_at,
      'linkState', coalesce((SELECT a.state FROM address_uses u JOIN addresses a ON a.id = u.address_id
        WHERE u.collection = 'entries' AND u.document_id = p.entry_id AND u.path = 'url'
          AND u.published), 'unknown'),
      'publisher', (SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name,
          'acronym', o.acronym) FROM organizations o
        WHERE o.id = p.publisher_id AND o._status = 'published' AND o.deleted_at IS NULL),
      'source', (SELECT json_build_object('id', so.id, 'slug', so.slug, 'title', so.title)
        FROM sources so
        WHERE so.id = p.source_id AND so._status = 'published' AND so.deleted_at IS NULL),
      'themes', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug,
          'title', t.title) ORDER BY t."order"), '[]') FROM themes t
        WHERE t.id = ANY(p.theme_ids) AND t._status = 'published' AND t.deleted_at IS NULL)
    ) ORDER BY o.place), '[]')
    FROM ordered o JOIN entry_search p USING (entry_id), effective`;

/** The tables of those facets whose values the index knows by number. */
const named = {
  thematique: { table: "themes", label: "title" },
  producteur: { table: "organizations", label: "coalesce(acronym, name)" },
  source: { table: "sources", label: "title" },
} as const;
const namedFacets = Object.keys(named) as (keyof typeof named)[];

/** Years go from the latest; everything else from the most frequent. */
const facetValues = `
      SELECT c.facet, coalesce(n.slug, c.value) AS value, n.label, c.count,
        CASE WHEN c.facet = 'annee' THEN c.value END AS year
      FROM counts c
      LEFT JOIN (${namedFacets
        .map(
          (
            name,
          ) => `SELECT '${name}' AS facet, id::text AS value, slug, ${named[name].label} AS label
        FROM ${named[name].table} WHERE _status = 'published'`,
        )
        .join("\n        UNION ALL ")}) n USING (facet, value)
      WHERE c.count > 0 AND (n.slug IS NOT NULL OR c.facet NOT IN (${namedFacets
        .map((name) => `'${name}'`)
        .join(", ")}))`;

/** Values asked for that nothing published bears. */
const unknownSlugs = `(SELECT coalesce(json_agg(json_build_object('parameter', parameter, 'value', value)), '[]')
    FROM (${namedFacets
      .map(
        (name) => `
      SELECT '${name}' AS parameter, v AS value FROM unnest(${chosen(name)}) v
      WHERE NOT EXISTS (SELECT FROM ${named[name].table} WHERE slug = v AND _status = 'published')`,
      )
      .join(" UNION ALL ")}) unknown)`;
