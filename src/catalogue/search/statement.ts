import { hitEnd, hitStart } from "./highlight";
import { type CatalogueQuery, type FacetName, facetNames, type Sort } from "./query";

/** Bit of each facet in `failed`: which filters an otherwise matching entry does not pass. */
const bit = Object.fromEntries(facetNames.map((name, index) => [name, 1 << index])) as Record<
  FacetName,
  number
>;

/** Place of each facet's values among the statement's parameters: $2, $3, … */
const place = Object.fromEntries(
  facetNames.map((name, index) => [name, `$${index + 2}`]),
) as Record<FacetName, string>;

const territories = `$${facetNames.length + 2}`;
const limit = `$${facetNames.length + 3}`;
const offset = `$${facetNames.length + 4}`;

export function statementValues(query: CatalogueQuery): unknown[] {
  return [...matchingValues(query), query.taille, (query.page - 1) * query.taille];
}

/** Parameters of what finds the entries, whatever is then asked of them. */
function matchingValues(query: CatalogueQuery): unknown[] {
  return [
    query.q,
    ...facetNames.map((name) =>
      name === "annee" ? query.annee.filter((year) => /^\d{4}$/.test(year)) : query[name],
    ),
    query.territoire,
  ];
}

/** Whether an entry passes a facet's filter; « or » among its values. */
const passes: Record<FacetName, string> = {
  type: `s.type = ANY(${place.type})`,
  thematique: "s.theme_ids && chosen.themes",
  niveau: `s.levels && ${place.niveau}::text[]`,
  producteur: "s.publisher_id = ANY(chosen.publishers)",
  source: "s.source_id = ANY(chosen.sources)",
  annee: `s.years && ${place.annee}::text[]::integer[]`,
  format: `s.formats && ${place.format}::text[]`,
  licence: `s.licence = ANY(${place.licence})`,
  etat: `coalesce(a.state, 'unknown') = ANY(${place.etat})`,
};

/** What a facet counts, from a row `m` of `matching`, and where its labels come from. */
const counted: Record<FacetName, { value: string; from?: string; label?: string; order?: string }> =
  {
    type: { value: "m.type" },
    thematique: {
      value: "t.slug",
      label: "t.title",
      from: "CROSS JOIN LATERAL unnest(m.theme_ids) v(id) JOIN themes t ON t.id = v.id AND t._status = 'published'",
    },
    niveau: { value: "v.level", from: "CROSS JOIN LATERAL unnest(m.levels) v(level)" },
    producteur: {
      value: "o.slug",
      label: "coalesce(o.acronym, o.name)",
      from: "JOIN organizations o ON o.id = m.publisher_id AND o._status = 'published'",
    },
    source: {
      value: "so.slug",
      label: "so.title",
      from: "JOIN sources so ON so.id = m.source_id AND so._status = 'published'",
    },
    annee: { value: "v.year::text", from: "CROSS JOIN LATERAL unnest(m.years) v(year)" },
    format: { value: "v.format", from: "CROSS JOIN LATERAL unnest(m.formats) v(format)" },
    licence: { value: "m.licence" },
    etat: { value: "m.link_state" },
  };

const order: Record<Sort, string> = {
  pertinence: "score DESC, published_at DESC, entry_id DESC",
  recents: "published_at DESC, updated_at DESC, entry_id DESC",
  maj: "updated_at DESC, entry_id DESC",
  titre: "sort_title, entry_id",
};

/** Entries whose link is dead sink below the others that match as well. */
const deadLinkWeight = 0.5;
/** Years after which an entry's freshness counts for half. */
const freshnessYears = 6;

/**
 * What every question begins with, up to `scored`. What is asked, with the glossary's acronyms
 * and synonyms (`search_aliases`), is tried as typed; when nothing answers, each unknown word
 * gives way to the nearest known one (`search_words`).
 */
