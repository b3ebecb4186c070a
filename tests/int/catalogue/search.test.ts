import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CatalogueResult } from "@/catalogue";
import { openPool } from "@/lib/database";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

let system: TestPayload;
let ask: (search: string) => Promise<CatalogueResult>;
const ids: Record<string, number> = {};

type EntryOptions = {
  title: string;
  summary?: string;
  theme?: string;
  type?: string;
  years?: number[];
  levels?: string[];
  formats?: string[];
  url?: string;
  status?: "published" | "draft";
};

async function entry(options: EntryOptions): Promise<number> {
  const created = await system.payload.create({
    collection: "entries",
    data: {
      title: options.title,
      summary: options.summary ?? "Un résumé.",
      type: options.type ?? "dataset",
      url: options.url ?? "https://exemple.fr/donnees",
      publisher: ids.dgcl,
      themes: [ids[options.theme ?? "finances"]],
      years: options.years ?? [],
      levels: options.levels ?? [],
      formats: options.formats ?? [],
      licence: "lov2",
      frequency: "ANNUAL",
      language: "fr",
      _status: options.status ?? "published",
    } as never,
  });
  return created.id;
}

const titles = (result: CatalogueResult) => result.entries.map(({ title }) => title).sort();
const count = (result: CatalogueResult, facet: keyof CatalogueResult["facets"], value: string) =>
  result.facets[facet].find((one) => one.value === value)?.count ?? 0;

beforeAll(async () => {
  system = await openTestPayload();
  const { payload, sql } = system;
  const { parseCatalogueQuery, searchCatalogue } = await import("@/catalogue");
  ask = (search) => searchCatalogue(sql, parseCatalogueQuery(new URLSearchParams(search)));
  const published = { _status: "published" as const };
  ids.finances = (
    await payload.create({
      collection: "themes",
      data: { title: "Finances", slug: "finances", order: 1, ...published },
    })
  ).id;
  ids.social = (
    await payload.create({
      collection: "themes",
      data: { title: "Santé & social", slug: "social", order: 2, ...published },
    })
  ).id;
  ids.dgcl = (
    await payload.create({
      collection: "organizations",
      data: {
        name: "Direction générale des collectivités locales",
        acronym: "DGCL",
        slug: "dgcl",
        kind: "central-administration",
        ...published,
      },
    })
  ).id;
  await payload.create({
    collection: "terms",
    data: {
      label: "Dotation globale de fonctionnement",
      acronym: "DGF",
      slug: "dgf",
      shortDefinition: "La principale dotation de l’État.",
      ...published,
    },
  });
  await entry({
    title: "Montants de la DGF des communes",
    years: [2023, 2024],
    levels: ["commune"],
  });
  await entry({
    title: "Répartition de la dotation globale de fonctionnement",
    type: "publication",
    years: [2024],
  });
  await entry({ title: "Liste des groupements", summary: "L’intercommunalité en France." });
  await entry({ title: "Aide sociale des départements", theme: "social", formats: ["CSV"] });
  await entry({ title: "Accueil du jeune enfant", theme: "social", type: "tool" });
  ids.draft = await entry({ title: "Brouillon sur la DGF", status: "draft" });
});

afterAll(() => system.close());

describe("finding", () => {
  test.each([
    ["an acronym finds its expansion", "q=DGF", 2],
    ["an expansion finds its acronym", "q=dotation globale de fonctionnement", 2],
    ["accents do not count", "q=repartition", 1],
    ["case does not count", "q=GROUPEMENTS", 1],
    ["words are stemmed", "q=départemental aides", 1],
    ["plural and singular are one", "q=groupement", 1],
    ["quotes want the words together", 'q="jeune enfant"', 1],
    ["quotes refuse another order", 'q="enfant jeune"', 0],
    ["minus excludes", "q=dgf -communes", 1],
    ["the publisher is searched", "q=DGCL", 5],
    ["nothing but signs is no question, and no error", "q=%26%7C!()%3A*", 5],
    ["quotes left open are no error", 'q="jeune', 1],
    ["no question shows all", "", 5],
  ])("%s: %s", async (_, search, total) => {
    expect((await ask(search)).total).toBe(total);
  });

  test("a typo still finds, and says so", async () => {
    const result = await ask("q=intercomunalité");
    expect(titles(result)).toEqual(["Liste des groupements"]);
    expect(result.spelling).toEqual({ corrected: "intercommunalité" });
  });

  test.each([
    ["minus", "q=intercomunalité -france", 0, "intercommunalité -france"],
    ["quotes", 'q="france intercomunalité"', 0, '"france intercommunalité"'],
    ["an apostrophe", "q=L’intercomunalité", 1, "l’intercommunalité"],
  ])("a spelling keeps what %s means: %s", async (_, search, total, corrected) => {
    expect(await ask(search)).toMatchObject({ total, spelling: { corrected } });
  });

  test("quotes may be French", async () => {
    expect((await ask("q=« jeune enfant »")).total).toBe(1);
    expect((await ask("q=«\u00a0enfant jeune\u00a0»")).total).toBe(0);
    expect((await ask("q=“enfant jeune”")).total).toBe(0);
  });

  test("what is found is marked, accents or not", async () => {
    const { entries } = await ask("q=repartition");
    expect(entries[0]?.titleHighlight[0]).toEqual({ text: "Répartition", hit: true });
  });

  test("drafts are not found", async () => {
    expect(titles(await ask("q=brouillon"))).toEqual([]);
  });
});

