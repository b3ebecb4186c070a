import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import {
  type CatalogueResult,
  parseCatalogueQuery,
  rebuildSearchRows,
  refreshAliases,
  searchCatalogue,
} from "@/catalogue";
import { findMatches } from "@/catalogue/records";
import { searchStatement, statementValues } from "@/catalogue/search/statement";
import { openPool, transaction } from "@/lib/database";
import { fillCatalogue } from "../../bench/catalogue/fill";
import { createDatabase } from "../../helpers/database";

/**
 * The bitmap index against rows read one by one: it may be believed, marked stale, or half and
 * half; the answers are the same.
 */
const entries = 600;
let database: Awaited<ReturnType<typeof createDatabase>>;
let sql: Pool;

beforeAll(async () => {
  database = await createDatabase({ migrated: true });
  sql = openPool(database.uri, 3);
  await fillCatalogue(sql, entries);
  await rebuildSearchRows(sql);
  await refreshAliases(sql);
}, 60_000);

afterAll(async () => {
  await sql.end();
  await database.drop();
});

const ask = (search: string): Promise<CatalogueResult> =>
  searchCatalogue(sql, parseCatalogueQuery(new URLSearchParams(search)));

/** Numbers of the entries of `condition`, from the rows alone. */
async function rowsOf(condition: string): Promise<number[]> {
  const { rows } = await sql.query<{ entry_id: number }>(
    `SELECT s.entry_id FROM entry_search s
     LEFT JOIN address_uses u ON u.collection = 'entries' AND u.document_id = s.entry_id
       AND u.path = 'url' AND u.published
     LEFT JOIN addresses a ON a.id = u.address_id
     WHERE ${condition} ORDER BY 1`,
  );
  return rows.map(({ entry_id }) => entry_id);
}

const says = (words: string) => `s.document @@ to_tsquery('french_plain', '${words}')`;

const saysTogether = (words: string) =>
  `s.document @@ phraseto_tsquery('french_plain', '${words}')`;

const questions: [search: string, condition: string][] = [
  ["", "true"],
  ["q=communes", says("communes")],
  ["q=communes dotation", says("communes & dotation")],
  ["q=communes -dotation", says("communes & !dotation")],
  ["q=friche", says("friche")],
  ["q=communes or friche", says("communes | friche")],
  ["q=communes or dotation", says("communes | dotation")],
  ["q=budget communes or dotation -budget", says("budget & communes | dotation & !budget")],
  ["q=-communes", says("!communes")],
  ["q=-piéton", says("!piéton")],
  ["q=communes -piéton -dotation", says("communes & !piéton & !dotation")],
  ['q="communes données"', saysTogether("communes données")],
  ['q="données communes collectivités"', saysTogether("données communes collectivités")],
  // A word that is not searched leaves its place free.
  ['q="communes de données"', saysTogether("communes de données")],
  ['q="budget dotation" communes', `${saysTogether("budget dotation")} AND ${says("communes")}`],
  [
    'q=communes -"communes données" -"données communes"',
    `${says("communes")} AND NOT ${saysTogether("communes données")}
      AND NOT ${saysTogether("données communes")}`,
  ],
  [
    'q="communes données" or "budget dotation" -fonctionnement',
    `${saysTogether("communes données")}
      OR ${saysTogether("budget dotation")} AND ${says("!fonctionnement")}`,
  ],
  ['q=-"communes données"', `NOT ${saysTogether("communes données")}`],
  ["q=outre-mer", saysTogether("outre-mer")],
  ["type=tool", "s.type = 'tool'"],
  [
    "type=tool&type=platform&niveau=epci",
    "s.type IN ('tool', 'platform') AND 'epci' = ANY(s.levels)",
  ],
  ["thematique=theme-3&annee=2004&annee=2005", "3 = ANY(s.theme_ids) AND s.years && '{2004,2005}'"],
  ["producteur=organisme-2", "s.publisher_id = 2"],
  ["source=site-1&format=CSV", "s.source_id = 1 AND 'CSV' = ANY(s.formats)"],
  ["etat=broken", "a.state = 'broken'"],
  ["etat=unknown", "coalesce(a.state, 'unknown') = 'unknown'"],
  ["territoire=departement:35", "'departement:35' = ANY(s.territories)"],
  [
    "q=communes&licence=lov2&etat=ok",
    `${says("communes")} AND s.licence = 'lov2' AND a.state = 'ok'`,
  ],
];

