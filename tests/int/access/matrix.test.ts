import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  type CollectionSlug,
  createLocalReq,
  type GlobalSlug,
  handleEndpoints,
  type PayloadRequest,
  type SanitizedConfig,
} from "payload";
import { openTestPayload, type TestPayload } from "../../helpers/payload";

/**
 * Who may do what: every role × collection × operation, through the local API (with access
 * control) and over REST. `own` means « his own document only »; `open` « while it is being
 * written ».
 */
type Who = "public" | "contributor" | "editor" | "admin";
type May = "yes" | "no" | "published" | "sent" | "own" | "draft" | "open";
type Row = Record<"read" | "create" | "update" | "delete", Record<Who, May>>;

const row = (cells: Record<keyof Row, [May, May, May, May]>): Row =>
  Object.fromEntries(
    Object.entries(cells).map(([operation, [visitor, contributor, editor, admin]]) => [
      operation,
      { public: visitor, contributor, editor, admin },
    ]),
  ) as Row;

const writtenByStaff = row({
  read: ["published", "yes", "yes", "yes"],
  create: ["no", "draft", "yes", "yes"],
  update: ["no", "draft", "yes", "yes"],
  delete: ["no", "no", "yes", "yes"],
});
const writtenByEditors = row({
  read: ["published", "yes", "yes", "yes"],
  create: ["no", "no", "yes", "yes"],
  update: ["no", "no", "yes", "yes"],
  delete: ["no", "no", "yes", "yes"],
});

const matrix: Partial<Record<CollectionSlug, Row>> = {
  entries: writtenByStaff,
  terms: writtenByStaff,
  pages: writtenByStaff,
  sources: writtenByEditors,
  organizations: writtenByEditors,
  series: writtenByEditors,
  themes: writtenByEditors,
  issues: row({
    read: ["sent", "yes", "yes", "yes"],
    create: ["no", "yes", "yes", "yes"],
    update: ["no", "open", "open", "open"],
    delete: ["no", "no", "no", "yes"],
  }),
  subscribers: row({
    read: ["no", "no", "no", "yes"],
    create: ["no", "no", "no", "no"],
    update: ["no", "no", "no", "yes"],
    delete: ["no", "no", "no", "yes"],
  }),
  users: row({
    read: ["no", "yes", "yes", "yes"],
    create: ["no", "no", "no", "yes"],
    update: ["no", "own", "own", "yes"],
    delete: ["no", "no", "no", "yes"],
  }),
};

const whos: Who[] = ["public", "contributor", "editor", "admin"];
const collections = Object.keys(matrix) as CollectionSlug[];

let system: TestPayload;
let config: SanitizedConfig;
const users: Partial<Record<Who, { id: number; token: string }>> = {};
const base: Record<string, number> = {};
let counter = 0;

beforeAll(async () => {
  system = await openTestPayload();
  const { payload } = system;
  config = payload.config;
  for (const role of ["contributor", "editor", "admin"] as const) {
    const data = {
      email: `${role}@test.localhost`,
      password: "mot-de-passe-long",
      name: role,
      role,
    };
    const user = await payload.create({ collection: "users", data });
    const { token } = await payload.login({ collection: "users", data });
    users[role] = { id: user.id, token: token ?? "" };
  }
  base.theme = (await make("themes", "published")).id;
  base.organization = (await make("organizations", "published")).id;
});

afterAll(() => system.close());

/** Data with which a document of the collection can be made. */
function dataFor(collection: CollectionSlug): Record<string, unknown> {
  const name = `Essai ${++counter}`;
  const content: Partial<Record<CollectionSlug, Record<string, unknown>>> = {
    entries: {
      title: name,
      summary: "Un résumé.",
      url: `https://exemple.fr/${counter}`,
      publisher: base.organization,
      themes: [base.theme],
      type: "dataset",
      licence: "lov2",
      frequency: "ANNUAL",
      language: "fr",
    },
    terms: { label: name, shortDefinition: "Une définition." },
    pages: { title: name },
    sources: {
      title: name,
      url: `https://source.fr/${counter}`,
      organization: base.organization,
      kind: "site",
    },
    organizations: { name, kind: "other" },
    series: { title: name },
    themes: { title: name, order: 1 },
    issues: { subject: name },
    subscribers: { email: `abonne${counter}@test.localhost`, status: "confirmed", rhythm: "each" },
    users: {
      name,
      email: `u${counter}@test.localhost`,
      password: "mot-de-passe-long",
      role: "editor",
    },
  };
  return content[collection] ?? {};
}

const hasStatus = (collection: CollectionSlug) =>
  !["issues", "subscribers", "users"].includes(collection);

async function make(collection: CollectionSlug, status: "published" | "draft") {
  return (await system.payload.create({
    collection,
    data: {
      ...dataFor(collection),
      ...(hasStatus(collection) ? { _status: status } : {}),
    } as never,
    context: { machine: true },
  })) as { id: number };
}

