import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { OpenApi } from "@/catalogue/api";
import { send, sendCsv, startHost } from "../links/mockHost";
import { writeContent } from "./content";
import { refresher } from "./refresher";
import { openSite, type Site } from "./site";

let site: Site;
let ids: Record<string, number>;

beforeAll(async () => {
  site = await openSite();
  ids = await writeContent(site.payload);
});

afterAll(() => site.close());

/** What a program gets, as these tests look into it. */
type Item = { slug: string; entries: number };
type Json = {
  [name: string]: unknown;
  items: Item[];
  vintages: Item[];
  facets: Record<string, unknown[]>;
  links: Record<string, string>;
  publisher: Item;
};
const read = async (path: string): Promise<{ status: number; headers: Headers; body: Json }> => {
  const { status, headers, text } = await site.ask(path);
  return { status, headers, body: JSON.parse(text) };
};

describe("the description", () => {
  let api: OpenApi;
  let ajv: Ajv2020;
  beforeAll(async () => {
    api = (await read("/api/v1/openapi.json")).body as unknown as OpenApi;
    ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema(api, "api");
  });

  test("is OpenAPI 3.1", async () => {
    expect(api.openapi).toBe("3.1.0");
    expect(await new Validator().validate(api as unknown as Record<string, unknown>)).toEqual({
      valid: true,
    });
  });

  const schemaOf = (path: string, status: number, type: string): string => {
    const pointer = ["paths", path, "get", "responses", String(status), "content", type, "schema"];
    return `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
  };
  const faultsOf = (path: string, status: number, type: string, body: unknown): unknown => {
    const validate = ajv.getSchema(schemaOf(path, status, type));
    if (!validate) throw new Error(`no schema for ${status} of ${path}`);
    return validate(body) ? [] : validate.errors;
  };

  test("every documented example is answered as documented", async () => {
    let asked = 0;
    for (const [path, { get }] of Object.entries(api.paths)) {
      const slug = get.parameters.find((parameter) => parameter.in === "path")?.example;
      const address = `/api/v1${path.replace("{slug}", String(slug))}`;
      const examples = get.parameters.filter(
        (parameter) => parameter.in === "query" && parameter.example !== undefined,
      );
      const addresses = [
        address,
        ...examples.map(({ name, example }) => {
          const search = new URLSearchParams();
          for (const value of [example].flat()) search.append(name, String(value));
          return `${address}?${search}`;
        }),
      ];
      for (const one of addresses) {
        const { status, body } = await read(one);
        expect([one, status]).toEqual([one, 200]);
        expect([one, faultsOf(path, 200, "application/json", body)]).toEqual([one, []]);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(30);
  });

  test("errors are as documented, in French, with a stable code", async () => {
    for (const [address, path, status, code] of [
      ["/api/v1/entries?couleur=rouge", "/entries", 400, "unknown-parameter"],
      ["/api/v1/entries?type=nimporte", "/entries", 400, "invalid-value"],
      ["/api/v1/entries/absente", "/entries/{slug}", 404, "not-found"],
      ["/api/v1/terms?q=a", "/terms", 400, "unknown-parameter"],
      ["/api/v1/terms/absent", "/terms/{slug}", 404, "not-found"],
    ] as const) {
      const { status: answered, headers, body } = await read(address);
      expect([address, answered, body.code]).toEqual([address, status, code]);
      expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
      expect(faultsOf(path, status, "application/problem+json", body)).toEqual([]);
      expect(body.type).toBe(`http://localhost:3000/api/v1#erreur-${code}`);
    }
  });
});

describe("entries", () => {
  test("are the search of the page, with facets, total and links", async () => {
    const { body, headers } = await read("/api/v1/entries?q=balances&tri=titre&taille=10");
    expect(body.total).toBe(2);
    expect(body.items.map(({ slug }) => slug)).toEqual(["balances-2023", "balances-2024"]);
    expect(body.facets.annee).toContainEqual({
      value: "2024",
      label: "2024",
      count: 1,
      selected: false,
    });
    expect(body.links.self).toBe(
      "http://localhost:3000/api/v1/entries?q=balances&taille=10&tri=titre",
    );
    expect(headers.get("link")).toContain('rel="self"');
    expect(
      (await read((body.links.self ?? "").slice("http://localhost:3000".length))).body,
    ).toEqual(body);
  });

  test("a corrected spelling is said", async () => {
    expect((await read("/api/v1/entries?q=balnces")).body.spelling).toBe("balances");
  });

  test("say the state of their links, files included", async () => {
    const { body } = await read("/api/v1/entries/dgf-communes");
    const unknown = { state: "unknown", checkedAt: null, okAt: null };
    expect(body.link).toEqual(unknown);
    expect(body.distributions).toEqual([
      {
        title: "Fichier",
        url: "https://exemple.fr/dgf.csv",
        format: "CSV",
        mediaType: null,
        byteSize: 1234,
        link: unknown,
      },
    ]);
    expect(body.publisher.slug).toBe("dgcl");
  });

  test("a draft over a published version is not shown", async () => {
    await site.payload.update({
      collection: "entries",
      id: ids["dgf-communes"] ?? 0,
      data: { title: "Brouillon" },
      draft: true,
    });
    expect((await read("/api/v1/entries/dgf-communes")).body.title).toBe(
      "Montants de la DGF des communes",
    );
  });

  test.each([
    ["producteur=inconnu", "producteur", "inconnu"],
    ["source=portail&source=inconnue", "source", "inconnue"],
    ["thematique=inconnue", "thematique", "inconnue"],
    ["etat=casse", "etat", "casse"],
    ["annee=24", "annee", "24"],
    ["page=0", "page", "0"],
    ["page=1.5", "page", "1.5"],
    ["taille=1000", "taille", "1000"],
    ["tri=hasard", "tri", "hasard"],
    ["territoire=Rennes", "territoire", "Rennes"],
    ["niveau=", "niveau", ""],
  ])("%s is a 400 that names it", async (search, parameter, value) => {
    const { status, body } = await read(`/api/v1/entries?${search}`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ parameter, value })]);
  });

  test.each([
    "q=%00%27%22%3Cscript%3E",
    "q=((((",
    `q=${"a".repeat(200)}`,
    "page=100000",
    "territoire=departement:99",
  ])("%s is answered", async (search) => {
    expect((await read(`/api/v1/entries?${search}`)).status).toBe(200);
  });
});

