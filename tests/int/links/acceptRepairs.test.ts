import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type CollectionSlug, createLocalReq, handleEndpoints } from "payload";
import { acceptRepairs } from "@/admin/links/acceptRepairs";
import { stateOfAddresses } from "@/links";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

/** What accepting and refusing do to documents: the real system, through its endpoint. */
let system: TestPayload;
const tokens: Record<string, string> = {};
const userIds: Record<string, number> = {};
let organization = 0;
let theme = 0;
let counter = 0;

beforeAll(async () => {
  system = await openTestPayload();
  for (const [name, role] of [
    ["contributor", "contributor"],
    ["editor", "editor"],
    ["colleague", "editor"],
    ["admin", "admin"],
  ] as const) {
    const data = {
      email: `${name}@test.localhost`,
      password: "mot-de-passe-long",
      name: `Nom ${name}`,
      role,
    };
    userIds[name] = (await system.payload.create({ collection: "users", data })).id;
    tokens[name] = (await system.payload.login({ collection: "users", data })).token ?? "";
  }
  theme = await make("themes", { title: "Finances", order: 1 });
  organization = await make("organizations", { name: "DGCL", kind: "other" });
});
afterAll(() => system.close());
beforeEach(async () => {
  await system.sql.query(
    `TRUNCATE addresses, address_uses, observations, link_repairs, link_searches, audit_log,
       payload_locked_documents CASCADE`,
  );
});

type Data = Record<string, unknown>;

const make = async (
  collection: CollectionSlug,
  data: Data,
  status: "published" | "draft" | null = "published",
): Promise<number> =>
  (
    await system.payload.create({
      collection,
      data: { ...data, ...(status ? { _status: status } : {}) } as never,
      draft: status === "draft",
    })
  ).id as number;

const entryData = (data: Data = {}): Data => {
  counter += 1;
  return {
    title: `Ressource ${counter}`,
    summary: "Un résumé.",
    url: `https://exemple.fr/${counter}`,
    publisher: organization,
    themes: [theme],
    type: "dataset",
    licence: "lov2",
    frequency: "ANNUAL",
    language: "fr",
    ...data,
  };
};
const makeEntry = (data: Data = {}, status: "published" | "draft" = "published") =>
  make("entries", entryData(data), status);
const saveDraft = (collection: CollectionSlug, id: number, data: Data) =>
  system.payload.update({ collection, id, data: data as never, draft: true });

async function read(collection: CollectionSlug, id: number, draft = false): Promise<Data> {
  const found: unknown = await system.payload.findByID({ collection, id, draft, depth: 0 });
  return found as Data;
}
/** Without what any save changes. */
async function contentOf(collection: CollectionSlug, id: number, draft = false): Promise<Data> {
  const { updatedAt: _, ...content } = await read(collection, id, draft);
  return content;
}

const rich = (...nodes: object[]) => ({
  root: {
    type: "root",
    direction: "ltr",
    format: "",
    indent: 0,
    version: 1,
    children: [
      {
        type: "paragraph",
        direction: "ltr",
        format: "",
        indent: 0,
        version: 1,
        textFormat: 0,
        children: nodes,
      },
    ],
  },
});
const words = (text: string) => ({
  type: "text",
  text,
  detail: 0,
  format: 0,
  mode: "normal",
  style: "",
  version: 1,
});
const link = (url: string, text = "ici") => ({
  type: "link",
  id: `l${++counter}`,
  version: 3,
  direction: "ltr",
  format: "",
  indent: 0,
  fields: { linkType: "custom", url, newTab: false },
  children: [words(text)],
});

const from = "https://ancien.fr/page";
const to = "https://ancien.fr/nouvelle-page";
const lastSeenAt = "2026-06-10T08:00:00.000Z";

const idOf = async (url: string): Promise<number> =>
  (await system.sql.query("SELECT id FROM addresses WHERE url = $1", [url])).rows[0]?.id;

async function standing(url: string, state: string, finalUrl: string | null = null) {
  await system.sql.query("UPDATE addresses SET state = $2, final_url = $3 WHERE url = $1", [
    url,
    state,
    finalUrl,
  ]);
}

