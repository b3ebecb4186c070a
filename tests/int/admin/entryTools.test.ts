import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { handleEndpoints } from "payload";
import type { DuplicateAnswer } from "@/admin/entries/duplicateEndpoint";
import type { ImportAnswer } from "@/admin/entries/importEndpoint";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

/** The editors' tools over entries, through their endpoints, on the real system. */
let system: TestPayload;
const tokens: Record<string, string> = {};
const ids: Record<string, number> = {};
const roles = ["contributor", "editor", "admin"] as const;
const published = { _status: "published" as const };

async function entry(title: string, change: Record<string, unknown> = {}): Promise<number> {
  const created = await system.payload.create({
    collection: "entries",
    data: {
      title,
      summary: "Un résumé.",
      type: "dataset",
      url: `https://exemple.fr/${encodeURIComponent(title)}`,
      publisher: ids.dgcl,
      themes: [ids.finances],
      levels: ["commune"],
      licence: "lov2",
      frequency: "ANNUAL",
      language: "fr",
      ...published,
      ...change,
    } as never,
  });
  return created.id;
}

beforeAll(async () => {
  system = await openTestPayload();
  const { payload } = system;
  for (const role of roles) {
    const data = {
      email: `${role}@test.localhost`,
      password: "mot-de-passe-long",
      name: `Nom ${role}`,
      role,
    };
    await payload.create({ collection: "users", data });
    tokens[role] = (await payload.login({ collection: "users", data })).token ?? "";
  }
  for (const [slug, title] of [
    ["finances", "Finances"],
    ["social", "Santé & social"],
  ] as const)
    ids[slug] = (
      await payload.create({ collection: "themes", data: { title, slug, order: 1, ...published } })
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
  ids.portal = (
    await payload.create({
      collection: "sources",
      data: {
        title: "Portail",
        slug: "portail",
        url: "https://portail.fr/",
        organization: ids.dgcl,
        ...published,
      } as never,
    })
  ).id;
}, 60_000);

afterAll(() => system.close());

async function ask(
  path: string,
  role?: (typeof roles)[number],
  body?: FormData | Record<string, unknown>,
): Promise<Response> {
  const { default: config } = await import("@payload-config");
  const headers: Record<string, string> = role ? { Authorization: `JWT ${tokens[role]}` } : {};
  if (body && !(body instanceof FormData)) headers["Content-Type"] = "application/json";
  return handleEndpoints({
    config,
    request: new Request(`http://localhost:3000/api${path}`, {
      method: body ? "POST" : "GET",
      headers,
      body: body instanceof FormData ? body : body ? JSON.stringify(body) : undefined,
    }),
  });
}

describe("an address known under another spelling", () => {
  let known: number;
  beforeAll(async () => {
    known = await entry("Comptes", {
      url: "https://www.exemple.fr/comptes/",
      distributions: [{ title: "Fichier", url: "https://exemple.fr/comptes.csv" }],
    });
  });

  const twins = async (
    address: string,
    except?: number,
  ): Promise<DuplicateAnswer["duplicates"]> => {
    const query = new URLSearchParams({ adresse: address });
    if (except) query.set("sauf", String(except));
    const response = await ask(`/doublons/entries?${query}`, "contributor");
    expect(response.status).toBe(200);
    return (await response.json()).duplicates;
  };

  test.each([
    ["as it is", "https://www.exemple.fr/comptes/", true],
    ["http", "http://www.exemple.fr/comptes/", false],
    ["without www", "https://exemple.fr/comptes/", false],
    ["without the slash", "https://www.exemple.fr/comptes", false],
    ["with a tracker", "https://www.exemple.fr/comptes/?utm_source=lettre", false],
    ["with a fragment", "https://www.exemple.fr/comptes/#haut", true],
    ["with capitals", "HTTPS://WWW.EXEMPLE.FR/comptes/", true],
    ["of a file", "http://exemple.fr/comptes.csv", false],
  ])("%s: named", async (_, address, certain) => {
    expect(await twins(address)).toMatchObject([{ id: known, title: "Comptes", certain }]);
  });

  test.each(["https://exemple.fr/autre", "https://exemple.fr/comptes/2024", "pas une adresse", ""])(
    "another one is not: %j",
    async (address) => {
      expect(await twins(address)).toEqual([]);
    },
  );

  test("a document is no duplicate of itself, and a draft counts", async () => {
    expect(await twins("http://exemple.fr/comptes", known)).toEqual([]);
    const draft = await entry("Brouillon", {
      url: "https://exemple.fr/brouillon",
      _status: "draft",
    });
    expect(await twins("http://exemple.fr/brouillon/")).toMatchObject([{ id: draft }]);
  });

  test("the same page as documentation of another entry is no duplicate", async () => {
    await entry("Avec notice", { documentationUrl: "https://exemple.fr/notice" });
    expect(await twins("https://exemple.fr/notice")).toEqual([]);
  });

  test("staff alone may ask, of what has addresses", async () => {
    expect((await ask("/doublons/entries?adresse=https://exemple.fr/")).status).toBe(403);
    expect((await ask("/doublons/users?adresse=https://exemple.fr/", "admin")).status).toBe(404);
  });
});

describe("entries from a file", () => {
  const send = (text: string, action: string, role: (typeof roles)[number] = "editor") => {
    const form = new FormData();
    form.set("fichier", new File([text], "ressources.csv", { type: "text/csv" }));
    form.set("action", action);
    return ask("/ressources/import", role, form);
  };
  const file = [
    "Titre;Adresse de la ressource;Résumé;Producteur;Thématiques;Licence;Identifiant chez le producteur",
    "'=cmd|calc;https://import.fr/a;Premier.;DGCL;Finances | Santé & social;lov2;imp-1",
    "Deux;https://import.fr/b;Second.;dgcl;;;",
    "Faux;https://import.fr/c;;Inconnu;Autre;;",
    "Deux encore;http://www.import.fr/b/;;;;;",
  ].join("\r\n");
  const count = async (where = "") =>
    (await system.sql.query(`SELECT count(*)::integer AS n FROM entries ${where}`)).rows[0].n;

  test("a preview says what would become of each row, and writes nothing", async () => {
    const before = await count();
    const response = await send(file, "apercu");
    expect(response.status).toBe(200);
    const answer: ImportAnswer = await response.json();
    expect(answer).toMatchObject({
      done: false,
      counts: { new: 2, known: 0, repeated: 1, wrong: 1 },
    });
    const wrong = answer.rows.find(({ outcome }) => outcome === "wrong");
    expect(wrong).toMatchObject({ line: 4, title: "Faux" });
    expect(wrong?.notes.join(" ")).toMatch(/Inconnu.*Autre/);
    expect(await count()).toBe(before);
  });

  test("an import creates drafts alone, once, and changes nothing that is there", async () => {
    const before = await count();
    const first: ImportAnswer = await (await send(file, "importer")).json();
    expect(first).toMatchObject({ done: true, counts: { new: 2 } });
    expect(await count()).toBe(before + 2);
    expect(await count("WHERE url LIKE 'https://import.fr/%' AND _status = 'draft'")).toBe(2);
    const { docs } = await system.payload.find({
      collection: "entries",
      where: { url: { equals: "https://import.fr/a" } },
      draft: true,
      depth: 0,
    });
    expect(docs[0]).toMatchObject({
      title: "=cmd|calc",
      publisher: ids.dgcl,
      themes: [ids.finances, ids.social],
      licence: "lov2",
      origin: { kind: "manual", remoteId: "imp-1" },
    });
    await system.payload.update({
      collection: "entries",
      id: docs[0]?.id ?? 0,
      data: {
        title: "Titre de la rédaction",
        url: "https://import.fr/nouvelle",
        ...published,
      } as never,
    });
    const again: ImportAnswer = await (await send(file, "importer")).json();
    expect(again).toMatchObject({ counts: { new: 0, known: 3, wrong: 1 } });
    expect(await count()).toBe(before + 2);
    expect(again.rows[0]?.entry?.title).toBe("Titre de la rédaction");
  });

  test("two imports at once create no entry twice", async () => {
    const twice = "Titre;Adresse de la ressource\nÀ deux;https://deux.fr/x";
    const answers: ImportAnswer[] = await Promise.all(
      [1, 2].map(async () => (await send(twice, "importer")).json()),
    );
    expect(answers.map(({ counts }) => counts.new).sort()).toEqual([0, 1]);
    expect(await count("WHERE url = 'https://deux.fr/x'")).toBe(1);
  });

  test.each<[string, string, number, RegExp]>([
    ["no columns", "a;b\n1;2", 400, /Il manque les colonnes/],
    ["a quote left open", 'Titre;Adresse de la ressource\n"a;b', 400, /Ligne 2/],
    ["too many rows", `Titre;Adresse de la ressource\n${"a;b\n".repeat(501)}`, 400, /501 lignes/],
    ["too large", `Titre;Adresse de la ressource\n${"a".repeat(2_200_000)}`, 413, /2.Mo/],
  ])("%s is told", async (_, text, status, message) => {
    const response = await send(text, "importer");
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].message).toMatch(message);
  });

  test("contributors may not, nor may readers", async () => {
    expect((await send(file, "importer", "contributor")).status).toBe(403);
    expect((await ask("/ressources/import", undefined, new FormData())).status).toBe(403);
    expect((await ask("/ressources/import", "editor", new FormData())).status).toBe(400);
  });
});

