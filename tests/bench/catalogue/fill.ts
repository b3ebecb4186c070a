import type { Sql } from "@/lib/database";
import { makeWords, type Random, randomFrom, zipfPicker } from "./words";

const batch = 2_000;
const organizations = 300;
const sources = 200;
const series = 500;

const themes = [
  "Aide & dotations",
  "Culture & éducation",
  "Développement durable",
  "Emploi & fonction publique territoriale",
  "Finances & fiscalité",
  "Géographie & intercommunalités",
  "Parité",
  "Santé & social",
  "Sécurité",
];

const glossary: [string, string][] = [
  ["DGF", "Dotation globale de fonctionnement"],
  ["EPCI", "Établissement public de coopération intercommunale"],
  ["TFPB", "Taxe foncière sur les propriétés bâties"],
  ["CFE", "Cotisation foncière des entreprises"],
  ["RRF", "Recettes réelles de fonctionnement"],
  ["DETR", "Dotation d’équipement des territoires ruraux"],
];

const types = ["dataset", "dataset", "dataset", "publication", "tool", "platform", "reference"];
const levels = ["commune", "epci", "departement", "region", "national"];
const formats = ["CSV", "JSON", "XLSX", "XLS", "ODS", "PDF", "HTML", "PARQUET", "ZIP", "GEOJSON"];
const licences = ["lov2", "lov2", "lov2", "fr-lo", "odc-odbl", "notspecified"];
const states = [
  ...Array.from({ length: 80 }, () => "ok"),
  ...["moved", "moved", "moved", "moved", "moved", "degraded", "blocked", "blocked", "unknown"],
  ...["unknown", "failing", "failing", "broken", "broken", "broken", "broken", "gone", "refused"],
];

/**
 * Fills an empty migrated database with `count` published entries by SQL alone: 300 organizations,
 * 200 sources, 9 themes, 27 years, texts of 20 000 words by Zipf's law, an address and its state
 * each, 3 % of them not `ok`. Their search rows are not written: `rebuildSearchRows` does that.
 */
export async function fillCatalogue(sql: Sql, count: number): Promise<void> {
  await fillSurroundings(sql);
  const random = randomFrom(42);
  const words = makeWords(20_000);
  const wordAt = zipfPicker(words.length, random);
  const phrase = (shortest: number, longest: number) => {
    const length = shortest + Math.floor(random() * (longest - shortest + 1));
    return Array.from({ length }, () => words[wordAt()]).join(" ");
  };
  const organizationAt = zipfPicker(organizations, random);
  const sourceAt = zipfPicker(sources, random);
  for (let start = 1; start <= count; start += batch) {
    const rows = [];
    for (let id = start; id < start + batch && id <= count; id++) {
      const acronym = random() < 0.03 ? pick(glossary, random)[random() < 0.5 ? 0 : 1] : "";
      rows.push({
        id,
        title: capital(`${phrase(4, 8)} ${acronym}`.trim()),
        slug: `entree-${id}`,
        type: pick(types, random),
        summary: `${capital(phrase(12, 25))}.`,
        description: paragraph(capital(phrase(50, 110))),
        publisher: organizationAt() + 1,
        source: sourceAt() + 1,
        series: random() < 0.1 ? 1 + Math.floor(random() * series) : null,
        licence: pick(licences, random),
        url: `https://h${id % 500}.exemple.fr/donnees/${id}`,
        state: pick(states, random),
        days: Math.floor(random() ** 2 * 5_000),
        dated: random() < 0.6,
        years: some(27, random, 4).map((year) => 2000 + year),
        themes: some(9, random, 2).map((index) => index + 1),
        levels: some(levels.length, random, 2).map((index) => levels[index]),
        formats: some(formats.length, random, 2).map((index) => formats[index]),
        keywords: phrase(2, 4).split(" "),
        territory: random() < 0.2 ? `departement:${10 + Math.floor(random() * 80)}` : null,
      });
    }
    await insertEntries(sql, JSON.stringify(rows));
  }
  for (const table of tables) await sql.query(`VACUUM ANALYZE ${table}`);
}

const tables = [
  "entries",
  "entries_rels",
  "entries_texts",
  "entries_numbers",
  "entries_levels",
  "entries_formats",
  "addresses",
  "address_uses",
];

const pick = <T>(from: readonly T[], random: Random): T =>
  from[Math.floor(random() * from.length)] as T;

