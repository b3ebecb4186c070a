import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createLocalReq, handleEndpoints, type PayloadRequest } from "payload";
import { type Sql, transaction } from "@/lib/database";
import { storeUses } from "@/links";
import { toLexical } from "@/seed/lexical";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

/** The list of addresses after each kind of save, on the real system. */

let system: TestPayload;
let organization: number;
let editor: Record<string, unknown>;

beforeAll(async () => {
  system = await openTestPayload();
  const { id } = await system.payload.create({
    collection: "organizations",
    data: { name: "DGCL", kind: "ministry", slug: "dgcl", _status: "published" } as never,
  });
  organization = Number(id);
  editor = (await system.payload.create({
    collection: "users",
    data: { name: "E", email: "e@portail.test", password: "longue-phrase-0123", role: "editor" },
  })) as unknown as Record<string, unknown>;
});
afterAll(() => system.close());

let made = 0;
const unique = () => {
  made += 1;
  return `n${made}`;
};

/** `address published|draft` for each use of a document, sorted. */
async function usesOf(collection: string, id: number | string): Promise<string[]> {
  const { rows } = await system.sql.query<{ url: string; published: boolean }>(
    `SELECT DISTINCT a.url, u.published FROM address_uses u JOIN addresses a ON a.id = u.address_id
     WHERE u.collection = $1 AND u.document_id = $2`,
    [collection, Number(id)],
  );
  return rows.map(({ url, published }) => `${url} ${published ? "published" : "draft"}`).sort();
}
const watched = async (url: string) =>
  (await system.sql.query("SELECT watched FROM addresses WHERE url = $1", [url])).rows[0]?.watched;

type Status = "draft" | "published";
const a = "https://a.fr/";
const b = "https://b.fr/";
const c = "https://c.fr/";

async function createTerm(url: string, status: Status): Promise<number> {
  const { id } = await system.payload.create({
    collection: "terms",
    data: {
      label: unique(),
      slug: unique(),
      shortDefinition: "Une définition.",
      legalReferences: [{ label: "Loi", url }],
      _status: status,
    },
    draft: status === "draft",
  });
  return Number(id);
}
const update = (id: number, data: Record<string, unknown>, options: Record<string, unknown> = {}) =>
  system.payload.update({ collection: "terms", id, data, ...options });
const linkTo = (url: string) => ({ legalReferences: [{ label: "Loi", url }] });
const saveDraft = (id: number, url: string) => update(id, linkTo(url), { draft: true });
const publish = (id: number, url: string) => update(id, { ...linkTo(url), _status: "published" });
const versionsOf = async (id: number) =>
  (
    await system.payload.findVersions({
      collection: "terms",
      where: { parent: { equals: id } },
      sort: "createdAt",
      pagination: false,
    })
  ).docs;

async function rest(
  method: string,
  path: string,
  body?: Record<string, unknown>,
): Promise<Response> {
  const { payload } = system;
  const req: PayloadRequest = await createLocalReq(
    { user: { ...editor, collection: "users" } as never },
    payload,
  );
  return handleEndpoints({
    config: payload.config,
    payloadInstanceCacheKey: "default",
    path: path.split("?")[0],
    request: new Request(`http://localhost:3000${path}`, {
      method,
      headers: { "content-type": "application/json", authorization: await token(req) },
      body: body && JSON.stringify(body),
    }),
  });
}
let jwt: string | undefined;
async function token({ payload }: PayloadRequest): Promise<string> {
  jwt ??= (
    await payload.login({
      collection: "users",
      data: { email: "e@portail.test", password: "longue-phrase-0123" },
    })
  ).token;
  return `JWT ${jwt}`;
}

/** Runs what waits in Payload's queue, as the worker does. */
async function publishOnSchedule(id: number, type: "publish" | "unpublish"): Promise<void> {
  await system.payload.jobs.queue({
    task: "schedulePublish",
    input: { type, doc: { relationTo: "terms", value: id } },
    waitUntil: new Date(Date.now() - 1_000),
  });
  await system.payload.jobs.run({ queue: "default" });
}