describe("many entries at once", () => {
  const change = async (body: Record<string, unknown>, role: (typeof roles)[number] = "editor") => {
    const response = await ask("/ressources/modifier", role, body);
    return { status: response.status, body: await response.json() };
  };
  const read = (id: number, draft = false) =>
    system.payload.findByID({ collection: "entries", id, depth: 0, draft });
  const versionsOf = async (id: number) =>
    (
      await system.payload.countVersions({
        collection: "entries",
        where: { parent: { equals: id } },
      })
    ).totalDocs;

  test("themes and levels are added and taken away, the source set; versions and states stay", async () => {
    const one = await entry("Un");
    const other = await entry("Autre", { levels: ["region"] });
    const draft = await entry("En brouillon", { _status: "draft" });
    const before = await versionsOf(one);
    const { updatedAt: _, ...was } = await read(one);
    const answer = await change({
      ids: [one, other, draft],
      themes: { add: [ids.social], remove: [ids.finances] },
      levels: { add: ["commune"], remove: ["region"] },
      source: ids.portal,
    });
    expect(answer).toEqual({ status: 200, body: { changed: 3, unchanged: 0 } });
    for (const id of [one, other, draft])
      expect(await read(id, true)).toMatchObject({
        themes: [ids.social],
        levels: ["commune"],
        source: ids.portal,
      });
    expect((await read(one))._status).toBe("published");
    expect((await read(draft, true))._status).toBe("draft");
    expect(await versionsOf(one)).toBe(before + 1);
    const { updatedAt: __, ...now } = await read(one);
    expect(now).toEqual({ ...was, themes: [ids.social], source: ids.portal });
    const { rows } = await system.sql.query(
      "SELECT theme_ids FROM entry_search WHERE entry_id = ANY($1)",
      [[one, other, draft]],
    );
    expect(rows.map(({ theme_ids }) => theme_ids)).toEqual([[ids.social], [ids.social]]);
    expect(await change({ ids: [one, other], source: ids.portal })).toEqual({
      status: 200,
      body: { changed: 0, unchanged: 2 },
    });
  });

  test("a draft over a published version stays over it, and both change", async () => {
    const id = await entry("Publiée");
    await system.payload.update({
      collection: "entries",
      id,
      data: { title: "Titre du brouillon" },
      draft: true,
    });
    expect((await change({ ids: [id], levels: { add: ["epci"], remove: [] } })).status).toBe(200);
    expect(await read(id)).toMatchObject({
      title: "Publiée",
      levels: ["commune", "epci"],
      _status: "published",
    });
    expect(await read(id, true)).toMatchObject({
      title: "Titre du brouillon",
      levels: ["commune", "epci"],
      _status: "draft",
    });
  });

  test("all or none: one that cannot be saved leaves the others as they were", async () => {
    const fine = await entry("Bonne");
    const bare = await entry("Sans thématique possible");
    // Its only theme taken away, a published entry would have none.
    const answer = await change({
      ids: [fine, bare],
      themes: { add: [], remove: [ids.finances] },
      levels: { add: ["region"], remove: [] },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.errors[0].message).toMatch(/Rien n’a changé/);
    expect((await read(fine)).levels).toEqual(["commune"]);
  });

  test("one that is being saved is waited for, then nothing changes", async () => {
    const id = await entry("Tenue");
    const holder = await system.sql.connect();
    try {
      await holder.query("BEGIN");
      await holder.query("SELECT id FROM entries WHERE id = $1 FOR UPDATE", [id]);
      const answer = await change({ ids: [id], levels: { add: ["region"], remove: [] } });
      expect(answer.status).toBe(409);
      expect(answer.body.errors[0].message).toMatch(/Réessayez/);
    } finally {
      await holder.query("ROLLBACK");
      holder.release();
    }
    expect((await read(id)).levels).toEqual(["commune"]);
  }, 30_000);

  test.each<[string, Record<string, unknown>, number]>([
    ["nothing chosen", { ids: [], levels: { add: ["epci"] } }, 400],
    ["no change", { ids: [1] }, 400],
    ["an unknown level", { ids: [1], levels: { add: ["galaxie"] } }, 400],
    ["added and taken away", { ids: [1], levels: { add: ["epci"], remove: ["epci"] } }, 400],
    ["an unknown entry", { ids: [99_999], levels: { add: ["epci"] } }, 409],
    ["hostile numbers", { ids: ["1; DROP TABLE entries"], levels: { add: ["epci"] } }, 400],
    ["too many", { ids: Array.from({ length: 201 }, (_, n) => n + 1), source: null }, 400],
  ])("%s is refused", async (_, body, status) => {
    expect((await change(body)).status).toBe(status);
  });

  test("an unknown theme or source is refused; so are contributors", async () => {
    const id = await entry("Refus");
    expect((await change({ ids: [id], themes: { add: [99_999] } })).status).toBe(409);
    expect((await change({ ids: [id], source: 99_999 })).status).toBe(409);
    expect((await change({ ids: [id], source: null }, "contributor")).status).toBe(403);
  });
});