/** One to `most` different numbers under `size`. */
function some(size: number, random: Random, most: number): number[] {
  const chosen = new Set<number>();
  for (let left = 1 + Math.floor(random() * most); left > 0; left--)
    chosen.add(Math.floor(random() * size));
  return [...chosen];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const paragraph = (text: string) => ({
  root: {
    type: "root",
    children: [{ type: "paragraph", children: [{ type: "text", text }] }],
  },
});

async function fillSurroundings(sql: Sql): Promise<void> {
  await sql.query(
    `INSERT INTO themes (id, title, slug, "order", _status)
     SELECT n, title, 'theme-' || n, n, 'published'
     FROM unnest($1::text[]) WITH ORDINALITY given(title, n)`,
    [themes],
  );
  await sql.query(
    `INSERT INTO organizations (id, name, acronym, slug, _status)
     SELECT n, 'Organisme numéro ' || n, 'ORG' || n, 'organisme-' || n, 'published'
     FROM generate_series(1, ${organizations}) n`,
  );
  await sql.query(
    `INSERT INTO sources (id, title, slug, url, _status)
     SELECT n, 'Site numéro ' || n, 'site-' || n, 'https://site' || n || '.exemple.fr/', 'published'
     FROM generate_series(1, ${sources}) n`,
  );
  await sql.query(
    `INSERT INTO series (id, title, slug, _status)
     SELECT n, 'Collection numéro ' || n, 'serie-' || n, 'published'
     FROM generate_series(1, ${series}) n`,
  );
  await sql.query(
    `INSERT INTO terms (acronym, label, slug, short_definition, _status)
     SELECT acronym, label, lower(acronym), label || '.', 'published'
     FROM unnest($1::text[], $2::text[]) given(acronym, label)`,
    [glossary.map(([acronym]) => acronym), glossary.map(([, label]) => label)],
  );
  await sql.query(
    "INSERT INTO link_hosts (host) SELECT 'h' || n || '.exemple.fr' FROM generate_series(0, 499) n",
  );
}

/** One statement: each table from the same JSON. */
async function insertEntries(sql: Sql, rows: string): Promise<void> {
  await sql.query(
    `WITH given AS (
       SELECT * FROM json_to_recordset($1) AS r(id integer, title text, slug text, type text,
         summary text, description jsonb, publisher integer, source integer, series integer,
         licence text, url text, state text, days integer, dated boolean, years integer[],
         themes integer[], levels text[], formats text[], keywords text[], territory text)
     ), written AS (
       INSERT INTO entries (id, title, slug, type, summary, description, publisher_id, source_id,
         series_id, licence, url, modified, published_first_at, updated_at, created_at, _status)
       SELECT id, title, slug, type::enum_entries_type, summary, description, publisher, source,
         series, licence::enum_entries_licence, url,
         CASE WHEN dated THEN now() - days * interval '1 day' END,
         now() - days * interval '0.5 day', now() - days * interval '0.4 day',
         now() - days * interval '0.5 day', 'published'
       FROM given
     ), themed AS (
       INSERT INTO entries_rels ("order", parent_id, path, themes_id)
       SELECT n, given.id, 'themes', v FROM given, unnest(themes) WITH ORDINALITY t(v, n)
     ), worded AS (
       INSERT INTO entries_texts ("order", parent_id, path, text)
       SELECT n, given.id, 'keywords', v FROM given, unnest(keywords) WITH ORDINALITY t(v, n)
       UNION ALL SELECT 1, id, 'territories', territory FROM given WHERE territory IS NOT NULL
     ), dated AS (
       INSERT INTO entries_numbers ("order", parent_id, path, number)
       SELECT n, given.id, 'years', v FROM given, unnest(years) WITH ORDINALITY t(v, n)
     ), levelled AS (
       INSERT INTO entries_levels ("order", parent_id, value)
       SELECT n, given.id, v::enum_entries_levels
       FROM given, unnest(levels) WITH ORDINALITY t(v, n)
     ), formatted AS (
       INSERT INTO entries_formats ("order", parent_id, value)
       SELECT n, given.id, v::enum_entries_formats
       FROM given, unnest(formats) WITH ORDINALITY t(v, n)
     ), watched AS (
       INSERT INTO addresses (url, duplicate_key, host, state)
       SELECT url, url, 'h' || id % 500 || '.exemple.fr', state FROM given
       RETURNING id, url
     )
     INSERT INTO address_uses (address_id, collection, document_id, path, published, url)
     SELECT watched.id, 'entries', given.id, 'url', true, given.url
     FROM watched JOIN given USING (url)`,
    [rows],
  );
}
