import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { violationsOf } from "../../helpers/dcatApShapes";
import { linesOf, readRdf } from "../../helpers/rdf";
import { writeContent } from "./content";
import { openSite, type Site } from "./site";

let site: Site;
let ids: Record<string, number>;
/** Slugs that the catalogue's page shows for these parameters, all pages, in its order. */
let shown: (search: string) => Promise<string[]>;

beforeAll(async () => {
  site = await openSite();
  ids = await writeContent(site.payload);
  const { parseCatalogueQuery, searchCatalogue } = await import("@/catalogue");
  shown = async (search) => {
    const query = parseCatalogueQuery(new URLSearchParams(search));
    const result = await searchCatalogue(site.sql, { ...query, page: 1, taille: 5000 });
    return result.entries.map(({ slug }) => slug);
  };
});

afterAll(() => site.close());

const slugsOfCsv = (csv: string): string[] =>
  csv
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(";")[0] ?? "");
const slugsOfJson = (json: string): string[] =>
  (JSON.parse(json) as { items: { slug: string }[] }).items.map(({ slug }) => slug);

const questions = [
  "",
  "q=dgf",
  "q=dotation globale de fonctionnement",
  "q=balnces",
  "thematique=sante-social",
  "thematique=sante-social&thematique=finances-fiscalite&type=dataset",
  "annee=2024&tri=titre",
  "tri=maj",
  "taille=10&page=2",
  "source=inconnue",
  "etat=unknown",
  "etat=broken",
  "type=nimporte&annee=abcd",
];