describe("the list follows each kind of save", () => {
  const cases: [string, () => Promise<number>, string[]][] = [
    ["a draft", () => createTerm(a, "draft"), [`${a} draft`]],
    ["a publication", () => createTerm(a, "published"), [`${a} published`]],
    [
      "a draft changed",
      async () => {
        const id = await createTerm(a, "draft");
        await saveDraft(id, b);
        return id;
      },
      [`${b} draft`],
    ],
    [
      "a draft over a published version: both",
      async () => {
        const id = await createTerm(a, "published");
        await saveDraft(id, b);
        return id;
      },
      [`${a} published`, `${b} draft`],
    ],
    [
      "a second draft over it replaces the first",
      async () => {
        const id = await createTerm(a, "published");
        await saveDraft(id, b);
        await saveDraft(id, c);
        return id;
      },
      [`${a} published`, `${c} draft`],
    ],
    [
      "the draft published",
      async () => {
        const id = await createTerm(a, "published");
        await saveDraft(id, b);
        await publish(id, b);
        return id;
      },
      [`${b} published`],
    ],
    [
      "withdrawn from publication",
      async () => {
        const id = await createTerm(a, "published");
        await update(id, { _status: "draft" });
        return id;
      },
      [`${a} draft`],
    ],
    [
      "published at a set time",
      async () => {
        const id = await createTerm(a, "published");
        await saveDraft(id, b);
        await publishOnSchedule(id, "publish");
        return id;
      },
      [`${b} published`],
    ],
    [
      "withdrawn at a set time",
      async () => {
        const id = await createTerm(a, "published");
        await publishOnSchedule(id, "unpublish");
        return id;
      },
      [`${a} draft`],
    ],
    [
      "an old version restored",
      async () => {
        const id = await createTerm(a, "published");
        await publish(id, b);
        const [first] = await versionsOf(id);
        await system.payload.restoreVersion({ collection: "terms", id: String(first?.id) });
        return id;
      },
      [`${a} published`],
    ],
    [
      "an old version restored as a draft",
      async () => {
        const id = await createTerm(a, "published");
        await publish(id, b);
        const [first] = await versionsOf(id);
        await rest("POST", `/api/terms/versions/${first?.id}?draft=true`);
        return id;
      },
      [`${a} draft`, `${b} published`],
    ],
    [
      "thrown into the bin",
      async () => {
        const id = await createTerm(a, "published");
        await update(id, { deletedAt: new Date().toISOString() });
        return id;
      },
      [],
    ],
    [
      "thrown into the bin with a draft over it",
      async () => {
        const id = await createTerm(a, "published");
        await saveDraft(id, b);
        await rest("PATCH", `/api/terms/${id}`, { deletedAt: new Date().toISOString() });
        return id;
      },
      [],
    ],
    [
      "taken out of the bin, published",
      async () => {
        const id = await createTerm(a, "published");
        await update(id, { deletedAt: new Date().toISOString() });
        await update(id, { deletedAt: null, _status: "published" }, { trash: true });
        return id;
      },
      [`${a} published`],
    ],
    [
      "taken out of the bin as a draft",
      async () => {
        const id = await createTerm(a, "published");
        await update(id, { deletedAt: new Date().toISOString() });
        await update(id, { deletedAt: null, _status: "draft" }, { trash: true });
        return id;
      },
      [`${a} draft`],
    ],
    [
      "deleted",
      async () => {
        const id = await createTerm(a, "published");
        await saveDraft(id, b);
        await system.payload.delete({ collection: "terms", id });
        return id;
      },
      [],
    ],
    [
      "deleted out of the bin",
      async () => {
        const id = await createTerm(a, "published");
        await update(id, { deletedAt: new Date().toISOString() });
        await system.payload.delete({ collection: "terms", id, trash: true });
        return id;
      },
      [],
    ],
    [
      "duplicated: the copy has its own",
      async () => {
        const id = await createTerm(a, "published");
        const copy = await system.payload.duplicate({
          collection: "terms",
          id,
          data: { label: unique(), slug: unique() },
          draft: true,
        });
        return Number(copy.id);
      },
      [`${a} draft`],
    ],
    [
      "edited in bulk",
      async () => {
        const id = await createTerm(a, "published");
        await system.payload.update({
          collection: "terms",
          where: { id: { equals: id } },
          data: { acronym: "BULK" },
        });
        return id;
      },
      [`${a} published`],
    ],
    [
      "edited in bulk over REST, asking for a field alone in return",
      async () => {
        const id = await createTerm(a, "published");
        await rest("PATCH", `/api/terms?where[id][equals]=${id}&select[label]=true`, {
          acronym: "REST",
        });
        return id;
      },
      [`${a} published`],
    ],
    [
      "edited alone, asking for a field alone in return",
      async () => {
        const id = await createTerm(a, "published");
        await update(id, { acronym: "ONE" }, { select: { label: true } });
        return id;
      },
      [`${a} published`],
    ],
    [
      "a change that the transaction takes back",
      async () => {
        const id = await createTerm(a, "published");
        const { payload } = system;
        const transactionID = await payload.db.beginTransaction();
        const req = await createLocalReq({}, payload);
        req.transactionID = transactionID ?? undefined;
        await payload.update({ collection: "terms", id, data: linkTo(b), req });
        await payload.db.rollbackTransaction(String(transactionID));
        return id;
      },
      [`${a} published`],
    ],
  ];

  test.each(cases)("%s", async (_, act, expected) => {
    const id = await act();
    expect(await usesOf("terms", id)).toEqual(expected);
  });

  test("an address that nothing uses any more is left alone until something does", async () => {
    const url = "https://lone.fr/";
    const id = await createTerm(url, "draft");
    expect(await watched(url)).toBe(true);
    await update(id, { deletedAt: new Date().toISOString() });
    expect(await watched(url)).toBe(false);
    await update(id, { deletedAt: null }, { trash: true });
    expect(await watched(url)).toBe(true);
    await system.payload.delete({ collection: "terms", id });
    expect(await watched(url)).toBe(false);
    const { rows } = await system.sql.query("SELECT FROM addresses WHERE url = $1", [url]);
    expect(rows).toHaveLength(1);
  });
});

