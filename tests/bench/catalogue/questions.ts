import type { CatalogueQuery } from "@/catalogue";

/** What is asked: each kind of question once or twice, the costly ones among them. */
export const questions: { name: string; search: string; like?: string }[] = [
  { name: "everything", search: "" },
  { name: "deep page", search: "page=4000" },
  { name: "by title, deep page", search: "tri=titre&page=2000" },
  { name: "one theme", search: "thematique=theme-5" },
  { name: "two themes, a level", search: "thematique=theme-5&thematique=theme-2&niveau=epci" },
  { name: "one producer", search: "producteur=organisme-3" },
  { name: "one source, latest changes", search: "source=site-3&tri=maj" },
  { name: "a year, a format", search: "annee=2020&format=CSV" },
  { name: "broken links", search: "etat=broken" },
  { name: "a territory", search: "territoire=departement:35" },
  {
    name: "five filters",
    search: "thematique=theme-1&type=dataset&annee=2020&format=CSV&licence=lov2",
  },
  { name: "a word of most entries", search: "q=communes", like: "communes" },
  { name: "the same, deep page", search: "q=communes&page=500", like: "communes" },
  { name: "two frequent words", search: "q=communes dotation", like: "dotation" },
  {
    name: "frequent words and filters",
    search: "q=communes&thematique=theme-1&type=tool&annee=2020",
  },
  { name: "a word refused", search: "q=communes -dotation" },
  { name: "a rarer word", search: "q=piéton", like: "piéton" },
  { name: "two rarer words", search: "q=friche piéton" },
  { name: "an acronym", search: "q=DGF", like: "DGF" },
  { name: "a phrase", search: 'q="taxe foncière"', like: "taxe foncière" },
  { name: "a typo", search: "q=intercomunalité", like: "intercomunalité" },
  { name: "nothing", search: "q=xyzzyx", like: "xyzzyx" },
];

/** What readers type in the search field, letter after letter. */
export const beginnings = [
  "co",
  "com",
  "commun",
  "dgf",
  "dot",
  "dotation glo",
  "organisme 1",
  "finan",
  "ecole",
  "intercomunal",
  "taxe fon",
  "zz",
];

/**
 * The least SQL that answers a page: its rows and how many there are; no facets, no acronyms, no
 * spelling, no highlighting.
 */
export function bareSql(query: CatalogueQuery): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const some = (values: string[], condition: (place: string) => string) =>
    values.length > 0 ? [condition(given(values))] : [];
  const conditions = [
    ...(query.q ? [`document @@ websearch_to_tsquery('french_plain', ${given(query.q)})`] : []),
    ...some(query.type, (at) => `type = ANY(${at})`),
    ...some(query.licence, (at) => `licence = ANY(${at})`),
    ...some(query.niveau, (at) => `levels && ${at}::text[]`),
    ...some(query.format, (at) => `formats && ${at}::text[]`),
    ...some(query.annee, (at) => `years && ${at}::text[]::integer[]`),
    ...some(query.territoire, (at) => `territories && ${at}::text[]`),
    ...some(
      query.thematique,
      (at) => `theme_ids && ARRAY(SELECT id FROM themes WHERE slug = ANY(${at}))`,
    ),
    ...some(
      query.producteur,
      (at) => `publisher_id = ANY(ARRAY(SELECT id FROM organizations WHERE slug = ANY(${at})))`,
    ),
    ...some(
      query.source,
      (at) => `source_id = ANY(ARRAY(SELECT id FROM sources WHERE slug = ANY(${at})))`,
    ),
    ...some(
      query.etat,
      (
        at,
      ) => `entry_id IN (SELECT document_id FROM address_uses u JOIN addresses a ON a.id = u.address_id
        WHERE u.collection = 'entries' AND u.path = 'url' AND u.published AND a.state = ANY(${at}))`,
    ),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
  const order = {
    pertinence: query.q
      ? "ts_rank(document, websearch_to_tsquery('french_plain', $1)) DESC, entry_id"
      : "published_at DESC, entry_id DESC",
    recents: "published_at DESC, updated_at DESC, entry_id DESC",
    maj: "updated_at DESC, entry_id DESC",
    titre: "sort_title, entry_id",
  }[query.tri];
  return {
    text: `SELECT (SELECT count(*) FROM entry_search ${where}) AS total, (SELECT json_agg(found) FROM (
      SELECT entry_id, slug, title, summary, url, type, licence, formats, years, published_at
      FROM entry_search ${where} ORDER BY ${order}
      LIMIT ${query.taille} OFFSET ${(query.page - 1) * query.taille}) found) AS rows`,
    values,
  };
}