/** An open proposal for an address that documents use already. */
async function proposed(
  url = from,
  target = to,
  kind: "moved" | "found" | "archive" = "moved",
): Promise<number> {
  await standing(url, kind === "moved" ? "moved" : "broken", kind === "moved" ? target : null);
  const evidence = {
    moved: { kind, firstSeenAt: "2026-06-01T08:00:00.000Z", lastSeenAt, chain: [] },
    found: { kind, by: "file", from: "sitemap", shared: "x.pdf", checkedAt: lastSeenAt },
    archive: { kind, snapshotAt: "2020-01-02T00:00:00.000Z", askedAt: lastSeenAt },
  }[kind];
  const { rows } = await system.sql.query(
    `INSERT INTO link_repairs (address_id, kind, target, evidence, first_seen_at)
     VALUES ($1, $2, $3, $4, now()) RETURNING id`,
    [await idOf(url), kind, target, JSON.stringify(evidence)],
  );
  return rows[0].id;
}

type Answer = { status: number; body: Data & { errors?: { code: string; message: string }[] } };

async function decide(body: unknown, who: string | null = "editor"): Promise<Answer> {
  const response = await handleEndpoints({
    config: system.payload.config,
    request: new Request("http://localhost:3000/api/liens/reparations", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(who ? { Authorization: `JWT ${tokens[who]}` } : {}),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}
const accept = (ids: number[], who = "editor") => decide({ accept: ids }, who);

const usesOf = async (url: string) =>
  (
    await system.sql.query(
      `SELECT u.collection, u.document_id AS id, u.published, u.path FROM address_uses u
       JOIN addresses a ON a.id = u.address_id WHERE a.url = $1
       ORDER BY collection, document_id, published, path`,
      [url],
    )
  ).rows;
const stateOfRepair = async (id: number) =>
  (await system.sql.query("SELECT state FROM link_repairs WHERE id = $1", [id])).rows[0]?.state;
const versionsOf = async (collection: CollectionSlug, id: number) =>
  (
    await system.payload.findVersions({
      collection,
      where: { parent: { equals: id } },
      sort: "updatedAt",
      limit: 100,
      depth: 0,
    })
  ).docs.map(({ version, latest }) => {
    const { url, _status } = version as unknown as Data;
    return { url, status: _status, latest };
  });

describe("accepting", () => {
  test("rewrites every use in every kind of document, and nothing else", async () => {
    const entry = await makeEntry({
      url: `${from}#haut`,
      documentationUrl: "https://ancien.fr/autre",
      contact: { name: "Service", url: from },
      distributions: [
        { title: "A", url: "https://ancien.fr/a.csv", format: "CSV" },
        { title: "B", url: from },
      ],
      description: rich(words("Voir "), link(from, "la page"), link("https://ancien.fr/autre")),
    });
    const page = await make("pages", {
      title: "Page",
      layout: [
        { blockType: "cards", cards: [{ title: "Carte", url: from }] },
        { blockType: "text", content: rich(link(from, from)) },
        { blockType: "callout", title: "x", content: rich(words("Rien")) },
      ],
    });
    const source = await make("sources", {
      title: "Source",
      url: from,
      organization,
      kind: "site",
    });
    const draft = await makeEntry({ url: from }, "draft");
    const issue = await make(
      "issues",
      { subject: "Brouillon", items: [{ kind: "text", title: "Un texte", url: from }] },
      null,
    );
    const before = await Promise.all([
      contentOf("entries", entry),
      contentOf("pages", page),
      contentOf("sources", source),
      contentOf("entries", draft, true),
    ]);

    const repair = await proposed();
    const { status, body } = await accept([repair]);
    expect([status, body.message]).toEqual([200, "1\u00a0adresse remplacée à 9\u00a0endroits."]);
    expect(body.repairs).toEqual([
      {
        id: repair,
        state: "accepted",
        url: from,
        target: to,
        result: { documents: 5, places: 9, mentions: 0, frozen: 0 },
      },
    ]);
    const swapped = (content: unknown) =>
      JSON.parse(
        JSON.stringify(content).replaceAll(`${from}#`, `${to}#`).replaceAll(`${from}"`, `${to}"`),
      );
    expect(await contentOf("entries", entry)).toEqual(swapped(before[0]));
    expect(await contentOf("pages", page)).toEqual(swapped(before[1]));
    expect(await contentOf("sources", source)).toEqual(swapped(before[2]));
    expect(await contentOf("entries", draft, true)).toEqual(swapped(before[3]));
    expect(await read("issues", issue)).toMatchObject({ state: "draft", items: [{ url: to }] });
    expect(await usesOf(from)).toEqual([]);
    expect((await usesOf(to)).length).toBe(9);
  });

  test("a published document stays published under its own draft, each with its own words", async () => {
    const published = entryData({
      url: from,
      keywords: ["publié"],
      themes: [theme],
      contact: { name: "Publié", url: "https://exemple.fr/contact" },
      distributions: [{ title: "Publié", url: "https://exemple.fr/a.csv" }],
      documentationUrl: "https://exemple.fr/doc",
      levels: ["commune"],
      description: rich(words("Publié")),
    });
    const id = await make("entries", published);
    await saveDraft("entries", id, {
      title: "Brouillon",
      slug: "brouillon",
      keywords: [],
      themes: [],
      summary: null,
      contact: { name: null, url: from },
      distributions: [],
      documentationUrl: null,
      levels: [],
      methodologyUrl: "https://exemple.fr/methode",
      description: rich(words("Brouillon "), link(from)),
      announceUpdate: true,
    });
    const before = [await contentOf("entries", id), await contentOf("entries", id, true)];
    const versions = (await versionsOf("entries", id)).length;

    const { body } = await accept([await proposed()]);
    expect(body.repairs).toMatchObject([{ result: { documents: 1, places: 4 } }]);
    const draft: Data = {
      ...before[1],
      url: to,
      contact: { ...(before[1]?.contact as Data), url: to },
    };
    expect(await contentOf("entries", id)).toEqual({ ...before[0], url: to });
    expect(await contentOf("entries", id, true)).toEqual({
      ...draft,
      description: JSON.parse(JSON.stringify(draft.description).replace(from, to)),
    });
    const kept = await versionsOf("entries", id);
    expect(kept.slice(versions)).toEqual([
      { url: to, status: "published", latest: false },
      { url: to, status: "draft", latest: true },
    ]);
    expect(
      (await usesOf(to)).map(({ published, path }) => [published, path.split(".")[0]]),
    ).toEqual([
      [false, "contact"],
      [false, "description"],
      [false, "url"],
      [true, "url"],
    ]);
  });

  test("a draft that has another address already keeps it, and stays on top", async () => {
    const id = await makeEntry({ url: from });
    await saveDraft("entries", id, { url: "https://choisi.fr/", title: "Brouillon" });
    await accept([await proposed()]);
    expect(await read("entries", id)).toMatchObject({ url: to, _status: "published" });
    expect(await read("entries", id, true)).toMatchObject({
      url: "https://choisi.fr/",
      title: "Brouillon",
      _status: "draft",
    });
    expect((await versionsOf("entries", id)).filter(({ latest }) => latest)).toHaveLength(1);
  });

  test("an address in the draft alone leaves the published version and its versions untouched", async () => {
    const id = await makeEntry({ url: "https://publie.fr/" });
    await saveDraft("entries", id, { url: from });
    const before = await read("entries", id);
    await accept([await proposed()]);
    expect(await read("entries", id)).toEqual(before);
    expect(await read("entries", id, true)).toMatchObject({ url: to, _status: "draft" });
  });

  test("is no news, announces nothing, and says who did it", async () => {
    const id = await makeEntry({ url: from });
    const { newsAt, publishedFirstAt } = await read("entries", id);
    const repair = await proposed();
    await system.sql.query("TRUNCATE audit_log");
    await accept([repair], "colleague");
    expect(await read("entries", id)).toMatchObject({ newsAt, publishedFirstAt });
    const { rows } = await system.sql.query(
      "SELECT user_id, action, collection, document_id, details FROM audit_log ORDER BY id",
    );
    expect(rows).toEqual([
      {
        user_id: userIds.colleague,
        action: "update",
        collection: "entries",
        document_id: id,
        details: null,
      },
      {
        user_id: userIds.colleague,
        action: "accept_repair",
        collection: "links",
        document_id: null,
        details: { from, to, count: 1 },
      },
    ]);
    const decided = await system.sql.query(
      "SELECT decided_by, decided_at FROM link_repairs WHERE id = $1",
      [repair],
    );
    expect(decided.rows).toEqual([{ decided_by: userIds.colleague, decided_at: expect.any(Date) }]);
  });

  test("the new address is known to work from the start; the old is no longer watched; pages are dropped", async () => {
    const id = await makeEntry({ url: from });
    const repair = await proposed();
    const listener = await system.sql.connect();
    const dropped: string[] = [];
    listener.on("notification", ({ payload }) => dropped.push(...(payload ?? "").split(" ")));
    await listener.query("LISTEN oc_pages");
    await accept([repair]);
    await listener.query("SELECT 1");
    listener.release(true);
    expect(dropped).toEqual(expect.arrayContaining(["entries", `entries:${id}`]));
    const standings = await stateOfAddresses(system.sql, [to, from]);
    expect(standings.get(to)).toMatchObject({ state: "ok", okAt: new Date(lastSeenAt) });
    const { rows } = await system.sql.query(
      "SELECT url, watched, next_check_at <= now() AS due FROM addresses WHERE url = ANY($1) ORDER BY url",
      [[from, to]],
    );
    expect(rows).toEqual([
      { url: to, watched: true, due: true },
      { url: from, watched: false, due: expect.any(Boolean) },
    ]);
  });

  test("many at once are one transaction over all their documents", async () => {
    const other = "https://ancien.fr/fichier.csv";
    const both = await makeEntry({ url: from, distributions: [{ title: "A", url: other }] });
    const one = await makeEntry({ url: other });
    const repairs = [
      await proposed(),
      await proposed(other, "https://ancien.fr/f/fichier.csv", "found"),
    ];
    const { status, body } = await accept(repairs);
    expect([status, body.message]).toEqual([200, "2\u00a0adresses remplacées à 3\u00a0endroits."]);
    expect(await read("entries", both)).toMatchObject({
      url: to,
      distributions: [{ url: "https://ancien.fr/f/fichier.csv" }],
    });
    expect(await read("entries", one)).toMatchObject({ url: "https://ancien.fr/f/fichier.csv" });
    // One save a document, whatever the number of its addresses.
    expect(await versionsOf("entries", both)).toHaveLength(2);
  });

  test("of a find and a copy of one address, the find; the copy is done with", async () => {
    const id = await makeEntry({ url: from });
    const find = await proposed(from, to, "found");
    const copy = await proposed(
      from,
      `https://web.archive.org/web/20200102000000/${from}`,
      "archive",
    );
    const { body } = await accept([copy, find]);
    expect(body.repairs).toMatchObject([
      { id: find, state: "accepted" },
      { id: copy, state: "withdrawn", result: { documents: 0, places: 0 } },
    ]);
    expect(await read("entries", id)).toMatchObject({ url: to });
    expect((await accept([copy, find])).body).toEqual(body);
    expect((await accept([copy])).body.errors?.[0]?.code).toBe("withdrawn");
  });

  test("a copy in the archive replaces a lost address when an editor says so", async () => {
    const id = await makeEntry({ url: from });
    const copy = `https://web.archive.org/web/20200102000000/${from}`;
    await accept([await proposed(from, copy, "archive")]);
    expect(await read("entries", id)).toMatchObject({ url: copy });
  });

  test("the documents of a lost address are remembered, with how it was", async () => {
    const first = await makeEntry({ url: from });
    const second = await makeEntry({ url: from });
    const id = await proposed(from, to, "found");
    expect((await accept([id])).status).toBe(200);
    const { rows } = await system.sql.query(
      "SELECT collection, document_id, state_before FROM repaired_documents WHERE repair_id = $1 ORDER BY 2",
      [id],
    );
    expect(rows).toEqual(
      [first, second].map((document_id) => ({
        collection: "entries",
        document_id,
        state_before: "broken",
      })),
    );
  });

  test("text that shows the address stays, and is counted", async () => {
    const id = await makeEntry({
      url: from,
      summary: `Anciennement ${from}.`,
      description: rich(words(`Voir ${from}`)),
    });
    const { body } = await accept([await proposed()]);
    expect(body.message).toBe(
      "1\u00a0adresse remplacée à 1\u00a0endroit. 2\u00a0textes citent encore l’ancienne adresse\u00a0: à corriger à la main.",
    );
    expect(await read("entries", id)).toMatchObject({ url: to, summary: `Anciennement ${from}.` });
  });

  test("approved, scheduled and sent issues are history", async () => {
    const states = ["draft", "in_review", "approved", "scheduled", "sending", "sent", "cancelled"];
    const ids: number[] = [];
    for (const state of states) {
      const id = await make(
        "issues",
        { subject: state, items: [{ kind: "text", title: "x", url: from }] },
        null,
      );
      await system.sql.query("UPDATE issues SET state = $2 WHERE id = $1", [id, state]);
      ids.push(id);
    }
    const { body } = await accept([await proposed()]);
    expect(body.message).toBe(
      "1\u00a0adresse remplacée à 2\u00a0endroits. 5\u00a0numéros de la lettre, déjà approuvés ou envoyés, la gardent.",
    );
    for (const [index, id] of ids.entries())
      expect(await read("issues", id)).toMatchObject({
        state: states[index],
        items: [{ url: index < 2 ? to : from }],
      });
    // Whoever changed an issue is its last author, and does not approve it alone.
    expect(await read("issues", ids[0] ?? 0)).toMatchObject({ lastAuthor: userIds.editor });
  });

  test("what is in the bin stays as it is", async () => {
    const binned = await makeEntry({ url: from });
    const id = await makeEntry({ url: from });
    await system.payload.update({
      collection: "entries",
      id: binned,
      data: { deletedAt: new Date().toISOString() } as never,
    });
    const { body } = await accept([await proposed()]);
    expect(body.repairs).toMatchObject([{ result: { documents: 1, places: 1 } }]);
    expect(await read("entries", id)).toMatchObject({ url: to });
  });
});

describe("whatever stands in the way, nothing is half done", () => {
  const untouched = async (ids: number[]) => {
    for (const id of ids) {
      expect(await read("entries", id, true)).toMatchObject({ url: from });
      expect(await versionsOf("entries", id)).toHaveLength(1);
    }
  };

  test("a document that somebody else is editing", async () => {
    const first = await makeEntry({ url: from });
    const held = await makeEntry({ url: from, title: "Comptes des communes" });
    const repair = await proposed();
    await system.payload.create({
      collection: "payload-locked-documents",
      data: {
        document: { relationTo: "entries", value: held },
        user: { relationTo: "users", value: userIds.colleague },
      } as never,
    });
    const { status, body } = await accept([repair]);
    expect(status).toBe(423);
    expect(body.errors).toEqual([
      {
        code: "locked",
        message:
          "La ressource «\u00a0Comptes des communes\u00a0» est en cours de modification par une autre personne. Réessayez quand elle aura terminé. Rien n’a été modifié.",
      },
    ]);
    await untouched([first, held]);
    expect(await stateOfRepair(repair)).toBe("open");
    // The person who edits it may accept; so may anybody once the lock has aged.
    expect((await accept([repair], "colleague")).status).toBe(200);
  });

  test("a document that cannot be saved as it is", async () => {
    const first = await makeEntry({ url: from });
    const invalid = await makeEntry({ url: from, title: "Sans producteur" });
    const repair = await proposed();
    await system.sql.query("UPDATE entries SET title = '' WHERE id = $1", [invalid]);
    await system.sql.query("UPDATE _entries_v SET version_title = '' WHERE parent_id = $1", [
      invalid,
    ]);
    const { status, body } = await accept([repair]);
    expect([status, body.errors?.[0]?.code]).toEqual([409, "invalid"]);
    expect(body.errors?.[0]?.message).toMatch(/^La ressource «.+» ne peut pas être enregistré/);
    await untouched([first]);
    expect(await stateOfRepair(repair)).toBe("open");
  });

  test("a target that broke, an address that moved elsewhere or works again", async () => {
    const id = await makeEntry({ url: from });
    const repair = await proposed();
    await standing(from, "moved", "https://ancien.fr/encore-ailleurs");
    const changed = await accept([repair]);
    expect([changed.status, changed.body.errors?.[0]?.code]).toEqual([409, "address-changed"]);
    await standing(from, "failing", to);
    const broke = await accept([repair]);
    expect(broke.body.errors).toEqual([
      {
        code: "target-broke",
        message: `${from}\u00a0: la nouvelle adresse (${to}) ne fonctionne plus. Rien n’a été modifié.`,
      },
    ]);
    await system.sql.query("UPDATE link_repairs SET kind = 'found' WHERE id = $1", [repair]);
    await standing(from, "ok");
    expect((await accept([repair])).body.errors?.[0]?.code).toBe("address-recovered");
    await standing(from, "broken");
    await makeEntry({ url: to });
    await standing(to, "gone");
    expect((await accept([repair])).body.errors?.[0]?.code).toBe("target-broke");
    await untouched([id]);
  });

  test("one of many that does not stand: all or nothing, and which", async () => {
    const id = await makeEntry({ url: from });
    const other = "https://ancien.fr/deux";
    const second = await makeEntry({ url: other });
    const repairs = [await proposed(), await proposed(other, "https://ancien.fr/2")];
    await standing(other, "ok");
    const { status, body } = await accept(repairs);
    expect(status).toBe(409);
    expect(body.errors).toEqual([
      { code: "address-changed", message: expect.stringContaining(other) },
    ]);
    await untouched([id]);
    expect(await read("entries", second)).toMatchObject({ url: other });
    expect(await stateOfRepair(repairs[0] ?? 0)).toBe("open");
  });

  test("a document deleted meanwhile is no obstacle for the others; alone, it is said", async () => {
    const gone = await makeEntry({ url: from });
    const repair = await proposed();
    await system.payload.delete({ collection: "entries", id: gone });
    const { status, body } = await accept([repair]);
    expect([status, body.errors?.[0]?.code]).toEqual([409, "unused"]);

    const other = "https://ancien.fr/deux";
    const id = await makeEntry({ url: other });
    const second = await proposed(other, "https://ancien.fr/2");
    const both = await accept([repair, second]);
    expect(both.body.repairs).toMatchObject([
      { id: repair, state: "withdrawn" },
      { id: second, state: "accepted" },
    ]);
    expect(await accept([repair, second])).toEqual(both);
    expect(await read("entries", id)).toMatchObject({ url: "https://ancien.fr/2" });
  });

  test("a document being saved at this moment is waited for, and rewritten as it was saved", async () => {
    const id = await makeEntry({ url: from });
    const repair = await proposed();
    const client = await system.sql.connect();
    await client.query("BEGIN");
    await client.query("UPDATE entries SET summary = 'Nouveau résumé.' WHERE id = $1", [id]);
    await client.query(
      "UPDATE _entries_v SET version_summary = 'Nouveau résumé.' WHERE parent_id = $1",
      [id],
    );
    const answer = accept([repair]);
    await waitForLock();
    await client.query("COMMIT");
    client.release();
    expect((await answer).status).toBe(200);
    expect(await read("entries", id)).toMatchObject({ url: to, summary: "Nouveau résumé." });
  });

  test("… and when that does not end, said so in a sentence", async () => {
    const id = await makeEntry({ url: from });
    const repair = await proposed();
    const client = await system.sql.connect();
    await client.query("BEGIN");
    await client.query("UPDATE entries SET summary = 'x' WHERE id = $1", [id]);
    const { status, body } = await accept([repair]);
    await client.query("ROLLBACK");
    client.release();
    expect([status, body.errors?.[0]?.code]).toEqual([409, "busy"]);
    await untouched([id]);
    expect((await accept([repair])).status).toBe(200);
  });

  test("a failure in the last document of all undoes the first", async () => {
    const first = await makeEntry({ url: from });
    const repair = await proposed();
    const user = await system.payload.findByID({ collection: "users", id: userIds.editor ?? 0 });
    const req = await createLocalReq({ user: { ...user, collection: "users" } }, system.payload);
    await system.sql.query(
      "ALTER TABLE link_repairs ADD CONSTRAINT never CHECK (state <> 'accepted')",
    );
    await expect(acceptRepairs(req, [repair], new Date())).rejects.toThrow();
    await system.sql.query("ALTER TABLE link_repairs DROP CONSTRAINT never");
    await untouched([first]);
    expect(await usesOf(to)).toEqual([]);
  });
});

/** Until some transaction waits for another. */
async function waitForLock(): Promise<void> {
  for (;;) {
    const { rows } = await system.sql.query(
      "SELECT FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()",
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("deciding twice is deciding once", () => {
  test("a second acceptance answers as the first, and saves nothing", async () => {
    const id = await makeEntry({ url: from });
    const repair = await proposed();
    const first = await accept([repair]);
    const versions = await versionsOf("entries", id);
    expect(await accept([repair], "admin")).toEqual(first);
    expect(await versionsOf("entries", id)).toEqual(versions);
    expect((await decide({ refuse: [repair] })).body.errors?.[0]?.code).toBe("accepted");
  });

  test("two editors at once: one rewriting, one answer", async () => {
    const ids = [await makeEntry({ url: from }), await makeEntry({ url: from })];
    const repair = await proposed();
    const [one, two] = await Promise.all([accept([repair]), accept([repair], "colleague")]);
    expect(two).toEqual(one);
    expect(one.status).toBe(200);
    for (const id of ids) expect(await versionsOf("entries", id)).toHaveLength(2);
  });

  test("two editors with overlapping choices, in opposite order, both get through", async () => {
    const urls = [1, 2, 3].map((n) => `https://ancien.fr/${n}`);
    const repairs: number[] = [];
    for (const url of urls) {
      await makeEntry({ url });
      repairs.push(await proposed(url, `${url}/suite`));
    }
    const answers = await Promise.all([
      accept(repairs),
      accept([...repairs].reverse(), "colleague"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("one accepts what the other refuses: one of them is told", async () => {
    await makeEntry({ url: from });
    const repair = await proposed();
    const [accepted, refused] = await Promise.all([
      accept([repair]),
      decide({ refuse: [repair] }, "colleague"),
    ]);
    expect([accepted.status, refused.status].sort()).toEqual([200, 409]);
    expect(await stateOfRepair(repair)).toBe(accepted.status === 200 ? "accepted" : "refused");
  });

  test("refusing is remembered, twice is once, and leaves everything as it is", async () => {
    const id = await makeEntry({ url: from });
    const repair = await proposed();
    for (let time = 0; time < 2; time += 1)
      expect(await decide({ refuse: [repair] })).toEqual({
        status: 200,
        body: {
          message: "1\u00a0réparation refusée\u00a0: elle ne sera plus proposée.",
          repairs: [{ id: repair, state: "refused" }],
        },
      });
    expect(await read("entries", id)).toMatchObject({ url: from });
    const { rows } = await system.sql.query(
      "SELECT user_id, details FROM audit_log WHERE action = 'refuse_repair'",
    );
    expect(rows).toEqual([{ user_id: userIds.editor, details: { from, to } }]);
    expect((await accept([repair])).body.errors?.[0]?.code).toBe("refused");
  });
});

describe("who may, and what is asked", () => {
  test.each([
    [null, 403],
    ["contributor", 403],
    ["editor", 200],
    ["admin", 200],
  ])("%s → %i", async (who, status) => {
    await makeEntry({ url: from });
    const repair = await proposed();
    const accepted = await decide({ accept: [repair] }, who);
    expect(accepted.status).toBe(status);
    if (status === 403) {
      expect(accepted.body.errors).toEqual([
        { code: "role", message: expect.stringMatching(/^Accès refusé/) },
      ]);
      expect((await decide({ refuse: [repair] }, who)).status).toBe(403);
      expect(await stateOfRepair(repair)).toBe("open");
    }
  });

  test.each<[string, unknown, number]>([
    ["nothing", "", 400],
    ["no JSON", "{", 400],
    ["null", null, 400],
    ["an empty list", { accept: [] }, 400],
    ["no list", { accept: 1 }, 400],
    ["both", { accept: [1], refuse: [1] }, 400],
    ["no number", { accept: ["un"] }, 400],
    ["a number that is none", { accept: [1.5] }, 400],
    ["a negative number", { accept: [-1] }, 400],
    ["a huge number", { accept: [1e300] }, 400],
    ["a nested list", { accept: [[1]] }, 400],
    ["SQL", { accept: ["1; DROP TABLE entries"] }, 400],
    ["too many", { accept: Array.from({ length: 101 }, (_, n) => n + 1) }, 400],
    ["an unknown one", { accept: [999_999] }, 404],
    ["an unknown one to refuse", { refuse: [999_999] }, 404],
  ])("%s", async (_, body, status) => {
    const answer = await decide(body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.message).toMatch(/[.]$/);
  });

  test("an unknown one among known ones: nothing is done", async () => {
    await makeEntry({ url: from });
    const repair = await proposed();
    expect((await accept([repair, 999_999])).status).toBe(404);
    expect(await stateOfRepair(repair)).toBe("open");
  });
});

describe("a plain form, without JavaScript", () => {
  const post = (form: [string, string][], headers: Record<string, string>) =>
    handleEndpoints({
      config: system.payload.config,
      request: new Request("http://localhost:3000/api/liens/reparations", {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams(form).toString(),
      }),
    });
  const cookie = (who: string) => ({ Cookie: `payload-token=${tokens[who]}` });
  const ours = { Origin: "http://localhost:3000" };

  test.each<[string, (id: string) => [string, string][], string, string]>([
    [
      "a button of its own",
      (id) => [["accept", id]],
      "accepted",
      "acceptees&adresses=1&endroits=1&textes=0&numeros=0",
    ],
    [
      "boxes and a button",
      (id) => [
        ["ids", id],
        ["action", "accept"],
      ],
      "accepted",
      "acceptees&adresses=1&endroits=1&textes=0&numeros=0",
    ],
    ["a button to refuse", (id) => [["refuse", id]], "refused", "refusees&adresses=1"],
    [
      "boxes and a button to refuse",
      (id) => [
        ["ids", id],
        ["ids", id],
        ["action", "refuse"],
      ],
      "refused",
      "refusees&adresses=1",
    ],
    ["no box", () => [["action", "accept"]], "open", "impossible&motif=selection"],
    ["no button", (id) => [["ids", id]], "open", "impossible&motif=selection"],
    ["an unknown one", () => [["accept", "999999"]], "open", "impossible&motif=unknown"],
  ])("%s leads back to the list", async (_, form, state, query) => {
    await makeEntry({ url: from });
    const repair = await proposed();
    const response = await post(form(String(repair)), { ...cookie("editor"), ...ours });
    expect([response.status, response.headers.get("Location")]).toEqual([
      303,
      `/admin/liens?reparations=${query}`,
    ]);
    expect(await stateOfRepair(repair)).toBe(state);
  });

  test.each<[string, Record<string, string>]>([
    ["from another site", { Origin: "https://mauvais.fr" }],
    ["from a place that does not say", {}],
    ["from another site, as the browser says", { "Sec-Fetch-Site": "cross-site" }],
  ])("%s the cookie does not count", async (_, headers) => {
    await makeEntry({ url: from });
    const repair = await proposed();
    const response = await post([["accept", String(repair)]], { ...cookie("editor"), ...headers });
    expect(response.status).toBe(403);
    expect(await stateOfRepair(repair)).toBe("open");
  });

  test("a contributor is refused", async () => {
    await makeEntry({ url: from });
    const repair = await proposed();
    const response = await post([["accept", String(repair)]], {
      ...cookie("contributor"),
      ...ours,
    });
    expect(response.status).toBe(403);
  });
});

test("an address that many documents use is rewritten in all of them", async () => {
  for (let n = 0; n < 30; n += 1) await makeEntry({ documentationUrl: from });
  const { body } = await accept([await proposed()]);
  expect(body.repairs).toMatchObject([{ result: { documents: 30, places: 30 } }]);
  expect(await usesOf(from)).toEqual([]);
});