function scoredClauses(query: CatalogueQuery): string {
  const failed = facetNames
    .filter((name) => query[name].length > 0)
    .map((name) => `CASE WHEN ${passes[name]} THEN 0 ELSE ${bit[name]} END`);
  const asksTerritory = query.territoire.length > 0;
  return `
WITH asked AS (
  SELECT ts_rewrite(websearch_to_tsquery('french_plain', $1),
    'SELECT target, substitute FROM search_aliases') AS query
),
nearest AS (
  SELECT string_agg(coalesce(near.shown, w.word), ' ' ORDER BY w.place) AS text,
    bool_or(near.shown IS NOT NULL) AS changed
  FROM regexp_split_to_table(lower($1), '[^[:alnum:]]+') WITH ORDINALITY w(word, place)
  LEFT JOIN LATERAL (
    SELECT k.shown FROM search_words k
    WHERE length(w.word) >= 4 AND k.word % plain(w.word)
      AND NOT EXISTS (SELECT 1 FROM search_words same WHERE same.word = plain(w.word))
    ORDER BY similarity(k.word, plain(w.word)) DESC, k.word LIMIT 1
  ) near ON true
  WHERE w.word <> ''
),
found_as_typed AS (
  SELECT EXISTS (
    SELECT 1 FROM entry_search s, asked
    WHERE numnode(asked.query) = 0 OR s.document @@ asked.query
  ) AS any
),
effective AS (
  SELECT CASE WHEN f.any OR NOT coalesce(n.changed, false) THEN asked.query
      ELSE ts_rewrite(websearch_to_tsquery('french_plain', n.text),
        'SELECT target, substitute FROM search_aliases') END AS query,
    CASE WHEN f.any OR NOT coalesce(n.changed, false) THEN NULL ELSE n.text END AS corrected
  FROM asked, found_as_typed f, nearest n
),
chosen AS (
  SELECT
    (SELECT coalesce(array_agg(id), '{}') FROM themes
      WHERE slug = ANY(${place.thematique}) AND _status = 'published') AS themes,
    (SELECT coalesce(array_agg(id), '{}') FROM organizations
      WHERE slug = ANY(${place.producteur}) AND _status = 'published') AS publishers,
    (SELECT coalesce(array_agg(id), '{}') FROM sources
      WHERE slug = ANY(${place.source}) AND _status = 'published') AS sources
),
matching AS (
  SELECT s.*, coalesce(a.state, 'unknown') AS link_state, effective.query,
    ${failed.length > 0 ? failed.join(" + ") : "0"} AS failed
  FROM effective, chosen, entry_search s
  LEFT JOIN address_uses u ON u.collection = 'entries' AND u.document_id = s.entry_id
    AND u.path = 'url' AND u.published
  LEFT JOIN addresses a ON a.id = u.address_id
  WHERE (numnode(effective.query) = 0 ${query.q ? "AND $1 !~ '[[:alnum:]]'" : ""}
      OR s.document @@ effective.query)
    AND ${asksTerritory ? `s.territories && ${territories}::text[]` : `${territories}::text[] IS NOT NULL`}
),
scored AS (
  SELECT m.*, CASE WHEN numnode(m.query) = 0 THEN coalesce(1.0 / m.featured, 0)
    ELSE ts_rank('{0.1, 0.3, 0.6, 1.0}', m.document, m.query, 1)
      * (0.5 + 0.5 * exp(-extract(epoch FROM now() - m.updated_at) / (86400 * 365.25 * ${freshnessYears})))
      * CASE WHEN m.link_state IN ('broken', 'gone') THEN ${deadLinkWeight} ELSE 1 END
    END AS score
  FROM matching m WHERE failed = 0
)`;
}

/**
 * The numbers of all matching entries, in order: what an export goes through. `changes` puts the
 * records that changed last first.
 */
export function matchesStatement(
  query: CatalogueQuery,
  by: Sort | "changes",
): { text: string; values: unknown[] } {
  const text = `${scoredClauses(query)}
SELECT coalesce(array_agg(entry_id ORDER BY ${by === "changes" ? "changed_at DESC, entry_id DESC" : order[by]}), '{}') AS ids
FROM scored ${by === "changes" ? "JOIN (SELECT id, updated_at AS changed_at FROM entries) e ON e.id = scored.entry_id" : ""}
${unusedParameters()}`;
  return { text, values: matchingValues(query) };
}