describe("whole exports", () => {
  test.each(questions)("%s: the rows are those of the page", async (search) => {
    const expected = await shown(search);
    const query = search.split("&").map(encodeURI).join("&");
    expect(slugsOfCsv((await site.ask(`/catalogue.csv?${query}`)).text)).toEqual(expected);
    const json = await site.ask(`/catalogue.json?${query}`);
    expect(slugsOfJson(json.text)).toEqual(expected);
    expect(JSON.parse(json.text).total).toBe(expected.length);
  });

  test("the questions above do find something", async () => {
    expect((await shown("")).length).toBe(5);
    expect((await shown("q=balnces")).length).toBe(2);
  });

  test("CSV is UTF-8 with semicolons, a French header, and no formula", async () => {
    const { headers, text } = await site.ask("/catalogue.csv?q=sociale");
    expect(headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
    const [header, row] = text.split("\r\n");
    expect(header?.replace(/^\ufeff/, "")).toMatch(/^Identifiant;Titre;Type;Résumé;/);
    expect(row).toContain(`;"'=Aide;sociale";`);
  });

  test("who has it already is told so, until something changes", async () => {
    for (const path of ["/catalogue.csv", "/catalogue.json?type=tool"]) {
      const etag = (await site.ask(path)).headers.get("etag") ?? "";
      const again = (headers: Record<string, string>) => site.ask(path, headers);
      expect((await again({ "if-none-match": etag })).status).toBe(304);
      expect((await again({ "if-none-match": `"x", ${etag.slice(2)}` })).status).toBe(304);
      expect((await again({ "if-none-match": '"x"' })).status).toBe(200);
      await site.payload.update({
        collection: "entries",
        id: ids.outil ?? 0,
        data: { summary: `Changé pour ${path}.`, _status: "published" },
      });
      expect((await again({ "if-none-match": etag })).status).toBe(200);
    }
  });

  test("another question has another validator", async () => {
    const one = await site.ask("/catalogue.csv?type=tool");
    const other = await site.ask("/catalogue.csv?type=dataset");
    expect(one.headers.get("etag")).not.toBe(other.headers.get("etag"));
  });

  test("never compressed by the route: Next would take the word for it off the answer", async () => {
    const reply = await site.ask("/catalogue.csv", { "accept-encoding": "gzip" });
    expect(reply.headers.get("content-encoding")).toBeNull();
    expect(reply.text).toContain("\r\n");
  });
});

describe("states of links", () => {
  test("are in every export, and a filter everywhere", async () => {
    await site.sql.query(
      `UPDATE addresses SET state = 'broken', last_checked_at = '2026-11-25T06:00:00Z'
       WHERE url = 'https://exemple.fr/balances-2023'`,
    );
    expect(await shown("etat=broken")).toEqual(["balances-2023"]);
    const csv = await site.ask("/catalogue.csv?etat=broken");
    expect(slugsOfCsv(csv.text)).toEqual(["balances-2023"]);
    expect(csv.text).toContain("Lien rompu;broken;2026-11-25T06:00:00.000Z");
    const [item] = JSON.parse((await site.ask("/catalogue.json?etat=broken")).text).items;
    expect(item.link).toEqual({
      state: "broken",
      checkedAt: "2026-11-25T06:00:00.000Z",
      okAt: null,
    });
    const turtle = (await site.ask("/catalogue.ttl?etat=broken")).text;
    expect(turtle).toContain('dqv:value "broken"');
    expect(turtle).toContain("catalogue/balances-2023>");
    expect(turtle).not.toContain("catalogue/balances-2024>");
    expect(
      (await site.ask("/flux/catalogue.atom?etat=broken")).text.match(/<entry>/g),
    ).toHaveLength(1);
    const api = JSON.parse((await site.ask("/api/v1/entries?etat=broken&etat=gone")).text);
    expect(api.items.map(({ slug }: { slug: string }) => slug)).toEqual(["balances-2023"]);
    expect(api.facets.etat).toContainEqual({
      value: "broken",
      label: "Lien rompu",
      count: 1,
      selected: true,
    });
  });
});

describe("DCAT-AP", () => {
  test("three forms, one graph, no rule broken", async () => {
    const forms = ["ttl", "jsonld", "rdf"] as const;
    const graphs = await Promise.all(
      forms.map(async (form) => readRdf((await site.ask(`/catalogue.${form}`)).text, form)),
    );
    const [first, ...others] = graphs.map(linesOf);
    for (const other of others) expect(other).toEqual(first);
    for (const graph of graphs) expect(await violationsOf(graph)).toEqual([]);
  });

  test("the datasets are the entries found; their series is described", async () => {
    const graph = await readRdf((await site.ask("/catalogue.ttl?q=balances")).text, "ttl");
    const dcat = "http://www.w3.org/ns/dcat#";
    const datasets = graph.getObjects("http://localhost:3000/catalogue", `${dcat}dataset`, null);
    expect(datasets.map(({ value }) => value).sort()).toEqual([
      "http://localhost:3000/catalogue/balances-2023",
      "http://localhost:3000/catalogue/balances-2024",
    ]);
    const members = graph.getSubjects(
      `${dcat}inSeries`,
      "http://localhost:3000/series/balances",
      null,
    );
    expect(members).toHaveLength(2);
    expect(
      graph.getSubjects(
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        `${dcat}DatasetSeries`,
        null,
      ),
    ).toHaveLength(1);
  });

  test("an entry's own address answers in the form that is asked for, and never in another's", async () => {
    const html = await site.visit("/catalogue.ttl/dgf-communes");
    expect(html.headers.get("content-type")).toMatch(/^text\/turtle/);
    const negotiated = await site.visit("/catalogue/dgf-communes", "text/turtle");
    expect(negotiated.text).toBe(html.text);
    // No page stands here: were a form kept under the address itself, this would answer it.
    expect((await site.visit("/catalogue/dgf-communes", "text/html")).status).toBe(404);
    expect((await site.visit("/catalogue/dgf-communes.ttl")).text).toBe(html.text);
    expect((await site.visit("/catalogue/absente", "text/turtle")).status).toBe(404);
  });

  test("a former address leads to the one of today", async () => {
    await site.payload.update({
      collection: "entries",
      id: ids.outil ?? 0,
      data: { slug: "outil-neuf", _status: "published" },
    });
    const rdf = await site.visit("/catalogue/outil", "text/turtle");
    expect([rdf.status, rdf.headers.get("location")]).toEqual([301, "/catalogue/outil-neuf.ttl"]);
    const api = await site.ask("/api/v1/entries/outil");
    expect([api.status, api.headers.get("location")]).toEqual([301, "/api/v1/entries/outil-neuf"]);
  });

  test("the glossary is SKOS in two forms", async () => {
    const turtle = await readRdf((await site.ask("/glossaire.ttl")).text, "ttl");
    const json = await readRdf((await site.ask("/glossaire.jsonld")).text, "jsonld");
    expect(linesOf(json)).toEqual(linesOf(turtle));
    const broader = "http://www.w3.org/2004/02/skos/core#broader";
    expect(
      turtle
        .getObjects("http://localhost:3000/glossaire/dgf", broader, null)
        .map(({ value }) => value),
    ).toEqual(["http://localhost:3000/glossaire/dotation"]);
  });
});

describe("feed", () => {
  test("only what the filter keeps, the latest change first, dates true", async () => {
    await site.payload.update({
      collection: "entries",
      id: ids["balances-2023"] ?? 0,
      data: { summary: "Corrigé.", _status: "published" },
    });
    const { text } = await site.ask("/flux/catalogue.atom?thematique=finances-fiscalite");
    const updated = [...text.matchAll(/<entry>[\s\S]*?<updated>([^<]+)</g)].map(([, date]) => date);
    expect(updated).toEqual([...updated].sort().reverse());
    expect(text).not.toContain("aide-sociale");
    const { rows } = await site.sql.query(
      "SELECT updated_at FROM entries WHERE slug = 'balances-2023'",
    );
    expect(updated[0]).toBe(rows[0]?.updated_at.toISOString());
    expect(text).toContain(`<id>tag:localhost,2026:catalogue/${ids["balances-2023"]}</id>`);
  });
});

describe("many entries", () => {
  const many = 1200;
  beforeAll(async () => {
    await site.sql.query(
      `INSERT INTO entries (title, slug, type, summary, url, publisher_id, licence, frequency, language,
         origin_kind, published_first_at, updated_at, _status)
       SELECT 'Ressource ' || n, 'ressource-' || n, 'dataset', 'Résumé ' || n, 'https://exemple.fr/r/' || n,
         $1, 'lov2', 'ANNUAL', 'fr', 'manual', now() - n * interval '1 hour', now() - n * interval '1 minute', 'published'
       FROM generate_series(1, $2::integer) n`,
      [ids.dgcl, many],
    );
    const { rebuildSearchRows } = await import("@/catalogue");
    await rebuildSearchRows(site.sql);
  });

  test("a whole export has each of them once, in the order of the page", async () => {
    const expected = await shown("tri=titre");
    expect(expected).toHaveLength(many + 5);
    const slugs = slugsOfCsv((await site.ask("/catalogue.csv?tri=titre")).text);
    expect(slugs).toEqual(expected);
    expect(new Set(slugs).size).toBe(many + 5);
  });

  test("a reader who leaves stops the reading", async () => {
    const { writeCsv } = await import("@/catalogue/exports");
    const { findMatches } = await import("@/catalogue/records");
    const { parseCatalogueQuery } = await import("@/catalogue");
    let asked = 0;
    const counting = {
      query: (...args: Parameters<typeof site.sql.query>) => {
        asked += 1;
        return site.sql.query(...args);
      },
    } as unknown as Parameters<typeof writeCsv>[0];
    const matches = await findMatches(site.sql, parseCatalogueQuery(new URLSearchParams()));
    for await (const piece of writeCsv(counting, matches, "http://x"))
      if (!piece.startsWith("\ufeff")) break;
    // One batch: its records, and what is known of their addresses.
    expect(asked).toBe(2);
  });

  test("DCAT is paged by Hydra beyond a thousand, and each page keeps the rules", async () => {
    const hydra = "http://www.w3.org/ns/hydra/core#";
    const dcat = "http://www.w3.org/ns/dcat#";
    const catalogue = "http://localhost:3000/catalogue";
    const seen = new Set<string>();
    let address: string | undefined = "/catalogue.ttl";
    let documents = 0;
    while (address) {
      const graph = await readRdf((await site.ask(address)).text, "ttl");
      documents += 1;
      for (const { value } of graph.getObjects(catalogue, `${dcat}dataset`, null)) seen.add(value);
      const [view] = graph.getObjects(catalogue, `${hydra}view`, null);
      const [next] = view ? graph.getObjects(view, `${hydra}next`, null) : [];
      address = next?.value.slice("http://localhost:3000".length);
    }
    expect(documents).toBe(2);
    expect(seen.size).toBe(many + 5);
    const second = await readRdf((await site.ask("/catalogue.ttl?page=2")).text, "ttl");
    expect(await violationsOf(second)).toEqual([]);
  });

  test("a feed goes on over several documents, without gap or repetition", async () => {
    const seen: string[] = [];
    let address: string | undefined = "/flux/catalogue.atom?taille=100";
    while (address) {
      const { text } = await site.ask(address);
      seen.push(...[...text.matchAll(/<entry>\n<id>([^<]+)</g)].map(([, id]) => id ?? ""));
      const next: string | undefined = /rel="next"[^>]*href="([^"]+)"/.exec(text)?.[1];
      address = next?.replaceAll("&amp;", "&").slice("http://localhost:3000".length);
    }
    expect(seen).toHaveLength(many + 5);
    expect(new Set(seen).size).toBe(many + 5);
  });
});