describe("the other collections", () => {
  test("count their entries and refer by slug", async () => {
    expect((await read("/api/v1/sources/portail")).body).toMatchObject({
      title: "Portail",
      entries: 5,
      organization: { slug: "dgcl" },
      link: { state: "unknown" },
    });
    expect(
      (await read("/api/v1/themes")).body.items.map(({ slug, entries }) => [slug, entries]),
    ).toEqual([
      ["finances-fiscalite", 4],
      ["sante-social", 2],
    ]);
    expect((await read("/api/v1/terms/dgf")).body.broader).toEqual([
      expect.objectContaining({ slug: "dotation" }),
    ]);
  });

  test("a series gives its vintages, the latest first", async () => {
    const { body } = await read("/api/v1/series/balances");
    expect(body.vintages.map(({ slug }) => slug)).toEqual(["balances-2024", "balances-2023"]);
  });

  test("what is none of them is not found, in the API's own words", async () => {
    for (const path of ["/api/v1/users", "/api/v1/subscribers/1", "/api/v1/toString"])
      expect((await read(path)).body.code).toBe("not-found");
  });
});

describe("through the page cache", () => {
  const slug = "aide-sociale";
  const places = [
    "/api/v1/entries",
    "/catalogue.ttl",
    "/catalogue.rdf",
    "/flux/catalogue.atom",
    "/sitemap.xml",
  ];

  /** Seen in some milliseconds; a loaded machine may take longer than the promised two seconds. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    const start = Date.now();
    while (!(await holds())) {
      if (Date.now() - start > 15_000) throw new Error("never seen");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  test("an entry leaves every export, feed and the API when it is withdrawn, and comes back", async () => {
    for (const place of places) {
      expect((await site.visit(place)).text).toContain(slug);
      expect((await site.visit(place)).hit).toBe(true);
    }
    expect((await site.visit(`/api/v1/entries/${slug}`)).status).toBe(200);

    const id = ids[slug] ?? 0;
    await site.payload.update({ collection: "entries", id, data: { _status: "draft" } });
    for (const place of places)
      await until(async () => !(await site.visit(place)).text.includes(slug));
    expect((await site.visit(`/api/v1/entries/${slug}`)).status).toBe(404);
    expect((await site.ask("/catalogue.csv")).text).not.toContain(slug);
    expect((await site.ask("/catalogue.json")).text).not.toContain(slug);

    await site.payload.update({ collection: "entries", id, data: { _status: "published" } });
    for (const place of places)
      await until(async () => (await site.visit(place)).text.includes(slug));
  });

  test("a state that moves drops what showed it, and what filters by it", async () => {
    let moved = false;
    const host = await startHost("127.0.51.1", (request, response) => {
      if (moved && request.url === "/fiche") send(response, 301, { location: "/ailleurs" });
      else sendCsv(response);
    });
    const refresh = await refresher(site.sql);
    try {
      // Only this address: the others lead outside.
      await site.sql.query("UPDATE addresses SET watched = false");
      await site.payload.update({
        collection: "entries",
        id: ids.outil ?? 0,
        data: { url: host.url("/fiche"), _status: "published" },
      });
      await refresh(0);
      const shown = async (place: string) => (await site.visit(place)).text;
      const filtered = "/api/v1/entries?etat=moved";
      const own = "/api/v1/entries/outil";
      await until(async () => JSON.parse(await shown(own)).link.state === "ok");
      expect(JSON.parse(await shown(filtered)).total).toBe(0);
      expect((await site.visit(filtered)).hit).toBe(true);
      // Readers are told the same of both states; programs are not.
      moved = true;
      await refresh(1000);
      await until(async () => JSON.parse(await shown(own)).link.state === "moved");
      await until(async () => JSON.parse(await shown(filtered)).total === 1);
      await until(async () => (await shown("/catalogue.ttl")).includes('dqv:value "moved"'));
    } finally {
      await host.close();
    }
  });
});