/** The whole search as one statement. */
export function searchStatement(query: CatalogueQuery): string {
  return `${scoredClauses(query)},
page AS (
  SELECT *, row_number() OVER (ORDER BY ${order[query.tri]}) AS rank
  FROM scored ORDER BY ${order[query.tri]} LIMIT ${limit} OFFSET ${offset}
)
SELECT json_build_object(
  'total', (SELECT count(*) FROM matching WHERE failed = 0),
  'corrected', (SELECT corrected FROM effective),
  'entries', (SELECT coalesce(json_agg(json_build_object(
      'id', p.entry_id, 'slug', p.slug, 'title', p.title, 'summary', p.summary, 'url', p.url,
      'title_marked', ts_headline('french_plain', p.title, p.query, ${headline}),
      'summary_marked', ts_headline('french_plain', p.summary, p.query, ${headline}),
      'type', p.type, 'licence', p.licence, 'formats', p.formats, 'levels', p.levels,
      'years', p.years, 'publishedAt', p.published_at, 'updatedAt', p.updated_at,
      'linkState', p.link_state,
      'publisher', (SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name,
          'acronym', o.acronym) FROM organizations o
        WHERE o.id = p.publisher_id AND o._status = 'published' AND o.deleted_at IS NULL),
      'source', (SELECT json_build_object('id', so.id, 'slug', so.slug, 'title', so.title)
        FROM sources so
        WHERE so.id = p.source_id AND so._status = 'published' AND so.deleted_at IS NULL),
      'themes', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug,
          'title', t.title) ORDER BY t."order"), '[]') FROM themes t
        WHERE t.id = ANY(p.theme_ids) AND t._status = 'published' AND t.deleted_at IS NULL)
    ) ORDER BY p.rank), '[]') FROM page p),
  'facets', (SELECT coalesce(json_agg(json_build_object('facet', facet, 'value', value,
      'label', label, 'count', count) ORDER BY place, sorted DESC NULLS LAST, label, value), '[]')
    FROM (${facetNames.map(facetCounts).join("\n      UNION ALL\n      ")}) facets),
  'without', json_build_object(${facetNames
    .map((name) => `'${name}', (SELECT count(*) FROM matching WHERE failed & ~${bit[name]} = 0)`)
    .join(", ")}),
  'unknown', (SELECT coalesce(json_agg(json_build_object('parameter', parameter, 'value', value)), '[]')
    FROM (
      SELECT 'thematique' AS parameter, v AS value FROM unnest(${place.thematique}::text[]) v
        WHERE NOT EXISTS (SELECT 1 FROM themes WHERE slug = v AND _status = 'published')
      UNION ALL
      SELECT 'producteur', v FROM unnest(${place.producteur}::text[]) v
        WHERE NOT EXISTS (SELECT 1 FROM organizations WHERE slug = v AND _status = 'published')
      UNION ALL
      SELECT 'source', v FROM unnest(${place.source}::text[]) v
        WHERE NOT EXISTS (SELECT 1 FROM sources WHERE slug = v AND _status = 'published')
    ) unknown)
) AS answer
${unusedParameters()}`;
}

const headline = `'StartSel=${hitStart}, StopSel=${hitEnd}, HighlightAll=true'`;

/** Years go from the latest; everything else from the most frequent. */
function facetCounts(name: FacetName): string {
  const { value, from = "", label = "NULL" } = counted[name];
  const sorted = name === "annee" ? "v.year" : "count(DISTINCT m.entry_id)";
  const groups = [
    value,
    ...(label === "NULL" ? [] : [label]),
    ...(name === "annee" ? ["v.year"] : []),
  ];
  return `SELECT '${name}' AS facet, ${facetNames.indexOf(name)} AS place, ${value} AS value,
        ${label} AS label, count(DISTINCT m.entry_id)::integer AS count, ${sorted}::integer AS sorted
      FROM matching m ${from} WHERE m.failed & ~${bit[name]} = 0 GROUP BY ${groups.join(", ")}`;
}

/** PostgreSQL wants to know the type of every parameter, used by this statement or not. */
function unusedParameters(): string {
  const arrays = facetNames.map((name) => `${place[name]}::text[] IS NOT NULL`);
  return `WHERE ${arrays.join(" AND ")}`;
}