async function asUser(who: Who) {
  const user = users[who];
  if (!user) return undefined;
  const found = await system.payload.findByID({ collection: "users", id: user.id });
  return { ...found, collection: "users" as const };
}

/** Sends a request through Payload's REST endpoints, as the web does. */
async function rest(
  who: Who,
  method: string,
  path: string,
  body?: Record<string, unknown>,
): Promise<{ status: number; body: { docs?: unknown[]; doc?: { _status?: string } } }> {
  const token = users[who]?.token;
  const response = await handleEndpoints({
    config,
    request: new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        "Content-Type": "application/json",
        ...(token ? { Authorization: `JWT ${token}` } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
    }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {} };
}

/** Runs an operation with access control; true when it was allowed. */
async function allowed(work: () => Promise<unknown>): Promise<boolean> {
  try {
    const result = await work();
    return result !== null;
  } catch (error) {
    const status = (error as { status?: number }).status;
    if (status === 403 || status === 404 || status === 401) return false;
    throw error;
  }
}

describe.each(collections)("%s", (collection) => {
  const rules = matrix[collection] as Row;

  test.each(whos)("read as %s", async (who) => {
    const expected = rules.read[who];
    const shown = await make(collection, "published");
    const user = await asUser(who);
    const canRead = (id: number) =>
      allowed(() =>
        system.payload.findByID({
          collection,
          id,
          overrideAccess: false,
          user,
          disableErrors: false,
        }),
      );
    if (collection === "issues") {
      expect(await canRead(shown.id)).toBe(expected === "yes");
      await system.sql.query("UPDATE issues SET state = 'sent' WHERE id = $1", [shown.id]);
      expect(await canRead(shown.id)).toBe(true);
      expect((await rest(who, "GET", `/${collection}/${shown.id}`)).status).toBe(200);
      return;
    }
    const readable = expected !== "no";
    expect(await canRead(shown.id)).toBe(readable);
    expect((await rest(who, "GET", `/${collection}/${shown.id}`)).status === 200).toBe(readable);
    if (!hasStatus(collection)) return;
    const hidden = await make(collection, "draft");
    expect(await canRead(hidden.id)).toBe(expected === "yes");
    const answer = await rest(who, "GET", `/${collection}/${hidden.id}?draft=true`);
    expect(answer.status === 200).toBe(expected === "yes");
    const binned = await make(collection, "published");
    await system.payload.update({
      collection,
      id: binned.id,
      data: { deletedAt: new Date().toISOString() } as never,
    });
    const fromBin = await rest(who, "GET", `/${collection}/${binned.id}?trash=true`);
    expect(fromBin.status === 200).toBe(expected === "yes");
  });

  test.each(whos)("create as %s", async (who) => {
    const expected = rules.create[who];
    const user = await asUser(who);
    const create = (status?: string) => {
      const data = { ...dataFor(collection), ...(status ? { _status: status } : {}) } as never;
      return allowed(() =>
        system.payload.create({ collection, data, overrideAccess: false, user }),
      );
    };
    const write = async (status?: string) =>
      (
        await rest(who, "POST", `/${collection}`, {
          ...dataFor(collection),
          ...(status ? { _status: status } : {}),
        })
      ).status === 201;
    if (expected === "draft") {
      expect([await create("published"), await write("published")]).toEqual([false, false]);
      expect([await create("draft"), await write("draft")]).toEqual([true, true]);
      const quiet = await rest(who, "POST", `/${collection}`, dataFor(collection));
      expect(quiet.body.doc?._status).toBe("draft");
      return;
    }
    const status = hasStatus(collection) ? "published" : undefined;
    expect([await create(status), await write(status)]).toEqual([
      expected === "yes",
      expected === "yes",
    ]);
  });

  test.each(whos)("update as %s", async (who) => {
    const expected = rules.update[who];
    const user = await asUser(who);
    const field = "title" in dataFor(collection) ? "title" : "name";
    const change = (): Record<string, unknown> => {
      const { [field]: _same, ...rest } = { [field]: "", ...dataFor(collection) };
      if (collection === "issues") return { subject: `Changé ${++counter}` };
      if (collection === "subscribers") return { rhythm: "monthly" };
      if (collection === "users") return { name: `Changé ${++counter}` };
      if (collection === "terms") return { shortDefinition: `Changée ${++counter}` };
      return { ...rest, [field]: `Changé ${++counter}` };
    };
    const update = (id: number, extra: Record<string, unknown> = {}) =>
      allowed(() =>
        system.payload.update({
          collection,
          id,
          data: { ...change(), ...extra } as never,
          overrideAccess: false,
          user,
        }),
      );
    const patch = async (id: number, extra: Record<string, unknown> = {}) =>
      (await rest(who, "PATCH", `/${collection}/${id}`, { ...change(), ...extra })).status === 200;

    const target = await make(collection, "published");
    if (expected === "draft") {
      expect([
        await update(target.id, { _status: "published" }),
        await patch(target.id, { _status: "published" }),
      ]).toEqual([false, false]);
      const before = await system.payload.findByID({ collection, id: target.id, depth: 0 });
      expect([await update(target.id), await patch(target.id)]).toEqual([true, true]);
      // Not even « withdraw » : what the public reads is as it was.
      await patch(target.id, { _status: "draft" });
      const after = await system.payload.findByID({ collection, id: target.id, depth: 0 });
      expect(after).toEqual(before);
      return;
    }
    if (expected === "own") {
      const own = users[who]?.id ?? 0;
      expect([await update(own), await patch(own)]).toEqual([true, true]);
      expect([await update(target.id), await patch(target.id)]).toEqual([false, false]);
      await patch(own, { role: "admin" });
      const self = await system.payload.findByID({ collection: "users", id: own });
      expect(self.role).toBe(who);
      return;
    }
    if (expected === "open") {
      expect([await update(target.id), await patch(target.id)]).toEqual([true, true]);
      await patch(target.id, { state: "approved" });
      const { rows } = await system.sql.query("SELECT state FROM issues WHERE id = $1", [
        target.id,
      ]);
      expect(rows[0]?.state).toBe("draft");
      await system.sql.query("UPDATE issues SET state = 'sent' WHERE id = $1", [target.id]);
      expect([await update(target.id), await patch(target.id)]).toEqual([false, false]);
      return;
    }
    expect([await update(target.id), await patch(target.id)]).toEqual([
      expected === "yes",
      expected === "yes",
    ]);
  });

  test.each(whos)("delete as %s", async (who) => {
    const expected = rules.delete[who] === "yes";
    const user = await asUser(who);
    const one = await make(collection, "published");
    const other = await make(collection, "published");
    expect(
      await allowed(() =>
        system.payload.delete({ collection, id: one.id, overrideAccess: false, user }),
      ),
    ).toBe(expected);
    expect((await rest(who, "DELETE", `/${collection}/${other.id}`)).status === 200).toBe(expected);
  });

  if (hasStatus(collection)) {
    test.each(whos)("versions as %s", async (who) => {
      const user = await asUser(who);
      const readable = await allowed(() =>
        system.payload.findVersions({ collection, overrideAccess: false, user, limit: 1 }),
      );
      expect(readable).toBe(who !== "public");
    });
  }
});

describe("media", () => {
  test.each([
    ["public", false],
    ["contributor", true],
    ["editor", true],
    ["admin", true],
  ] as const)("upload as %s: %s", async (who, expected) => {
    const user = await asUser(who);
    // A one-pixel PNG.
    const data = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const upload = () =>
      system.payload.create({
        collection: "media",
        data: { alt: "essai" },
        file: { data, name: `essai-${who}.png`, mimetype: "image/png", size: data.length },
        overrideAccess: false,
        user,
      });
    expect(await allowed(upload)).toBe(expected);
    // The files go with their records.
    await system.payload.delete({ collection: "media", where: { alt: { equals: "essai" } } });
  });
});

describe("globals", () => {
  const globals: [GlobalSlug, Record<Who, [boolean, boolean]>][] = [
    [
      "site",
      {
        public: [true, false],
        contributor: [true, false],
        editor: [true, true],
        admin: [true, true],
      },
    ],
    [
      "newsletter",
      {
        public: [false, false],
        contributor: [true, false],
        editor: [true, false],
        admin: [true, true],
      },
    ],
    [
      "links",
      {
        public: [false, false],
        contributor: [true, false],
        editor: [true, false],
        admin: [true, true],
      },
    ],
  ];
  const cases = globals.flatMap(([slug, rules]) =>
    whos.map((who) => [slug, who, ...rules[who]] as const),
  );
  test.each(cases)("%s as %s: read %s, update %s", async (slug, who, read, update) => {
    const user = await asUser(who);
    expect(
      await allowed(() => system.payload.findGlobal({ slug, overrideAccess: false, user })),
    ).toBe(read);
    const data = slug === "links" ? { timeoutSeconds: 20 } : {};
    expect(
      await allowed(() =>
        system.payload.updateGlobal({ slug, data: data as never, overrideAccess: false, user }),
      ),
    ).toBe(update);
  });
});

describe("what Payload brings along", () => {
  test.each(["public", "contributor", "editor"] as const)(
    "the queue is closed to %s",
    async (who) => {
      for (const path of ["/payload-jobs/run", "/payload-jobs"]) {
        expect((await rest(who, "GET", path)).status).toBeGreaterThanOrEqual(401);
      }
    },
  );

  test("a contributor's request carries his role", async () => {
    const user = await asUser("contributor");
    const req: PayloadRequest = await createLocalReq({ user }, system.payload);
    expect(req.user?.role).toBe("contributor");
  });
});