describe("every text and field of every collection and global is read", () => {
  const link = (url: string) => toLexical(`Un texte avec [un lien](${url}) dedans.`) as never;
  const autolink = (url: string) => {
    const state = JSON.parse(
      JSON.stringify(toLexical(`Voir [x](${url}).`)).replace('"type":"link"', '"type":"autolink"'),
    );
    return state as never;
  };
  const internal = JSON.parse(
    JSON.stringify(toLexical("Voir [x](https://old.fr/).")).replace(
      '"linkType":"custom"',
      '"linkType":"internal","doc":{"relationTo":"pages","value":1}',
    ),
  ) as never;

  const pathsOf = async (collection: string, id: number | string) =>
    Object.fromEntries(
      (
        await system.sql.query<{ path: string; url: string }>(
          "SELECT path, url FROM address_uses WHERE collection = $1 AND document_id = $2",
          [collection, Number(id)],
        )
      ).rows.map(({ path, url }) => [path, url]),
    );
  const create = async (collection: string, data: Record<string, unknown>) => {
    const doc = await system.payload.create({
      collection: collection as "entries",
      data: data as never,
      draft: data._status === "draft",
    });
    return { id: doc.id, paths: await pathsOf(collection, doc.id) };
  };

  test("entries", async () => {
    const { paths } = await create("entries", {
      title: "Jeu",
      slug: unique(),
      type: "dataset",
      summary: "Voir https://resume.fr/page, puis le reste.",
      url: "https://page.fr/",
      description: link("https://texte.fr/"),
      publisher: organization,
      themes: [],
      distributions: [
        { title: "Un", url: "https://un.fr/x.csv" },
        { title: "Deux", url: "https://deux.fr/x.csv" },
      ],
      documentationUrl: "https://doc.fr/",
      methodologyUrl: "https://methode.fr/",
      contact: { url: "https://contact.fr/" },
      licence: "notspecified",
      frequency: "UNKNOWN",
      language: "fr",
      _status: "draft",
    });
    expect(paths).toEqual({
      summary: "https://resume.fr/page",
      url: "https://page.fr/",
      "description.root.children.0.children.1.fields.url": "https://texte.fr/",
      "distributions.0.url": "https://un.fr/x.csv",
      "distributions.1.url": "https://deux.fr/x.csv",
      documentationUrl: "https://doc.fr/",
      methodologyUrl: "https://methode.fr/",
      "contact.url": "https://contact.fr/",
    });
  });

  test("pages: every block that editors may use", async () => {
    const { paths } = await create("pages", {
      title: "Page",
      slug: unique(),
      description: "Voir https://description.fr/.",
      layout: [
        { blockType: "text", content: link("https://text.fr/") },
        { blockType: "text", content: autolink("https://auto.fr/") },
        { blockType: "text", content: internal },
        { blockType: "callout", title: "Voir https://callout.fr", content: link("https://in.fr/") },
        {
          blockType: "accordion",
          sections: [{ title: "Un", content: link("https://accordion.fr/") }],
        },
        {
          blockType: "cards",
          cards: [
            { title: "Ici", url: "/catalogue" },
            { title: "Là", text: "https://carte.fr/texte", url: "https://carte.fr/" },
          ],
        },
        { blockType: "quote", text: "«\u00a0Oui\u00a0»", source: "https://quote.fr/" },
      ],
      _status: "published",
    });
    expect(Object.values(paths).sort()).toEqual([
      "https://accordion.fr/",
      "https://auto.fr/",
      "https://callout.fr",
      "https://carte.fr/",
      "https://carte.fr/texte",
      "https://description.fr/",
      "https://in.fr/",
      "https://quote.fr/",
      "https://text.fr/",
    ]);
  });

  test("the other collections", async () => {
    const found = [
      await create("sources", {
        title: "Source",
        slug: unique(),
        url: "https://source.fr/",
        summary: "https://source.fr/resume",
        organization,
        kind: "site",
        _status: "published",
      }),
      await create("terms", {
        label: unique(),
        slug: unique(),
        shortDefinition: "https://terme.fr/",
        body: link("https://terme.fr/corps"),
        _status: "published",
      }),
      await create("series", {
        title: unique(),
        slug: unique(),
        summary: "https://serie.fr/",
        _status: "published",
      }),
      await create("themes", {
        title: unique(),
        slug: unique(),
        description: "https://theme.fr/",
        _status: "published",
      }),
      await create("issues", {
        subject: "Objet",
        introduction: link("https://intro.fr/"),
        items: [
          {
            kind: "text",
            title: "T",
            summary: "Voir https://item.fr/texte.",
            url: "https://item.fr/",
          },
        ],
      }),
    ];
    expect(found.flatMap(({ paths }) => Object.values(paths)).sort()).toEqual([
      "https://intro.fr/",
      "https://item.fr/",
      "https://item.fr/texte",
      "https://serie.fr/",
      "https://source.fr/",
      "https://source.fr/resume",
      "https://terme.fr/",
      "https://terme.fr/corps",
      "https://theme.fr/",
    ]);
  });

  test("files: their texts, and not where they are kept here", async () => {
    const doc = await system.payload.create({
      collection: "media",
      data: { alt: "", credit: "IGN, https://ign.fr/licence" },
      file: {
        name: `${unique()}.csv`,
        data: Buffer.from("a;b\n1;2\n"),
        mimetype: "text/csv",
        size: 8,
      },
    });
    expect(await pathsOf("media", doc.id)).toEqual({ credit: "https://ign.fr/licence" });
    await system.payload.delete({ collection: "media", id: doc.id });
    expect(await pathsOf("media", doc.id)).toEqual({});
  });

  test("globals, and their old versions restored", async () => {
    const notice = (text: string) =>
      system.payload.updateGlobal({ slug: "site", data: { notice: { text } } as never });
    await notice("Voir https://avis.fr/1.");
    expect(await pathsOf("globals/site", 1)).toEqual({
      "notice.text": "https://avis.fr/1",
    });
    await system.payload.updateGlobal({
      slug: "site",
      data: { notice: { text: "Voir https://avis.fr/2." } } as never,
      select: { name: true },
    });
    expect(await pathsOf("globals/site", 1)).toEqual({
      "notice.text": "https://avis.fr/2",
    });
    const { docs } = await system.payload.findGlobalVersions({ slug: "site", sort: "createdAt" });
    await system.payload.restoreGlobalVersion({ slug: "site", id: String(docs[0]?.id) });
    expect(await pathsOf("globals/site", 1)).toEqual({
      "notice.text": "https://avis.fr/1",
    });
    await system.payload.updateGlobal({
      slug: "newsletter",
      data: { consentText: "Voir https://consentement.fr/." },
    });
    expect(await pathsOf("globals/newsletter", 1)).toEqual({
      consentText: "https://consentement.fr/",
    });
  });

  test("what belongs to persons, and the addresses of this very site, are not", async () => {
    const { rows } = await system.sql.query(
      `SELECT DISTINCT collection FROM address_uses WHERE collection IN ('users', 'subscribers')`,
    );
    expect(rows).toEqual([]);
    const { paths } = await create("terms", {
      label: unique(),
      slug: unique(),
      shortDefinition: "Voir http://localhost:3000/catalogue et mailto:x@y.fr.",
      _status: "draft",
    });
    expect(paths).toEqual({});
  });
});