/** Of more than one in a hundred and of fewer, among the compared and beyond, by titles and not. */
const paged = [
  "q=communes",
  "q=communes&taille=100",
  "q=communes -dotation",
  'q="communes données"',
  "q=dotation&taille=10&tri=titre",
  "tri=pertinence",
  "tri=maj&type=tool&type=dataset&type=platform",
  "tri=recents&taille=50",
];

/** Page after page, and one beyond the last, as the export has them. */
async function comparePages(): Promise<void> {
  for (const search of paged) {
    const query = parseCatalogueQuery(new URLSearchParams(search));
    const { pages, total } = await searchCatalogue(sql, query);
    const read: number[] = [];
    for (let page = 1; page <= pages + 1; page++)
      read.push(...(await searchCatalogue(sql, { ...query, page })).entries.map(({ id }) => id));
    expect([search, read]).toEqual([search, await findMatches(sql, query)]);
    expect(read).toHaveLength(total);
  }
}

async function compareWithRows(): Promise<void> {
  for (const [search, condition] of questions) {
    const expected = await rowsOf(condition);
    const query = parseCatalogueQuery(new URLSearchParams(search));
    const found = await findMatches(sql, query);
    expect([search, [...found].sort((a, b) => a - b)]).toEqual([search, expected]);
    const result = await ask(search);
    expect([search, result.total]).toEqual([search, expected.length]);
    // In the order of the export, page after page.
    expect(result.entries.map(({ id }) => id)).toEqual(found.slice(0, 20));
  }
  for (const search of ["", "q=communes&thematique=theme-3&type=dataset"]) {
    const { facets } = await ask(search);
    for (const [name, values] of Object.entries(facets))
      for (const { value, count } of values.slice(0, 2)) {
        const own = parseCatalogueQuery(new URLSearchParams(search))[name as "type"];
        const params = new URLSearchParams(search);
        params.delete(name);
        params.append(name, value);
        expect([search, name, value, (await ask(params.toString())).total]).toEqual([
          search,
          name,
          value,
          count,
        ]);
        expect(own.length).toBeLessThan(2);
      }
  }
}