describe("facets", () => {
  test("two themes are a union, and the facet keeps its alternatives", async () => {
    const one = await ask("thematique=social");
    expect(one.total).toBe(2);
    expect(count(one, "thematique", "finances")).toBe(3);
    const both = await ask("thematique=social&thematique=finances");
    expect(both.total).toBe(5);
  });

  test("theme and type intersect, and each count is what a click shows", async () => {
    const result = await ask("thematique=finances");
    for (const { value, count: announced } of result.facets.type) {
      expect((await ask(`thematique=finances&type=${value}`)).total).toBe(announced);
    }
  });

  test("years go from the latest", async () => {
    const { facets } = await ask("q=dgf");
    expect(facets.annee.map(({ value, count: n }) => [value, n])).toEqual([
      ["2024", 2],
      ["2023", 1],
    ]);
  });

  test.each([
    ["thematique=inconnue", "thematique", "inconnue"],
    ["source=inconnue", "source", "inconnue"],
    ["type=inconnu", "type", "inconnu"],
    ["annee=deux", "annee", "deux"],
    ["territoire=nulle-part", "territoire", "nulle-part"],
  ])("%s gives nothing and is named", async (search, parameter, value) => {
    const result = await ask(search);
    expect(result.total).toBe(0);
    expect(result.unknown).toContainEqual({ parameter, value });
  });

  test("with nothing left, the filter to drop is named", async () => {
    const result = await ask("thematique=social&annee=2024");
    expect(result.total).toBe(0);
    expect(result.widest).toEqual({ parameter: "thematique", total: 2 });
  });

  test("a territory may be the filter to drop", async () => {
    const result = await ask("territoire=departement:35&thematique=social");
    expect(result.total).toBe(0);
    expect(result.widest).toEqual({ parameter: "territoire", total: 2 });
  });
});

describe("pages and sorts", () => {
  test("pages follow each other without gap or repetition", async () => {
    const first = await ask("tri=titre&taille=10");
    expect(first.pages).toBe(1);
    expect((await ask("page=9999")).entries).toEqual([]);
    expect((await ask("page=9999")).total).toBe(5);
  });

  test("titles sort as a dictionary does", async () => {
    const { entries } = await ask("tri=titre");
    expect(entries.map(({ title }) => title)).toEqual([
      "Accueil du jeune enfant",
      "Aide sociale des départements",
      "Liste des groupements",
      "Montants de la DGF des communes",
      "Répartition de la dotation globale de fonctionnement",
    ]);
  });
});

describe("the index follows publication in its transaction", () => {
  test("publish, edit as a draft, withdraw, delete", async () => {
    const { payload } = system;
    const id = await entry({ title: "Éolien communal", status: "draft" });
    const found = async () => titles(await ask("q=éolien"));
    expect(await found()).toEqual([]);
    await payload.update({ collection: "entries", id, data: { _status: "published" } });
    expect(await found()).toEqual(["Éolien communal"]);
    await payload.update({
      collection: "entries",
      id,
      data: { title: "Éolien changé" },
      draft: true,
    });
    expect(await found()).toEqual(["Éolien communal"]);
    await payload.update({ collection: "entries", id, data: { _status: "draft" } });
    expect(await found()).toEqual([]);
    await payload.update({ collection: "entries", id, data: { _status: "published" } });
    await payload.delete({ collection: "entries", id });
    expect(await found()).toEqual([]);
  });

  test("binned, then restored", async () => {
    const { payload } = system;
    const id = await entry({ title: "Photovoltaïque" });
    const found = async () => (await ask("q=photovoltaïque")).total;
    await payload.update({
      collection: "entries",
      id,
      data: { deletedAt: new Date().toISOString() } as never,
    });
    expect(await found()).toBe(0);
    await payload.update({
      collection: "entries",
      id,
      data: { deletedAt: null } as never,
      trash: true,
    });
    expect(await found()).toBe(1);
    await payload.delete({ collection: "entries", id });
  });

  test("a rolled back publication leaves no trace", async () => {
    const { payload, sql } = system;
    await expect(
      payload.create({
        collection: "entries",
        data: { title: "Refusée", _status: "published", publisher: 999_999 } as never,
      }),
    ).rejects.toThrow();
    const { rows } = await sql.query("SELECT 1 FROM entry_search WHERE title = 'Refusée'");
    expect(rows).toEqual([]);
  });

  test("a renamed publisher is found under its new name", async () => {
    await system.payload.update({
      collection: "organizations",
      id: ids.dgcl ?? 0,
      data: { name: "Direction renommée", _status: "published" },
    });
    expect((await ask("q=renommée")).total).toBe(5);
  });
});

test("a connection plans each kind of search a few times, and then keeps the plan, whatever is filtered", async () => {
  const { parseCatalogueQuery, searchCatalogue } = await import("@/catalogue");
  const pool = openPool(system.uri, 1);
  const filters = ["", "&thematique=finances", "&type=dataset&annee=2023", "&niveau=commune"];
  for (let round = 0; round < 2; round += 1)
    for (const filter of [...filters, "&territoire=departement:35", "&licence=lov2"])
      for (const question of ["", "q=dotation"])
        await searchCatalogue(pool, parseCatalogueQuery(new URLSearchParams(question + filter)));
  const { rows } = await pool.query(
    `SELECT name, generic_plans AS kept, custom_plans AS planned FROM pg_prepared_statements
      WHERE name LIKE 'catalogue%' ORDER BY name`,
  );
  await pool.end();
  // PostgreSQL tries five plans before it believes one.
  expect(rows).toEqual([
    { name: "catalogue asked pertinence", kept: 7, planned: 5 },
    { name: "catalogue whole recents", kept: 7, planned: 5 },
  ]);
});