describe("a document with a thousand addresses", () => {
  const addressesOf = (host: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      url: `https://${host}/${index}.csv`,
      path: `distributions.${index}.url`,
    }));

  /** Statements that recording so many addresses takes. */
  const statementsFor = (documentId: number, count: number) =>
    transaction(system.sql, async (client) => {
      let statements = 0;
      const counting: Sql = {
        query: (text, values) => {
          statements += 1;
          return client.query(text, values ? [...values] : undefined) as never;
        },
      };
      const document = { collection: "entries", documentId, published: true };
      await storeUses(counting, { ...document, addresses: addressesOf(`h${count}.fr`, count) });
      return statements;
    });

  test("takes as many round trips as one with three", async () => {
    const few = await statementsFor(90_001, 3);
    expect(await statementsFor(90_002, 1_000)).toBe(few);
    expect(await statementsFor(90_002, 1_000)).toBe(few);
    expect(few).toBeLessThan(10);
  });

  test("is saved whole, and all of it is watched", async () => {
    const { id } = await system.payload.create({
      collection: "entries",
      draft: true,
      data: {
        title: "Mille fichiers",
        slug: unique(),
        distributions: addressesOf("mille.fr", 1_000).map(({ url }) => ({ title: "F", url })),
      } as never,
    });
    const { rows } = await system.sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM address_uses u JOIN addresses a ON a.id = u.address_id
       WHERE collection = 'entries' AND document_id = $1 AND watched`,
      [id],
    );
    expect(rows).toEqual([{ count: 1_000 }]);
  });
});