const countOf = async (table: string): Promise<number> =>
  (await sql.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`)).rows[0]?.n ?? -1;

describe("the bitmap index answers what the rows say", () => {
  test("believed: no mark is left, and the frequent words have bits", async () => {
    expect(await countOf("entry_bits_stale")).toBe(0);
    expect(await countOf("frequent_words")).toBeGreaterThan(20);
    expect((await rowsOf(saysTogether("communes données"))).length).toBeGreaterThan(3);
    await compareWithRows();
  });

  test("pages follow each other as the export has them", comparePages);

  test("a ranking puts titles first, then the freshest, and compares the first 300 of them", async () => {
    // Beyond the 300, nothing but those two decides.
    const found = await findMatches(sql, parseCatalogueQuery(new URLSearchParams("q=communes")));
    const { rows } = await sql.query<{ entry_id: number }>(
      `SELECT entry_id FROM entry_search s WHERE ${says("communes")}
       ORDER BY s.document @@ to_tsquery('french_plain', 'communes:A') DESC,
         updated_at DESC, entry_id DESC`,
    );
    const ids = rows.map(({ entry_id }) => entry_id);
    expect(found.slice(300)).toEqual(ids.slice(300));
    expect(found.length).toBeGreaterThan(350);
    expect(new Set(found.slice(0, 300))).toEqual(new Set(ids.slice(0, 300)));
  });

  test("a phrase is looked for by the index of neighbours, not in each entry of its words", async () => {
    const query = parseCatalogueQuery(new URLSearchParams('q="communes données"'));
    const { rows } = await sql.query(`EXPLAIN ${searchStatement(query)}`, statementValues(query));
    expect(JSON.stringify(rows)).toContain("Index Scan on entry_search_pairs");
  });

  test("with marked entries: changed, withdrawn, and found by another link state", async () => {
    await sql.query(
      "UPDATE entry_search SET type = 'tool', theme_ids = '{3}' WHERE entry_id % 20 = 1",
    );
    await sql.query("DELETE FROM entry_search WHERE entry_id % 20 = 2");
    await sql.query("UPDATE addresses SET state = 'broken' WHERE id % 20 = 3");
    await sql.query(
      `UPDATE entry_search SET document = to_tsvector('french_plain', 'friche communes')
       WHERE entry_id % 20 = 4`,
    );
    await sql.query("DELETE FROM address_uses WHERE document_id % 40 = 5");
    expect(await countOf("entry_bits_stale")).toBeGreaterThan(100);
    await compareWithRows();
  });

  test("an entry far beyond the others, in a chunk of its own", async () => {
    await sql.query(
      `INSERT INTO entry_search SELECT 95000, slug, title, summary, url, type, licence, source_id,
         publisher_id, series_id, theme_ids, levels, territories, years, formats, featured,
         published_at, updated_at, sort_title, document FROM entry_search WHERE entry_id = 100`,
    );
    await compareWithRows();
    await sql.query("DELETE FROM entry_search WHERE entry_id = 95000");
    await compareWithRows();
  });

  test("once there are many marks, whoever marks writes the bits", async () => {
    await sql.query("UPDATE entry_search SET licence = 'fr-lo' WHERE entry_id % 2 = 0");
    expect(await countOf("entry_bits_stale")).toBe(0);
    await compareWithRows();
  });

  test("an empty catalogue", async () => {
    await expect(
      transaction(sql, async (client) => {
        await client.query("DELETE FROM entry_search");
        const query = parseCatalogueQuery(new URLSearchParams("q=communes&type=tool"));
        expect((await searchCatalogue(client, query)).total).toBe(0);
        expect(await findMatches(client, parseCatalogueQuery(new URLSearchParams()))).toEqual([]);
        throw new Error("taken back");
      }),
    ).rejects.toThrow("taken back");
    await compareWithRows();
  });
});

describe("publishing at once", () => {
  test("nobody waits for the one who writes the bits, and nothing is lost", async () => {
    const many = "UPDATE entry_search SET licence = 'lov2' WHERE entry_id <= 400";
    const other = await sql.connect();
    try {
      await transaction(sql, async (writer) => {
        await writer.query(many);
        // Written here, not yet committed: the other neither waits nor sees it.
        await other.query("SET lock_timeout = '2s'");
        await other.query("UPDATE entry_search SET licence = 'odc-odbl' WHERE entry_id > 400");
        const licence = (await searchCatalogue(other, parseCatalogueQuery(new URLSearchParams())))
          .facets.licence;
        const after = await other.query<{ licence: string; n: number }>(
          "SELECT licence, count(*)::integer AS n FROM entry_search GROUP BY 1",
        );
        expect(Object.fromEntries(licence.map(({ value, count }) => [value, count]))).toEqual(
          Object.fromEntries(after.rows.map(({ licence: value, n }) => [value, n])),
        );
      });
    } finally {
      other.release();
    }
    await compareWithRows();
  });
});

test("a question in signs that would break a tsquery, or names no facet's value, is answered", async () => {
  for (const search of [
    "q=%27%27+%26",
    "q=communes%27+%7C+%27dotation",
    "q=%5C%5C",
    "tri=pertinence",
    "annee=99999",
    "producteur=1%27%3B--",
    `q=${"mot ".repeat(60)}`,
  ])
    await expect(ask(search)).resolves.toHaveProperty("total");
});

test("a place 0 on the front page is a place, and no division by it", async () => {
  await sql.query("UPDATE entry_search SET featured = 0 WHERE entry_id = 7");
  expect((await ask("tri=pertinence")).entries[0]?.id).toBe(7);
});
